// Read rows of assignments 专家分配: an expert's part in judging a declaration. An expert sees no other expert's row.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import { where } from "./conditions.ts";
import type { Tx } from "./database.ts";

/** `expertId` is the expert's account. */
export interface AssignmentRow {
  readonly id: string;
  readonly declarationId: string;
  readonly roundId: string;
  readonly expertId: string;
  readonly state: string;
  /** How many scores the step waits for. */
  readonly wanted: number;
  readonly scope: readonly string[];
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, declaration_id as "declarationId", round_id as "roundId", expert_id as "expertId", state, wanted, scope, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putAssignment(tx: Tx, row: AssignmentRow): Promise<void> {
  await sql`
    insert into assignment (id, declaration_id, round_id, expert_id, state, wanted, scope, body, version)
    values (${row.id}, ${row.declarationId}, ${row.roundId}, ${row.expertId}, ${row.state}, ${row.wanted}, ${row.scope}::text[],
      ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set state = excluded.state, scope = excluded.scope, body = excluded.body, version = excluded.version
    where assignment.version < excluded.version`.execute(tx);
}

/** By id; all that the caller sees of a declaration, an expert, a round. */
export async function listAssignments(
  tx: Tx,
  filter: { readonly declarationId?: string | undefined; readonly expertId?: string | undefined; readonly roundId?: string | undefined },
): Promise<readonly AssignmentRow[]> {
  const { rows } = await sql<AssignmentRow>`
    select ${columns} from assignment
    ${where(
      filter.declarationId !== undefined && sql`declaration_id = ${filter.declarationId}`,
      filter.expertId !== undefined && sql`expert_id = ${filter.expertId}`,
      filter.roundId !== undefined && sql`round_id = ${filter.roundId}`,
    )}
    order by id`.execute(tx);
  return rows;
}

/** What an expert has been given, as far as the caller sees it; `open` are those under way that it has not scored. */
export interface AssignedCount {
  readonly expertId: string;
  readonly assigned: number;
  readonly open: number;
}

export async function countAssigned(tx: Tx): Promise<readonly AssignedCount[]> {
  const { rows } = await sql<AssignedCount>`
    select a.expert_id as "expertId", count(*) as assigned,
      count(*) filter (where d.status = 'under-way' and a.state in ('assigned', 'declared')) as open
    from assignment a join declaration d on d.id = a.declaration_id
    where a.state not in ('ended', 'recused', 'set-aside')
    group by a.expert_id order by a.expert_id`.execute(tx);
  return rows;
}

/** Declarations that still wait for a score of the caller's own. */
export async function listPendingOwn(tx: Tx, expertId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select declaration_id as id from assignment where expert_id = ${expertId} and state in ('assigned', 'declared') order by id`.execute(tx);
  return rows.map((row) => row.id);
}
