// Assigns an expert to a case: one of the pool, free of conflicts, below its load, while the step still lacks one.
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { openSteps } from "@qingce/core/declaration/position";
import { isLiving } from "@qingce/core/review/assignment";
import { unavailable } from "@qingce/core/review/expert-profile";
import { mostCases, type Step } from "@qingce/core/rule/step";
import { findAccount, type AccountRow } from "../../store/accounts.ts";
import { listAssignments, type AssignmentRow } from "../../store/assignments.ts";
import { holdAssignments, holdPanel } from "../../store/sealed-scores.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { caseTies, conflictsWith, expertTies, type KnownExpert } from "../experts/expert-ties.ts";
import type { House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";
import { writeAssignment } from "./assignment-in-hand.ts";

const expertUnknown: Refusal = { code: "expert-unknown", place: "expert", hint: "没有这位专家的账号" };

/** Only a living account of an expert can be assigned. */
async function livingExpert(house: House, account: string): Promise<AccountRow | undefined> {
  const row = await inScope(house.app, gate, (tx) => findAccount(tx, account));
  return row !== null && row.role === "expert" && !row.disabled ? row : undefined;
}

/** The open scoring step of a case. */
export const scoreStep = ({ sealed, state }: DeclarationInHand): Step | undefined => openSteps(sealed.edition, state).find((step) => step.act === "score");

async function faultsOf(work: Work, found: DeclarationInHand, step: Step, expert: KnownExpert, held: readonly AssignmentRow[]): Promise<readonly Refusal[]> {
  const ties = await expertTies(work, expert);
  const conflicts = conflictsWith(ties, await caseTies(work, found, step));
  if (conflicts.length > 0) return [{ code: "expert-conflict", place: "expert", facts: { expert: expert.id, conflicts: conflicts.map((one) => one.kind) }, hint: conflicts.map((one) => one.hint).join("；") }];
  const away = ties.profile === undefined ? undefined : unavailable(ties.profile, work.today);
  if (away !== undefined) return [away];
  const load = (await listAssignments(work.tx, { roundId: found.round.id, expertId: expert.id })).filter((one) => isLiving(one.state)).length;
  const most = mostCases(step);
  if (load >= most) return [{ code: "expert-load-full", place: "expert", facts: { load, most }, hint: `该专家本批次已有 ${load} 件，最多 ${most} 件` }];
  const wanted = step.experts?.n ?? 1;
  return held.filter((one) => isLiving(one.state)).length >= wanted ? [{ code: "panel-full", facts: { wanted }, hint: `本件专家 ${wanted} 人已分派齐` }] : [];
}

/** Decides and writes one assignment inside an act that has checked who acts. */
export async function assignWithin(work: Work, found: DeclarationInHand, expert: KnownExpert): Promise<Result<{ readonly assignment: string }>> {
  const step = scoreStep(found);
  if (step === undefined) return refuse({ code: "step-not-open", hint: "当前不在专家评审环节" });
  await holdAssignments(work.tx, found.round.id);
  await holdPanel(work.tx, found.declaration.id);
  const held = await listAssignments(work.tx, { declarationId: found.declaration.id });
  if (held.some((one) => one.expertId === expert.id)) return refuse({ code: "already-assigned", facts: { expert: expert.id }, hint: "该专家已分派过本件" });
  const faults = await faultsOf(work, found, step, expert, held);
  if (faults.length > 0) return refuse(...faults);
  const id = work.house.ids.next("assignment");
  const row: AssignmentRow = { id, declarationId: found.declaration.id, roundId: found.round.id, expertId: expert.id, state: "assigned", wanted: step.experts?.n ?? 1, scope: [found.round.authority], body: {}, version: 0 };
  const written = await writeAssignment(work, row, [{ type: "assigned", declaration: found.declaration.id, expert: expert.id }]);
  return written.ok ? ok({ assignment: id }) : written;
}

export async function assignExpert(house: House, actor: Actor, input: { readonly declaration: string; readonly expert: string }, key?: string): Promise<Result<{ readonly assignment: string }>> {
  const account = await livingExpert(house, input.expert);
  return command(house, actor, { act: "assign-expert", input: { ...input }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "assign-expert", accessTo(found.value));
    if (!may.ok) return may;
    return account === undefined ? refuse(expertUnknown) : assignWithin(work, found.value, { id: account.id, organisation: account.department });
  });
}
