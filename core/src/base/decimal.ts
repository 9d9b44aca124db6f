// Exact decimals, written as text in the law and in forms: no floating point, no rounding, no division.
import { ok, refuse, type Refusal, type Result } from "./refusal.ts";

/** `units` × 10^−`scale`; the scale keeps the digits as stated, so "0.50" has scale 2. Equal values may differ in scale. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const SHAPE = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const MOST_DIGITS = 30;

const refusal = (code: string, text: string, hint: string): Refusal => ({ code, facts: { text: text.slice(0, 60) }, hint });

/**
 * Reads a decimal such as `"80"`, `"0.50"` or `"-1.5"`. Refuses with `decimal-malformed` exponents, signs other than `-`,
 * separators, full-width digits and needless leading zeros; with `decimal-too-long` more than 30 digits.
 */
export function parseDecimal(text: string): Result<Decimal> {
  const parts = SHAPE.exec(text);
  if (!parts) return refuse(refusal("decimal-malformed", text, `“${text.slice(0, 60)}”不是数字，请用半角数字填写，例如 80 或 0.50。`));
  if (text.replace(/[-.]/g, "").length > MOST_DIGITS)
    return refuse(refusal("decimal-too-long", text, `数字最多${MOST_DIGITS}位，请核对后重新填写。`));
  return ok({ units: BigInt(text.replace(".", "")), scale: parts[1]?.length ?? 0 });
}

const at = (decimal: Decimal, scale: number): bigint => decimal.units * 10n ** BigInt(scale - decimal.scale);

/** Negative when `a` is less than `b`, 0 when equal in value, positive when greater. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const [left, right] = [at(a, scale), at(b, scale)];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) - at(b, scale), scale };
}

export const multiplyDecimals = (a: Decimal, b: Decimal): Decimal => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** The one spelling of the value: no trailing zeros, no "-0"; `"0.50"` becomes `"0.5"`. */
export function formatDecimal(decimal: Decimal): string {
  const negative = decimal.units < 0n;
  const digits = String(negative ? -decimal.units : decimal.units).padStart(decimal.scale + 1, "0");
  const whole = digits.slice(0, digits.length - decimal.scale);
  const fraction = digits.slice(digits.length - decimal.scale).replace(/0+$/, "");
  return `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** One unit of the last stated digit: `"0.50"` → 0.01, `"80"` → 1; refuses as `parseDecimal` does. */
export function stepOf(text: string): Result<Decimal> {
  const read = parseDecimal(text);
  return read.ok ? ok({ units: 1n, scale: read.value.scale }) : read;
}
