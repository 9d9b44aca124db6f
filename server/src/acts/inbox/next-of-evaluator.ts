// What an evaluator has to do next on each case of a page of its inbox.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { NextWork } from "@qingce/core/engagement/next-work";
import type { DeclarationRow } from "../../store/declarations.ts";
import { listEngagements } from "../../store/engagements.ts";
import type { Work } from "../command.ts";
import { stateOf } from "../declarations/declaration-in-hand.ts";
import { nextOf } from "../engagements/read-evaluation-work.ts";

export interface OwnWork {
  readonly next: NextWork;
  readonly answerBy: PlainDay | null;
}

/** By declaration; empty for everybody who is no evaluator. */
export async function ownWorkOf({ tx, actor, house }: Work, rows: readonly DeclarationRow[]): Promise<ReadonlyMap<string, OwnWork>> {
  if (actor.role !== "evaluator" || actor.evaluator === undefined) return new Map();
  const engagements = new Map((await listEngagements(tx, { evaluatorId: actor.evaluator, declarationIds: rows.map((row) => row.id) })).map((one) => [one.id, one]));
  return new Map(
    rows.flatMap((row) => {
      const state = stateOf(row);
      const [engagement, sealed] = [engagements.get(state.engagement?.id ?? ""), house.editions.byHash(state.opening.hash)];
      return engagement === undefined || sealed === undefined ? [] : [[row.id, { next: nextOf({ state, sealed }, engagement), answerBy: state.engagement?.answerBy ?? null }]];
    }),
  );
}
