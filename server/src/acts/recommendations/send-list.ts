// Sends a node's list up with its letter: every candidate decided, the recommended in their order, all in one transaction.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { stepTooLate } from "@qingce/core/declaration/context";
import { decideRound } from "@qingce/core/programme/decide-round";
import { recommendStep } from "@qingce/core/programme/recommend-step";
import { decideRecommend } from "@qingce/core/review/decide-recommend";
import type { Kind } from "@qingce/core/rule/kind";
import type { DeclarationRow } from "../../store/declarations.ts";
import { replaceRecommendations } from "../../store/recommendations.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { contextOf, stateOf, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { ownAmong } from "../rounds/select-list.ts";
import { roundContext, takeUpRound, writeRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { candidateRows } from "./read-ranking.ts";

export interface SendList {
  readonly round: string;
  readonly kind: Kind;
  readonly step: string;
  readonly node: string;
  readonly letter: { readonly number: string; readonly signatory: string; readonly day: string };
  /** Ids of the recommended declarations, first to last. */
  readonly ranked: readonly string[];
}

/** The order must name exactly the recommended, each once. */
function orderFaults(rows: readonly DeclarationRow[], ranked: readonly string[]): readonly Refusal[] {
  const recommended = rows.filter((row) => stateOf(row).recommendation.kind === "recommended").map((row) => row.id);
  const absent = recommended.filter((id) => !ranked.includes(id));
  const strange = ranked.filter((id, n) => !recommended.includes(id) || ranked.indexOf(id) !== n);
  return [
    ...absent.map((id) => ({ code: "rank-missing", place: "ranked", facts: { declaration: id }, hint: "排序缺少已推荐的单位" })),
    ...strange.map((id) => ({ code: "rank-foreign", place: "ranked", facts: { declaration: id }, hint: "排序中有未推荐或重复的单位" })),
  ];
}

async function sendEach(work: Work, found: RoundInHand, rows: readonly DeclarationRow[], input: SendList): Promise<Result<null>> {
  for (const row of rows) {
    const state = stateOf(row);
    const rank = input.ranked.indexOf(row.id) + 1;
    const decided = decideRecommend(state, { kind: "send-up", step: input.step, node: input.node, rank, letter: input.letter.number }, contextOf(work, found));
    if (!decided.ok) return decided;
    const written = await writeDeclaration(work, { declaration: row, state, sealed: found.sealed }, decided.value);
    if (!written.ok) return written;
  }
  return ok(null);
}

async function send(work: Work, input: SendList): Promise<Result<{ readonly sent: number }>> {
  const found = await takeUpRound(work, input.round);
  if (!found.ok) return found;
  const { round, sealed, row } = found.value;
  const step = recommendStep(sealed.edition, input.kind);
  if (step === undefined || step.id !== input.step) return refuse({ code: "step-not-in-notice", hint: "本通知没有这一推荐环节" });
  const late = stepTooLate(contextOf(work, found.value), step);
  if (late !== undefined) return refuse(late);
  const rows = await candidateRows(work, input, step);
  const own = ownAmong(work.actor, rows);
  if (!own.ok) return own;
  const undecided = rows.filter((one) => stateOf(one).recommendation.kind === "none");
  if (undecided.length > 0) return refuse(...undecided.map((one) => ({ code: "candidate-undecided", facts: { number: one.number }, hint: `${stateOf(one).opening.name} 尚未决定：推荐、候补或写明理由排除` })));
  const faults = orderFaults(rows, input.ranked);
  if (faults.length > 0) return refuse(...faults);
  const reserve = rows.flatMap((one) => { const { recommendation } = stateOf(one); return recommendation.kind === "reserved" ? [{ id: one.id, place: recommendation.place }] : []; }).toSorted((one, other) => one.place - other.place);
  const letter = { ...input.letter, day: input.letter.day as PlainDay };
  const decided = decideRound(round, { kind: "send-list", step: step.id, of: input.kind, node: input.node, letter, ranked: input.ranked, reserve: reserve.map((one) => one.id) }, roundContext(work, sealed));
  if (!decided.ok) return decided;
  const sent = await sendEach(work, found.value, rows, input);
  if (!sent.ok) return sent;
  const scope = [input.node, round.authority];
  const ranked = [...input.ranked.map((id) => ({ id, reserve: false })), ...reserve.map(({ id }) => ({ id, reserve: true }))];
  await replaceRecommendations(work.tx, { roundId: round.id, kind: input.kind, region: input.node, scope, rows: ranked.map(({ id, reserve: kept }, n) => ({ declarationId: id, rank: n + 1, reserve: kept, body: { letter: input.letter.number } })) });
  const written = await writeRound(work, { row, round, sealed }, decided.value);
  return written.ok ? ok({ sent: input.ranked.length }) : written;
}

/** Sends the list of one's own node; the round itself is written on the authority's behalf. */
export async function sendList(house: House, actor: Actor, input: SendList, key?: string): Promise<Result<{ readonly sent: number }>> {
  const may = allowed(actor, "send-list", { node: input.node });
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined) return notFound;
  return command(house, actor, { act: "send-list", input: { ...input, ranked: [...input.ranked] }, key, as: onBehalfOf(actor, [input.node, authority]) }, (work) => send(work, input));
}
