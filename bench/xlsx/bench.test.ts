// The bench of spreadsheets in small: the shape of its answer, and that not a cell is wrong; never how fast anybody is.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import type { BenchFigures } from "../figures.ts";

it("[P11 P12] tells speed and memory of each side, and no cell is wrong on ours, loaded or not", async () => {
  const tool = join(import.meta.dirname, "../../tools/bench.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [tool, "xlsx", "--smoke", "--json"]);
  const { bench, rows, bars } = JSON.parse(stdout) as BenchFigures & { readonly bench: string };
  expect(bench).toBe("xlsx");
  expect(new Set(rows.map(({ contender }) => contender))).toEqual(new Set(["ours", "SheetJS 0.18.5", "hucre 1.0.0", "ours, loaded"]));
  expect(rows.filter(({ unit, contender }) => unit === "cells" && contender.startsWith("ours")).map(({ figure }) => figure)).toEqual([0, 0]);
  expect(bars.map(({ id, want }) => [id, want])).toEqual([["P11 peak MB", "≤ 150"], ["P11 ours ÷ SheetJS", "≥ 1.5"], ["P12 peak MB", "≤ 300"], ["P12 wrong cells", "≤ 0"]]);
});
