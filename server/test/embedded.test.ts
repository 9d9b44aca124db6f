// The embedded PostgreSQL against the misfortunes that a desk has: kill -9, two starts at once, awkward folders.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { readPostmaster } from "../src/store/embedded/postmaster.ts";
import { startPostgres, type Running } from "../src/store/embedded/start-postgres.ts";

const folders: string[] = [];

function folder(...inside: readonly string[]): string {
  const made = realpathSync(mkdtempSync(join(tmpdir(), "qingce-pg-")));
  chmodSync(made, 0o755); // else, as root, the account of PostgreSQL cannot enter and the data stand elsewhere
  folders.push(made);
  return join(made, ...inside);
}

afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true, force: true });
});

async function ask(running: Running, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ ...running.owner });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

const postmasterOf = (running: Running): ReturnType<typeof readPostmaster> => readPostmaster(join(running.home, "pg"));

describe("the embedded PostgreSQL", () => {
  test("of three starts at once on an empty folder one starts and two join; the last to leave stops it", async () => {
    const home = folder("data");
    const three = await Promise.all([1, 2, 3].map(() => startPostgres({ home, fsync: false })));
    expect(three.filter(({ joined }) => joined)).toHaveLength(2);
    const [first, second, third] = three as [Running, Running, Running];
    await first.stop();
    await second.stop();
    expect(await ask(third, "select 1 as n")).toEqual([{ n: 1 }]);
    await third.stop();
    expect(postmasterOf(third)).toBeUndefined();
  });

  test("[R1] a row acknowledged before kill -9 of the server is there after the next start", async () => {
    const home = folder("data");
    const before = await startPostgres({ home, fsync: true });
    await ask(before, "create table kept (n int)");
    await ask(before, "insert into kept values (7)");
    process.kill(postmasterOf(before)?.pid ?? 0, "SIGKILL");
    const after = await startPostgres({ home, fsync: true });
    expect(await ask(after, "select n from kept")).toEqual([{ n: 7 }]);
    await before.stop();
    await after.stop();
    expect(postmasterOf(after)).toBeUndefined();
  });

  test("trigrams see Chinese, and nothing listens on the network", async () => {
    const home = folder("含中文, 空格和逗号");
    const running = await startPostgres({ home, fsync: false });
    expect(running.home).toBe(home);
    await ask(running, "create extension pg_trgm");
    const [row] = await ask(running, "select cardinality(show_trgm('绿色')) > 0 as seen, current_setting('listen_addresses') as hosts");
    expect(row).toEqual({ seen: true, hosts: "" });
    await running.stop();
  });

  test("a path too long for a socket is served through a short one", async () => {
    const running = await startPostgres({ home: folder("深".repeat(30), "长".repeat(30)), fsync: false });
    expect(Buffer.byteLength(running.owner.host)).toBeLessThanOrEqual(93);
    const again = await startPostgres({ home: running.home, fsync: false });
    expect(again.joined).toBe(true);
    expect(again.owner).toEqual(running.owner);
    await again.stop();
    await running.stop();
  });
});
