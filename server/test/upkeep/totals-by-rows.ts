// The totals of a season counted row by row in three questions, as the cells must come to: it shares nothing with them.
import { sql } from "kysely";
import type { Tx } from "../../src/store/database.ts";
import { figureColumn } from "../../src/store/year-figures.ts";

/** Where rows are counted: below a node, and within a division of industry. `digits` of a region's code tell the places beside each other. */
export interface TotalsAsked {
  readonly seasons: readonly string[];
  readonly digits: number;
  readonly node?: string | undefined;
  readonly division?: string | undefined;
}

interface Cell {
  readonly year: number;
  readonly region: string;
  readonly division: string;
}

/** Sums of one year; `same` and `before` over the units that told the figure in both years. */
export interface SumCell extends Cell {
  readonly tables: number;
  readonly sums: readonly number[];
  readonly known: readonly number[];
  readonly same: readonly number[];
  readonly before: readonly number[];
}

const within = (asked: TotalsAsked, scope: ReturnType<typeof sql.ref>, industry: ReturnType<typeof sql.ref>) =>
  sql`(${asked.node ?? null}::text is null or ${asked.node ?? null} = any(${scope})) and (${asked.division ?? null}::text is null or left(coalesce(${industry}, ''), 2) = ${asked.division ?? null})`;

const ids = ({ seasons }: TotalsAsked) => sql`${seasons}::text[]`;

/** Tables as they stand filed; those of units that left meanwhile are not counted. A unit counts where it stands today. */
export async function sumFigures(tx: Tx, form: { readonly id: string; readonly figures: readonly string[] }, asked: TotalsAsked): Promise<readonly SumCell[]> {
  const { rows: opened } = await sql<{ readonly id: string }>`select id from year_form where id = ${form.id}`.execute(tx);
  if (form.figures.length === 0 || opened.length === 0) return [];
  const columns = form.figures.map((id) => [sql.ref(`t.${figureColumn(id)}`), sql.ref(`l.${figureColumn(id)}`)] as const);
  const table = sql.id("upkeep", figureColumn(form.id));
  const array = (of: (now: ReturnType<typeof sql.ref>, before: ReturnType<typeof sql.ref>) => ReturnType<typeof sql>) => sql`array[${sql.join(columns.map(([now, before]) => of(now, before)))}]`;
  const { rows } = await sql<SumCell>`
    select f.year, left(e.region, ${asked.digits}::int) as region, left(coalesce(e.industry, ''), 2) as division, count(*)::int as tables,
      ${array((now) => sql`coalesce(sum(${now}), 0)`)} as sums, ${array((now) => sql`count(${now})::int`)} as known,
      ${array((now, before) => sql`coalesce(sum(${now}) filter (where ${before} is not null), 0)`)} as same,
      ${array((now, before) => sql`coalesce(sum(${before}) filter (where ${now} is not null), 0)`)} as before
    from ${table} t join filing f on f.id = t.filing_id join entry e on e.id = t.entry_id left join ${table} l on l.entry_id = t.entry_id and l.year = t.year - 1
    where f.season_id = any(${ids(asked)}) and f.standing <> 'closed' and ${within(asked, sql.ref("e.scope"), sql.ref("e.industry"))}
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return rows;
}

export interface ArrivalCell extends Cell {
  readonly cohort: number;
  readonly filed: number;
  readonly late: number;
}

/** Units that stood on the list by the end of the season's year and stand on it still, or filed before they left. */
export async function countArrivals(tx: Tx, asked: TotalsAsked, today: string): Promise<readonly ArrivalCell[]> {
  const { rows } = await sql<ArrivalCell>`
    select s.year, left(e.region, ${asked.digits}::int) as region, left(coalesce(e.industry, ''), 2) as division, count(*)::int as cohort,
      count(f.id)::int as filed, (count(f.id) filter (where f.late))::int as late
    from season s join entry e on e.level = s.level and e.kind = s.kind and not e.pool and (s.node = 'CN' or s.node = any(e.scope)) and e.from_day <= make_date(s.year, 12, 31)
      left join filing f on f.season_id = s.id and f.entry_id = e.id
    where s.id = any(${ids(asked)}) and (f.id is not null or e.to_day is null or e.to_day >= ${today}::date) and ${within(asked, sql.ref("e.scope"), sql.ref("e.industry"))}
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return rows;
}

export interface FoundCell extends Cell {
  readonly found: number;
  readonly open: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly cleared: number;
}

/** Of what the last run found in tables as they stand: not asked about yet, asked, confirmed, cleared. */
export async function countFound(tx: Tx, asked: TotalsAsked): Promise<readonly FoundCell[]> {
  const { rows } = await sql<FoundCell>`
    select f.year, left(e.region, ${asked.digits}::int) as region, left(coalesce(e.industry, ''), 2) as division, count(*)::int as found,
      (count(*) filter (where q.filing_id is null))::int as open, (count(*) filter (where q.filing_id is not null and q.outcome is null))::int as asked,
      (count(*) filter (where q.outcome = 'confirmed'))::int as confirmed, (count(*) filter (where q.outcome = 'cleared'))::int as cleared
    from nation_finding n join filing f on f.id = n.filing_id join entry e on e.id = f.entry_id left join finding_question q on q.filing_id = n.filing_id and q.check_id = n.check_id and q.digest = f.digest
    where n.season_id = any(${ids(asked)}) and ${within(asked, sql.ref("e.scope"), sql.ref("e.industry"))}
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return rows;
}
