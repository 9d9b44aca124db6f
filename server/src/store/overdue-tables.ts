// Who has not filed: units on the season's list without a table.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import { limitOf, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import type { SeasonRow } from "./seasons.ts";

export interface Unfiled {
  readonly entry: string;
  readonly name: string;
  readonly region: string;
  readonly creditCode: string | null;
}

/** Listed by the end of the season's year and still on the list on `on`; by entry, a page at a time. `node` narrows to an area. */
export async function listUnfiled(tx: Tx, season: SeasonRow, asked: { readonly on: PlainDay; readonly node?: string | undefined }, page: Page): Promise<readonly Unfiled[]> {
  const { rows } = await sql<Unfiled>`
    select e.id as entry, e.name, e.region, e.credit_code as "creditCode" from entry e
    where e.level = ${season.level} and e.kind = ${season.kind} and not e.pool and (${season.node} = 'CN' or ${season.node} = any(e.scope))
      and e.from_day <= make_date(${season.year}, 12, 31) and (e.to_day is null or e.to_day >= ${asked.on}::date)
      and (${asked.node ?? null}::text is null or ${asked.node ?? null} = any(e.scope))
      and (${page.after ?? null}::text is null or e.id > ${page.after ?? null})
      and not exists (select 1 from filing f where f.season_id = ${season.id} and f.entry_id = e.id)
    order by e.id limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export interface FilingCount {
  readonly cohort: number;
  readonly filed: number;
  readonly late: number;
  readonly passed: number;
  readonly returned: number;
  readonly failed: number;
}

/** How far a season has come in an area. */
export async function countSeason(tx: Tx, season: SeasonRow, asked: { readonly on: PlainDay; readonly node?: string | undefined }): Promise<FilingCount> {
  const { rows } = await sql<FilingCount>`
    select count(*)::int as cohort, count(f.id)::int as filed, count(f.id) filter (where f.late)::int as late,
      count(*) filter (where f.standing = 'passed')::int as passed, count(*) filter (where f.standing = 'returned')::int as returned,
      count(*) filter (where f.standing = 'failed')::int as failed
    from entry e left join filing f on f.season_id = ${season.id} and f.entry_id = e.id
    where e.level = ${season.level} and e.kind = ${season.kind} and not e.pool and (${season.node} = 'CN' or ${season.node} = any(e.scope))
      and e.from_day <= make_date(${season.year}, 12, 31) and (f.id is not null or e.to_day is null or e.to_day >= ${asked.on}::date)
      and (${asked.node ?? null}::text is null or ${asked.node ?? null} = any(e.scope))`.execute(tx);
  return rows[0] ?? { cohort: 0, filed: 0, late: 0, passed: 0, returned: 0, failed: 0 };
}
