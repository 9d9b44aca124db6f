// Reminds the units of a season that have not filed. Set when the season opens or its last day moves, run by the clock.
import type { Actor } from "@qingce/core/access/actor";
import type { House } from "../acts/house.ts";
import { remindUnits } from "../acts/upkeep/remind-units.ts";

const clock: Actor = { account: "clock", role: "officer", nodes: [] };

/** Throws when it could not be done, so that it is tried again. */
export async function remindSeason(house: House, payload: unknown): Promise<void> {
  const { season, days, due } = (payload ?? {}) as { readonly season?: unknown; readonly days?: unknown; readonly due?: unknown };
  if (typeof season !== "string" || typeof days !== "number" || typeof due !== "string") throw new Error("remind-season without a season");
  const result = await remindUnits(house, clock, { season, days, due });
  if (result.ok || result.refusals.every((one) => one.code === "not-found")) return;
  throw new Error(`remind-season of ${season}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
