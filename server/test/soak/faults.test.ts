// The whole of the faults, run as people run it: it is short.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

test("[R4] a lost, slow or read-only database, a full disk and a jumping clock are refused with a code, and the house is well again by itself", { timeout: 180_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "tools", "soak.mjs"), "faults"], { cwd: root, encoding: "utf8", timeout: 170_000 });
  expect({ status, said: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({ status: 0, said: "" });
  expect(stdout.trim().split("\n").at(-1)).toMatch(/^faults (\d+) held \1$/u);
});
