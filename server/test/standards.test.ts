// The standards of this house as they stand: no fault, every worked example green, examples scored as the example by hand, nothing not held made up.
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runScoreCase } from "@qingce/core/score/run-score-case";
import { scoreSheet, type Sheet } from "@qingce/core/score/sheet";
import { programmesFolder } from "../src/cli/place.ts";
import { readStandardCases } from "../src/store/standard-cases.ts";
import { readStandardFolder, standardFolders } from "../src/store/standard-folder.ts";

const folders = await standardFolders(programmesFolder());
const read = await Promise.all(folders.map(async (folder) => ({ folder, name: basename(folder), ...(await readStandardFolder(folder)) })));

const schemeNamed = (id: string) => {
  const scheme = read.flatMap(({ schemes }) => schemes).find(({ file }) => file.id === id);
  if (scheme === undefined) throw new Error(`no scheme ${id}`);
  return scheme;
};

interface Example { readonly note: string; readonly answers: Sheet["answers"]; readonly notApplicable: Sheet["notApplicable"]; readonly benchmarks: { readonly [name: string]: string } }

const example = async (path: string): Promise<Example> => JSON.parse(await readFile(join(programmesFolder(), "standards", path), "utf8")) as Example;

test("[A3] there are eight standards, each apart from its schemes", () => {
  expect(read.map(({ name }) => name)).toEqual(["gbt36132-2018", "gbt36132-2025", "green-design-product", "jct2770-2024", "park-586", "supply-chain-2016", "zhejiang-park-2022", "zhejiang-park-2024"]);
  expect(read.flatMap(({ schemes }) => schemes.map(({ file }) => file.id))).toEqual([
    "gbt36132-2018/template", "gbt36132-2025/c1", "gbt36132-2025/form-2026-jiangsu", "gbt36132-2025/form-2026", "green-design-product/checklist",
    "park-586/indicators", "supply-chain-2016/gsci", "zhejiang-park-2022/form", "zhejiang-park-2024/form",
  ]);
});

for (const { folder, name, standard, schemes, faults } of read) {
  describe(`standard ${name}`, () => {
    test(`[A10] ${name} has no fault and bears its own id, as its schemes do`, () => {
      expect(faults).toEqual([]);
      expect(standard?.id).toBe(name);
      for (const { file } of schemes) expect(file.id.split("/")[0]).toBe(name);
    });

    test(`[A4] ${name} says what of it is missing and how sure it is`, () => {
      expect(standard?.missing.length).toBeGreaterThan(0);
      for (const { file } of schemes) expect(file.missing.length).toBeGreaterThan(0);
    });
  });
  if (standard === undefined) continue;
  const { cases, faults: caseFaults } = await readStandardCases(folder, standard);
  if (cases.length + caseFaults.length === 0) continue;

  describe(`worked examples of ${name}`, () => {
    test(`[L1] they can be read, and each name stands once`, () => {
      expect(caseFaults).toEqual([]);
      const names = cases.map(({ one }) => one.name);
      expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
    });

    test.each(cases.map(({ one }) => [`[${name} ${one.proves}] ${one.name}`, one] as const))("%s", (_title, one) => {
      expect(runScoreCase(one, { standard, schemes })).toEqual([]);
    });
  });
}

test("[A3] GB/T 36132-2025 holds its 28 equations, whose numbers and sections part after B.24", () => {
  const equations = read.find(({ name }) => name === "gbt36132-2025")?.standard?.equations ?? [];
  expect(equations.map(({ id }) => id)).toEqual(Array.from({ length: 28 }, (_, n) => `B.${n + 1}`));
  expect(equations.filter(({ id, section }) => id !== section).map(({ id, section }) => `${section}（${id}）`)).toEqual(["B.24（B.25）", "B.25（B.26）", "B.26（B.27）", "B.27（B.28）"]);
});

test("[A4] of Table C.1 only the platform's 8 and 0 are held; every other benchmark is asked for", () => {
  const held = Object.entries(schemeNamed("gbt36132-2025/c1").file.benchmarks).filter(([, { held: value }]) => value !== "not-held");
  expect(held.map(([name, { held: value }]) => `${name} ${value}`)).toEqual(["platform-lead 8", "platform-base 0"]);
});

test.each(["gbt36132-2025/form-2026", "gbt36132-2025/form-2026-jiangsu"])("[A4] %s holds no benchmark number: those of the transcription are mock", (id) => {
  expect(Object.values(schemeNamed(id).file.benchmarks).filter(({ held }) => held !== "not-held")).toEqual([]);
});

test("[A4] the tables of 2018 and of parks hold no points, so nobody can pass or fail by them", () => {
  for (const id of ["gbt36132-2018/template", "park-586/indicators"]) {
    const { file } = schemeNamed(id);
    expect(file.status).toBe("not-held");
    expect(file.items.every(({ points }) => points === "not-held")).toBe(true);
  }
  expect(schemeNamed("gbt36132-2018/template").file.groups.filter(({ weight }) => weight !== undefined).map(({ name, weight }) => `${name} ${weight ?? ""}`)).toEqual(["基础设施 0.20"]);
});

test("[B8] the park forms ask for three years of every yearly figure", () => {
  for (const id of ["park-586/indicators", "zhejiang-park-2022/form"]) {
    const numbers = Object.values(schemeNamed(id).file.fields).filter((field) => field.type === "number");
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers.every((field) => field.years === 3)).toBe(true);
  }
});

test.each([
  ["gbt36132-2025/c1", "gbt36132-2025/example-c1.json", 59.266667],
  ["gbt36132-2025/form-2026", "gbt36132-2025/example-form-2026.json", 52.234127],
  ["gbt36132-2025/form-2026-jiangsu", "gbt36132-2025/example-form-2026-jiangsu.json", 56.734127],
  ["supply-chain-2016/gsci", "supply-chain-2016/example-gsci.json", 85.5],
] as const)("[A3] the example of %s is whole, says that it is invented, and scores as worked out by hand", async (id, path, score) => {
  const given = await example(path);
  expect(given.note).toContain("虚构");
  const { outcome, faults } = scoreSheet(schemeNamed(id), given, given.benchmarks);
  expect(faults).toEqual([]);
  expect(outcome.items.filter(({ status }) => status === "missing" || status === "no-value")).toEqual([]);
  expect(outcome.score).toBeCloseTo(score, 5);
});

test("[L1 A3] every kind of item has a worked example with its arithmetic written out", async () => {
  const told = await Promise.all(read.flatMap(({ folder, standard }) => (standard === undefined ? [] : [readStandardCases(folder, standard)])));
  const cases = told.flatMap((one) => one.cases);
  const text = JSON.stringify(cases.map(({ one }) => one));
  const kinds = ["linear", "pro-rata", "bands", "required", "graded", "judged", "choice", "count-of", "weighted", "minimum", "three-year", "one-of"];
  const byScheme = new Set(cases.flatMap(({ one }) => (typeof one.scheme === "string" ? schemeNamed(one.scheme).file.items.flatMap(({ id, by }) => (JSON.stringify(one.expect).includes(`"${id}"`) ? [by.kind, ...(by.kind === "one-of" ? by.alternatives.map((other) => other.by.kind) : [])] : [])) : [])));
  expect(kinds.filter((kind) => !text.includes(`"kind":"${kind}"`) && !byScheme.has(kind as never))).toEqual([]);
  expect(cases.filter(({ one }) => one.arithmetic.length === 0 || one.arithmetic.some((line) => line.trim() === "")).map(({ one }) => one.name)).toEqual([]);
});
