// What a backtest cannot reach, in sentences for its reader: cases that left no record, people who would have acted otherwise.
import type { Edition } from "../programme/edition.ts";
import { tiesOf } from "../rule/evaluation.ts";
import { tieKinds } from "../rule/tie-kind.ts";
import type { PastRound } from "./past-round.ts";

type Cap = Edition["procedure"]["cap"];

const wider = (then: Cap, now: Cap): boolean => then !== undefined && (now === undefined || now.n > then.n || now["counted-by"] !== then["counted-by"] || now.per !== then.per || then.over.some((kind) => !now.over.includes(kind)));
const narrower = (then: Cap, now: Cap): boolean => now !== undefined && (then === undefined || now.n < then.n || now["counted-by"] !== then["counted-by"] || now.per !== then.per);

/** The groups on record were tied by what the round's own edition counts, or by every kind where it counts no affiliates. */
function tiedOtherwise(then: Cap, now: Cap): boolean {
  if (now?.["counted-by"] !== "affiliates") return false;
  const recorded = then?.["counted-by"] === "affiliates" ? tiesOf(then) : tieKinds;
  return tieKinds.some((kind) => recorded.includes(kind) !== tiesOf(now).includes(kind));
}

function transfers({ round }: PastRound): boolean {
  return round.amendments.some(({ change }) => change.kind === "quota-transfer");
}

export function backtestLimits(past: PastRound, changed: Edition): readonly string[] {
  const { baseline, round } = past;
  const [then, now] = [baseline.procedure.cap, changed.procedure.cap];
  const imported = Object.keys(round.quotas).length > 0;
  const set = Object.keys(round.dates).length > 0;
  return [
    "当时未提交的申报（含提交被拒的）没有存档，不在推算之内；其已作的委托仍占用上限。",
    ...(wider(then, now) ? ["评价项数上限放宽：当时因上限被拒的委托没有存档，不能推算会新增哪些。"] : []),
    ...(narrower(then, now) ? ["评价项数上限收紧：按委托先后保留在前的；失去评价的单位当时若知道，可能改委托其他机构，此处不作推测。"] : []),
    ...(tiedOtherwise(then, now) ? ["关联单位的认定有变：仍按登记在案的组合并计数，不推算会拆开或并入哪些机构。"] : []),
    ...(imported ? [`本批次的名额${transfers(past) ? "（含调剂）" : "表"}由组织单位另行确定，优先于版本所列的数。`] : []),
    ...(set ? ["本批次另行设定或延长的日期，优先于版本所列的日期。"] : []),
    "审核意见、专家评分、推荐次序、撤回与异议结论照当时的记录，不因规则变化而重作。",
  ];
}
