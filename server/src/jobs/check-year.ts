// Carries the checks over a year on. Set by whoever started or resumed them, run by the queue as the owner.
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { runYearCheck } from "../acts/upkeep/run-year-check.ts";

/** Throws when it could not be done, so that it is tried again; a run done or cancelled meanwhile has nothing to do. */
export async function checkYear(house: House, owner: pg.Pool, payload: unknown): Promise<void> {
  const check = (payload as { readonly check?: unknown } | null)?.check;
  if (typeof check !== "string") throw new Error("check-year without a check");
  const result = await runYearCheck(house, owner, { check });
  if (result.ok || result.refusals.every((one) => one.code === "not-found")) return;
  throw new Error(`check-year ${check}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
