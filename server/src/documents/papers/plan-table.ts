// A county's table of plans 培育计划汇总表、年度总结及下年度计划汇总表: each unit with its measures and days, laid across.
import type { PlanBody, PlanKind } from "@qingce/core/upkeep/cultivation";
import { paperOf, type Frame } from "./frame.ts";
import type { Block, PaperModel } from "./paper-model.ts";
import { dayWords, line } from "./wording.ts";

export interface PlanTablePrinted {
  readonly kind: PlanKind;
  readonly area: string;
  readonly plans: readonly { readonly name: string; readonly region: string; readonly unitKind: string; readonly body: PlanBody }[];
  readonly due: string | null;
  /** Empty before it is sent. */
  readonly sentOn: string;
  readonly late: boolean;
}

const heads: Readonly<Record<PlanKind, readonly string[]>> = {
  cultivation: ["序号", "单位名称", "类别", "所在地区", "现有基础", "创建目标", "对标项目", "现状", "要求", "改进措施", "完成时限"],
  summary: ["序号", "单位名称", "类别", "所在地区", "上年度总结", "下年度目标", "计划项目", "现状", "目标值", "措施", "完成时限"],
};

/** A unit's first measure stands in its own row; the others below, without repeating the unit. */
const rowsOf = ({ plans }: PlanTablePrinted): readonly (readonly string[])[] =>
  plans.flatMap(({ name, region, unitKind, body }, at) =>
    body.steps.map(({ item, now, demand, measure, by }, n) => [...(n === 0 ? [String(at + 1), name, unitKind, region, body.done, body.goal] : ["", "", "", "", "", ""]), item, now, demand, measure, by === "" ? "" : dayWords(by)]),
  );

export function planTable(frame: Frame, given: PlanTablePrinted): PaperModel {
  const rows = rowsOf(given);
  const table: Block = { kind: "table", heads: heads[given.kind], rows: rows.length === 0 ? [heads[given.kind].map(() => "")] : rows, widths: [3, 8, 5, 5, 8, 8, 6, 6, 6, 9, 9] };
  return paperOf(frame, frame.name, "dash", [
    { kind: "page", across: true },
    { kind: "title", text: frame.name },
    line(`报送单位：${frame.issuers.join("、")}（单位公章）　　共${given.plans.length}家`),
    table,
    line(`截止日：${given.due === null ? "通知未载" : dayWords(given.due)}　　报送日期：${dayWords(given.sentOn)}${given.late ? "（逾期）" : ""}`, "right"),
  ]);
}
