// A tier's list as its papers print it: as it was sent with its letter, or, before that, as the desk ranks what is recommended so far.
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Declaration } from "@qingce/core/declaration/state";
import type { RoundEvent } from "@qingce/core/programme/round-event";
import type { Facts } from "@qingce/core/rule/fact";
import type { Kind } from "@qingce/core/rule/kind";
import { findDeclaration } from "../../store/declarations.ts";
import { loadStream } from "../../store/load-stream.ts";
import { notFound, type Work } from "../command.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { readRanking } from "../recommendations/read-ranking.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { fromStored } from "../stored-event.ts";

export interface RecommendationsAsked {
  readonly round: string;
  readonly kind: Kind;
  readonly node: string;
}

type Sent = Extract<RoundEvent, { readonly type: "list-sent" }>;

interface Recommended {
  readonly state: Declaration;
  /** What the recommender stated itself, rule by rule; `quota` holds why the list is longer than in principle. */
  readonly facts: Facts;
  readonly statements: { readonly [rule: string]: string };
}

export interface RecommendedList extends RoundInHand {
  readonly letter: Sent["letter"] | undefined;
  readonly recommended: readonly Recommended[];
  readonly reserve: readonly Declaration[];
}

async function sentOf({ tx }: Work, { round, kind, node }: RecommendationsAsked): Promise<Sent | undefined> {
  const { events } = await loadStream(tx, { kind: "round", id: round });
  return events.filter(({ type }) => type === "list-sent").map((one) => fromStored(one) as Sent).findLast((one) => one.kind === kind && one.node === node);
}

const tableOf = (value: Json | undefined): { readonly [key: string]: Json } => (typeof value === "object" && value !== null && !Array.isArray(value) ? (value as { readonly [key: string]: Json }) : {});

/** What was stated when it was recommended for the last time. */
async function statedOf({ tx }: Work, declaration: string): Promise<Pick<Recommended, "facts" | "statements">> {
  const { events } = await loadStream(tx, { kind: "declaration", id: declaration });
  const last = events.findLast(({ type }) => type === "recommended");
  const texts = Object.entries(tableOf(last?.body["statements"])).flatMap(([rule, said]) => (typeof said === "string" ? [[rule, said] as const] : []));
  const facts = Object.entries(tableOf(last?.body["facts"])).flatMap(([name, value]) => (typeof value === "string" || typeof value === "boolean" ? [[name, value] as const] : []));
  return { facts: Object.fromEntries(facts), statements: Object.fromEntries(texts) };
}

async function statesOf({ tx }: Work, ids: readonly string[]): Promise<readonly Declaration[]> {
  const states = [];
  for (const id of ids) {
    const row = await findDeclaration(tx, id);
    if (row !== null) states.push(stateOf(row));
  }
  return states;
}

/** Ids first to last; before sending in the order in which the desk would send them. */
interface Order {
  readonly ranked: readonly string[];
  readonly reserve: readonly string[];
}

/** Refused as the desk itself is. */
export async function deskOrder(house: House, actor: Actor, input: RecommendationsAsked): Promise<Result<Order>> {
  const desk = await readRanking(house, actor, input);
  if (!desk.ok) return desk;
  const { candidates } = desk.value;
  const reserve = candidates.filter((one) => one.recommendation === "reserved").toSorted((one, other) => Number(one.detail) - Number(other.detail));
  return ok({ ranked: candidates.filter((one) => one.recommendation === "recommended").map((one) => one.declaration), reserve: reserve.map((one) => one.declaration) });
}

/** The caller's right to the list has been asked already by whoever took the desk's order. */
export async function recommendedList(work: Work, input: RecommendationsAsked, desk: Order): Promise<Result<RecommendedList>> {
  const found = await takeUpRound(work, input.round);
  if (!found.ok) return notFound;
  const sent = await sentOf(work, input);
  const order = sent ?? desk;
  const recommended = [];
  for (const state of await statesOf(work, order.ranked)) recommended.push({ state, ...(await statedOf(work, state.opening.id)) });
  return ok({ ...found.value, letter: sent?.letter, recommended, reserve: await statesOf(work, order.reserve) });
}

