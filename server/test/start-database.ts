// Vitest's global set-up: one embedded server for all projects of a run, one migrated template. Joined by the next run if this one is killed.
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { checkout } from "../src/store/embedded/checkout.ts";
import { lives } from "../src/store/embedded/lock.ts";
import { startPostgres, type ConnectionOptions, type Running } from "../src/store/embedded/start-postgres.ts";
import { migrate } from "../src/store/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    database: { readonly owner: ConnectionOptions; readonly template: string };
  }
}

interface Shared {
  users: number;
  readonly started: Promise<{ readonly running: Running; readonly template: string }>;
}

// Vitest calls this file once a project, each time as a module of its own; the server is shared through the process.
const shelf = globalThis as typeof globalThis & { qingceTestServer?: Shared | undefined };

const wellMeant = (pool: pg.Pool): pg.Pool => {
  const ignore = (): void => undefined;
  return pool.on("error", ignore).on("connect", (client) => client.on("error", ignore));
};

/** Drops what runs of processes now dead have left behind; every name here carries its maker's pid. */
async function dropLeftovers(client: pg.Client, mine: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string; pid: number }>(
    "select datname as name, substring(datname from '^test_([0-9]+)_')::int as pid from pg_database where datname ~ '^test_[0-9]+_'",
  );
  for (const { name, pid } of rows) {
    if (mine ? pid === process.pid : !lives(pid)) await client.query(`drop database if exists "${name}" with (force)`);
  }
}

async function withOwner<T>(owner: ConnectionOptions, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...owner, database: "postgres" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function start(): Promise<{ readonly running: Running; readonly template: string }> {
  const running = await startPostgres({ home: join(checkout(), ".cache", "test-pg"), fsync: false });
  const template = `test_${process.pid}_template`;
  await withOwner(running.owner, async (client) => {
    await dropLeftovers(client, false);
    await client.query(`create database ${template}`);
  });
  const pool = wellMeant(new pg.Pool({ ...running.owner, database: template, max: 4 }));
  try {
    await migrate(pool);
  } finally {
    await pool.end();
  }
  return { running, template };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (shelf.qingceTestServer ??= { users: 0, started: start() });
  shared.users += 1;
  const { running, template } = await shared.started;
  project.provide("database", { owner: running.owner, template });
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shelf.qingceTestServer = undefined;
    await withOwner(running.owner, (client) => dropLeftovers(client, true));
    await running.stop();
  };
}
