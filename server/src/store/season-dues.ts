// Last days of single units, later than their season's.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface SeasonDueRow {
  readonly seasonId: string;
  readonly entryId: string;
  readonly due: PlainDay;
  readonly document: string;
  readonly setAt: Instant;
  readonly scope: readonly string[];
}

export async function putSeasonDue(tx: Tx, row: SeasonDueRow): Promise<void> {
  await sql`
    insert into season_due (season_id, entry_id, due, document, set_at, scope)
    values (${row.seasonId}, ${row.entryId}, ${row.due}::date, ${row.document}, ${row.setAt}::timestamptz, ${row.scope}::text[])
    on conflict (season_id, entry_id) do update set due = excluded.due, document = excluded.document, set_at = excluded.set_at`.execute(tx);
}

/** The unit's own last days, by season. */
export async function listSeasonDues(tx: Tx, entries: readonly string[]): Promise<readonly Pick<SeasonDueRow, "seasonId" | "entryId" | "due">[]> {
  const { rows } = await sql<Pick<SeasonDueRow, "seasonId" | "entryId" | "due">>`
    select season_id as "seasonId", entry_id as "entryId", due from season_due where entry_id = any(${entries}::text[])`.execute(tx);
  return rows;
}
