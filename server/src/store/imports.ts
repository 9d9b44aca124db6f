// Rows of register imports: how far each has come. Its source stays apart from what lists show.
import type { Instant } from "@qingce/core/base/instant";
import type { Confirmation } from "@qingce/core/register/list-confirm";
import { sql } from "kysely";
import { limitOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export type ImportState = "running" | "done" | "cancelled";

/** `next` of `total` entries are through; `taken` new, `known` there before, `corrected` known and changed by a confirmation. */
export interface ImportRow {
  readonly id: string;
  readonly list: string;
  readonly file: string;
  readonly digest: string;
  readonly state: ImportState;
  readonly total: number;
  readonly next: number;
  readonly read: number;
  readonly taken: number;
  readonly known: number;
  readonly corrected: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly account: string;
  readonly scope: readonly string[];
  readonly confirmations: readonly Confirmation[];
  readonly version: number;
}

const columns = sql`id, list, file, digest, state, total, next, read, taken, known, corrected, repeated, rejected,
  started_at as "startedAt", ended_at as "endedAt", account, scope, confirmations, version`;

export async function addImport(tx: Tx, row: ImportRow, source: string): Promise<void> {
  await sql`
    insert into register_import (id, list, file, source, digest, state, total, next, read, taken, known, corrected, repeated, rejected,
      started_at, ended_at, account, scope, confirmations, version)
    values (${row.id}, ${row.list}, ${row.file}, ${source}, ${row.digest}, ${row.state}, ${row.total}, ${row.next}, ${row.read}, ${row.taken},
      ${row.known}, ${row.corrected}, ${row.repeated}, ${row.rejected}, ${row.startedAt}::timestamptz, ${row.endedAt}::timestamptz,
      ${row.account}, ${row.scope}::text[], ${JSON.stringify(row.confirmations)}::jsonb, ${row.version})`.execute(tx);
}

/** Writes progress, state and decisions of an import that `lockImport` holds. */
export async function moveImport(tx: Tx, row: ImportRow): Promise<void> {
  await sql`
    update register_import set state = ${row.state}, next = ${row.next}, taken = ${row.taken}, known = ${row.known}, corrected = ${row.corrected},
      ended_at = ${row.endedAt}::timestamptz, confirmations = ${JSON.stringify(row.confirmations)}::jsonb, version = ${row.version}
    where id = ${row.id}`.execute(tx);
}

export async function findImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`select ${columns} from register_import where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The row, held until the transaction ends: chunks of one import come one after another. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const { rows } = await sql<ImportRow>`select ${columns} from register_import where id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export async function sourceOfImport(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ readonly source: string }>`select source from register_import where id = ${id}`.execute(tx);
  return rows[0]?.source ?? null;
}

/** Newest first, a page at a time after an id. */
export async function listImports(tx: Tx, page: Page): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from register_import
    ${where(page.after !== undefined && sql`(started_at, id) < (select i.started_at, i.id from register_import i where i.id = ${page.after})`)}
    order by started_at desc, id desc limit ${limitOf(page)}`.execute(tx);
  return rows;
}
