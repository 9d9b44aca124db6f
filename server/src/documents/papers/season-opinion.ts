// An area's opinion on a year's tables 动态管理审核意见: how many filed and passed, which were found failing, who has not filed.
import { headOf, paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { clauseWords, dayWords, heading, noticeWords, paragraph, sealPlace } from "./wording.ts";

export interface SeasonOpinion {
  readonly area: string;
  readonly due: string;
  readonly clause: string;
  readonly counts: { readonly cohort: number; readonly filed: number; readonly late: number; readonly passed: number; readonly returned: number; readonly failed: number };
  readonly passed: readonly string[];
  readonly failed: readonly { readonly unit: string; readonly reasons: string }[];
  /** Returned, or not audited to the end. */
  readonly open: readonly { readonly unit: string; readonly standing: string }[];
  readonly unfiled: readonly string[];
  readonly day: string;
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Block => ({ kind: "table", heads, rows: rows.map((row, at) => [String(at + 1), ...row]), widths });
const section = (title: string, block: Block | undefined): readonly Block[] => [heading(1, title), block ?? paragraph("无。")];

export function seasonOpinion(frame: Frame, given: SeasonOpinion): PaperModel {
  const { counts, area } = given;
  const title = `关于${area}${frame.year}年${frame.listName}动态管理的审核意见`;
  const names = (all: readonly string[]): Block | undefined => (all.length === 0 ? undefined : table(["序号", "单位名称"], all.map((one) => [one]), [1, 8]));
  return paperOf(frame, title, "dash", [
    ...headOf(frame, ""),
    { kind: "title", text: title },
    ...(frame.addressee === undefined ? [] : [{ kind: "addressee" as const, text: frame.addressee }]),
    paragraph(`根据${noticeWords(frame.notice)}${clauseWords(given.clause)}，我局对${area}${frame.year}年度动态管理表进行了审核。填报截止日为${dayWords(given.due)}，应填报${counts.cohort}家，已填报${counts.filed}家（其中逾期${counts.late}家），审核通过${counts.passed}家，退回${counts.returned}家，关键指标不符合要求${counts.failed}家，尚未填报${counts.cohort - counts.filed}家。意见如下：`),
    ...section("审核通过的单位", names(given.passed)),
    ...section("关键指标不符合要求、已转入动态调整的单位", given.failed.length === 0 ? undefined : table(["序号", "单位名称", "不符合的情形"], given.failed.map(({ unit, reasons }) => [unit, reasons]), [1, 4, 6])),
    ...section("尚未审结的单位", given.open.length === 0 ? undefined : table(["序号", "单位名称", "状态"], given.open.map(({ unit, standing }) => [unit, standing]), [1, 6, 3])),
    ...section("尚未填报的单位", names(given.unfiled)),
    { kind: "signature", persons: [], issuers: frame.issuers, seal: sealPlace, day: dayWords(given.day) },
  ]);
}
