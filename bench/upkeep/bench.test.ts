// The bench of upkeep in small: the shape of its answer, that all contenders find the same, and that planted faults are caught. Never how fast anybody is.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import type { BenchFigures } from "../figures.ts";

it("[P9 issue 6] tells peers, year on year and dashboards at 1×, 4× and 10×, the same from all contenders; and what was planted is caught", async () => {
  const tool = join(import.meta.dirname, "../../tools/bench.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [tool, "upkeep", "--smoke", "--json"], { maxBuffer: 4 * 1024 * 1024 });
  const { bench, rows, bars } = JSON.parse(stdout) as BenchFigures & { readonly bench: string };
  expect(bench).toBe("upkeep");
  for (const row of rows) expect([Object.keys(row), Number.isFinite(row.figure)]).toEqual([["id", "work", "contender", "figure", "unit", "ratio"], true]);
  const timed = rows.filter(({ id }) => id === "P9");
  expect(new Set(timed.map(({ contender }) => contender))).toEqual(new Set(["qingce", "typed arrays by hand", "DuckDB, one question", "DuckDB, column by column", "DuckDB"]));
  expect(new Set(timed.map(({ work }) => work.split(" (")[0]))).toEqual(new Set(["1×", "4×", "10×"].flatMap((size) => ["peers", "year on year", "dashboards"].map((work) => `${work}, ${size}`))));
  expect(bars.find(({ id }) => id === "P9 answers that differ")).toMatchObject({ got: 0, ok: true });
  expect(bars.filter(({ id }) => id.startsWith("planted")).map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(bars.filter(({ id }) => id.includes("÷")).map(({ want }) => want)).toEqual(["≤ 1.5", "≤ 1.2", "≤ 1.5", "≤ 1.5", "≤ 1.2", "≤ 1.5", "≤ 1.5", "≤ 1.2", "≤ 1.5"]);
});
