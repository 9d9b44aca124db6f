// Failed sign-ins as their account is told of them. A login that nobody has is never kept: people type passwords there.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface SignInFailure {
  readonly at: Instant;
  readonly address: string;
  readonly agent: string;
  readonly known: boolean;
}

const most = 100;

/** Keeps the newest hundred of an account. */
export async function addFailure(tx: Tx, account: string, { at, address, agent, known }: SignInFailure): Promise<void> {
  await sql`insert into sign_in_failure (account_id, at, address, agent, known) values (${account}, ${at}, ${address}, ${agent}, ${known})`.execute(tx);
  await sql`
    delete from sign_in_failure where account_id = ${account} and id <=
      (select id from sign_in_failure where account_id = ${account} order by id desc offset ${most} limit 1)`.execute(tx);
}

/** Of the thirty days before an instant, newest first, at most twenty. */
export async function listFailures(tx: Tx, account: string, at: Instant): Promise<readonly SignInFailure[]> {
  const { rows } = await sql<SignInFailure>`
    select at, address, agent, known from sign_in_failure
    where account_id = ${account} and at > ${at}::timestamptz - interval '30 days' order by id desc limit 20`.execute(tx);
  return rows;
}

export interface LockedSignIn {
  readonly login: string;
  /** An address, or `device:` and a digest. */
  readonly place: string;
  readonly failures: number;
  readonly lastAt: Instant;
  readonly lockedUntil: Instant;
}

/** What is locked now, the longest first. */
export async function listLocked(tx: Tx, at: Instant): Promise<readonly LockedSignIn[]> {
  const { rows } = await sql<LockedSignIn>`
    select login, address as place, failures, last_at as "lastAt", locked_until as "lockedUntil" from attempt
    where locked_until > ${at}::timestamptz order by locked_until desc, login, address limit 200`.execute(tx);
  return rows;
}
