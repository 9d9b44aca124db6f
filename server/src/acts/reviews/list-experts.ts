// The experts that the authority of a round may assign: fields, employer, what each has in hand, and which cases it must stay away from.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { CaseTies } from "@qingce/core/review/expert-conflict";
import { isLiving } from "@qingce/core/review/assignment";
import { fieldName, unavailable } from "@qingce/core/review/expert-profile";
import { stagesOf } from "@qingce/core/rule/step";
import { findExperts, type ExpertRow } from "../../store/accounts.ts";
import { countAssigned, listAssignments, type AssignedCount, type AssignmentRow } from "../../store/assignments.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import { allDeclarations } from "../declarations/all-declarations.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import { caseTies, conflictsWith, expertTies } from "../experts/expert-ties.ts";
import type { House } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { gate } from "../sessions/session-actor.ts";

export interface ListExperts {
  readonly round: string;
  readonly q?: string | undefined;
}

export interface ExpertListed {
  readonly expert: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly fields: readonly string[];
  readonly title: string | null;
  /** Why it is not to be assigned at all. */
  readonly away: string | null;
  readonly assigned: number;
  readonly open: number;
  readonly cases: readonly string[];
  readonly conflicts: readonly { readonly declaration: string; readonly hint: string }[];
}

interface RoundTies {
  readonly declaration: string;
  readonly ties: CaseTies;
}

/** Who stands in the round's cases under way that experts score: the applicants, and the evaluators that they engaged. */
async function tiesIn(work: Work, { round, sealed }: RoundInHand): Promise<readonly RoundTies[]> {
  const rows = await allDeclarations(work, { roundId: round.id, status: "under-way" });
  const all: RoundTies[] = [];
  for (const row of rows) {
    const state = stateOf(row);
    const step = stagesOf(sealed.edition.procedure.steps, state.opening.kind).flat().find((one) => one.act === "score");
    if (step !== undefined) all.push({ declaration: row.id, ties: await caseTies(work, { state }, step) });
  }
  return all;
}

interface Given {
  readonly parties: readonly RoundTies[];
  readonly assigned: readonly AssignmentRow[];
  readonly counts: readonly AssignedCount[];
}

async function listed(work: Work, one: ExpertRow, { parties, assigned, counts }: Given): Promise<ExpertListed> {
  const count = counts.find(({ expertId }) => expertId === one.id);
  const cases = assigned.filter(({ expertId, state }) => expertId === one.id && isLiving(state)).map(({ declarationId }) => declarationId);
  const ties = await expertTies(work, one);
  const { profile } = ties;
  const conflicts = parties.flatMap(({ declaration, ties: party }) => { const found = conflictsWith(ties, party); return found.length === 0 ? [] : [{ declaration, hint: found.map(({ hint }) => hint).join("；") }]; });
  return {
    expert: one.id,
    name: one.name,
    organisation: profile?.employer ?? one.organisation,
    fields: (profile?.fields ?? []).map((field) => fieldName(field, work.house.industries)),
    title: profile?.title ?? null,
    away: (profile === undefined ? undefined : unavailable(profile, work.today)?.hint) ?? null,
    assigned: count?.assigned ?? 0,
    open: count?.open ?? 0,
    cases,
    conflicts,
  };
}

/** Accounts are the gate's to read: only names and organisations of living experts leave it, and only for the authority of the round. */
export async function listExperts(house: House, actor: Actor, { round, q }: ListExperts): Promise<Result<{ readonly experts: readonly ExpertListed[] }>> {
  const experts = await inScope(house.app, gate, (tx) => findExperts(tx, q));
  return command(house, actor, { act: "assign-expert", input: {} }, async (work) => {
    const found = await takeUpRound(work, round);
    if (!found.ok) return found;
    const may = allowed(actor, "assign-expert", { authority: found.value.round.authority });
    if (!may.ok) return may;
    const given: Given = { parties: await tiesIn(work, found.value), assigned: await listAssignments(work.tx, { roundId: round }), counts: await countAssigned(work.tx) };
    const all = [];
    for (const one of experts) all.push(await listed(work, one, given));
    return ok({ experts: all });
  });
}
