// The soak of kill -9 in small, run as people run it. The whole stands in docs/operations.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

test("[R1] three rounds of kill -9 lose no acknowledged write and leave no half state; the last line counts both", { timeout: 180_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "tools", "soak.mjs"), "kill9", "--rounds", "3"], { cwd: root, encoding: "utf8", timeout: 170_000 });
  expect({ status, said: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({ status: 0, said: "" });
  const [, acknowledged, surviving] = /^acknowledged (\d+) surviving (\d+)$/u.exec(stdout.trim().split("\n").at(-1) ?? "") ?? [];
  expect(Number(acknowledged)).toBeGreaterThan(100);
  expect(surviving).toBe(acknowledged);
  expect(stdout.match(/^round \d: (?:server|database|both) killed \d+ ms after \d+ deeds.*half states 0$/gmu)).toHaveLength(3);
});
