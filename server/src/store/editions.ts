// Sealed editions 版本封存: the whole text under its hash, never changed. The hash is reckoned by whoever seals.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `body` is the canonical JSON that `hash` is the digest of. */
export interface EditionRow {
  readonly id: string;
  readonly hash: string;
  readonly body: string;
  readonly sealedAt: Instant;
}

const columns = sql`id, hash, body, sealed_at as "sealedAt"`;

/** Seals an edition; sealed before under the same hash, nothing changes. */
export async function sealEdition(tx: Tx, row: EditionRow): Promise<void> {
  await sql`
    insert into edition (id, hash, body, sealed_at) values (${row.id}, ${row.hash}, ${row.body}, ${row.sealedAt})
    on conflict (hash) do nothing`.execute(tx);
}

export async function findEdition(tx: Tx, hash: string): Promise<EditionRow | null> {
  const { rows } = await sql<EditionRow>`select ${columns} from edition where hash = ${hash}`.execute(tx);
  return rows[0] ?? null;
}

/** Every sealing, newest first, without the text. */
export async function listEditions(tx: Tx): Promise<readonly Omit<EditionRow, "body">[]> {
  const { rows } = await sql<Omit<EditionRow, "body">>`
    select id, hash, sealed_at as "sealedAt" from edition order by sealed_at desc, hash`.execute(tx);
  return rows;
}
