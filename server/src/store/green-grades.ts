// Green codes of a season: who is to be graded, with the figures of its table; the grades as they were last given.
import type { Instant } from "@qingce/core/base/instant";
import type { FilingStanding } from "@qingce/core/upkeep/filing";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import type { SeasonRow } from "./seasons.ts";
import { figureColumn } from "./year-figures.ts";

export interface CodeUnit {
  readonly entry: string;
  readonly division: string;
  readonly standing: FilingStanding | null;
  readonly confirmed: boolean;
  /** In the order asked for; null where there is none. */
  readonly figures: readonly (number | null)[];
}

/** The list's units of the season that stand on it still, by entry. */
export async function listCodeUnits(tx: Tx, season: SeasonRow, figures: readonly string[], today: string): Promise<readonly CodeUnit[]> {
  const told = sql`array[${sql.join(figures.map((id) => sql.ref(`t.${figureColumn(id)}`)))}]::float8[]`;
  const { rows } = await sql<CodeUnit>`
    select e.id as entry, left(coalesce(e.industry, ''), 2) as division, f.standing, ${told} as figures,
      exists (select from finding_question q where q.filing_id = f.id and q.outcome = 'confirmed') as confirmed
    from entry e left join filing f on f.season_id = ${season.id} and f.entry_id = e.id left join ${sql.id("upkeep", figureColumn(season.form))} t on t.filing_id = f.id
    where e.level = ${season.level} and e.kind = ${season.kind} and not e.pool and (${season.node} = 'CN' or ${season.node} = any(e.scope))
      and e.from_day <= make_date(${season.year}, 12, 31) and (e.to_day is null or e.to_day >= ${today}::date)
    order by e.id`.execute(tx);
  return rows;
}

export interface GradingRow {
  readonly seasonId: string;
  readonly basis: string;
  readonly fictitious: boolean;
  readonly gradedAt: Instant;
  readonly units: number;
  readonly graded: number;
  readonly scope: readonly string[];
  readonly version: number;
}

export interface GradeRow {
  readonly entry: string;
  readonly overall: string | null;
  readonly within: string | null;
  readonly why: string | null;
}

export async function findGrading(tx: Tx, season: string): Promise<GradingRow | null> {
  const { rows } = await sql<GradingRow>`select season_id as "seasonId", basis, fictitious, graded_at as "gradedAt", units, graded, scope, version from green_grading where season_id = ${season}`.execute(tx);
  return rows[0] ?? null;
}

/** In place of what was given before. */
export async function putGrades(tx: Tx, row: GradingRow, grades: readonly GradeRow[]): Promise<void> {
  await sql`
    insert into green_grading (season_id, basis, fictitious, graded_at, units, graded, scope, version)
    values (${row.seasonId}, ${row.basis}, ${row.fictitious}, ${row.gradedAt}::timestamptz, ${row.units}, ${row.graded}, ${row.scope}::text[], ${row.version})
    on conflict (season_id) do update set basis = excluded.basis, fictitious = excluded.fictitious, graded_at = excluded.graded_at, units = excluded.units, graded = excluded.graded, version = excluded.version`.execute(tx);
  await sql`delete from green_grade where season_id = ${row.seasonId}`.execute(tx);
  await sql`
    insert into green_grade (season_id, entry_id, overall, within, why, scope)
    select ${row.seasonId}, entry, overall, within, why, ${row.scope}::text[]
    from jsonb_to_recordset(${JSON.stringify(grades)}::jsonb) as g (entry text, overall text, within text, why text)`.execute(tx);
}
