// The bench of scoring in small: its answer has the promised shape and its contenders agree. How fast they are is no test's matter.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { BenchFigures } from "../figures.ts";

const root = join(import.meta.dirname, "..", "..");

test("[P1 P2 P3 P4] the smoke of the bench prints rows and bars, and all contenders come to the same points", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, "tools", "bench.mjs"), "scoring", "--smoke", "--json"], { cwd: root, encoding: "utf8", timeout: 55_000 });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  const answer = JSON.parse(stdout) as BenchFigures & { readonly bench: string };
  expect(Object.keys(answer)).toEqual(["bench", "rows", "bars"]);
  expect(answer.bench).toBe("scoring");
  for (const row of answer.rows) {
    expect(Object.keys(row)).toEqual(["id", "work", "contender", "figure", "unit", "ratio"]);
    expect(row.figure).toBeGreaterThan(0);
  }
  for (const bar of answer.bars) {
    expect(Object.keys(bar)).toEqual(["id", "want", "got", "ok"]);
    expect([typeof bar.got, typeof bar.ok]).toEqual(["number", "boolean"]);
  }
  expect(new Set(answer.rows.map(({ id }) => id))).toEqual(new Set(["P1", "P2", "P3", "P4"]));
  const agreement = answer.bars.filter(({ id }) => /bit-identical|otherwise/u.test(id));
  expect(agreement.map(({ ok }) => ok)).toEqual([true, true, true]);
});
