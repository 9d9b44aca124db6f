// The words of `qingce backup` and `qingce restore`: what they refuse before anything is touched.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { backup, restore } from "../../src/cli/backup.ts";

let folder: string;
let said: string[];
const say = (line: string): void => void said.push(line);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "qingce-backup-words-"));
});
beforeEach(() => {
  said = [];
  vi.stubEnv("DATABASE_URL", undefined);
  vi.stubEnv("DATABASE_APP_URL", undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("backup and restore at the machine", () => {
  it("[K5] on a database elsewhere both name its own tools, and that evidence and key are kept beside", async () => {
    vi.stubEnv("DATABASE_URL", "postgres://owner@db/qingce");
    vi.stubEnv("DATABASE_APP_URL", "postgres://qingce_app@db/qingce");
    expect([await backup([join(folder, "kept")], say), await restore([join(folder, "kept"), "--data", join(folder, "new")], say)]).toEqual([2, 2]);
    for (const word of ["pg_basebackup", "pg_dump -Fc", "pg_restore", "QINGCE_EVIDENCE", "QINGCE_LOG_KEY", "qingce verify"]) expect(said.join("\n")).toContain(word);
    expect(await readdir(folder)).toEqual([]);
  });

  it("[K5] a folder without a database is not made into one", async () => {
    expect(await backup([join(folder, "kept"), "--data", join(folder, "none")], say)).toBe(1);
    expect([said.join("\n"), await readdir(folder)]).toEqual([expect.stringContaining("没有内置数据库"), []]);
  });

  it("[K5] a restore needs a backup and says where it would go", async () => {
    expect(await restore([join(folder, "kept")], say)).toBe(2);
    expect(await restore([join(folder, "kept"), "--data", join(folder, "new")], say)).toBe(1);
    expect([said.join("\n"), await readdir(folder)]).toEqual([expect.stringContaining("backup-manifest-missing"), []]);
  });
});
