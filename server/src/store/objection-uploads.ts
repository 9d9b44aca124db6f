// Rows of uploaded evidence of objections: waiting for one, or taken up by one. The bytes lie in a folder for each round.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import type { FileStore } from "./file-store.ts";

export interface ObjectionUpload {
  readonly roundId: string;
  readonly digest: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  readonly storedAt: Instant;
  readonly scope: readonly string[];
}

/** Apart from the proofs of declarations: sweeping here touches nothing there. */
export const uploadsOf = (evidence: FileStore, roundId: string): FileStore => evidence.within("objections", roundId);

/** Makes the row, or lets one that waits start to wait anew. */
export async function addUpload(tx: Tx, row: ObjectionUpload): Promise<void> {
  await sql`
    insert into objection_upload (round_id, digest, size, media_type, stored_at, scope)
    values (${row.roundId}, ${row.digest}, ${row.size}, ${row.mediaType}, ${row.storedAt}, ${row.scope}::text[])
    on conflict (round_id, digest) do update set stored_at = excluded.stored_at`.execute(tx);
}

/** How many wait for an objection in a round. */
export async function countWaiting(tx: Tx, roundId: string): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from objection_upload where round_id = ${roundId} and not attached`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Ties what lies there to an objection for good; answers the digests that do. */
export async function attachUploads(tx: Tx, roundId: string, digests: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly digest: string }>`
    update objection_upload set attached = true where round_id = ${roundId} and digest = any(${digests}::text[]) returning digest`.execute(tx);
  return rows.map(({ digest }) => digest);
}

/** What objections of a round have taken up. */
export async function listAttached(tx: Tx, roundId: string): Promise<readonly Pick<ObjectionUpload, "digest" | "size" | "mediaType">[]> {
  const { rows } = await sql<{ readonly digest: string; readonly size: number; readonly mediaType: string }>`
    select digest, size::int as size, media_type as "mediaType" from objection_upload where round_id = ${roundId} and attached order by digest`.execute(tx);
  return rows;
}

/** Takes away the rows that have waited since before an instant. */
export async function removeWaiting(tx: Tx, before: Instant): Promise<readonly Pick<ObjectionUpload, "roundId" | "digest">[]> {
  const { rows } = await sql<{ readonly roundId: string; readonly digest: string }>`
    delete from objection_upload where not attached and stored_at < ${before}::timestamptz
    returning round_id as "roundId", digest`.execute(tx);
  return rows;
}
