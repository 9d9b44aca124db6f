// A base backup of a serving cluster by copying its files (no pg_basebackup among the embedded binaries), with the log that makes them whole.
// A slot of this session alone keeps that log from being recycled; writers are held for the moment in which the backup ends.
import { join } from "node:path";
import type { Instant } from "@qingce/core/base/instant";
import pg from "pg";
import { abreast, copyFile, walk, writeText, type KeptFile } from "./copy-files.ts";
import { holdStill, namedFiles, standing, type Standing } from "./log-standing.ts";

export interface BaseBackup extends Standing {
  /** A moment in which writers stood still: what was acknowledged before it is in the backup. */
  readonly at: Instant;
  readonly postgres: string;
  readonly wal: readonly string[];
  readonly folders: readonly string[];
  readonly files: readonly KeptFile[];
  /** Files of evidence that rows name, as paths below the evidence folder. */
  readonly named: readonly string[];
}

// What a restored server makes itself, or must not find (see "Making a Base Backup Using the Low Level API" of PostgreSQL's manual).
const emptied = /^(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/./;
const left = /^(postmaster\.(pid|opts)|backup_label|tablespace_map|current_logfiles|.*\.new)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*|t\d+_\d+[^/]*|\.s\.PGSQL[^/]*)$/;

const isWanted = (path: string): boolean => !emptied.test(path) && !left.test(path) && path !== "global/pg_control";

export interface Serving {
  readonly owner: pg.ClientConfig;
  /** The cluster's folder (PGDATA). */
  readonly cluster: string;
  readonly now: () => Instant;
}

/** Names of the segments from one to another, both of one timeline. */
export function segmentsBetween(first: string, last: string, bytes: number): readonly string[] {
  const each = 0x1_0000_0000 / bytes;
  const number = (name: string): number => Number.parseInt(name.slice(8, 16), 16) * each + Number.parseInt(name.slice(16), 16);
  const hex = (n: number): string => n.toString(16).toUpperCase().padStart(8, "0");
  if (first.slice(0, 8) !== last.slice(0, 8)) throw new Error(`the timeline changed during the backup: ${first} to ${last}`);
  const names: string[] = [];
  for (let n = number(first); n <= number(last); n += 1) names.push(`${first.slice(0, 8)}${hex(Math.floor(n / each))}${hex(n % each)}`);
  return names;
}

interface Ended extends Standing {
  readonly at: Instant;
  readonly label: string;
  readonly wal: readonly string[];
}

/** Ends the backup while nobody adds an event: what is counted here is what a restore will hold, exactly. */
async function end(client: pg.Client, now: () => Instant): Promise<Ended> {
  await client.query("begin");
  try {
    await holdStill(client);
    const at = now();
    const stood = await standing(client);
    const { rows } = await client.query<{ readonly label: string; readonly spaces: string; readonly last: string; readonly bytes: string }>(
      "select s.labelfile as label, s.spcmapfile as spaces, pg_walfile_name(s.lsn) as last, (select setting from pg_settings where name = 'wal_segment_size') as bytes from pg_backup_stop(wait_for_archive => false) s",
    );
    await client.query("commit");
    const [row] = rows;
    const first = /^START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/m.exec(row?.label ?? "")?.[1];
    if (row === undefined || first === undefined) throw new Error("pg_backup_stop told no beginning");
    if (row.spaces.trim() !== "") throw new Error("the cluster has tablespaces outside its folder: use pg_basebackup");
    return { ...stood, at, label: row.label, wal: segmentsBetween(first, row.last, Number(row.bytes)) };
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function copyOne(data: string, into: string, path: string): Promise<KeptFile> {
  const told = await copyFile(join(data, path), join(into, path));
  if (told === undefined) throw new Error(`${path} is gone`);
  return { path, ...told };
}

async function copyWhileServing(client: pg.Client, { cluster: data, now }: Serving, into: string): Promise<BaseBackup> {
  await client.query("select pg_create_physical_replication_slot('qingce_backup_' || pg_backend_pid(), true, true)");
  await client.query("select pg_backup_start('qingce', fast => true)");
  const found = await walk(data, isWanted);
  const files: KeptFile[] = [];
  await abreast(found.files, 8, async (path) => {
    const told = await copyFile(join(data, path), join(into, path));
    if (told !== undefined) files.push({ path, ...told });
  });
  // read by one call of 8 KiB, as it is written
  files.push(await copyOne(data, into, "global/pg_control"));
  const { at, label, wal, events, log } = await end(client, now);
  for (const segment of wal) files.push(await copyOne(data, into, `pg_wal/${segment}`));
  files.push({ path: "backup_label", ...(await writeText(join(into, "backup_label"), label)) });
  const named = await namedFiles(client);
  const { rows } = await client.query<{ readonly server_version: string }>("show server_version");
  return { at, postgres: rows[0]?.server_version ?? "", events, log, wal, folders: found.folders, files, named };
}

/** Copies a cluster of this machine; writing goes on meanwhile. */
export async function baseBackup(serving: Serving, into: string): Promise<BaseBackup> {
  const client = new pg.Client({ ...serving.owner, application_name: "qingce backup" });
  // its loss fails the query in hand
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await copyWhileServing(client, serving, into);
  } finally {
    await client.end().catch(() => undefined);
  }
}
