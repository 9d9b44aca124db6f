// Ends a round's publicity when its last day is over. Set by the confirmation of that publicity, run by the clock.
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { House } from "../acts/house.ts";
import { authorityOf } from "../acts/rounds/authority-of.ts";
import { endPublicity as end } from "../acts/rounds/publish-list.ts";

const nothingToDo = new Set(["step-done", "not-publicised"]);

/** Throws when it could not be done yet, so that it is tried again later; done by an officer before, it has nothing to do. */
export async function endPublicity(house: House, payload: unknown): Promise<void> {
  const round = (payload as { readonly round?: unknown } | null)?.round;
  if (typeof round !== "string") throw new Error("end-publicity without a round");
  const authority = await authorityOf(house, visitor, round);
  if (authority === undefined) return;
  const clock: Actor = { account: "clock", role: "officer", nodes: [authority] };
  const result = await end(house, clock, { round });
  if (result.ok || result.refusals.every((one) => nothingToDo.has(one.code))) return;
  throw new Error(`end-publicity of ${round}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
