// Lockout after wrong passwords and codes, counted by login and place together: a known device, else the address. A rival elsewhere, or behind
// the same address, slows only himself.
import { fromEpoch, toEpoch, type Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface Attempt {
  readonly login: string;
  /** Where it comes from, as `placeOf` says. */
  readonly address: string;
  readonly at: Instant;
}

const free = 5; // wrong passwords before the first lock
const minute = 60_000;
const longest = 24 * 60 * minute;

/** A known device by its digest; else the address, of IPv6 the network, for one house holds billions of them. */
export function placeOf(address: string, device: string | undefined): string {
  if (device !== undefined) return `device:${device}`;
  if (!address.includes(":") || address.startsWith("::ffff:")) return address.replace("::ffff:", "");
  const [head = "", tail = ""] = address.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail.split(":").filter(Boolean);
  const whole = address.includes("::") ? [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0"), ...back] : front;
  return `${whole.slice(0, 4).map((one) => Number.parseInt(one, 16).toString(16)).join(":")}::/64`;
}

/** Makes attempts on one login from one address wait for each other: each then sees the count that the one before left. */
export async function takeTurn(tx: Tx, login: string, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${JSON.stringify([login, address])}, 0))`.execute(tx);
}

/** Until when this login is locked for this address; null where it is not. */
export async function lockedUntil(tx: Tx, { login, address, at }: Attempt): Promise<Instant | null> {
  const { rows } = await sql<{ readonly until: Instant }>`
    select locked_until as until from attempt
    where login = ${login} and address = ${address} and locked_until > ${at}`.execute(tx);
  return rows[0]?.until ?? null;
}

/**
 * Counts a wrong password: the fifth locks for a minute, each further one twice as long, a day at most.
 * A quiet day starts the count anew. Count before the password is checked and clear after a right one, so that parallel
 * guesses are all counted. Must commit, so do not leave the transaction with a refusal.
 */
export async function recordFailure(tx: Tx, { login, address, at }: Attempt): Promise<Instant | null> {
  const dayBefore = fromEpoch(toEpoch(at) - longest);
  const { rows } = await sql<{ readonly failures: number }>`
    insert into attempt (login, address, failures, last_at) values (${login}, ${address}, 1, ${at})
    on conflict (login, address) do update set last_at = excluded.last_at,
      failures = case when attempt.last_at < ${dayBefore}::timestamptz then 1 else attempt.failures + 1 end
    returning failures`.execute(tx);
  const beyond = (rows[0]?.failures ?? 0) - free;
  if (beyond < 0) return null;
  const until = fromEpoch(toEpoch(at) + Math.min(minute * 2 ** Math.min(beyond, 20), longest));
  await sql`update attempt set locked_until = ${until}::timestamptz where login = ${login} and address = ${address}`.execute(tx);
  return until;
}

/** Takes one count back: what was tried was right as far as it went. */
export async function takeBackFailure(tx: Tx, login: string, address: string): Promise<void> {
  await sql`update attempt set failures = greatest(failures - 1, 0), locked_until = null where login = ${login} and address = ${address}`.execute(tx);
}

/** Forgets the failures of a login at an address, after a right password. */
export async function clearFailures(tx: Tx, login: string, address: string): Promise<void> {
  await sql`delete from attempt where login = ${login} and address = ${address}`.execute(tx);
}
