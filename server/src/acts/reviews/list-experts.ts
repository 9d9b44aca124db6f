// The experts that the authority of a round may assign: what each has in hand, and whose own organisation stands in a case.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findExperts, type ExpertRow } from "../../store/accounts.ts";
import { countAssigned, listAssignments, type AssignedCount, type AssignmentRow } from "../../store/assignments.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { gate } from "../sessions/session-actor.ts";

export interface ListExperts {
  readonly round: string;
  readonly q?: string | undefined;
}

export interface ExpertListed {
  readonly expert: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly assigned: number;
  readonly open: number;
  readonly cases: readonly string[];
  readonly conflicts: readonly { readonly declaration: string; readonly hint: string }[];
}

interface Party {
  readonly declaration: string;
  readonly name: string;
  readonly hint: string;
}

/** Who stands in the round's cases under way: the applicants, and the evaluators that they engaged. */
async function partiesIn(work: Work, round: string): Promise<readonly Party[]> {
  const rows = await allDeclarations(work, { roundId: round, status: "under-way" });
  const evaluators = new Map<string, string>();
  const parties: Party[] = [];
  for (const row of rows) {
    const { opening, engagement } = stateOf(row);
    parties.push({ declaration: row.id, name: opening.name, hint: "专家所在单位即申报单位，应回避" });
    if (engagement === undefined) continue;
    const known = evaluators.get(engagement.evaluator) ?? (await findEvaluator(work.tx, engagement.evaluator))?.name ?? "";
    evaluators.set(engagement.evaluator, known);
    parties.push({ declaration: row.id, name: known, hint: "专家所在单位即该件的第三方评价机构，应回避" });
  }
  return parties;
}

const conflictsOf = (expert: ExpertRow, parties: readonly Party[]): ExpertListed["conflicts"] =>
  parties.filter((one) => expert.organisation !== null && one.name === expert.organisation).map(({ declaration, hint }) => ({ declaration, hint }));

interface Given {
  readonly parties: readonly Party[];
  readonly assigned: readonly AssignmentRow[];
  readonly counts: readonly AssignedCount[];
}

/** What the authority may know of its round, refused to everybody else. */
const givenIn = (house: House, actor: Actor, round: string): Promise<Result<Given>> =>
  command(house, actor, { act: "assign-expert", input: {} }, async (work) => {
    const found = await takeUpRound(work, round);
    if (!found.ok) return found;
    const may = allowed(actor, "assign-expert", { authority: found.value.round.authority });
    if (!may.ok) return may;
    return ok({ parties: await partiesIn(work, round), assigned: await listAssignments(work.tx, { roundId: round }), counts: await countAssigned(work.tx) });
  });

function listed(one: ExpertRow, { parties, assigned, counts }: Given): ExpertListed {
  const count = counts.find(({ expertId }) => expertId === one.id);
  const cases = assigned.filter(({ expertId }) => expertId === one.id).map(({ declarationId }) => declarationId);
  return { expert: one.id, name: one.name, organisation: one.organisation, assigned: count?.assigned ?? 0, open: count?.open ?? 0, cases, conflicts: conflictsOf(one, parties) };
}

/** Accounts are the gate's to read: only names and organisations of living experts leave it, and only for the authority of the round. */
export async function listExperts(house: House, actor: Actor, { round, q }: ListExperts): Promise<Result<{ readonly experts: readonly ExpertListed[] }>> {
  const given = await givenIn(house, actor, round);
  if (!given.ok) return given;
  const experts = await inScope(house.app, gate, (tx) => findExperts(tx, q));
  return ok({ experts: experts.map((one) => listed(one, given.value)) });
}
