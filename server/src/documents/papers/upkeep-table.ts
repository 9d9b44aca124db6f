// A yearly table 动态管理表 as filed: figures by block beside last year's, key indicators, what the checks found with the unit's words, the tiers' audit.
import { plainDecimal } from "@qingce/core/base/plain-decimal";
import type { Finding } from "@qingce/core/upkeep/report-check";
import type { YearFormFile } from "@qingce/core/upkeep/year-form-file";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { blank, dayWords, heading, line, noticeWords, orBlank, paragraph, sealPlace } from "./wording.ts";

type Values = { readonly [id: string]: number | null };

export interface UpkeepTable {
  readonly form: YearFormFile;
  readonly year: number;
  readonly unit: string;
  readonly creditCode: string | null;
  readonly region: string;
  readonly industry: string;
  readonly body: YearTableBody;
  readonly last: Values | null;
  readonly derived: Values;
  readonly lastDerived: Values | null;
  readonly findings: readonly Finding[];
  /** Absent before it is filed. */
  readonly filed?: { readonly receipt: string; readonly on: string; readonly late: boolean } | undefined;
  /** Tiers that audit, in their words, and what each said; empty before it did. */
  readonly audits: readonly { readonly tier: string; readonly opinion: string; readonly on: string }[];
}

/** Eight digits tell a quotient whole enough; what was typed prints as typed. */
const written = (value: number | null | undefined, short = false): string => (value === null || value === undefined ? "" : plainDecimal(short ? Number(value.toPrecision(8)) : value));

function figures({ form, body, last }: UpkeepTable): readonly Block[] {
  const all = Object.entries(form.figures);
  return form.blocks.flatMap(({ id, name }): readonly Block[] => {
    const rows = all.flatMap(([figure, { block, label, unit, returns, note }], at) => (block === id ? [[String(at + 1), label, unit, written(body.figures[figure]), written(last?.[figure]), [...(returns ?? []), ...(note === undefined ? [] : [note])].join("；")]] : []));
    return rows.length === 0 ? [] : [heading(2, name), { kind: "table", heads: ["序号", "指标", "单位", "本年", "上年", "取数与说明"], rows, widths: [2, 8, 3, 5, 5, 7] }];
  });
}

function indicators({ form, derived, lastDerived }: UpkeepTable): Block {
  const rows = Object.entries(form.derived).map(([id, { label, unit, key }]) => [label, unit, written(derived[id], true), written(lastDerived?.[id], true), key === true ? "是" : ""]);
  return { kind: "table", heads: ["指标", "单位", "本年", "上年", "关键指标"], rows, widths: [6, 3, 3, 3, 2] };
}

const grades: Readonly<Record<Finding["severity"], string>> = { fault: "错误", doubt: "存疑", hint: "提示" };

function checks({ form, findings, body }: UpkeepTable): Block {
  if (findings.length === 0) return paragraph("各项自动检查未发现问题。");
  const rows = findings.map(({ check, severity, value, other }) => [form.checks.find(({ id }) => id === check)?.says ?? check, grades[severity], written(value, true), written(other, true), body.notes[check] ?? ""]);
  return { kind: "table", heads: ["检查", "程度", "数值", "对照", "单位说明"], rows, widths: [10, 3, 4, 4, 10] };
}

export function upkeepTable(frame: Frame, given: UpkeepTable): PaperModel {
  const { filed, audits, body } = given;
  const title = `${frame.name}（${given.year}年度）`;
  return paperOf(frame, title, "of", [
    { kind: "title", text: title },
    {
      kind: "fields",
      fields: [
        { label: "单位名称", value: given.unit, wide: true },
        { label: "统一社会信用代码", value: orBlank(given.creditCode) },
        { label: "所在地区", value: given.region },
        { label: "所属行业", value: orBlank(given.industry) },
        { label: "名单", value: frame.listName },
        { label: "填报日期", value: filed === undefined ? blank : `${dayWords(filed.on)}${filed.late ? "（逾期）" : ""}` },
        { label: "回执号", value: orBlank(filed?.receipt) },
      ],
    },
    line(`依据：${noticeWords(frame.notice)}`),
    heading(1, "数据"),
    ...figures(given),
    heading(1, "指标"),
    indicators(given),
    heading(1, "自动检查与说明"),
    checks(given),
    heading(1, "名称、地址、边界变更说明"),
    ...(body.changes.trim() === "" ? [paragraph("无。")] : body.changes.split("\n").filter((one) => one.trim() !== "").map(paragraph)),
    heading(1, "审核"),
    { kind: "table", heads: ["层级", "审核意见", "日期"], rows: audits.length === 0 ? [["", "", ""]] : audits.map(({ tier, opinion, on }) => [tier, opinion, on === "" ? "" : dayWords(on)]), widths: [2, 8, 3] },
    paragraph("本单位对以上数据的真实性负责。"),
    { kind: "signature", persons: [{ label: "填报人", value: blank }, { label: "单位负责人", value: blank }], issuers: [given.unit], seal: sealPlace, day: dayWords(filed?.on) },
  ]);
}
