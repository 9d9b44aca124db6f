// What a drawn unit hands in for a spot check 抽检, as forms to finish: the table 自评表 and the report 自评报告 over three years. The edition's own forms are not held.
import { plainDecimal } from "@qingce/core/base/plain-decimal";
import { paperOf, type Frame } from "./frame.ts";
import type { Block, Field, PaperModel } from "./paper-model.ts";
import { blank, dayWords, heading, line, noticeWords, orBlank, paragraph } from "./wording.ts";

export interface FigureOfYears {
  readonly label: string;
  readonly unit: string;
  /** As many as there are years, null where no yearly table was filed. */
  readonly values: readonly (number | null)[];
}

export interface SpotUnitPrinted {
  readonly unit: string;
  readonly creditCode: string | null;
  readonly region: string;
  readonly industry: string;
  readonly listedOn: string;
  /** Day on which the list was frozen. */
  readonly drawnOn: string;
  readonly clause: string;
  readonly years: readonly number[];
  readonly figures: readonly FigureOfYears[];
  readonly derived: readonly FigureOfYears[];
  /** Items of the scheme that the edition scores by; none where it holds none. */
  readonly items: readonly { readonly no: string; readonly group: string; readonly name: string; readonly max: string }[];
  readonly scheme: string;
  /** What the unit wrote of the three years. */
  readonly summary: string;
  readonly files: readonly { readonly name: string; readonly digest: string }[];
  readonly filedOn: string;
}

const written = (value: number | null): string => (value === null ? "" : plainDecimal(Number(value.toPrecision(8))));

const span = (years: readonly number[]): string => `${years[0] ?? ""}—${years.at(-1) ?? ""}年`;

const unitFields = (frame: Frame, given: SpotUnitPrinted): readonly Field[] => [
  { label: "单位名称", value: given.unit, wide: true },
  { label: "统一社会信用代码", value: orBlank(given.creditCode) },
  { label: "所在地区", value: given.region },
  { label: "所属行业", value: orBlank(given.industry) },
  { label: "名单", value: frame.listName },
  { label: "列入日期", value: dayWords(given.listedOn) },
  { label: "抽检名单冻结日", value: dayWords(given.drawnOn) },
  { label: "自评年度", value: span(given.years) },
  { label: "报送日期", value: given.filedOn === "" ? blank : dayWords(given.filedOn) },
];

function overYears(rows: readonly FigureOfYears[], years: readonly number[]): Block {
  const body = rows.map(({ label, unit, values }, at) => [String(at + 1), label, unit, ...values.map(written)]);
  const heads = ["序号", "指标", "单位", ...years.map((year) => `${year}年`)];
  return { kind: "table", heads, rows: body.length === 0 ? [heads.map(() => "")] : body, widths: [1.4, 7, 3, ...years.map(() => 3.4)] };
}

const noTables = "没有动态管理表的年度留空，由单位填写。";

function itemTable({ items }: SpotUnitPrinted): Block {
  const rows = items.map(({ no, group, name, max }) => [no, group, name, max, "", ""]);
  return { kind: "table", heads: ["序号", "一级指标", "指标", "满分", "自评得分", "说明及证明材料"], rows: rows.length === 0 ? [["", "", "", "", "", ""]] : rows, widths: [1.4, 3, 5, 1.6, 2, 5] };
}

const schemeWords = ({ scheme }: SpotUnitPrinted): string => (scheme === "" ? "评价指标与分值表未持有，按主管部门要求填写。" : `指标与满分依${scheme}。`);

export function spotSelfTable(frame: Frame, given: SpotUnitPrinted): PaperModel {
  const title = `${frame.name}（${span(given.years)}）`;
  return paperOf(frame, title, "of", [
    { kind: "title", text: title },
    { kind: "fields", fields: unitFields(frame, given) },
    line(`依据：${noticeWords(frame.notice)}${given.clause === "" ? "" : `（${given.clause}）`}`),
    heading(1, "近三年数据"),
    line(noTables),
    overYears(given.figures, given.years),
    heading(1, "近三年指标"),
    overYears(given.derived, given.years),
    heading(1, "自评"),
    line(schemeWords(given)),
    itemTable(given),
    paragraph("本单位对以上数据的真实性负责。"),
    { kind: "signature", persons: [{ label: "填表人", value: blank }, { label: "单位负责人", value: blank }], issuers: [given.unit], seal: "（单位公章）", day: dayWords(given.filedOn) },
  ]);
}

const lines = (words: string): readonly Block[] => (words.trim() === "" ? [paragraph(blank)] : words.split("\n").filter((one) => one.trim() !== "").map(paragraph));

function groupTable({ items }: SpotUnitPrinted): readonly Block[] {
  const groups = [...new Set(items.map(({ group }) => group))];
  if (groups.length === 0) return [paragraph(blank)];
  return [{ kind: "table", heads: ["序号", "一级指标", "自评得分", "说明"], rows: groups.map((group, at) => [String(at + 1), group, "", ""]), widths: [1.4, 5, 3, 6] }];
}

export function spotSelfReport(frame: Frame, given: SpotUnitPrinted): PaperModel {
  const { files } = given;
  return paperOf(frame, `${frame.name}（${span(given.years)}）`, "of", [
    { kind: "cover", title: frame.name, above: `${frame.listName}抽检`, fields: [{ label: "单位名称", value: given.unit }, { label: "所在地区", value: given.region }, { label: "自评年度", value: span(given.years) }], day: dayWords(given.filedOn) },
    { kind: "page" },
    heading(1, "单位基本情况"),
    { kind: "fields", fields: unitFields(frame, given) },
    heading(1, "近三年建设管理和实际运行情况"),
    ...lines(given.summary),
    heading(1, "近三年指标"),
    line(noTables),
    overYears(given.derived, given.years),
    heading(1, "自评结果"),
    ...groupTable(given),
    heading(1, "存在的问题和改进措施"),
    paragraph(blank),
    heading(1, "报送的材料"),
    ...(files.length === 0 ? [paragraph(blank)] : [{ kind: "table", heads: ["序号", "文件名", "校验值（前16位）"], rows: files.map(({ name, digest }, at) => [String(at + 1), name, digest.slice(0, 16)]), widths: [1.4, 8, 4] } as const]),
    paragraph("本单位承诺：本报告及所附材料的数据准确、真实、有效；如有造假，承担相应责任。"),
    { kind: "signature", persons: [{ label: "单位负责人签字", value: blank }], issuers: [given.unit], seal: "（单位公章）", day: dayWords(given.filedOn) },
  ]);
}
