// Figures of listed units' yearly tables without names, and the latest year that nobody has still to file for.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { figureColumn } from "./year-figures.ts";

/** The latest year of a form whose every season is over: closed, or its last day to file gone by. */
export async function latestWholeYear(tx: Tx, form: string, today: PlainDay): Promise<number | null> {
  const { rows } = await sql<{ readonly year: number }>`
    select year from season where form = ${form} group by year having bool_and(standing = 'closed' or due < ${today}::date) order by year desc limit 1`.execute(tx);
  return rows[0]?.year ?? null;
}

export interface YearsAsked {
  readonly form: string;
  readonly figures: readonly string[];
  readonly year: number;
  /** Prefix of the industry code; empty is all. */
  readonly industry: string;
  /** Organisation left out. */
  readonly except: string;
}

/** A row a unit that stands on a list, in no order of the units. */
export async function peerYearFigures(tx: Tx, asked: YearsAsked): Promise<readonly (readonly (number | null)[])[]> {
  const { rows } = await sql<{ readonly figures: readonly (number | null)[] }>`
    select figures from peer_year_figures(${asked.form}, ${asked.figures.map(figureColumn)}::text[], ${asked.year}, ${asked.industry}, ${asked.except})`.execute(tx);
  return rows.map(({ figures }) => figures);
}
