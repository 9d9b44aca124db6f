// Devices that an account has come in from: a token in the browser, only its digest here. Failures of a known one are counted by themselves.
import { randomBytes } from "node:crypto";
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { digestOfToken } from "./sessions.ts";

const most = 20;

export const drawDevice = (): string => randomBytes(32).toString("base64url");

/** The digest of a device that the account has come in from; undefined where it has not. */
export async function findDevice(tx: Tx, account: string, token: string): Promise<string | undefined> {
  const { rows } = await sql<{ readonly digest: string }>`select digest from known_device where account_id = ${account} and digest = ${digestOfToken(token)}`.execute(tx);
  return rows[0]?.digest;
}

/** Keeps the device as known; of more than twenty the longest unseen are forgotten. */
export async function knowDevice(tx: Tx, account: string, token: string, at: Instant): Promise<void> {
  await sql`
    insert into known_device (account_id, digest, seen_at) values (${account}, ${digestOfToken(token)}, ${at})
    on conflict (account_id, digest) do update set seen_at = excluded.seen_at`.execute(tx);
  await sql`
    delete from known_device where account_id = ${account} and digest not in
      (select digest from known_device where account_id = ${account} order by seen_at desc, digest limit ${most})`.execute(tx);
}

/** After a password has fallen into other hands nothing is known any more. */
export async function forgetDevices(tx: Tx, account: string): Promise<void> {
  await sql`delete from known_device where account_id = ${account}`.execute(tx);
}
