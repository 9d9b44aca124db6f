// Running numbers, one counter a key, without gaps between those committed.
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** The next number under a key, from 1; the counter's row lock is the queue. */
export async function nextNumber(tx: Tx, key: string): Promise<number> {
  const { rows } = await sql<{ readonly taken: number }>`
    insert into slot_counter (scope_key, taken, cap) values (${key}, 1, 2147483647)
    on conflict (scope_key) do update set taken = slot_counter.taken + 1 returning taken`.execute(tx);
  return rows[0]?.taken ?? 1;
}
