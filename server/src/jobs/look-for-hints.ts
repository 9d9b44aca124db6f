// Compares self-evaluation and evaluation of a case. Set by the filing of the evaluation, run by the queue.
import { lookForHints as look } from "../acts/independence/look-for-hints.ts";
import type { House } from "../acts/house.ts";

/** Throws when it could not be done, so that it is tried again; a case without an evaluation any more has nothing to do. */
export async function lookForHints(house: House, payload: unknown): Promise<void> {
  const { declaration, nodes, evaluator } = (payload ?? {}) as { readonly declaration?: unknown; readonly nodes?: unknown; readonly evaluator?: unknown };
  if (typeof declaration !== "string" || typeof evaluator !== "string" || !Array.isArray(nodes)) throw new Error("look-for-hints without a declaration");
  const result = await look(house, { declaration, nodes: nodes.map(String), evaluator });
  if (result.ok || result.refusals.every((one) => one.code === "not-found")) return;
  throw new Error(`look-for-hints of ${declaration}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
