// Opens the sealed scores of a case when nobody assigned still owes one: all in one transaction, by seat in the order of their commitments.
import type { Json, JsonObject } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { evolve } from "@qingce/core/declaration/evolve";
import type { Declaration, DeclarationState } from "@qingce/core/declaration/state";
import { decideReview } from "@qingce/core/review/decide-review";
import { listAssignments } from "../../store/assignments.ts";
import { openSealedScores, type OpenedScore } from "../../store/sealed-scores.ts";
import type { Work } from "../command.ts";
import { contextOf, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { writeAssignment } from "./assignment-in-hand.ts";

/** Nobody's: who gave the last score is not told by who opened the seal. */
export const panel: Actor = { account: "panel", role: "officer", nodes: [] };

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

function given(body: JsonObject): { readonly score: string; readonly salt: string; readonly opinion?: string; readonly points?: { readonly [item: string]: string } } {
  const { points } = body;
  const items = typeof points === "object" && points !== null && !Array.isArray(points) ? Object.fromEntries(Object.entries(points as JsonObject).map(([item, value]) => [item, text(value)])) : undefined;
  return { score: text(body["score"]), salt: text(body["salt"]), ...(body["opinion"] === undefined ? {} : { opinion: text(body["opinion"]) }), ...(items === undefined ? {} : { points: items }) };
}

interface Seated {
  readonly events: readonly DeclarationEvent[];
  readonly seats: readonly { readonly assignment: string; readonly seat: string }[];
}

/** Seats go on after those of the panel before, set aside ones too: no number is given twice. */
function seatAll(work: Work, found: DeclarationInHand, step: string, sealed: readonly OpenedScore[], used: number): Result<Seated> {
  let state: DeclarationState = found.state;
  const events: DeclarationEvent[] = [];
  const seats: Seated["seats"][number][] = [];
  for (const [n, one] of sealed.entries()) {
    const seat = `seat-${used + n + 1}`;
    const decided = decideReview(state, { kind: "score", step, digest: found.state.digest ?? "", expert: seat, commitment: one.commitment, ...given(one.body) }, contextOf(work, found));
    if (!decided.ok) return decided;
    state = decided.value.reduce<DeclarationState>(evolve, state);
    events.push(...decided.value);
    seats.push({ assignment: one.assignmentId, seat });
  }
  return ok({ events, seats });
}

/** The declaration as it stands afterwards; unchanged while the seal holds. */
export async function openScores(work: Work, found: DeclarationInHand, step: string): Promise<Result<Declaration>> {
  const sealed = await openSealedScores(work.tx, found.declaration.id, found.state.digest ?? "");
  if (sealed.length === 0) return ok(found.state);
  const assignments = await listAssignments(work.tx, { declarationId: found.declaration.id });
  const used = assignments.filter((one) => one.body["seat"] !== undefined).length;
  const seated = seatAll(work, found, step, sealed, used);
  if (!seated.ok) return seated;
  const nobody: Work = { ...work, actor: panel };
  const written = await writeDeclaration(nobody, found, seated.value.events);
  if (!written.ok) return written;
  for (const { assignment, seat } of seated.value.seats) {
    const row = assignments.find((one) => one.id === assignment);
    if (row === undefined) continue;
    const opened = await writeAssignment(nobody, row, [{ type: "opened", seat }]);
    if (!opened.ok) return opened;
  }
  return written;
}
