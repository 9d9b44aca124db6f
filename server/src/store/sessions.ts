// Sessions: a random token goes to the browser, only its digest stays here.
import { createHash, randomBytes } from "node:crypto";
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `idDigest` names the session in lists; the token cannot be had from it. */
export interface SessionRow {
  readonly idDigest: string;
  readonly accountId: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly endedAt: Instant | null;
  readonly address: string;
  readonly agent: string;
}

const columns = sql`id_digest as "idDigest", account_id as "accountId", created_at as "createdAt", seen_at as "seenAt",
  expires_at as "expiresAt", ended_at as "endedAt", address, agent`;

export const digestOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");

export type NewSession = Pick<SessionRow, "accountId" | "createdAt" | "expiresAt" | "address" | "agent">;

/** Opens a session and gives its token: 32 random bytes, base64url, shown this once. */
export async function openSession(tx: Tx, session: NewSession, random: (n: number) => Buffer = randomBytes): Promise<string> {
  const token = random(32).toString("base64url");
  await sql`
    insert into session (id_digest, account_id, created_at, seen_at, expires_at, address, agent)
    values (${digestOfToken(token)}, ${session.accountId}, ${session.createdAt}, ${session.createdAt}, ${session.expiresAt},
      ${session.address}, ${session.agent})`.execute(tx);
  return token;
}

/** The living session of a token, seen now; null where ended, expired, unknown, or its account is disabled. */
export async function seeSession(tx: Tx, token: string, at: Instant): Promise<SessionRow | null> {
  const { rows } = await sql<SessionRow>`
    update session set seen_at = ${at}::timestamptz
    where id_digest = ${digestOfToken(token)} and ended_at is null and expires_at > ${at}::timestamptz
      and exists (select from account a where a.id = account_id and not a.disabled)
    returning ${columns}`.execute(tx);
  return rows[0] ?? null;
}

/** Living ones of an account, newest first. */
export async function listSessions(tx: Tx, accountId: string, at: Instant): Promise<readonly SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select ${columns} from session
    where account_id = ${accountId} and ended_at is null and expires_at > ${at} order by created_at desc, id_digest`.execute(tx);
  return rows;
}

/** Ends one session by its digest; false where it was not alive. */
export async function endSession(tx: Tx, idDigest: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update session set ended_at = ${at}::timestamptz where id_digest = ${idDigest} and ended_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

/** Ends all sessions of an account, but the one named; gives how many. */
export async function endSessions(tx: Tx, accountId: string, at: Instant, but = ""): Promise<number> {
  const { numAffectedRows } = await sql`
    update session set ended_at = ${at}::timestamptz
    where account_id = ${accountId} and ended_at is null and id_digest <> ${but}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Carries the sessions that live at `at` over so many milliseconds: a clock moved by hand ends nobody's, neither by its end nor by idleness. */
export async function prolongSessions(tx: Tx, at: Instant, ms: number): Promise<void> {
  await sql`
    update session set expires_at = expires_at + ${ms} * interval '1 millisecond', seen_at = seen_at + ${ms} * interval '1 millisecond',
      proved_at = proved_at + ${ms} * interval '1 millisecond'
    where ended_at is null and expires_at > ${at}::timestamptz`.execute(tx);
}

/** Gives the session another token, so that one that was read before it became worth more is worth nothing; undefined where it was not alive. */
export async function turnSession(tx: Tx, idDigest: string, at: Instant): Promise<string | undefined> {
  const token = randomBytes(32).toString("base64url");
  const { numAffectedRows } = await sql`
    update session set id_digest = ${digestOfToken(token)}, seen_at = ${at}::timestamptz
    where id_digest = ${idDigest} and ended_at is null and expires_at > ${at}::timestamptz`.execute(tx);
  return numAffectedRows === 1n ? token : undefined;
}

/** Who sits at the session has just proved who he is. */
export async function proveSession(tx: Tx, idDigest: string, at: Instant): Promise<void> {
  await sql`update session set proved_at = ${at}::timestamptz where id_digest = ${idDigest}`.execute(tx);
}
