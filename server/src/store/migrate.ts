// Brings a database to the shape that this version of the house expects; runs as the owner, never as the application.
import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Logger, runMigrations } from "graphile-worker";
import { Kysely, Migrator, PostgresDialect, sql, type Migration } from "kysely";
import type pg from "pg";

const shippedFolder = fileURLToPath(new URL("../../migrations/", import.meta.url));
const lock = 0x71_69_6e_67; // "qing": one migrator at a time in this database

interface MigrationFile {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

/** Runs graphile-worker's migrations, then ours; throws when a migration fails or one that has run was edited since. */
export async function migrate(owner: pg.Pool, folder: string = shippedFolder): Promise<void> {
  const files = await migrationFiles(folder);
  const client = await owner.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lock]);
    await runMigrations({ pgPool: owner, logger: new Logger(() => () => undefined) });
    await refuseEdited(client, files);
    await runFiles(owner, files);
    await rememberDigests(client, files);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [lock]).catch(() => undefined);
    client.release();
  }
}

async function migrationFiles(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(`${folder}/${name}`, "utf8")).replaceAll("\r\n", "\n");
      return { name: name.slice(0, -".sql".length), text, digest: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

async function refuseEdited(client: pg.PoolClient, files: readonly MigrationFile[]): Promise<void> {
  await client.query("create table if not exists migration_digest (name text primary key, digest text not null)");
  const { rows } = await client.query<{ name: string; digest: string }>("select name, digest from migration_digest");
  const remembered = new Map(rows.map((row) => [row.name, row.digest]));
  const edited = files.filter((file) => (remembered.get(file.name) ?? file.digest) !== file.digest);
  if (edited.length > 0) {
    throw new Error(`migration edited after it ran: ${edited.map((file) => file.name).join(", ")}; add a new one instead`);
  }
}

async function runFiles(owner: pg.Pool, files: readonly MigrationFile[]): Promise<void> {
  // no destroy(): that would end the caller's pool
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) });
  const migrations = Object.fromEntries(files.map((file) => [file.name, asMigration(file)]));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  if (error) throw error;
}

const asMigration = (file: MigrationFile): Migration => ({
  up: async (db) => {
    await sql.raw(file.text).execute(db);
  },
});

async function rememberDigests(client: pg.PoolClient, files: readonly MigrationFile[]): Promise<void> {
  await client.query(
    "insert into migration_digest (name, digest) select * from unnest($1::text[], $2::text[]) on conflict do nothing",
    [files.map((file) => file.name), files.map((file) => file.digest)],
  );
}
