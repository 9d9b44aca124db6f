// An entry of the register as it is shown, and the filter by which entries are found.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { EntryFilter, EntryRow, EntrySort, EntryStandingAsked } from "../../store/entries.ts";
import { findFactsOn } from "../../store/entry-past.ts";
import type { Tx } from "../../store/database.ts";
import type { House } from "../house.ts";

export interface EntriesAsked {
  readonly q?: string | undefined;
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly on?: PlainDay | undefined;
  readonly pool?: boolean | undefined;
  /** Those that stand where nothing is asked. */
  readonly standing?: EntryStandingAsked | undefined;
  readonly sort?: EntrySort | undefined;
}

/** The latest entered first. */
export const usualSort: EntrySort = "newest";

export interface EntryListed {
  readonly entry: string;
  readonly level: string;
  readonly kind: string;
  readonly year: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly region: string;
  readonly regionName: string;
  readonly industry: string | null;
  readonly industryName: string | null;
  readonly edition: string | null;
  readonly round: string | null;
  readonly from: PlainDay;
  readonly to: PlainDay | null;
  readonly pool: boolean;
}

export const listed = (house: House, row: EntryRow): EntryListed => ({
  entry: row.id,
  level: row.level,
  kind: row.kind,
  year: row.year,
  name: row.name,
  creditCode: row.creditCode,
  region: row.region,
  regionName: house.regions.get(row.region)?.name ?? row.region,
  industry: row.industry,
  industryName: row.industry === null ? null : (house.industries.get(row.industry)?.name ?? null),
  edition: row.edition,
  round: row.roundId,
  from: row.fromDay,
  to: row.toDay,
  pool: row.pool,
});

/** Rows as they read on a day: the names and regions of that day. */
export async function rowsOn(tx: Tx, rows: readonly EntryRow[], day: PlainDay): Promise<readonly EntryRow[]> {
  const then = await findFactsOn(tx, rows.map(({ id }) => id), day);
  return rows.map((row) => {
    const { name, region } = then.get(row.id) ?? row;
    return { ...row, name, region };
  });
}

/** Entries that stand on the day asked, today where none is; or that had left by then. */
export const filterOf = (asked: EntriesAsked, today: PlainDay): EntryFilter & { readonly on: PlainDay } => ({
  level: asked.level,
  kind: asked.kind,
  year: asked.year,
  node: asked.region,
  pool: asked.pool,
  on: asked.on ?? today,
  standing: asked.standing,
  search: asked.q,
});
