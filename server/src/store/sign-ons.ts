// Attempts to sign on elsewhere: each is answered once, by the browser that began it, within its time.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { digestOfToken } from "./sessions.ts";

export interface SignOnRow {
  readonly verifier: string;
  readonly nonce: string;
  readonly wayBack: string;
}

export async function addSignOn(tx: Tx, { state, browser, until, at, ...row }: SignOnRow & { readonly state: string; readonly browser: string; readonly until: Instant; readonly at: Instant }): Promise<void> {
  await sql`delete from sign_on where until < ${at}::timestamptz`.execute(tx);
  await sql`insert into sign_on (state_digest, browser_digest, verifier, nonce, way_back, until)
    values (${digestOfToken(state)}, ${digestOfToken(browser)}, ${row.verifier}, ${row.nonce}, ${row.wayBack}, ${until})`.execute(tx);
}

/** Taken away as it is read: a second answer finds nothing. */
export async function takeSignOn(tx: Tx, { state, browser, at }: { readonly state: string; readonly browser: string; readonly at: Instant }): Promise<SignOnRow | null> {
  const { rows } = await sql<SignOnRow>`delete from sign_on where state_digest = ${digestOfToken(state)} and browser_digest = ${digestOfToken(browser)} and until >= ${at}::timestamptz
    returning verifier, nonce, way_back as "wayBack"`.execute(tx);
  return rows[0] ?? null;
}

/** Marks a session as begun elsewhere, with what the provider says of a second factor. */
export async function markSignedOn(tx: Tx, token: string, factorElsewhere: boolean): Promise<void> {
  await sql`update session set signed_on = true, factor_elsewhere = ${factorElsewhere} where id_digest = ${digestOfToken(token)}`.execute(tx);
}

export async function wasSignedOn(tx: Tx, idDigest: string): Promise<boolean> {
  const { rows } = await sql<{ readonly on: boolean }>`select signed_on as on from session where id_digest = ${idDigest}`.execute(tx);
  return rows[0]?.on ?? false;
}
