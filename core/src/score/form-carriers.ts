// The energy table 能源消耗表 as a sheet of the form: a row a carrier, the usual ones named already, what is held filled in.
import type { CarrierFile } from "./carrier-file.ts";
import { sourceNames, useNames } from "./carrier-names.ts";
import type { CarrierEntries, CarrierRow } from "./carrier-row.ts";
import { apart, head, hint, input, key, number, titled, yes, type FormCell, type FormSheet } from "./laid-cell.ts";
import { newRow, usualUnlisted } from "./new-carriers.ts";

export const carriersMark = "carriers";

export const carrierColumns = ["carrier", "amount", "unit", "use", "source", "proof", "measured", "measured-unit", "before", "checked"] as const;
const heads = ["能源品种", "数量", "单位", "用途", "电力来源", "合同、计量点或证书编号", "实测低位热值或折标系数", "实测值单位", "上年数量", "已核对"];
const hints = ["从列表中选", "", "留空为该品种的计量单位（见下）", "留空为作能源用", "只填电力；留空为网电", "网电以外的请填；同一凭证只能用一次", "没有唯一折标系数的品种须填", "如 MJ/Nm3、kgce/kg", "同一单位，用于核对", "数量与上年或常见值相差悬殊而无误的填是"];

/** Rows to write in: those held, the usual carriers, and some blank ones. */
const spare = 8;

function rowCells(file: CarrierFile, row: CarrierRow | undefined): readonly FormCell[] {
  const names = file.carriers.map(({ name }) => name);
  const name = file.carriers.find(({ id }) => id === row?.carrier)?.name ?? row?.carrier ?? "";
  return [
    key(""), input(name, names), number(row?.amount ?? ""), input(row?.unit ?? ""), input(row === undefined ? "" : useNames[row.use], Object.values(useNames)),
    input(row?.source === undefined ? "" : sourceNames[row.source], Object.values(sourceNames)), input(row?.proof ?? ""), number(row?.measured?.value ?? ""), input(row?.measured?.unit ?? ""),
    number(row?.before ?? ""), input(row?.checked === true ? yes : "", [yes]),
  ];
}

export function carrierSheet(file: CarrierFile, entries: CarrierEntries | undefined): FormSheet {
  const held = entries?.rows ?? [];
  const rows = [...held, ...usualUnlisted(file, held).map(newRow), ...Array.from({ length: spare }, () => undefined)];
  const units = file.carriers.map(({ name, unit }) => `${name} ${unit}`).join("、");
  return {
    name: "能源消耗表", hidden: false, widths: [4, 18, 14, 12, 14, 24, 26, 22, 16, 14, 12],
    rows: [
      [key(carriersMark), ...carrierColumns.map(key)],
      ...titled("能源消耗表", `不用的品种把数量留空，不计。折标系数、排放因子按本批次冻结的参数表（${file.edition}）；电网因子的年份和口径在平台上选。填了本表，“填报数据”中的综合能耗、碳排放、可再生能源可留空，由本表合计。计量单位：${units}。`),
      [key(apart), ...heads.map(head)],
      [key(apart), ...hints.map(hint)],
      ...rows.map((row) => rowCells(file, row)),
    ],
  };
}
