// Names of evaluators as published lists spell them, and what a person judged of them.
import type { Instant } from "@qingce/core/base/instant";
import type { PublishedName } from "@qingce/core/register/evaluator-names";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface NameRow {
  readonly name: string;
  readonly chief: string;
  readonly same: boolean;
  readonly evaluatorId: string | null;
  readonly decidedAt: Instant;
  readonly decidedBy: string;
}

/** Every name in the column of the third party, with how many entries bear it. */
export async function publishedNames(tx: Tx): Promise<readonly PublishedName[]> {
  const { rows } = await sql<PublishedName>`
    select body->'published'->>'evaluator' as name, count(*)::int as count from entry
    where published and coalesce(body->'published'->>'evaluator', '') <> '' group by 1 order by 1`.execute(tx);
  return rows;
}

export async function listNames(tx: Tx): Promise<readonly NameRow[]> {
  const { rows } = await sql<NameRow>`
    select name, chief, same, evaluator_id as "evaluatorId", decided_at as "decidedAt", decided_by as "decidedBy" from evaluator_spelling order by chief, name`.execute(tx);
  return rows;
}

/** Judged anew, the later judgment stands. */
export async function putName(tx: Tx, row: NameRow): Promise<void> {
  await sql`
    insert into evaluator_spelling (name, chief, same, evaluator_id, decided_at, decided_by)
    values (${row.name}, ${row.chief}, ${row.same}, ${row.evaluatorId}, ${row.decidedAt}::timestamptz, ${row.decidedBy})
    on conflict (name, chief) do update set same = excluded.same, evaluator_id = excluded.evaluator_id, decided_at = excluded.decided_at, decided_by = excluded.decided_by`.execute(tx);
}
