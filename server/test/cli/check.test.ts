// `qingce check` on planted faults: each is named with file, line, key, clause and code, and nothing else is.
import { readFile, rm } from "node:fs/promises";
import { join, sep } from "node:path";
import { expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { plant, smallEdition } from "./planted-edition.ts";
import { plantedFaults, type PlantedFault } from "./planted-faults.ts";

const shape = /^(.+):(\d+) (\S+) (\S+) \[([a-z-]+)\] /u;

async function run(folder: string): Promise<{ readonly count: number; readonly said: readonly string[] }> {
  const said: string[] = [];
  const count = await check(folder, programmesFolder(), (line) => said.push(line));
  return { count, said };
}

/** `text|+1` is the line after the one that holds the text. */
async function lineOf(folder: string, fault: PlantedFault): Promise<number> {
  if (fault.line === 0) return 0;
  const [mark = "", shift = "0"] = fault.line.split("|");
  const lines = (await readFile(join(folder, fault.names ?? fault.file), "utf8")).split("\n");
  return lines.findIndex((line) => line.includes(mark)) + 1 + Number(shift);
}

test("[A10] the small edition has no fault", async () => {
  const { count, said } = await run(smallEdition);
  expect(said).toEqual(["test/small: cited 19 · silent 1 · untouched 0 · cases 36"]);
  expect(count).toBe(0);
});

test.each(plantedFaults.map((fault) => [fault.title, fault] as const))("[A10] %s is named with its line and clause", async (_title, fault) => {
  const folder = await plant(fault);
  const line = await lineOf(folder, fault);
  const { count, said } = await run(folder);
  const found = said.flatMap((one) => { const match = shape.exec(one); return match === null ? [] : [match]; });
  const [first, ...rest] = found;
  expect(first?.[1]?.endsWith(`${sep}${(fault.names ?? fault.file).replaceAll("/", sep)}`)).toBe(true);
  expect(first?.slice(2, 6)).toEqual([String(line), fault.key, fault.clause, fault.code]);
  expect(rest.map((one) => one[5])).toEqual(fault.also ?? []);
  expect(count).toBe(found.length);
  await rm(folder, { recursive: true });
});

test("[A10] a folder without an edition is a fault, not a success", async () => {
  const { count } = await run(join(smallEdition, "cases"));
  expect(count).toBe(1);
});
