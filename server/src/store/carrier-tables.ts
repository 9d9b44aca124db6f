// Sealed tables of carriers 能源参数表封存: the factors as they stood, as one text under its hash, never changed.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `body` is the canonical JSON that `hash` is the digest of. */
export interface CarrierTableRow {
  readonly edition: string;
  readonly hash: string;
  readonly body: string;
  readonly sealedAt: Instant;
}

/** Seals a table; sealed before under the same hash, nothing changes. */
export async function sealCarrierTable(tx: Tx, row: CarrierTableRow): Promise<void> {
  await sql`
    insert into carrier_table (hash, edition, body, sealed_at) values (${row.hash}, ${row.edition}, ${row.body}, ${row.sealedAt})
    on conflict (hash) do nothing`.execute(tx);
}

export async function findCarrierTable(tx: Tx, hash: string): Promise<CarrierTableRow | null> {
  const { rows } = await sql<CarrierTableRow>`select hash, edition, body, sealed_at as "sealedAt" from carrier_table where hash = ${hash}`.execute(tx);
  return rows[0] ?? null;
}
