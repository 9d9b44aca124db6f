// Erases personal data whose term is over, outside the event log. Run by the owner alone: the application's role may not change who objected.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Who raised objections that were decided on that day or before; the log keeps that there was one. */
export async function eraseObjectors(tx: Tx, decidedBy: PlainDay, today: PlainDay): Promise<number> {
  const { numAffectedRows } = await sql`
    update objector set body = '{}', erased_on = ${today}
    where erased_on is null and objection_id in
      (select id from objection where state <> 'open' and body->>'decidedOn' <= ${decidedBy})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** From where and by which browser, of sessions over since then; their times stay. */
export async function eraseSessionTraces(tx: Tx, before: Instant): Promise<number> {
  const { numAffectedRows } = await sql`
    update session set address = '', agent = ''
    where least(ended_at, expires_at) < ${before}::timestamptz and (address <> '' or agent <> '')`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** Failures, and counts of wrong guesses, older than that. */
export async function dropOldFailures(tx: Tx, before: Instant): Promise<number> {
  const { numAffectedRows } = await sql`delete from sign_in_failure where at < ${before}::timestamptz`.execute(tx);
  await sql`delete from attempt where last_at < ${before}::timestamptz and (locked_until is null or locked_until < ${before}::timestamptz)`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
