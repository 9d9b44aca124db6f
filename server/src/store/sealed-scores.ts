// Scores under seal 密封评分: written once by their expert, who alone may read them, and opened all together by the database.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface SealedScoreRow {
  readonly assignmentId: string;
  readonly declarationId: string;
  readonly expertId: string;
  /** Of the material that was judged. */
  readonly digest: string;
  readonly commitment: string;
  readonly body: JsonObject;
}

export async function addSealedScore(tx: Tx, row: SealedScoreRow): Promise<void> {
  await sql`
    insert into sealed_score (assignment_id, declaration_id, expert_id, digest, commitment, body)
    values (${row.assignmentId}, ${row.declarationId}, ${row.expertId}, ${row.digest}, ${row.commitment}, ${JSON.stringify(row.body)}::jsonb)`.execute(tx);
}

export type OpenedScore = Pick<SealedScoreRow, "assignmentId" | "commitment" | "body">;

/** Those not opened yet, in the order of their commitments; none while anybody assigned still owes a score of this material. */
export async function openSealedScores(tx: Tx, declarationId: string, digest: string): Promise<readonly OpenedScore[]> {
  const { rows } = await sql<OpenedScore>`
    select assignment_id as "assignmentId", commitment, body from open_sealed_scores(${declarationId}, ${digest})`.execute(tx);
  return rows;
}

/** One assignment of a round after the other, until the transaction ends: an expert's load is counted over all cases. Taken before any panel. */
export async function holdAssignments(tx: Tx, roundId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`assignments:${roundId}`}, 0))`.execute(tx);
}

/** One at a time through the panel of a case, until the transaction ends: the last score must see all before it. */
export async function holdPanel(tx: Tx, declarationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`panel:${declarationId}`}, 0))`.execute(tx);
}
