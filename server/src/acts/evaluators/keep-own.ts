// An evaluator changes what it keeps of itself: taken up in its own name, and what changes its registration sends it back to the start.
import type { Json } from "@qingce/core/base/json";
import { type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideStanding } from "@qingce/core/register/evaluator-standing";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import type { NewEvent } from "../../store/event-log.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpEvaluator, writeEvaluator } from "./evaluator-in-hand.ts";

export interface OwnCommand {
  readonly input: Json;
  readonly key?: string | undefined;
}

export async function keepOwn<T>(house: House, actor: Actor, { input, key }: OwnCommand, perform: (work: Work, row: EvaluatorRow) => Promise<Result<T>>): Promise<Result<T>> {
  const evaluator = actor.evaluator ?? "";
  const may = allowed(actor, "keep-registration", { evaluator });
  if (!may.ok) return may;
  return command(house, actor, { act: "keep-registration", input, key }, async (work) => {
    const found = await takeUpEvaluator(work, evaluator);
    return found.ok ? perform(work, found.value) : found;
  });
}

/** What stands published stays so until the change is published. */
export async function writeChange(work: Work, row: EvaluatorRow, events: readonly NewEvent[]): Promise<Result<EvaluatorRow>> {
  const standing = decideStanding(row.standing, { kind: "change" });
  return standing.ok ? writeEvaluator(work, row, events, { standing: standing.value }) : standing;
}
