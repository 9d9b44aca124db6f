// A score that nobody here computed: attested by whoever signs the report, until the official table is held.
import { compareDecimals, parseDecimal } from "../base/decimal.ts";
import type { Refusal } from "../base/refusal.ts";

/** An attested score 自报/评价得分 as an exact decimal; `by` names the signatory. */
export interface AttestedScore {
  readonly value: string;
  readonly by: string;
}

/** Refuses a score that is no decimal, below zero, or above the maximum the standard states. */
export function scoreFault(score: AttestedScore, max: string | undefined, place: string): Refusal | undefined {
  const value = parseDecimal(score.value);
  if (!value.ok) return { code: "score-malformed", place, facts: { value: score.value }, hint: "得分须是十进制数，如 86.5" };
  const zero = parseDecimal("0");
  if (zero.ok && compareDecimals(value.value, zero.value) < 0) return { code: "score-below-zero", place, facts: { value: score.value }, hint: "得分不能小于 0" };
  const top = max === undefined ? undefined : parseDecimal(max);
  if (top?.ok && compareDecimals(value.value, top.value) > 0) return { code: "score-above-maximum", place, facts: { value: score.value, max: max ?? "" }, hint: `得分不能超过 ${max} 分` };
  if (score.by.trim() === "") return { code: "score-unsigned", place, hint: "得分须有签署人" };
  return undefined;
}
