// Yearly working reports of evaluators, one a round.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { YearReport } from "@qingce/core/register/year-report";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface YearReportRow {
  readonly evaluatorId: string;
  readonly roundId: string;
  readonly filedOn: PlainDay;
  readonly due: PlainDay | null;
  readonly scope: readonly string[];
  readonly body: YearReport & { readonly engaged: number; readonly filed: number };
  readonly version: number;
}

const columns = sql`evaluator_id as "evaluatorId", round_id as "roundId", filed_on as "filedOn", due, scope, body, version`;

/** Filed again it keeps its first day. */
export async function putYearReport(tx: Tx, row: YearReportRow): Promise<void> {
  await sql`
    insert into year_report (evaluator_id, round_id, filed_on, due, scope, body, version)
    values (${row.evaluatorId}, ${row.roundId}, ${row.filedOn}::date, ${row.due}::date, ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (evaluator_id, round_id) do update set body = excluded.body, version = excluded.version
    where year_report.version < excluded.version`.execute(tx);
}

/** What the caller sees of a round's, or of one evaluator's. */
export async function listYearReports(tx: Tx, of: { readonly round?: string; readonly evaluator?: string }): Promise<readonly YearReportRow[]> {
  const { rows } = await sql<YearReportRow>`
    select ${columns} from year_report
    where (${of.round ?? null}::text is null or round_id = ${of.round ?? null}) and (${of.evaluator ?? null}::text is null or evaluator_id = ${of.evaluator ?? null})
    order by round_id, evaluator_id`.execute(tx);
  return rows;
}
