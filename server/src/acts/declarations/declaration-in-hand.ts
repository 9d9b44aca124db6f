// A declaration taken up for an act: its row, state, round and edition; and writing what was decided.
import type { JsonObject } from "@qingce/core/base/json";
import type { Result } from "@qingce/core/base/refusal";
import type { AccessObject } from "@qingce/core/access/may";
import type { Context } from "@qingce/core/declaration/context";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { evolve } from "@qingce/core/declaration/evolve";
import type { Declaration, DeclarationState } from "@qingce/core/declaration/state";
import { turnOf } from "@qingce/core/declaration/turn";
import { scopeOf } from "@qingce/core/programme/tier-tree";
import { findDeclaration, putDeclaration, type DeclarationRow } from "../../store/declarations.ts";
import { isRecused } from "../../store/officer-conflicts.ts";
import { append } from "../../store/event-log.ts";
import { notFound, type Work } from "../command.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { toStored } from "../stored-event.ts";
import { openAndTurn } from "./turn-marks.ts";

export interface DeclarationInHand extends RoundInHand {
  readonly declaration: DeclarationRow;
  readonly state: Declaration;
  /** The reader's own account, where it declared a conflict in this case; nobody else's is told. */
  readonly recused?: readonly string[];
}

interface Kept {
  readonly state: Declaration;
  readonly head: string;
}

export const stateOf = (row: Pick<DeclarationRow, "body">): Declaration => (row.body as unknown as Kept).state;

/** Takes up a declaration the caller can see, with its round; else not-found. */
export async function takeUp(work: Work, id: string): Promise<Result<DeclarationInHand>> {
  const row = await findDeclaration(work.tx, id);
  if (row === null) return notFound;
  const round = await takeUpRound(work, row.roundId);
  if (!round.ok) return round;
  const recused = work.actor.role === "officer" && (await isRecused(work.tx, id, work.actor.account)) ? { recused: [work.actor.account] } : {};
  return { ok: true, value: { ...round.value, declaration: row, state: stateOf(row), ...recused } };
}

export const contextOf = (work: Work, { round, sealed }: RoundInHand): Context => ({ edition: sealed.edition, at: work.at, today: work.today, opens: round.opens, dates: round.dates });

/** What the policy function must know of a declaration. */
export function accessTo({ state, round, sealed, recused }: DeclarationInHand): AccessObject {
  const evaluator = state.engagement?.evaluator;
  const scope = state.submissions > 0 ? scopeOf(state.opening.nodes) : [];
  return { organisation: state.opening.organisation, scope, authority: round.authority, ...(evaluator === undefined ? {} : { evaluator }), ...(recused === undefined ? {} : { recused }), ...turnOf(sealed.edition, state) };
}

/** Who sees the stream: the nodes once it is submitted, the applicant always, the evaluator once engaged. */
function marksOf(state: Declaration): readonly string[] {
  const evaluator = state.engagement?.evaluator;
  return [...(state.submissions > 0 ? scopeOf(state.opening.nodes) : []), `organisation:${state.opening.organisation}`, ...(evaluator === undefined ? [] : [`evaluator:${evaluator}`])];
}

/** Appends a declaration's events and writes its row, in the transaction of the act. */
export async function writeDeclaration(work: Work, before: { readonly declaration?: DeclarationRow; readonly state: DeclarationState } & Pick<RoundInHand, "sealed">, events: readonly DeclarationEvent[]): Promise<Result<Declaration>> {
  const state = events.reduce<DeclarationState>(evolve, before.state);
  if (state === undefined || events.length === 0) return notFound;
  const head = await append(work.tx, {
    stream: { kind: "declaration", id: state.opening.id },
    expectedVersion: before.declaration?.version ?? 0,
    previous: (before.declaration?.body as unknown as Kept | undefined)?.head,
    events: events.map(toStored),
    at: work.at,
    actor: work.actor.account || work.actor.role,
    scope: marksOf(state),
    suite: work.house.suite,
  });
  if (!head.ok) return head;
  const submitted = events.some((event) => event.type === "submitted");
  const kept: Kept = { state, head: head.value.digest };
  const { open, turn } = openAndTurn(before.sealed.edition, state);
  await putDeclaration(work.tx, {
    id: state.opening.id,
    number: state.opening.number,
    roundId: state.opening.round,
    organisationId: state.opening.organisation,
    name: state.opening.name,
    kind: state.opening.kind,
    region: state.opening.region,
    scope: state.submissions > 0 ? scopeOf(state.opening.nodes) : [],
    status: state.standing,
    step: open[0] ?? "",
    open,
    turn,
    score: state.evaluation?.score ?? state.body?.selfScore ?? null,
    submittedAt: state.submissions === 0 ? null : (before.declaration?.submittedAt ?? (submitted ? work.at : null)),
    snapshotDigest: state.digest ?? null,
    body: kept as unknown as JsonObject,
    version: head.value.version,
  });
  return { ok: true, value: state };
}
