// Recomputes the records of a round's evaluators after a list was entered or a unit taken off. Run by the clock in the authority's name.
import type { House } from "../acts/house.ts";
import { recomputeRecords as recompute } from "../acts/evaluators/recompute-records.ts";

export async function recomputeRecords(house: House, payload: unknown): Promise<void> {
  const { round, authority } = (payload ?? {}) as { readonly round?: unknown; readonly authority?: unknown };
  if (typeof round !== "string" || typeof authority !== "string") throw new Error("recompute-records without a round");
  const result = await recompute(house, { account: "clock", role: "officer", nodes: [authority] }, { round });
  if (!result.ok) throw new Error(`recompute-records of ${round}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
