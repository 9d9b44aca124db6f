// A command with a key has one effect: asked again it answers as before, and the same key for another command is refused.
import type { Instant } from "@qingce/core/base/instant";
import { refuse, type Result } from "@qingce/core/base/refusal";
import type { Json } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `digest` is that of the whole command; `account` is the caller's account, or its role where it has none. */
export interface CommandKey {
  readonly account: string;
  readonly key: string;
  readonly digest: string;
  readonly at: Instant;
}

/** Runs `act` once per key; a refusal rolls the transaction back, so its key may be used again. */
export async function once<T extends Json>(tx: Tx, command: CommandKey, act: () => Promise<Result<T>>): Promise<Result<T>> {
  const { account, key, digest, at } = command;
  // a second one with the same key waits here until the first has ended
  const claimed = await sql`
    insert into command (account, key, digest, at) values (${account}, ${key}, ${digest}, ${at})
    on conflict (account, key) do nothing`.execute(tx);
  if (claimed.numAffectedRows === 0n) return stored<T>(tx, command);
  const result = await act();
  if (result.ok) {
    await sql`update command set result = ${JSON.stringify(result.value)} where account = ${account} and key = ${key}`.execute(tx);
  }
  return result;
}

async function stored<T>(tx: Tx, { account, key, digest }: CommandKey): Promise<Result<T>> {
  const { rows } = await sql<{ readonly digest: string; readonly result: string | null }>`
    select digest, result from command where account = ${account} and key = ${key}`.execute(tx);
  const before = rows[0];
  if (before?.digest === digest && before.result !== null) return { ok: true, value: JSON.parse(before.result) as T };
  return refuse({ code: "key-reused", facts: { key }, hint: "同一个幂等键已用于另一项操作，请换一个键再提交。" });
}
