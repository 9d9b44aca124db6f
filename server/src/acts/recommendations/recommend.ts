// The recommending tier's decisions on one candidate. A recommendation takes a seat on the quota's counter, exact under parallel acts.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideRecommend } from "@qingce/core/review/decide-recommend";
import type { RecommendCommand } from "@qingce/core/review/command";
import type { Facts } from "@qingce/core/rule/fact";
import { findOrganisation } from "../../store/organisations.ts";
import { leaveSlot } from "../../store/slots.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import { gather } from "../declarations/circumstances.ts";
import { accessTo, contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { Standing } from "../reviews/review.ts";
import { nodeFor, quotaKey, sitDown } from "./seats.ts";

export interface Recommend {
  readonly declaration: string;
  readonly step: string;
  readonly digest: string;
  /** What the recommender states itself, such as 对标 and 落后设备. */
  readonly facts: Facts;
  readonly statements: { readonly [rule: string]: string };
  readonly overReason?: string | undefined;
}

async function recommendCommand(work: Work, found: DeclarationInHand, input: Recommend, node: string): Promise<RecommendCommand | undefined> {
  const { state, sealed, round } = found;
  const organisation = await findOrganisation(work.tx, state.opening.organisation);
  if (organisation === null) return undefined;
  const facts = { ...state.body?.facts, ...input.facts };
  const circumstances = await gather(work, sealed.edition, round, { creditCode: organisation.creditCode, kind: state.opening.kind, facts, statements: input.statements });
  const over = input.overReason === undefined ? {} : { overReason: input.overReason };
  return { kind: "recommend", step: input.step, node, digest: input.digest, facts: input.facts, statements: input.statements, circumstances, ...(await sitDown(work, found, node)), ...over };
}

async function settle(house: House, actor: Actor, declaration: string, input: JsonObject, key: string | undefined, make: (work: Work, found: DeclarationInHand, node: string) => Promise<RecommendCommand | undefined>): Promise<Result<Standing>> {
  return command(house, actor, { act: "recommend", input, key }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "recommend", accessTo(found.value));
    if (!may.ok) return may;
    const { state, round } = found.value;
    const node = nodeFor(actor, found.value);
    const wanted = await make(work, found.value, node);
    if (wanted === undefined) return notFound;
    const decided = decideRecommend(state, wanted, contextOf(work, found.value));
    if (!decided.ok) return decided;
    if (wanted.kind !== "recommend" && state.recommendation.kind === "recommended") await leaveSlot(work.tx, quotaKey(round.id, state.opening.kind, node), state.opening.id);
    const written = await writeDeclaration(work, found.value, decided.value);
    return written.ok ? ok({ standing: written.value.standing, done: written.value.done }) : written;
  });
}

export const recommend = (house: House, actor: Actor, input: Recommend, key?: string): Promise<Result<Standing>> =>
  settle(house, actor, input.declaration, { ...input } as unknown as JsonObject, key, (work, found, node) => recommendCommand(work, found, input, node));

export const reserve = (house: House, actor: Actor, input: { readonly declaration: string; readonly step: string; readonly place: number }, key?: string): Promise<Result<Standing>> =>
  settle(house, actor, input.declaration, { ...input }, key, async (_work, _found, node) => ({ kind: "reserve", step: input.step, node, place: input.place }));

export const exclude = (house: House, actor: Actor, input: { readonly declaration: string; readonly step: string; readonly reason: string }, key?: string): Promise<Result<Standing>> =>
  settle(house, actor, input.declaration, { ...input }, key, async (_work, _found, node) => ({ kind: "exclude", step: input.step, node, reason: input.reason }));

export const release = (house: House, actor: Actor, input: { readonly declaration: string; readonly step: string; readonly reason: string }, key?: string): Promise<Result<Standing>> =>
  settle(house, actor, input.declaration, { ...input }, key, async (_work, _found, node) => ({ kind: "release", step: input.step, node, reason: input.reason }));
