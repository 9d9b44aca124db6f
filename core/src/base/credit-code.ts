// The unified social credit code 统一社会信用代码 of GB 32100-2015: eighteen characters, the last one a check digit mod 31.
// Only the spelling is judged here; whether the code was ever issued, the business register knows.
import { ok, refuse, type Result } from "./refusal.ts";

/** A code whose check digit holds. */
export type CreditCode = string & { readonly creditCode: "GB 32100-2015" };

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

function refuseCharacters(text: string, length: number): Result<never> | undefined {
  const characters = [...text];
  if (characters.length !== length)
    return refuse({
      code: "credit-code-length",
      facts: { length: characters.length, want: length },
      hint: `统一社会信用代码应为${length === 18 ? "18位" : "18位（校验码之前17位）"}，现填写了${characters.length}位。`,
    });
  const wrong = characters.findIndex((character) => !ALPHABET.includes(character));
  if (wrong < 0) return undefined;
  return refuse({
    code: "credit-code-character",
    facts: { position: wrong + 1, character: characters[wrong] ?? "" },
    hint: `第${wrong + 1}位“${characters[wrong] ?? ""}”不可用：只能用半角数字和大写字母，且不含 I、O、S、V、Z。`,
  });
}

function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(first17.charAt(index)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Reads a code; refuses with `credit-code-length`, `credit-code-character` (facts `position` from 1, `character`) or
 * `credit-code-check-digit` (facts `expected`, `given`).
 */
export function checkCreditCode(text: string): Result<CreditCode> {
  const refused = refuseCharacters(text, 18);
  if (refused) return refused;
  const [expected, given] = [checkDigit(text.slice(0, 17)), text.charAt(17)];
  if (expected === given) return ok(text as CreditCode);
  return refuse({
    code: "credit-code-check-digit",
    facts: { expected, given },
    hint: `校验码不符：按前17位计算，末位应为“${expected}”，现为“${given}”。请对照营业执照核对每一位。`,
  });
}

/** Completes seventeen characters by their check digit; refuses as `checkCreditCode` does. */
export function makeCreditCode(first17: string): Result<CreditCode> {
  return refuseCharacters(first17, 17) ?? ok((first17 + checkDigit(first17)) as CreditCode);
}
