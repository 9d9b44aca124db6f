// Identity numbers 公民身份号码 (GB 11643-1999): eighteen places, the last a check digit. Only checked, never kept.
import { isDay } from "./plain-day.ts";
import { ok, refuse, type Result } from "./refusal.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = "10X98765432";

/** The check digit of the first seventeen places. */
export const identityCheck = (first17: string): string => checks[weights.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11] ?? "";

/** Reads an identity number, spaces and a small x forgiven; refuses with `identity-number-malformed`. */
export function checkIdentityNumber(text: string): Result<string> {
  const number = text.replaceAll(/\s/gu, "").toUpperCase();
  const shaped = /^\d{17}[\dX]$/u.test(number) && isDay(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`);
  return shaped && identityCheck(number) === number[17] ? ok(number) : refuse({ code: "identity-number-malformed", hint: "公民身份号码应为18位且校验位相符，请核对" });
}
