// Past work of evaluators: what a body told of itself, the days that count, and what became of the units that it evaluated.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { DeedKind, DeedRecord } from "@qingce/core/rule/deeds";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface DeedRow {
  readonly id: string;
  readonly evaluatorId: string;
  readonly kind: DeedKind;
  readonly day: PlainDay;
  readonly what: string;
  /** For whom or on whose commission. */
  readonly whose: string;
  readonly source: string;
  readonly withdrawn: boolean;
}

export async function putDeed(tx: Tx, row: DeedRow): Promise<void> {
  await sql`
    insert into evaluator_deed (id, evaluator_id, kind, day, what, whose, source, withdrawn)
    values (${row.id}, ${row.evaluatorId}, ${row.kind}, ${row.day}::date, ${row.what}, ${row.whose}, ${row.source}, ${row.withdrawn})
    on conflict (id) do update set withdrawn = excluded.withdrawn`.execute(tx);
}

/** The newest first; what row-level security shows. */
export async function listDeeds(tx: Tx, evaluatorId: string): Promise<readonly DeedRow[]> {
  const { rows } = await sql<DeedRow>`
    select id, evaluator_id as "evaluatorId", kind, day, what, whose, source, withdrawn
    from evaluator_deed where evaluator_id = ${evaluatorId} order by day desc, id`.execute(tx);
  return rows;
}

/** For counting, whoever asks: kinds and days. */
export async function countableDeeds(tx: Tx, evaluatorId: string): Promise<readonly DeedRecord[]> {
  const { rows } = await sql<DeedRecord>`select kind, day from deeds_of_body(${evaluatorId}) order by day, kind`.execute(tx);
  return rows;
}

export interface HistoryRow {
  readonly what: "evaluated" | "listed" | "removed";
  readonly day: PlainDay;
  readonly unit: string;
  readonly source: string;
}

/** Only to the body itself and to an office beside it; the newest first. */
export async function historyOf(tx: Tx, evaluatorId: string): Promise<readonly HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`select what, day, unit, source from history_of_body(${evaluatorId}) order by day desc, what, unit limit 1000`.execute(tx);
  return rows;
}
