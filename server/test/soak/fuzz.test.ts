// The fuzz of every route in small, run as people run it. The whole stands in docs/operations.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");

test("[S10] one request with one thing wrong for every tenth route and everybody who can stand to a case is answered with 2xx or 4xx and a code", { timeout: 180_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "tools", "soak.mjs"), "fuzz", "--rounds", "1", "--each", "10"], { cwd: root, encoding: "utf8", timeout: 170_000 });
  expect({ status, said: status === 0 ? "" : `${stdout}${stderr}` }).toEqual({ status: 0, said: "" });
  const [, requests, faults] = /^requests (\d+) faults (\d+)$/u.exec(stdout.trim().split("\n").at(-1) ?? "") ?? [];
  expect(Number(requests)).toBeGreaterThan(500);
  expect(faults).toBe("0");
});
