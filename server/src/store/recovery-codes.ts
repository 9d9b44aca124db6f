// Recovery codes: each comes in once in place of the second factor. 125 random bits each, so that a plain digest keeps them.
import { createHash, randomInt } from "node:crypto";
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const many = 10;
const part = (): string => Array.from({ length: 5 }, () => letters[randomInt(32)]).join("");

/** Five times five letters, easy to copy by hand. */
const draw = (): string => Array.from({ length: 5 }, part).join("-");

const digestOf = (account: string, code: string): string => createHash("sha256").update(`${account} ${code.toUpperCase().replaceAll(/[^A-Z2-7]/g, "")}`).digest("hex");

export const looksLikeRecoveryCode = (text: string): boolean => text.replaceAll(/[^A-Za-z2-7]/g, "").length === 25;

/** Draws ten new ones and forgets the old; they are shown this once. */
export async function drawRecoveryCodes(tx: Tx, account: string): Promise<readonly string[]> {
  const codes = Array.from({ length: many }, draw);
  await sql`delete from recovery_code where account_id = ${account}`.execute(tx);
  await sql`insert into recovery_code (account_id, digest) select ${account}, unnest(${codes.map((code) => digestOf(account, code))}::text[])`.execute(tx);
  return codes;
}

/** Uses a code up; false where there is no such unused one. */
export async function spendRecoveryCode(tx: Tx, account: string, code: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update recovery_code set used_at = ${at}::timestamptz
    where account_id = ${account} and digest = ${digestOf(account, code)} and used_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function countRecoveryCodes(tx: Tx, account: string): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from recovery_code where account_id = ${account} and used_at is null`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function dropRecoveryCodes(tx: Tx, account: string): Promise<void> {
  await sql`delete from recovery_code where account_id = ${account}`.execute(tx);
}
