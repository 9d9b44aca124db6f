// A migrated database of its own for a test file: a file copy of the template, about 15 ms.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type { ConnectionOptions } from "../src/store/embedded/start-postgres.ts";

export interface TestDatabase {
  /** Connects as the owner: superuser, not held by row-level security. */
  readonly owner: pg.Pool;
  /** Connects as `qingce_app`, the role that serves. */
  readonly app: pg.Pool;
  /** For code that makes its own pools. */
  readonly options: { readonly owner: ConnectionOptions; readonly app: ConnectionOptions };
  /** Ends the pools and drops the database. */
  close(): Promise<void>;
}

function pool(options: ConnectionOptions): pg.Pool {
  const ignore = (): void => undefined;
  const made = new pg.Pool({ ...options, max: 8 });
  return made.on("error", ignore).on("connect", (client) => client.on("error", ignore));
}

async function once(options: ConnectionOptions, statement: string): Promise<void> {
  const client = new pg.Client({ ...options, database: "postgres" });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Makes a database from the template; call it in `beforeAll` and `close` in `afterAll`. */
export async function createDatabase(): Promise<TestDatabase> {
  const { owner: server, template } = inject("database");
  const name = `${template.replace(/template$/, "")}${randomBytes(5).toString("hex")}`;
  await once(server, `create database ${name} template ${template} strategy file_copy`);
  const options = { owner: { ...server, database: name }, app: { ...server, database: name, user: "qingce_app" } };
  const owner = pool(options.owner);
  const app = pool(options.app);
  const close = async (): Promise<void> => {
    await Promise.all([owner.end(), app.end()]);
    await once(server, `drop database if exists ${name} with (force)`);
  };
  return { owner, app, options, close };
}
