// What a list's yearly tables come to, read from the cells that follow every changed row (migration 0055); only over what the caller sees.
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { figureColumn } from "./year-figures.ts";

/** One node looked at, and of it one division of industry, or all. */
export interface TotalsAsked {
  readonly seasons: readonly string[];
  readonly node: string;
  readonly division?: string | undefined;
}

/** Of one year: the whole of a node, one place below it, or one division of industry in it. Lists are in the order of the form's totals. */
export interface TotalRow {
  readonly year: number;
  readonly by: "whole" | "place" | "division";
  readonly code: string;
  readonly cohort: number;
  readonly filed: number;
  readonly late: number;
  readonly sums: readonly number[];
  readonly known: readonly number[];
  readonly same: readonly number[];
  readonly before: readonly number[];
  readonly found: number;
  readonly open: number;
  readonly asked: number;
  readonly confirmed: number;
  readonly cleared: number;
}

const counts = ["cohort", "filed", "late", "found", "open", "asked", "confirmed", "cleared"] as const;

/** `figures` is how many the form adds up; `same` and `before` are over the units that told the figure in both years. */
export async function readTotals(tx: Tx, figures: number, { seasons, node, division }: TotalsAsked): Promise<readonly TotalRow[]> {
  const each = (column: string, type: string) => sql`array[${sql.join(Array.from({ length: figures }, (_, n) => sql`sum(c.${sql.ref(column)}[${sql.lit(n + 1)}])`))}]::${sql.raw(type)}[]`;
  const array = (column: string, type: string) => sql`${each(column, type)} as ${sql.ref(column)}`;
  const { rows } = await sql<TotalRow>`
    select s.year, case when grouping(c.place) = 0 then 'place' when grouping(c.division) = 0 then 'division' else 'whole' end as by, coalesce(c.place, c.division, '') as code,
      ${sql.join(counts.map((one) => sql`sum(c.${sql.ref(one)})::int as ${sql.ref(one)}`))},
      ${array("sums", "float8")}, ${array("known", "int")}, ${array("same", "float8")}, ${array("before", "float8")}
    from year_cell c join season s on s.id = c.season_id
    where c.season_id = any(${seasons}::text[]) and c.node = ${node} and (${division ?? null}::text is null or c.division = ${division ?? null})
    group by grouping sets ((s.year, c.place), (s.year, c.division), (s.year)) having sum(c.cohort) > 0 order by 1, 2, 3`.execute(tx);
  return rows;
}

export interface LeavingRow {
  readonly year: number;
  readonly place: string;
  readonly division: string;
  readonly cohort: number;
}

/** Units without a table that leave on a day to come: they stand on the list until then, and no cell holds them. */
export async function countLeaving(tx: Tx, { seasons, node, division }: TotalsAsked, today: string): Promise<readonly LeavingRow[]> {
  const { rows } = await sql<LeavingRow>`
    select s.year, left(e.region, case when ${node} = 'CN' then 2 else least(6, length(${node}) + 2) end) as place, left(coalesce(e.industry, ''), 2) as division, count(*)::int as cohort
    from entry e join season s on e.level = s.level and e.kind = s.kind and not e.pool and (s.node = 'CN' or s.node = any(e.scope)) and e.from_day <= make_date(s.year, 12, 31)
    where e.to_day >= ${today}::date and s.id = any(${seasons}::text[]) and ${node} = any(e.scope) and (${division ?? null}::text is null or left(coalesce(e.industry, ''), 2) = ${division ?? null})
      and not exists (select from filing f where f.season_id = s.id and f.entry_id = e.id)
    group by 1, 2, 3`.execute(tx);
  return rows;
}

/** Says which figures of a form are added up: the seasons of a form that names others now are counted anew. */
export async function keepFormTotals(tx: Tx, form: { readonly id: string; readonly totals: readonly string[] }): Promise<void> {
  await sql`select keep_form_totals(${form.id}, ${form.totals.map(figureColumn)}::text[])`.execute(tx);
}

/** Brings the rows of each cell together; as the owner, whenever there is time. How many rows went. */
export async function foldTotals(tx: Tx): Promise<number> {
  const { rows } = await sql<{ readonly gone: number }>`select coalesce(sum(fold_year(id)), 0)::int as gone from (select id from season order by id) s`.execute(tx);
  return rows[0]?.gone ?? 0;
}
