// Codes of the second factor (RFC 6238): a step before or after is taken for a clock that is a little off, each step once.
import { Secret, TOTP } from "otpauth";
import { toEpoch, type Instant } from "@qingce/core/base/instant";
import { useTotpStep, type AccountRow } from "../../store/accounts.ts";
import type { Tx } from "../../store/database.ts";
import { looksLikeRecoveryCode, spendRecoveryCode } from "../../store/recovery-codes.ts";
import type { House } from "../house.ts";

const issuer = "Qingce";
const period = 30;
const drift = 1;

export const drawSecret = (): string => new Secret({ size: 20 }).base32;

/** What the phone reads from the picture. */
export const addressOf = (secret: string, login: string): string => `otpauth://totp/${issuer}:${encodeURIComponent(login)}?secret=${secret}&issuer=${issuer}`;

/** The step that the code belongs to; undefined where it is of none near now. */
export function stepOf(secret: string, code: string, at: Instant): number | undefined {
  const timestamp = toEpoch(at);
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = new TOTP({ secret: Secret.fromBase32(secret), period }).validate({ token, timestamp, window: drift });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

export type CodeJudged = "code" | "recovery-code" | "wrong" | "unreadable";

/** Uses up a code, or a recovery code; in parallel one of many equal ones is right. */
export async function spendCode({ house, tx, at }: { readonly house: House; readonly tx: Tx; readonly at: Instant }, { id, totpSecret }: Pick<AccountRow, "id" | "totpSecret">, code: string): Promise<CodeJudged> {
  if (looksLikeRecoveryCode(code)) return (await spendRecoveryCode(tx, id, code, at)) ? "recovery-code" : "wrong";
  const secret = totpSecret === null ? undefined : house.secrets.open(totpSecret, id);
  if (secret === undefined) return "unreadable";
  const step = stepOf(secret, code, at);
  return step !== undefined && (await useTotpStep(tx, id, step)) ? "code" : "wrong";
}
