// Versions of schemes made from official tables: added once, read by everyone.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface SchemeVersionRow {
  readonly id: string;
  readonly standard: string;
  readonly n: number;
  readonly hash: string;
  readonly name: string;
  readonly node: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly account: string;
  readonly madeAt: Instant;
}

export interface SchemeVersionRead extends SchemeVersionRow { /** Canonical text of standard and scheme. */ readonly body: string }

/** The next number of a standard; whoever asks holds it until the transaction ends. */
export async function nextVersion(tx: Tx, standard: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('scheme_version'), hashtext(${standard}))`.execute(tx);
  const { rows } = await sql<{ n: number }>`select coalesce(max(n), 0)::int + 1 as n from scheme_version where standard = ${standard}`.execute(tx);
  return rows[0]?.n ?? 1;
}

export async function addSchemeVersion(tx: Tx, row: SchemeVersionRow): Promise<void> {
  await sql`
    insert into scheme_version (id, standard, n, hash, name, node, file_name, file_digest, account, made_at)
    values (${row.id}, ${row.standard}, ${row.n}, ${row.hash}, ${row.name}, ${row.node}, ${row.fileName}, ${row.fileDigest}, ${row.account}, ${row.madeAt})`.execute(tx);
}

const columns = sql`v.id, v.standard, v.n, v.hash, v.name, v.node, v.file_name as "fileName", v.file_digest as "fileDigest", v.account, v.made_at as "madeAt", s.body`;

/** Newest first. */
export async function listSchemeVersions(tx: Tx): Promise<readonly SchemeVersionRead[]> {
  const { rows } = await sql<SchemeVersionRead>`select ${columns} from scheme_version v join scheme s on s.hash = v.hash order by v.made_at desc, v.id limit 500`.execute(tx);
  return rows;
}

export async function findSchemeVersion(tx: Tx, id: string): Promise<SchemeVersionRead | null> {
  const { rows } = await sql<SchemeVersionRead>`select ${columns} from scheme_version v join scheme s on s.hash = v.hash where v.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
