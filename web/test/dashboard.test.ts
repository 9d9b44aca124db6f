// The dashboard's figures: bands without gaps, shares, addresses of the cases behind a figure.
import { expect, test } from "vitest";
import { casesAt, dashboardAddress, scoreRows, shareOf, sourcesIn } from "../src/text/dashboard.ts";

test("[H1] bands run from the highest to the lowest with the empty ones between", () => {
  const rows = scoreRows([{ source: "self", from: 80, count: 2 }, { source: "expert", from: 90, count: 1 }, { source: "self", from: 90, count: 3 }]);
  expect(rows.map(({ from, counts }) => [from, counts])).toEqual([[90, { expert: 1, self: 3 }], [85, {}], [80, { self: 2 }]]);
  expect(scoreRows([])).toEqual([]);
});

test("[H1] only those sources stand that gave a score, in the usual order", () => {
  expect(sourcesIn([{ source: "expert", from: 80, count: 1 }, { source: "self", from: 80, count: 1 }])).toEqual([["self", "自评"], ["expert", "专家"]]);
});

test("[H1] a share of nothing is none", () => {
  expect([shareOf(1, 3), shareOf(0, 3), shareOf(0, 0)]).toEqual(["33%", "0%", "无"]);
});

test("[H1] a figure leads to its cases in the inbox, a place to its own dashboard", () => {
  expect(casesAt("r1", { step: "county-review" })).toBe("/desk?round=r1&step=county-review&mine=all");
  expect(casesAt("r1", { status: "returned" })).toBe("/desk?round=r1&status=returned&mine=all");
  expect([dashboardAddress("r1"), dashboardAddress("r1", "3301")]).toEqual(["/desk/rounds/r1/dashboard", "/desk/rounds/r1/dashboard?node=3301"]);
});
