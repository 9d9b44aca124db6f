// What the log keeps of a past round beside its rows: what each declaration was judged on, and who was engaged in which order.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface LastEvent {
  readonly declaration: string;
  readonly body: JsonObject;
}

/** The newest event of a type on each declaration of a round. */
export async function lastEvents(tx: Tx, roundId: string, type: "submitted" | "recommended"): Promise<readonly LastEvent[]> {
  const { rows } = await sql<{ readonly declaration: string; readonly body: string }>`
    select distinct on (e.stream_id) e.stream_id as declaration, e.body
    from event e join declaration d on d.id = e.stream_id
    where e.stream_kind = 'declaration' and e.type = ${type} and d.round_id = ${roundId}
    order by e.stream_id, e.version desc`.execute(tx);
  return rows.map(({ declaration, body }) => ({ declaration, body: JSON.parse(body) as JsonObject }));
}

export interface EngagedRow {
  readonly declaration: string;
  readonly number: string;
  /** Null where the caller sees no such declaration: it was never submitted. */
  readonly kind: string | null;
  readonly round: string;
  readonly evaluator: string;
  /** The unit that the cap counted it under. */
  readonly group: string;
  readonly groupKey: string;
  readonly legalRepresentative: string;
}

/** Engagements of rounds that have not ended, in the order in which they were made. */
export async function engagedInOrder(tx: Tx, rounds: readonly string[]): Promise<readonly EngagedRow[]> {
  const { rows } = await sql<EngagedRow>`
    select g.declaration_id as declaration, coalesce(g.body->>'number', '') as number, d.kind, g.round_id as round, g.evaluator_id as evaluator,
      coalesce(g.body->>'group', v.group_key) as "group", v.group_key as "groupKey", v.legal_representative as "legalRepresentative"
    from engagement g
    join event e on e.stream_kind = 'engagement' and e.stream_id = g.id and e.type = 'engaged'
    join evaluator v on v.id = g.evaluator_id
    left join declaration d on d.id = g.declaration_id
    where g.round_id = any(${rounds}::text[]) and g.state <> 'ended'
    order by e.seq`.execute(tx);
  return rows;
}
