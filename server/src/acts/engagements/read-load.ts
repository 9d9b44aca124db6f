// How much a body carries under each cap: places taken by all that are counted with it, and the engagements that fill them, as far as the reader sees them.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Cap } from "@qingce/core/rule/evaluation";
import { findDeclaration } from "../../store/declarations.ts";
import { findEngagement, listEngagements } from "../../store/engagements.ts";
import { findEvaluator, type EvaluatorRow } from "../../store/evaluators.ts";
import { listRounds } from "../../store/rounds.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeUpRound, type RoundInHand } from "../rounds/round-in-hand.ts";
import { heldUnder } from "./cap-seat.ts";

export interface Filling {
  readonly engagement: string;
  readonly body: string;
  /** Null where the reader may not see the case. */
  readonly declaration: { readonly declaration: string; readonly number: string; readonly name: string } | null;
}

export interface LoadRead {
  readonly round: string;
  readonly title: string;
  readonly edition: string;
  readonly clause: string;
  readonly n: number;
  readonly per: Cap["per"];
  readonly countedBy: Cap["counted-by"];
  readonly bodies: readonly string[];
  readonly taken: number;
  readonly filled: readonly Filling[];
}

async function fillingOf({ tx }: Work, holder: string, nameOf: (evaluator: string) => string, key: string): Promise<Filling> {
  const engagement = await findEngagement(tx, holder);
  const row = engagement === null ? null : await findDeclaration(tx, engagement.declarationId);
  return { engagement: holder, body: nameOf(key.slice(key.lastIndexOf(":") + 1)), declaration: row === null ? null : { declaration: row.id, number: row.number ?? "", name: stateOf(row).opening.name } };
}

async function loadIn(work: Work, { round, sealed, row }: RoundInHand, evaluator: EvaluatorRow): Promise<readonly LoadRead[]> {
  const { cap } = sealed.edition.procedure;
  if (cap === undefined) return [];
  const { bodies, held } = await heldUnder(work, { cap, round }, evaluator);
  if (held.length === 0) return [];
  const nameOf = (id: string): string => bodies.find((body) => body.id === id)?.name ?? "";
  const filled: Filling[] = [];
  for (const { holder, key } of held) filled.push(await fillingOf(work, holder, nameOf, key));
  return [{ round: round.id, title: row.title, edition: sealed.edition.id, clause: cap.cite, n: cap.n, per: cap.per, countedBy: cap["counted-by"], bodies: bodies.map(({ name }) => name), taken: held.length, filled }];
}

/** A body reads its own in the rounds it works in; an office every body's in the rounds that it opened. */
export async function readLoad(house: House, actor: Actor, input: { readonly evaluator: string }): Promise<Result<{ readonly loads: readonly LoadRead[] }>> {
  const may = allowed(actor, "read-evaluator-load", { evaluator: input.evaluator, ...(actor.nodes[0] === undefined ? {} : { authority: actor.nodes[0] }) });
  if (!may.ok) return may;
  return command<{ readonly loads: readonly LoadRead[] }>(house, actor, { act: "read-evaluator-load", input: {} }, async (work) => {
    const row = await findEvaluator(work.tx, input.evaluator);
    if (row === null) return notFound;
    const rounds = new Set<string>();
    if (actor.role === "evaluator") for (const { roundId } of await listEngagements(work.tx, { evaluatorId: row.id })) rounds.add(roundId);
    else for (const authority of actor.nodes) for (const { id } of await listRounds(work.tx, { authority }, { limit: 200 })) rounds.add(id);
    const loads: LoadRead[] = [];
    for (const id of [...rounds].toSorted()) {
      const found = await takeUpRound(work, id);
      if (found.ok) loads.push(...(await loadIn(work, found.value, row)));
    }
    return ok({ loads });
  });
}
