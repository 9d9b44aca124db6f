// Runs of the checks over a year: how far each has come. Started by the application, carried on by the owner.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export type YearCheckState = "running" | "done" | "cancelled";

/** `next` of `total` checks are through; `found` is what they found in `reports` tables. */
export interface YearCheckRow {
  readonly id: string;
  readonly seasonId: string;
  readonly form: string;
  readonly year: number;
  readonly state: YearCheckState;
  readonly total: number;
  readonly next: number;
  readonly reports: number;
  readonly found: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly account: string;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, season_id as "seasonId", form, year, state, total, next, reports, found, started_at as "startedAt", ended_at as "endedAt", account, scope, version`;

/** False when another run of the season is under way. */
export async function addYearCheck(tx: Tx, row: YearCheckRow): Promise<boolean> {
  const { rows } = await sql<{ readonly id: string }>`
    insert into year_check (id, season_id, form, year, state, total, next, reports, found, started_at, ended_at, account, scope, version)
    values (${row.id}, ${row.seasonId}, ${row.form}, ${row.year}, ${row.state}, ${row.total}, ${row.next}, ${row.reports}, ${row.found},
      ${row.startedAt}::timestamptz, ${row.endedAt}::timestamptz, ${row.account}, ${row.scope}::text[], ${row.version})
    on conflict (season_id) where state = 'running' do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** Writes progress and state of a run that `lockYearCheck` holds. */
export async function moveYearCheck(tx: Tx, row: YearCheckRow): Promise<void> {
  await sql`
    update year_check set state = ${row.state}, next = ${row.next}, reports = ${row.reports}, found = ${row.found}, ended_at = ${row.endedAt}::timestamptz, version = ${row.version}
    where id = ${row.id}`.execute(tx);
}

export async function findYearCheck(tx: Tx, id: string): Promise<YearCheckRow | null> {
  const { rows } = await sql<YearCheckRow>`select ${columns} from year_check where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The row, held until the transaction ends: steps of one run come one after another. */
export async function lockYearCheck(tx: Tx, id: string): Promise<YearCheckRow | null> {
  const { rows } = await sql<YearCheckRow>`select ${columns} from year_check where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

/** Another run of the season under way; null where none is. */
export async function runningCheckOf(tx: Tx, season: string): Promise<YearCheckRow | null> {
  const { rows } = await sql<YearCheckRow>`select ${columns} from year_check where season_id = ${season} and state = 'running'`.execute(tx);
  return rows[0] ?? null;
}

/** Runs of a season, newest first. */
export async function listYearChecks(tx: Tx, season: string): Promise<readonly YearCheckRow[]> {
  const { rows } = await sql<YearCheckRow>`select ${columns} from year_check where season_id = ${season} order by started_at desc, id desc limit 20`.execute(tx);
  return rows;
}
