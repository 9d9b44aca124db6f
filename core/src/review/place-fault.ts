// A place on a list 位次 is a whole number from 1 on.
import type { Refusal } from "../base/refusal.ts";

/** Refuses with `place-malformed` what cannot be a place. */
export const placeFault = (n: number, place: string): Refusal | undefined =>
  Number.isSafeInteger(n) && n >= 1 ? undefined : { code: "place-malformed", place, facts: { n: String(n) }, hint: "位次须是不小于 1 的整数" };
