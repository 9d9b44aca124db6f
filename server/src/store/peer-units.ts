// The units of one peer group, a place and a division of industry, with the figures of their yearly tables that the form adds up. Only what the caller sees.
import { sql } from "kysely";
import { limitOf, where, type Condition } from "./conditions.ts";
import type { Tx } from "./database.ts";
import type { SeasonRow } from "./seasons.ts";
import { figureColumn } from "./year-figures.ts";

export interface PeerUnitsAsked {
  readonly node: string;
  readonly division?: string | undefined;
  readonly standing?: string | undefined;
  /** A figure of the form; by name where none is told. */
  readonly sort?: string | undefined;
}

export interface PeerUnitRow {
  readonly entry: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string | null;
  readonly filing: string | null;
  readonly standing: string | null;
  readonly late: boolean;
  /** In the order asked for; null where nothing was filled in. */
  readonly figures: readonly (number | null)[];
  readonly last: readonly (number | null)[];
}

const standingIs = (standing: string): Condition => (standing === "unfiled" ? sql`f.id is null` : standing === "late" ? sql`f.late` : sql`f.standing = ${standing}`);

const conditions = (season: SeasonRow, { node, division, standing }: PeerUnitsAsked): readonly (Condition | false)[] => [
  sql`e.level = ${season.level} and e.kind = ${season.kind} and not e.pool and (${season.node} = 'CN' or ${season.node} = any(e.scope)) and e.from_day <= make_date(${season.year}, 12, 31) and (e.to_day is null or f.id is not null)`,
  sql`${node} = any(e.scope)`,
  division !== undefined && sql`left(coalesce(e.industry, ''), 2) = ${division}`,
  standing !== undefined && standingIs(standing),
];

const filed = ({ id }: SeasonRow): Condition => sql`entry e left join filing f on f.season_id = ${id} and f.entry_id = e.id`;

/** `figures` are columns of the season's form. */
export async function listPeerUnits(tx: Tx, season: SeasonRow, figures: readonly string[], asked: PeerUnitsAsked, page: { readonly from: number; readonly limit: number }): Promise<readonly PeerUnitRow[]> {
  const table = sql.id("upkeep", figureColumn(season.form));
  const told = (of: string): Condition => sql`array[${sql.join(figures.map((id) => sql.ref(`${of}.${figureColumn(id)}`)))}]::float8[]`;
  const greatest = asked.sort !== undefined && figures.includes(asked.sort) ? sql`${sql.ref(`t.${figureColumn(asked.sort)}`)} desc nulls last, ` : sql``;
  const { rows } = await sql<PeerUnitRow>`
    select e.id as entry, e.name, e.region, e.industry, f.id as filing, f.standing, coalesce(f.late, false) as late, ${told("t")} as figures, ${told("l")} as last
    from ${filed(season)} left join ${table} t on t.filing_id = f.id left join ${table} l on l.entry_id = e.id and l.year = ${season.year - 1}
    ${where(...conditions(season, asked))} order by ${greatest} e.name collate "C", e.id offset ${page.from} limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countPeerUnits(tx: Tx, season: SeasonRow, asked: PeerUnitsAsked): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from ${filed(season)} ${where(...conditions(season, asked))}`.execute(tx);
  return rows[0]?.n ?? 0;
}
