// One score out of several experts': mean, median, or mean without the highest and lowest; exact to six places, halves up.
import { addDecimals, compareDecimals, formatDecimal, parseDecimal, type Decimal } from "../base/decimal.ts";
import type { Step } from "../rule/step.ts";

const decimals = (scores: readonly string[]): readonly Decimal[] =>
  scores.flatMap((text) => { const read = parseDecimal(text); return read.ok ? [read.value] : []; }).toSorted(compareDecimals);

const zero: Decimal = decimals(["0"])[0] as Decimal;

/** a ÷ n rounded half up to six places; scores are not negative. */
function divide(sum: Decimal, n: number): string {
  const [whole = "0", part = ""] = formatDecimal(sum).split(".");
  const scaled = BigInt(`${whole}${part}`.replace(/^0+(?=\d)/u, "")) * 10n ** 6n;
  const unit = 10n ** BigInt(part.length) * BigInt(n);
  const rounded = (scaled * 2n + unit) / (unit * 2n);
  const digits = rounded.toString().padStart(7, "0");
  const text = `${digits.slice(0, -6)}.${digits.slice(-6)}`.replace(/0+$/u, "").replace(/\.$/u, "");
  return text;
}

const mean = (scores: readonly Decimal[]): string => divide(scores.reduce(addDecimals, zero), scores.length);

function median(scores: readonly Decimal[]): string {
  const middle = Math.floor(scores.length / 2);
  return scores.length % 2 === 1 ? mean(scores.slice(middle, middle + 1)) : mean(scores.slice(middle - 1, middle + 1));
}

/** Combines experts' scores 专家评分 as the step says; undefined while there is none. */
export function combineScores(step: Step, scores: readonly string[]): string | undefined {
  const read = decimals(scores);
  if (read.length === 0) return undefined;
  switch (step.experts?.combine ?? "mean") {
    case "mean":
      return mean(read);
    case "median":
      return median(read);
    case "trimmed-mean":
      return mean(read.length > 2 ? read.slice(1, -1) : read);
  }
}
