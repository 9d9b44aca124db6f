// Ends an offer that was not answered by the day that it named. Set by the engagement, run by the clock.
import { lapseEngagement as lapse, type Offer } from "../acts/engagements/take-back-engagement.ts";
import type { House } from "../acts/house.ts";

/** Answered, taken back or closed since: nothing to do. */
const nothingToDo = new Set(["engagement-answered", "not-engaged", "already-decided", "not-found"]);

const isOffer = (payload: unknown): payload is Offer =>
  typeof payload === "object" && payload !== null && ["declaration", "engagement", "organisation", "evaluator"].every((field) => typeof (payload as { readonly [field: string]: unknown })[field] === "string");

export async function lapseEngagement(house: House, payload: unknown): Promise<void> {
  if (!isOffer(payload)) throw new Error("lapse-engagement without an offer");
  const result = await lapse(house, payload);
  if (result.ok || result.refusals.every((one) => nothingToDo.has(one.code))) return;
  throw new Error(`lapse-engagement of ${payload.declaration}: ${result.refusals.map((one) => one.code).join(", ")}`);
}
