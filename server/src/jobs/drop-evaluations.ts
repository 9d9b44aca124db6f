// Carries the effect of a blacklisting to the open cases, should whoever confirmed it not have come to the end.
import type { Actor } from "@qingce/core/access/actor";
import { dropEvaluations as drop } from "../acts/evaluators/drop-evaluations.ts";
import type { House } from "../acts/house.ts";

const clock: Actor = { account: "clock", role: "officer", nodes: [] };

/** Throws when a case could not be changed, so that it is tried again. */
export async function dropEvaluations(house: House, payload: unknown): Promise<void> {
  const evaluator = (payload as { readonly evaluator?: unknown } | null)?.evaluator;
  if (typeof evaluator !== "string") throw new Error("drop-evaluations without an evaluator");
  await drop(house, clock, evaluator);
}
