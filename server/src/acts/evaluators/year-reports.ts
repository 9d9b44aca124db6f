// The yearly working report: filed by each evaluator that took part in a round; the office sees who is late.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { isOverdue, reportOf, yearReportDue, yearReportFaults, type YearReport } from "@qingce/core/register/year-report";
import { listEngagements } from "../../store/engagements.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { append } from "../../store/event-log.ts";
import { listYearReports, putYearReport } from "../../store/year-reports.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";

const dueIn = ({ sealed, round }: RoundInHand): PlainDay | null | undefined => yearReportDue(sealed.edition, round.dates);

/** What it did in the round, counted, not told. */
async function workIn(work: Work, evaluator: string, round: string): Promise<{ readonly engaged: number; readonly filed: number }> {
  const engagements = await listEngagements(work.tx, { evaluatorId: evaluator, roundId: round });
  return { engaged: engagements.length, filed: engagements.filter((one) => one.body["conclusion"] !== undefined).length };
}

export async function fileYearReport(house: House, actor: Actor, input: YearReport & { readonly round: string }, key?: string): Promise<Result<{ readonly filedOn: string; readonly late: boolean }>> {
  const evaluator = actor.evaluator ?? "";
  const may = allowed(actor, "keep-registration", { evaluator });
  if (!may.ok) return may;
  return command(house, actor, { act: "keep-registration", input: { ...input }, key }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const due = dueIn(found.value);
    if (due === undefined) return refuse({ code: "report-not-foreseen", place: "round", hint: "该通知没有要求评价机构报送年度工作情况报告" });
    const counts = await workIn(work, evaluator, input.round);
    if (counts.engaged === 0) return refuse({ code: "not-taken-part", place: "round", hint: "本机构没有参与这一批次的评价，不必报送" });
    const report: YearReport = { period: input.period, work: input.work, problems: input.problems, signatory: input.signatory };
    const faults = yearReportFaults(report);
    if (faults.length > 0) return refuse(...faults);
    const known = (await listYearReports(work.tx, { evaluator, round: input.round }))[0];
    const scope = [found.value.round.authority];
    const body = { ...report, ...counts };
    const head = await append(work.tx, { stream: { kind: "year-report", id: `${input.round}-${evaluator}` }, expectedVersion: known?.version ?? 0, events: [{ type: "filed", body }], at: work.at, actor: actor.account, scope: [...scope, `evaluator:${evaluator}`], suite: house.suite });
    if (!head.ok) return head;
    const filedOn = known?.filedOn ?? work.today;
    await putYearReport(work.tx, { evaluatorId: evaluator, roundId: input.round, filedOn, due, scope, body, version: head.value.version });
    return ok({ filedOn, late: due !== null && filedOn > due });
  });
}

export interface YearReportListed {
  readonly evaluator: string;
  readonly name: string;
  readonly engaged: number;
  readonly filedOn: string | null;
  readonly late: boolean;
  readonly overdue: boolean;
  readonly report: YearReport | null;
}

/** Everybody who took part in the round, the overdue first. */
export async function readYearReports(house: House, actor: Actor, input: { readonly round: string }): Promise<Result<{ readonly due: string | null; readonly foreseen: boolean; readonly reports: readonly YearReportListed[] }>> {
  return command(house, actor, { act: "read-year-reports", input: {} }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const may = allowed(actor, "read-year-reports", { authority: found.value.round.authority });
    if (!may.ok) return may;
    const due = dueIn(found.value);
    const engagements = await listEngagements(work.tx, { roundId: input.round });
    const filed = new Map((await listYearReports(work.tx, { round: input.round })).map((row) => [row.evaluatorId, row]));
    const reports: YearReportListed[] = [];
    for (const evaluator of [...new Set(engagements.map((one) => one.evaluatorId))].toSorted()) {
      const row = filed.get(evaluator);
      const filedOn = row?.filedOn ?? null;
      reports.push({ evaluator, name: (await findEvaluator(work.tx, evaluator))?.name ?? "", engaged: engagements.filter((one) => one.evaluatorId === evaluator).length, filedOn, late: filedOn !== null && due !== null && due !== undefined && filedOn > due, overdue: isOverdue(due, filedOn, work.today), report: row === undefined ? null : reportOf(row.body) });
    }
    return ok({ due: due ?? null, foreseen: due !== undefined, reports: reports.toSorted((a, b) => Number(b.overdue) - Number(a.overdue)) });
  });
}
