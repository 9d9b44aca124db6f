// The green code's rule as it stands in the data: whole, with its source, shares that make a hundred.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { bordersOf, greenCodes, isGreenCodeRule } from "@qingce/core/register/green-code";
import { programmesFolder } from "../src/cli/place.ts";
import { readYaml } from "../src/store/yaml-source.ts";

const read = readYaml("green-code.yaml", readFileSync(join(programmesFolder(), "green-code.yaml"), "utf8"));

it("[F9] the data give 5, 35 and 60 in a hundred with source and reading, and grade a hundred factories by them", () => {
  expect(read.faults).toEqual([]);
  const rule: unknown = read.file.value;
  if (!isGreenCodeRule(rule)) throw new Error("not the rule of the green code");
  expect(isGreenCodeRule({ ...rule, grades: rule.grades.slice(1) })).toBe(false);
  expect(rule.grades).toEqual([{ grade: "A+", percent: 5 }, { grade: "A", percent: 35 }, { grade: "B", percent: 60 }]);
  expect([bordersOf(rule, 1402), rule["withheld-for"]]).toEqual([[70, 561, 1402], ["not-filed", "filed-irregularly", "abnormal"]]);
  const codes = greenCodes(rule, Array.from({ length: 100 }, (_, n) => ({ id: `u${n}`, industry: "30", score: -n })));
  expect([codes[4], codes[5], codes[39], codes[40]].map((one) => (one?.kind === "graded" ? one.overall : ""))).toEqual(["A+", "A", "A", "B"]);
});
