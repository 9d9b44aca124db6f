// Every process that uses the database keeps one connection open as a sign of life: pools drop their idle ones,
// and the last to leave must know that it is the last.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { owner } from "./cluster.ts";
import type { Postmaster } from "./postmaster.ts";

const maintenance = "postgres";

/** Opens one connection to the maintenance database; its later loss is no error of ours. */
export async function connect(found: Postmaster, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: found.socketFolder,
    port: found.port,
    user: owner,
    database: maintenance,
    application_name: name,
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Makes the database unless it is there; two may try at once. */
export async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount !== 0) return;
  try {
    await client.query(`create database ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    if (code !== "42P04" && code !== "23505") throw error;
  }
}

async function others(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
  );
  return rows[0]?.n ?? 0;
}

/** True when no other client is connected; one that has just left is given a moment to go. */
export async function isAlone(found: Postmaster): Promise<boolean> {
  const client = await connect(found, "qingce stop");
  try {
    for (let look = 0; look < 10; look += 1) {
      if ((await others(client)) === 0) return true;
      await pause(30);
    }
    return false;
  } finally {
    await client.end();
  }
}
