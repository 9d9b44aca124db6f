// The green code of one year: what withholds it, and what is not computed.
import { expect, test } from "vitest";
import { sayYearCode, yearCodeOf, type YearFiled } from "../../src/upkeep/year-code.ts";

const of = (part: Partial<YearFiled>): string => {
  const code = yearCodeOf({ standing: "passed", over: true, confirmed: false, ...part });
  return code.kind === "withheld" ? code.why : code.kind;
};

test("[F9] who files nothing has no code once the last day has passed, and not a day before", () => {
  expect([of({ standing: undefined, over: false }), of({ standing: undefined })]).toEqual(["open", "not-filed"]);
});
test("[F9] a returned table withholds it once the last day has passed; filed again it is open", () => {
  expect([of({ standing: "returned", over: false }), of({ standing: "returned" }), of({ standing: "filed" })]).toEqual(["open", "filed-irregularly", "open"]);
});
test("[F9] a finding that an auditor confirmed withholds it, also where the table passed", () => {
  expect([of({ confirmed: true }), of({ standing: "filed", confirmed: true }), of({})]).toEqual(["abnormal", "abnormal", "not-computed"]);
});
test("[F9] what passed or failed is not computed, for no text held says how it is scored; of a unit that left nothing is said", () => {
  expect([of({}), of({ standing: "failed" }), of({ standing: "closed" })]).toEqual(["not-computed", "not-computed", "open"]);
  expect(sayYearCode({ kind: "not-computed" })).toContain("年度评分办法未取得");
  expect(sayYearCode({ kind: "withheld", why: "not-filed" })).toBe("不赋码：逾期未填报动态管理表");
});
