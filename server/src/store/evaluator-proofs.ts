// Files that prove an evaluator's registration: which lies under which place. The bytes lie with all other evidence.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface ProofRow {
  readonly evaluatorId: string;
  readonly place: string;
  readonly digest: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  readonly storedAt: Instant;
}

/** The same file at the same place stays as it is. */
export async function putProof(tx: Tx, row: ProofRow): Promise<void> {
  await sql`
    insert into evaluator_proof (evaluator_id, place, digest, name, size, media_type, stored_at)
    values (${row.evaluatorId}, ${row.place}, ${row.digest}, ${row.name}, ${row.size}, ${row.mediaType}, ${row.storedAt}::timestamptz)
    on conflict do nothing`.execute(tx);
}

/** How many rows went: one or none. */
export async function dropProof(tx: Tx, { evaluatorId, place, digest }: Pick<ProofRow, "evaluatorId" | "place" | "digest">): Promise<number> {
  const { numAffectedRows } = await sql`delete from evaluator_proof where evaluator_id = ${evaluatorId} and place = ${place} and digest = ${digest}`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** By place and name. */
export async function listProofs(tx: Tx, evaluatorId: string): Promise<readonly ProofRow[]> {
  const { rows } = await sql<ProofRow>`
    select evaluator_id as "evaluatorId", place, digest, name, size::int as size, media_type as "mediaType", stored_at as "storedAt"
    from evaluator_proof where evaluator_id = ${evaluatorId} order by place, name, digest`.execute(tx);
  return rows;
}
