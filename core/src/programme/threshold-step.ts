// The next values on either side of a threshold: one unit of the last stated digit, one year, one day, one word of a scale.
import { addDecimals, parseDecimal, stepOf, subtractDecimals, type Decimal } from "../base/decimal.ts";
import { addDays, isDay } from "../base/plain-day.ts";
import type { Comparison } from "../rule/condition.ts";

/** Writes a decimal with the digits of its scale, so that "0.50" moves to "0.49" and "0.49" to "0.50". */
function write({ units, scale }: Decimal): string {
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${negative ? "-" : ""}${whole}${scale === 0 ? "" : `.${digits.slice(digits.length - scale)}`}`;
}

/** One step down and one up: "0.50" → "0.49", "0.51". */
export function decimalSteps(text: string): readonly string[] {
  const read = parseDecimal(text);
  const step = stepOf(text);
  return read.ok && step.ok ? [write(subtractDecimals(read.value, step.value)), write(addDecimals(read.value, step.value))] : [];
}

/** One less and one more, within what makes sense. */
export const wholeSteps = (n: number, least: number, most = Number.MAX_SAFE_INTEGER): readonly number[] =>
  [n - 1, n + 1].filter((next) => next >= least && next <= most);

/** The day before and the day after. */
export const daySteps = (day: string): readonly string[] => (isDay(day) ? [addDays(day, -1), addDays(day, 1)] : []);

/** The milder and the graver word beside it; none beyond the ends. A word that is left out stands for the mildest. */
export function wordSteps(word: string | undefined, scale: readonly string[]): readonly string[] {
  const at = word === undefined ? 0 : scale.indexOf(word);
  if (at < 0) return [];
  return [word === undefined ? undefined : scale[at - 1], scale[at + 1]].filter((next) => next !== undefined);
}

/** The comparison that differs only at the bound itself. */
export const otherStrictness: Readonly<Record<Comparison, Comparison>> = { over: "at-least", "at-least": "over", below: "at-most", "at-most": "below" };

export const isComparison = (key: string): key is Comparison => Object.hasOwn(otherStrictness, key);
