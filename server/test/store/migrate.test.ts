// Migrations and roles: run once, never edited, and a role that would switch row-level security off does not serve.
import { cp, mkdtemp, rm, writeFile, appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { migrate } from "../../src/store/migrate.ts";
import { openPool, refuseUnsafeRole, setApplicationPassword } from "../../src/store/pools.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

let db: TestDatabase;
let folder: string;
beforeAll(async () => {
  db = await createDatabase();
  folder = await mkdtemp(join(tmpdir(), "qingce-migrations-"));
  await cp(fileURLToPath(new URL("../../migrations", import.meta.url)), folder, { recursive: true });
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

const ran = async () => (await db.owner.query<{ name: string }>("select name from kysely_migration order by name")).rows.map((row) => row.name);

describe("migrations", () => {
  test("[R5] three migrators at once on a migrated database change nothing", async () => {
    const before = await ran();
    await Promise.all([migrate(db.owner, folder), migrate(db.owner, folder), migrate(db.owner, folder)]);
    expect(await ran()).toEqual(before);
  });

  test("[R5] a new one that fails leaves nothing, and runs once mended", async () => {
    const path = join(folder, "9001-half.sql");
    await writeFile(path, "create table half (id int); select no_such_function();");
    await expect(migrate(db.owner, folder)).rejects.toThrow("no_such_function");
    expect((await db.owner.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
    await writeFile(path, "create table half (id int);");
    await migrate(db.owner, folder);
    expect(await ran()).toContain("9001-half");
  });

  test("[R5] one edited after it ran is refused by name", async () => {
    await appendFile(join(folder, "9001-half.sql"), "-- edited\n");
    await expect(migrate(db.owner, folder)).rejects.toThrow("edited after it ran: 9001-half");
  });
});

describe("roles", () => {
  const codes = async (pool: pg.Pool) => {
    const result = await refuseUnsafeRole(pool);
    return result.ok ? [] : result.refusals.map((refusal) => refusal.code);
  };
  const ignore = () => undefined;

  test("[S2] the application role may serve", async () => {
    expect(await codes(db.app)).toEqual([]);
  });

  test("[S2] a superuser, an owner of tables, a bypasser and a stranger may not", async () => {
    expect(await codes(db.owner)).toEqual(expect.arrayContaining(["role-superuser", "role-owns-table"]));
    const name = db.options.owner.database.replace(/^test/, "role");
    const as = async (attributes: string, before: string): Promise<readonly string[]> => {
      await db.owner.query(`create role ${name} login ${attributes}; ${before}`);
      const pool = openPool({ ...db.options.app, user: name }, ignore);
      try {
        return await codes(pool);
      } finally {
        await pool.end();
        await db.owner.query(`drop owned by ${name}; drop role ${name}`);
      }
    };
    expect(await as("bypassrls", `grant qingce_app to ${name}`)).toEqual(["role-bypasses-rls"]);
    expect(await as("", "")).toEqual(["role-not-application"]);
    expect(await as("", `grant qingce_app to ${name}; create table owned (id int); alter table owned owner to ${name}`)).toEqual(["role-owns-table"]);
    expect(await as("", `grant qingce_app to ${name}`)).toEqual([]);
  });

  test("[S2] a password of the application role may hold any character", async () => {
    await setApplicationPassword(db.owner, `a'b"\\c; drop table event -- 密`);
    expect((await db.owner.query("select to_regclass('event') as t")).rows[0]).toEqual({ t: "event" });
    await db.owner.query("alter role qingce_app password null");
  });

  test("[R4] a pool outlives the loss of its connections", async () => {
    const heard: string[] = [];
    const pool = openPool({ ...db.options.app, max: 2 }, (error) => heard.push(error.message));
    await pool.query("select 1");
    await db.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'qingce_app' and datname = current_database()");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await pool.query<{ n: number }>("select 2 as n")).rows[0]!.n).toBe(2);
    expect(heard.length).toBeGreaterThan(0);
    await pool.end();
  });
});
