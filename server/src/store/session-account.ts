// The living session of a token together with its account, in one statement: what every request begins with.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { digestOfToken } from "./sessions.ts";

export interface SessionAccount {
  readonly session: string;
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly nodes: readonly string[];
  readonly organisation: string | null;
  readonly evaluator: string | null;
  readonly department: string | null;
  readonly hasFactor: boolean;
  /** Of a session that was begun elsewhere: a second factor was asked there. */
  readonly factorElsewhere?: boolean;
  readonly passwordSetAt: Instant;
  readonly passwordGiven: boolean;
  /** When who sits there last proved who he is. */
  readonly provedAt: Instant;
}

/**
 * Null where the session has ended, expired, lain idle for so many minutes, or its account is disabled.
 * It is marked as seen once a minute: a write at each request would cost more than the request.
 */
export async function seeSessionAccount(tx: Tx, token: string, at: Instant, idleMinutes: number): Promise<SessionAccount | null> {
  const { rows } = await sql<SessionAccount>`
    with living as (
      select s.id_digest, s.seen_at, a.id, a.login, a.name, a.role, a.nodes, a.organisation_id, a.evaluator_id, a.department,
        a.totp_secret is not null as has_factor, a.password_set_at, a.password_given, s.proved_at, s.factor_elsewhere
      from session s join account a on a.id = s.account_id
      where s.id_digest = ${digestOfToken(token)} and s.ended_at is null and s.expires_at > ${at}::timestamptz
        and s.seen_at > ${at}::timestamptz - ${idleMinutes} * interval '1 minute' and not a.disabled
    ), seen as (
      update session set seen_at = ${at}::timestamptz
      where id_digest in (select id_digest from living where seen_at < ${at}::timestamptz - interval '1 minute')
    )
    select id_digest as session, id as account, login, name, role, nodes, organisation_id as organisation, evaluator_id as evaluator, department,
      has_factor as "hasFactor", password_set_at as "passwordSetAt", password_given as "passwordGiven", proved_at as "provedAt", factor_elsewhere as "factorElsewhere"
    from living`.execute(tx);
  return rows[0] ?? null;
}
