// The day that look-backs 近三年 are counted to in a round: the closing day as set, moved or stated, or the day of the declaration.
import type { PlainDay } from "../base/plain-day.ts";
import { dayOf } from "../rule/deadline.ts";
import type { Edition } from "./edition.ts";

/** Without any closing day it is the day of the declaration itself. */
export function lookBackDay(edition: Edition, dates: { readonly [id: string]: PlainDay }, declared: PlainDay): PlainDay {
  const closing = edition.procedure.dates.find((date) => date.id === "declare-by");
  const day = closing === undefined ? undefined : dayOf(closing, dates);
  return edition.eligibility["look-back"].to === "round-closing-day" ? (day ?? declared) : declared;
}
