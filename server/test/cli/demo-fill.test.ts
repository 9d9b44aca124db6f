// The demonstration's data are whole or begun anew: the mark, and what an unfinished fill leaves set aside with its database stopped.
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { markFill, readFill, setUnfinishedAside } from "../../src/cli/demo-fill.ts";
import { openPool } from "../../src/store/pools.ts";
import { startPostgres } from "../../src/store/embedded/start-postgres.ts";

const folders: string[] = [];
const folder = async (): Promise<string> => {
  const made = await mkdtemp(join(tmpdir(), "qingce-fill-"));
  folders.push(made);
  return made;
};
afterEach(async () => {
  for (const one of folders.splice(0)) await rm(one, { recursive: true, force: true });
});

test("[R3] a folder without a mark, a fill begun, a fill complete; a mark cut short is a fill cut short", async () => {
  const data = await folder();
  expect(await readFill(data)).toBe("unmarked");
  await markFill(data, "begun");
  expect(await readFill(data)).toBe("begun");
  await markFill(data, "complete");
  expect(await readFill(data)).toBe("complete");
  for (const text of ["", '{"state":"comp', '{"state":"complete"']) {
    await writeFile(join(data, "demo-fill.json"), text);
    expect(await readFill(data)).toBe("begun");
  }
});

test("[R3] what an unfinished fill wrote is set aside whole, told, and the next start finds an empty database", { timeout: 120_000 }, async () => {
  const data = await folder();
  await mkdir(join(data, "evidence"));
  const home = join(data, "postgres");
  const left = await startPostgres({ home, fsync: false });
  const pool = openPool(left.owner, () => undefined);
  await pool.query("create table half_filled (n integer)");
  await expect(setUnfinishedAside(data, () => undefined)).rejects.toThrow("另一个进程正在使用这一数据目录");
  await pool.end();
  await left.stop();
  await markFill(data, "begun");
  const said: string[] = [];
  await setUnfinishedAside(data, (line) => said.push(line));
  expect(said.join("\n")).toMatch(/没有填完[\s\S]*unfinished-1/u);
  expect([await readFill(data), existsSync(join(data, "evidence")), existsSync(join(data, "evidence.unfinished-1"))]).toEqual(["unmarked", false, true]);
  const anew = await startPostgres({ home, fsync: false });
  const fresh = openPool(anew.owner, () => undefined);
  expect((await fresh.query("select to_regclass('half_filled') as found")).rows).toEqual([{ found: null }]);
  await fresh.end();
  await anew.stop();
});
