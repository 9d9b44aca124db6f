// What every decision on a declaration is made under: the edition, the instant, the round's own dates.
import type { Instant } from "../base/instant.ts";
import type { PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { tooLate } from "../rule/deadline.ts";
import type { Step } from "../rule/step.ts";
import type { Lists } from "./listed-standard.ts";
import type { Scoring } from "./scoring.ts";

export interface Context {
  readonly edition: Edition;
  readonly at: Instant;
  /** The day of `at` in Asia/Shanghai. */
  readonly today: PlainDay;
  readonly opens: PlainDay;
  /** Days that the round set or an amendment moved, by date id. */
  readonly dates: { readonly [id: string]: PlainDay };
  /** Only where the round computes the scores of this kind. */
  readonly scoring?: Scoring;
  /** The lists in hand that facts are chosen from. */
  readonly lists?: Lists;
}

/** Refuses an act of a step after the step's day. */
export function stepTooLate(context: Context, step: Step): Refusal | undefined {
  const date = context.edition.procedure.dates.find((one) => one.id === step.date);
  return date === undefined ? undefined : tooLate(date, context.at, context.dates);
}

/** The refusal of an act whose step is not open. */
export const notOpen = (act: string, open: readonly Step[]): Refusal => ({
  code: "step-not-open",
  facts: { act, open: open.map((step) => step.id) },
  hint: open.length === 0 ? "本申报已无待办环节" : `当前环节是：${open.map((step) => step.says).join("、")}`,
});

/** The same of an opinion whose step the departments have settled already: with its clause, for it came too late. */
export const alreadySettled = (step: Step, open: readonly Step[]): Refusal => ({
  ...notOpen("opine", open),
  ...(step.cite === undefined ? {} : { clause: step.cite }),
  facts: { act: "opine", settled: step.id, open: open.map(({ id }) => id) },
  hint: `“${step.says}”已办结，不再接受意见`,
});
