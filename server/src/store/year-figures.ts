// The figures of yearly tables, one wide table a form version (`open_year_form`): a column a figure.
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface FiguresRow {
  readonly filing: string;
  readonly entry: string;
  readonly year: number;
  readonly region: string;
  readonly industry: string;
  readonly organisation: string | null;
  readonly scope: readonly string[];
  /** In the order of the form; null where nothing was filled in. */
  readonly figures: readonly (number | null)[];
}

export const figureColumn = (id: string): string => id.replaceAll("-", "_");
const tableOf = (form: string) => sql.id("upkeep", figureColumn(form));
const columnsOf = (ids: readonly string[]) => sql.join(ids.map((id) => sql.id(figureColumn(id))));

/** Writes a unit's figures of a year; filed again they are replaced. */
export async function putFigures(tx: Tx, form: { readonly id: string; readonly figures: readonly string[] }, row: FiguresRow): Promise<void> {
  const set = sql.join(form.figures.map((id) => sql`${sql.id(figureColumn(id))} = excluded.${sql.id(figureColumn(id))}`));
  await sql`
    insert into ${tableOf(form.id)} (filing_id, entry_id, year, region, industry, organisation_id, scope, ${columnsOf(form.figures)})
    values (${row.filing}, ${row.entry}, ${row.year}, ${row.region}, ${row.industry}, ${row.organisation}, ${row.scope}::text[], ${sql.join(row.figures.map((one) => sql`${one}::double precision`))})
    on conflict (filing_id) do update set region = excluded.region, industry = excluded.industry, scope = excluded.scope, ${set}`.execute(tx);
}

/** A unit's figures of one year under a form; null where it filed none. */
export async function findFigures(tx: Tx, form: { readonly id: string; readonly figures: readonly string[] }, of: { readonly entry: string; readonly year: number }): Promise<readonly (number | null)[] | null> {
  const { rows: known } = await sql<{ readonly id: string }>`select id from year_form where id = ${form.id}`.execute(tx);
  if (known.length === 0) return null;
  const { rows } = await sql<{ readonly [column: string]: number | null }>`
    select ${columnsOf(form.figures)} from ${tableOf(form.id)} where entry_id = ${of.entry} and year = ${of.year}`.execute(tx);
  const [row] = rows;
  return row === undefined ? null : form.figures.map((id) => row[figureColumn(id)] ?? null);
}
