// Quotas and caps that hold under parallel commands: numbered seats, one holder each. The row lock lives in take_slot (0007).
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `key` names what is counted (`engagements/<round>/<group>`), `holder` who sits (`<engagement>`). */
export interface Seat {
  readonly key: string;
  readonly cap: number;
  readonly holder: string;
}

/** Takes the lowest free seat; the same holder asking again keeps its own; full gives the refusal `slots-full`. */
export async function takeSlot(tx: Tx, { key, cap, holder }: Seat): Promise<Result<number>> {
  const { rows } = await sql<{ readonly n: number | null }>`select take_slot(${key}, ${cap}::int, ${holder}) as n`.execute(tx);
  const n = rows[0]?.n ?? null;
  return n === null ? refuse(full(key, cap)) : ok(n);
}

/** Takes all or, where one is full, none that stays: the refusal must leave through inScope, which rolls back. Keys are locked in order. */
export async function takeSlots(tx: Tx, seats: readonly Seat[]): Promise<Result<readonly number[]>> {
  const order = [...seats.entries()].toSorted(([, a], [, b]) => compare(a, b));
  const taken: number[] = seats.map(() => 0);
  const refusals: Refusal[] = [];
  for (const [i, seat] of order) {
    const result = await takeSlot(tx, seat);
    if (result.ok) taken[i] = result.value;
    else refusals.push(...result.refusals);
  }
  return refusals.length === 0 ? ok(taken) : refuse(...refusals);
}

/** Gives a seat back; false where the holder had none. */
export async function leaveSlot(tx: Tx, key: string, holder: string): Promise<boolean> {
  const { rows } = await sql<{ readonly left: boolean }>`select leave_slot(${key}, ${holder}) as left`.execute(tx);
  return rows[0]?.left ?? false;
}

/** Who sits, in order of seat. */
export async function listHolders(tx: Tx, key: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly holder: string }>`select holder from slot where scope_key = ${key} order by n`.execute(tx);
  return rows.map((row) => row.holder);
}

/** Who sits on any of several counters, in order of counter and seat. */
export async function listHoldersOf(tx: Tx, keys: readonly string[]): Promise<readonly { readonly key: string; readonly holder: string }[]> {
  const { rows } = await sql<{ readonly key: string; readonly holder: string }>`
    select scope_key as key, holder from slot where scope_key = any(${keys}::text[]) order by scope_key, n`.execute(tx);
  return rows;
}

const compare = (a: Seat, b: Seat): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

const full = (key: string, cap: number): Refusal => ({
  code: "slots-full",
  facts: { key, cap },
  hint: `名额 ${cap} 个已全部占用；如有退出，可再次申请。`,
});
