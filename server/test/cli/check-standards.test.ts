// `qingce check` on planted faults of standards: each is named with file, line, key, clause and code.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkStandards } from "../../src/cli/check-standards.ts";
import { programmesFolder } from "../../src/cli/place.ts";

let root = "";
beforeAll(async () => { root = await mkdtemp(join(tmpdir(), "standards-")); });
afterAll(async () => { await rm(root, { recursive: true, force: true }); });

interface Planted { readonly file: string; readonly from: string; readonly to: string; readonly key: string; readonly clause?: string; readonly code: string; /** `near`: the fault stands at a line beside the text. */ readonly line?: "near" }

/** A copy of the standards with one text replaced, checked; answers the lines that are faults, with the line of the text. */
async function checkPlanted({ file, from, to }: Planted): Promise<{ readonly lines: readonly string[]; readonly at: number }> {
  const folder = join(root, "standards");
  await cp(join(programmesFolder(), "standards"), folder, { recursive: true, force: true });
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, () => to));
  const lines: string[] = [];
  const { faults } = await checkStandards(root, (line) => lines.push(line));
  await rm(folder, { recursive: true });
  const found = lines.filter((line) => / \[[a-z-]+\] /u.test(line));
  expect(found.length).toBe(faults);
  return { lines: found, at: text.slice(0, text.indexOf(from)).split("\n").length };
}

test("[A10] the standards of this house have no fault, and the folder, its standards or one of them can be named", async () => {
  for (const [folder, standards] of [[programmesFolder(), 8], [join(programmesFolder(), "standards"), 8], [join(programmesFolder(), "standards", "gbt36132-2018"), 1]] as const) {
    const lines: string[] = [];
    expect(await checkStandards(folder, (line) => lines.push(line))).toEqual({ standards, faults: 0 });
    expect(lines.length).toBe(standards);
  }
});

const planted: readonly (Planted & { readonly title: string })[] = [
  { title: "a key unknown to the shape", file: "gbt36132-2025/standard.yaml", from: "kind: standard", to: "sort: standard\nkind: standard", key: "sort", code: "key-unknown", line: "near" },
  { title: "a clause that is not there", file: "gbt36132-2025/scheme-c1.yaml", from: "clause: 表C.1\n    name: 能源消耗强度", to: "clause: 表C.9\n    name: 能源消耗强度", key: "items.0.clause", clause: "表C.9", code: "clause-unknown" },
  { title: "an equation out by a thousand", file: "gbt36132-2025/standard.yaml", from: "unit: tce/万元", to: "unit: kgce/万元", key: "equations.1.expr", code: "dimension-mismatch", line: "near" },
  { title: "points that do not add up", file: "supply-chain-2016/scheme-gsci.yaml", from: 'max: "100"', to: 'max: "99"', key: "max", code: "points-sum" },
  { title: "a worked example that came out otherwise", file: "gbt36132-2018/cases/kinds/annex-a.yaml", from: 'plot-ratio: { value: "1.0304"', to: 'plot-ratio: { value: "1.0305"', key: "expect", clause: "附录A", code: "case-red", line: "near" },
  { title: "a key unknown inside a small scheme", file: "gbt36132-2018/cases/kinds/annex-a.yaml", from: '    max: "1.6"\n', to: '    max: "1.6"\n    least: "0"\n', key: "scheme.least", code: "key-unknown", line: "near" },
  { title: "a coefficient with a digit changed", file: "carriers.yaml", from: 'coefficient: "0.7143"', to: 'coefficient: "0.7413"', key: "carriers.0.coal.coefficient", code: "coefficient-contradicts" },
  { title: "grades out of order", file: "energy-limits.yaml", from: 'grade-1: "80"', to: 'grade-1: "90"', key: "standards.0.rows.0.grade-1", code: "grades-out-of-order" },
  { title: "a decimal without quotes", file: "efficiency-benchmarks.yaml", from: 'benchmark: "4"', to: "benchmark: 4", key: "rows.0.benchmark", code: "decimal-unquoted" },
];

test.each(planted.map((one) => [one.title, one] as const))("[A10] %s is named with its file, line, key and code", async (_title, one) => {
  const { lines, at } = await checkPlanted(one);
  const line = lines.find((said) => said.includes(`[${one.code}]`)) ?? lines.join("\n");
  expect(line).toContain(`${join("standards", one.file)}:`);
  expect(line).toContain(` ${one.key} ${one.clause ?? ""}`.trimEnd());
  if (one.line !== "near") expect(line).toContain(`:${at} `);
});
