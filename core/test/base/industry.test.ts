// The tree of GB/T 4754-2017, from the table that the platform serves.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeIndustryTable, type IndustryRow } from "../../src/base/industry.ts";

const rows: readonly IndustryRow[] = readFileSync(new URL("../../../programmes/industries.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .filter((line) => !line.startsWith("#"))
  .slice(1)
  .map((line) => {
    const [code = "", level = "", name = "", parent = ""] = line.split(",");
    return { code, level, name, parent };
  });
const made = makeIndustryTable(rows);
if (!made.ok) throw new Error(JSON.stringify(made.refusals));
const table = made.value;

test("[B1] GB/T 4754-2017 has 20 sections, 97 divisions, 473 groups and 1381 classes", () => {
  const count = (level: string): number => table.all.filter((industry) => industry.level === level).length;
  expect(["门类", "大类", "中类", "小类"].map(count)).toEqual([20, 97, 473, 1381]);
});

test("[B1] a class belongs to its group, division and section", () => {
  expect(table.ancestors("2614").map((industry) => industry.code)).toEqual(["2614", "261", "26", "C"]);
  expect(table.get("C")).toEqual({ code: "C", level: "门类", name: "制造业" });
  expect(table.isWithin("2614", "C")).toBe(true);
  expect(table.isWithin("2614", "2614")).toBe(true);
});

test("[B1] an industry is not within its neighbour, its child or an unknown code", () => {
  for (const [code, ancestor] of [["2614", "D"], ["26", "261"], ["2614", ""], ["9999", "C"], ["", ""]] as const)
    expect(table.isWithin(code, ancestor)).toBe(false);
  expect(table.get("9999")).toBeUndefined();
});

test("[B1] every industry ends in a section", () => {
  for (const industry of table.all) expect(table.ancestors(industry.code).at(-1)?.level).toBe("门类");
});

test("[B1] rows with a wrong level, a missing parent or a code twice are refused together", () => {
  const bad = makeIndustryTable([
    { code: "C", level: "门类", name: "制造业" },
    { code: "26", level: "大", name: "化学", parent: "C" },
    { code: "999", level: "中类", name: "无", parent: "99" },
    { code: "2614", level: "小类", name: "隔级", parent: "C" },
    { code: "C", level: "门类", name: "制造业" },
    { code: "D", level: "门类", name: "有上级", parent: "C" },
  ]);
  expect(bad.ok || bad.refusals.map((refusal) => [refusal.code, refusal.facts?.["code"]])).toEqual([
    ["industry-level", "26"],
    ["industry-orphan", "999"],
    ["industry-orphan", "2614"],
    ["industry-twice", "C"],
    ["industry-orphan", "D"],
  ]);
});
