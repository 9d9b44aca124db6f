// Closes a returned declaration when its correction period is over. Set by the return, run by the clock.
import type { House } from "../acts/house.ts";
import { lapseReturn as lapse } from "../acts/reviews/lapse-return.ts";

/** Sent again, or given another period since: nothing to do. */
const nothingToDo = new Set(["not-returned", "correction-running", "not-found"]);

export async function lapseReturn(house: House, payload: unknown): Promise<void> {
  const { declaration, node } = (payload ?? {}) as { readonly declaration?: unknown; readonly node?: unknown };
  if (typeof declaration !== "string" || typeof node !== "string") throw new Error("lapse-return without a declaration");
  const result = await lapse(house, { declaration, node });
  if (result.ok || result.refusals.every((one) => nothingToDo.has(one.code))) return;
  throw new Error(`lapse-return of ${declaration}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
