// Rows of stamped copies 盖章件: the scanned letters of a tier's list. The bytes lie with the evidence, by digest.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface StampedCopyRow {
  readonly roundId: string;
  readonly kind: string;
  /** The tier's node. */
  readonly region: string;
  readonly digest: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
  readonly mediaType: string;
  readonly storedAt: Instant;
  readonly scope: readonly string[];
}

/** The same file again changes nothing; answers whether it is a further one. */
export async function addStampedCopy(tx: Tx, row: StampedCopyRow): Promise<boolean> {
  const { rows } = await sql<{ readonly digest: string }>`
    insert into stamped_copy (round_id, kind, region, digest, name, size, media_type, stored_at, scope)
    values (${row.roundId}, ${row.kind}, ${row.region}, ${row.digest}, ${row.name}, ${row.size}, ${row.mediaType}, ${row.storedAt}, ${row.scope}::text[])
    on conflict (round_id, kind, region, digest) do nothing returning digest`.execute(tx);
  return rows.length > 0;
}

/** The latest first. */
export async function listStampedCopies(tx: Tx, of: { readonly roundId: string; readonly kind: string; readonly region: string }): Promise<readonly StampedCopyRow[]> {
  const { rows } = await sql<StampedCopyRow>`
    select round_id as "roundId", kind, region, digest, name, size, media_type as "mediaType", stored_at as "storedAt", scope
    from stamped_copy where round_id = ${of.roundId} and kind = ${of.kind} and region = ${of.region}
    order by stored_at desc, digest`.execute(tx);
  return rows;
}
