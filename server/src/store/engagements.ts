// Read rows of engagements 委托: an evaluator at work on a declaration. While not `ended`, the evaluator sees the declaration.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import { where } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface EngagementRow {
  readonly id: string;
  readonly declarationId: string;
  readonly roundId: string;
  readonly organisationId: string;
  readonly evaluatorId: string;
  readonly state: string;
  readonly scope: readonly string[];
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, declaration_id as "declarationId", round_id as "roundId", organisation_id as "organisationId",
  evaluator_id as "evaluatorId", state, scope, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putEngagement(tx: Tx, row: EngagementRow): Promise<void> {
  await sql`
    insert into engagement (id, declaration_id, round_id, organisation_id, evaluator_id, state, scope, body, version)
    values (${row.id}, ${row.declarationId}, ${row.roundId}, ${row.organisationId}, ${row.evaluatorId}, ${row.state},
      ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set state = excluded.state, scope = excluded.scope, body = excluded.body, version = excluded.version
    where engagement.version < excluded.version`.execute(tx);
}

export async function findEngagement(tx: Tx, id: string): Promise<EngagementRow | null> {
  const { rows } = await sql<EngagementRow>`select ${columns} from engagement where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** By id; all that the caller sees of a declaration, an evaluator, a round. */
export async function listEngagements(
  tx: Tx,
  filter: { readonly declarationId?: string | undefined; readonly declarationIds?: readonly string[] | undefined; readonly evaluatorId?: string | undefined; readonly roundId?: string | undefined },
): Promise<readonly EngagementRow[]> {
  const { rows } = await sql<EngagementRow>`
    select ${columns} from engagement
    ${where(
      filter.declarationId !== undefined && sql`declaration_id = ${filter.declarationId}`,
      filter.declarationIds !== undefined && sql`declaration_id = any(${filter.declarationIds}::text[])`,
      filter.evaluatorId !== undefined && sql`evaluator_id = ${filter.evaluatorId}`,
      filter.roundId !== undefined && sql`round_id = ${filter.roundId}`,
    )}
    order by id`.execute(tx);
  return rows;
}
