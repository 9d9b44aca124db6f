// A scoring of the green code over the columns of a form: bound with its units, NaN where the table does not hold what it asks.
import { expect, test } from "vitest";
import { isCodeScoringFile, numberScoring, scoresOf, type CodeScoringFile } from "../../src/upkeep/code-scoring.ts";
import { numberYearForm, type YearForm } from "../../src/upkeep/year-form.ts";

const { form } = numberYearForm({
  id: "test", name: "测试", kind: "factory", years: { from: 2021 }, status: "design", source: "演示", certainty: "inferred", blocks: [{ id: "all", name: "全部" }],
  figures: { energy: { label: "能耗", unit: "tce", block: "all" }, renewable: { label: "可再生", unit: "tce", block: "all" } },
  derived: { share: { label: "占比", unit: "%", expr: "renewable / energy * 100[%]" } }, checks: [],
});
const file: CodeScoringFile = { id: "demo", name: "演示", form: "test", status: "fictitious", source: "演示", score: "share", unit: "%" };

test("[F9] scores come row by row from the form's figures and derived values; a gap has none", () => {
  const { scoring } = numberScoring(file, form as YearForm);
  if (scoring === undefined) throw new Error("not numbered");
  expect([...scoresOf(scoring, [Float64Array.of(100, 0, NaN), Float64Array.of(20, 5, 1)], 3)]).toEqual([20, NaN, NaN]);
});
test("[F9] a formula that names what the form has not, or comes to another unit, is a fault; so is a shape unknown", () => {
  expect(numberScoring({ ...file, score: "carbon" }, form as YearForm).faults.map(({ code }) => code)).toEqual(["name-unknown"]);
  expect(numberScoring({ ...file, unit: "tce" }, form as YearForm).faults.length).toBe(1);
  expect([isCodeScoringFile(file), isCodeScoringFile({ ...file, status: "seen" }), isCodeScoringFile({ ...file, more: 1 })]).toEqual([true, false, false]);
});
