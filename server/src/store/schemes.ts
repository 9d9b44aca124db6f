// Sealed schemes 计分方案封存: standard and scheme as one text under its hash, never changed.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `body` is the canonical JSON that `hash` is the digest of. */
export interface SchemeRow {
  readonly id: string;
  readonly hash: string;
  readonly body: string;
  readonly sealedAt: Instant;
}

/** Seals a scheme; sealed before under the same hash, nothing changes. */
export async function sealScheme(tx: Tx, row: SchemeRow): Promise<void> {
  await sql`
    insert into scheme (id, hash, body, sealed_at) values (${row.id}, ${row.hash}, ${row.body}, ${row.sealedAt})
    on conflict (hash) do nothing`.execute(tx);
}

export async function findScheme(tx: Tx, hash: string): Promise<SchemeRow | null> {
  const { rows } = await sql<SchemeRow>`select id, hash, body, sealed_at as "sealedAt" from scheme where hash = ${hash}`.execute(tx);
  return rows[0] ?? null;
}
