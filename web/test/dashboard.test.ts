// The dashboard's figures: bands without gaps, shares, addresses of the cases behind a figure.
import { expect, test } from "vitest";
import { casesAt, dashboardAddress, listDesk, quotaSum, quotaUse, scoreRows, shareOf, sourcesIn } from "../src/text/dashboard.ts";

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
  expect(casesAt("r1", { region: "3308", kind: "factory" })).toBe("/desk?round=r1&kind=factory&region=3308&mine=all");
  expect(casesAt("r1", { region: "CN" })).toBe("/desk?round=r1&mine=all");
  expect(listDesk("r1", "factory", "3308")).toBe("/desk/rounds/r1/lists/factory/3308");
  expect([dashboardAddress("r1"), dashboardAddress("r1", "3301")]).toEqual(["/desk/rounds/r1/dashboard", "/desk/rounds/r1/dashboard?node=3301"]);
});

test("[H1] a quota's bar is the quota, filled by what is recommended: nothing, half, all, beyond; without a number there is none", () => {
  const of = (quota: number | null, taken: number) => { const { part, says, over } = quotaUse({ quota, taken }); return [part, says, over]; };
  expect([of(6, 0), of(6, 3), of(6, 6), of(6, 7)]).toEqual([[0, "0%", 0], [0.5, "50%", 0], [1, "100%", 0], [1, "117%，超 1", 1]]);
  expect([of(0, 0), of(0, 1), of(null, 4)]).toEqual([[0, "没有名额", 0], [1, "无，超 1", 1], [null, "名额未定", 0]]);
  const row = (quota: number | null, taken: number, sent: boolean) => ({ kind: "factory", name: "", node: "", place: "", quota, taken, sent });
  expect(quotaSum([row(6, 3, true), row(4, 1, false)])).toEqual({ quota: 10, taken: 4, sent: 1 });
  expect(quotaSum([row(6, 3, true), row(null, 1, false)]).quota).toBeNull();
});
