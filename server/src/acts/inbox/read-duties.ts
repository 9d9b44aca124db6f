// What is due from the caller beside the cases of its inbox: gathered from every part of the house, each asked of the policy, soonest first.
import type { Role } from "@qingce/core/access/actor";
import type { Actor } from "@qingce/core/access/actor";
import { byDue, dutyWords, isOverdue, type Duty } from "@qingce/core/access/duty";
import { may } from "@qingce/core/access/may";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import type { Owed, Source } from "./owed.ts";
import { owedAnswers, owedHearings, owedPapers, owedYearTables } from "./owed-by-unit.ts";
import { owedEvaluations, owedScores } from "./owed-on-cases.ts";
import { owedBlacklistings, owedByEvaluator, owedLateReports, owedRegistrations } from "./owed-on-evaluators.ts";
import { owedFindings, owedLeavings, owedNotices, owedObjections, owedPublications } from "./owed-on-lists.ts";
import { owedAudits, owedLateTables, owedPlanTables, owedProceedings, owedQuestions, owedSpotChecks } from "./owed-on-upkeep.ts";

const office: readonly Source[] = [
  owedPublications, owedObjections, owedLeavings, owedNotices, owedFindings, owedRegistrations, owedBlacklistings, owedLateReports,
  owedAudits, owedLateTables, owedQuestions, owedProceedings, owedSpotChecks, owedPlanTables,
];

const sources: { readonly [role in Role]?: readonly Source[] } = {
  officer: office,
  applicant: [owedYearTables, owedAnswers, owedHearings, owedPapers],
  evaluator: [owedByEvaluator, owedEvaluations],
  expert: [owedScores],
};

export interface DutyRead extends Duty {
  readonly what: string;
  readonly overdue: boolean;
}

function told({ kind, who, count, due, page, declaration }: Owed, today: PlainDay): DutyRead {
  return { kind, what: dutyWords[kind], who, count, due, overdue: isOverdue({ due }, today), page, declaration };
}

/** `total` counts what the list holds before it is cut short. */
export async function readDuties(house: House, actor: Actor, input: { readonly limit?: number | undefined }): Promise<Result<{ readonly today: PlainDay; readonly total: number; readonly duties: readonly DutyRead[] }>> {
  const reads = allowed(actor, "read-duties", {});
  if (!reads.ok) return reads;
  return command(house, actor, { act: "read-duties", input: {} }, async (work) => {
    const all: Owed[] = [];
    for (const source of sources[actor.role] ?? []) all.push(...(await source(work)));
    const mine = all.filter((one) => may(actor, one.act, one.object).may).toSorted(byDue);
    return ok({ today: work.today, total: mine.length, duties: mine.slice(0, input.limit ?? 200).map((one) => told(one, work.today)) });
  });
}
