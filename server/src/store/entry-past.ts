// Facts of entries that a change ended: what a list of a past day showed of them.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

export interface EntryPastRow {
  readonly entryId: string;
  /** Version of the entry's stream that ended these facts. */
  readonly n: number;
  readonly until: PlainDay;
  readonly name: string;
  readonly region: string;
  readonly scope: readonly string[];
}

export async function addEntryPast(tx: Tx, row: EntryPastRow): Promise<void> {
  await sql`
    insert into entry_past (entry_id, n, until_day, name, pinyin, region, scope)
    values (${row.entryId}, ${row.n}::int, ${row.until}::date, ${row.name}, ${pinyinOf(row.name)}, ${row.region}, ${row.scope}::text[])
    on conflict (entry_id, n) do nothing`.execute(tx);
}

export interface FactsThen {
  readonly entryId: string;
  readonly name: string;
  readonly region: string;
}

/** Of these entries those that bore another name or lay elsewhere on the day. */
export async function findFactsOn(tx: Tx, ids: readonly string[], day: PlainDay): Promise<ReadonlyMap<string, FactsThen>> {
  const { rows } = await sql<FactsThen>`
    select entry_id as "entryId", name, region from entry_past_on(${day}::date) where entry_id = any(${ids}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.entryId, row]));
}
