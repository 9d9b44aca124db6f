// The recommending desk's thinking: order, line, who enters and drops.
import { describe, expect, test } from "vitest";
import { moved, nextReserve, reserveOf, sides, simulate, sorted, undecidedAbove, type Row } from "../src/text/cut-line.ts";

const row = (place: number, self: string, more: Partial<Row> = {}): Row => ({ declaration: `d${place}`, name: `第${place}`, region: "330803", sector: "化学原料", place, within: place <= 2, scores: { self }, departures: [], recommendation: "none", ...more });
const rows = [row(1, "80"), row(2, "9.5"), row(3, "90.0"), row(4, "90")];
const ids = (all: readonly Row[]): readonly string[] => all.map((one) => one.declaration);

describe("the cut line in thought", () => {
  test("[D3] scores are compared as decimals, and equal ones stand as ranked", () => {
    expect(ids(sorted(rows, { by: "self", down: true }))).toEqual(["d3", "d4", "d1", "d2"]);
  });
  test("[D3] at the quota and in the ranking's order nobody enters or drops", () => {
    expect(simulate(sorted(rows, { by: "place", down: false }), 2)).toEqual({ enter: [], drop: [] });
  });
  test("[D3] a line one lower takes in the next; another order drops whom it passes over", () => {
    expect(ids(simulate(rows, 3).enter)).toEqual(["d3"]);
    const other = simulate(sorted(rows, { by: "self", down: true }), 2);
    expect([ids(other.enter), ids(other.drop)]).toEqual([["d3", "d4"], ["d1", "d2"]]);
  });
  test("[D3] a line at nought drops all within", () => {
    expect(ids(simulate(rows, 0).drop)).toEqual(["d1", "d2"]);
  });
  test("[D3] a bulk recommendation takes only the undecided above the line", () => {
    expect(ids(undecidedAbove([row(1, "1", { recommendation: "excluded" }), row(2, "1"), row(3, "1")], 2))).toEqual(["d2"]);
  });
  test("[D3] the next place in reserve follows the highest taken", () => {
    expect(nextReserve([{ recommendation: "reserved", detail: "3" }, { recommendation: "excluded", detail: "9" }])).toBe(4);
    expect(nextReserve([])).toBe(1);
  });
  test("the order of a list changes by one place, and stays whole at its ends", () => {
    expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
    expect(moved(["a"], "x", 1)).toEqual(["a"]);
  });
});

describe("a small city by hand: five candidates, a quota of three", () => {
  // 位次 1 2 3 | 4 5; counties A A B | B A; sectors 化工 机械 化工 | 机械 化工; self scores 80 95 70 | 90 60
  const small: readonly Row[] = [
    row(1, "80", { region: "A", sector: "化工", within: true }),
    row(2, "95", { region: "A", sector: "机械", within: true }),
    row(3, "70", { region: "B", sector: "化工", within: true }),
    row(4, "90", { region: "B", sector: "机械", within: false }),
    row(5, "60", { region: "A", sector: "化工", within: false }),
  ];
  const byCounty = (shown: readonly Row[], line: number) => sides(shown, line, (one) => one.region);
  const bySector = (shown: readonly Row[], line: number) => sides(shown, line, (one) => one.sector);
  test("[D3] at the quota nothing moves: A has two and B one, 化工 two and 机械 one", () => {
    expect(byCounty(small, 3)).toEqual([{ key: "A", now: 2, then: 2, enter: 0, drop: 0 }, { key: "B", now: 1, then: 1, enter: 0, drop: 0 }]);
    expect(bySector(small, 3)).toEqual([{ key: "化工", now: 2, then: 2, enter: 0, drop: 0 }, { key: "机械", now: 1, then: 1, enter: 0, drop: 0 }]);
  });
  test("[D3] a quota of four takes in the fourth: one more for B and for 机械", () => {
    expect(byCounty(small, 4)).toEqual([{ key: "A", now: 2, then: 2, enter: 0, drop: 0 }, { key: "B", now: 1, then: 2, enter: 1, drop: 0 }]);
    expect(bySector(small, 4)).toEqual([{ key: "化工", now: 2, then: 2, enter: 0, drop: 0 }, { key: "机械", now: 1, then: 2, enter: 1, drop: 0 }]);
  });
  test("[D3] a quota of two drops the third: B and 化工 lose one each", () => {
    expect(byCounty(small, 2)).toEqual([{ key: "A", now: 2, then: 2, enter: 0, drop: 0 }, { key: "B", now: 1, then: 0, enter: 0, drop: 1 }]);
    expect(bySector(small, 2).find(({ key }) => key === "化工")).toEqual({ key: "化工", now: 2, then: 1, enter: 0, drop: 1 });
  });
  test("[D3] by self score at three the fourth (90) enters for the third (70): within B one for one, 机械 for 化工", () => {
    const shown = sorted(small, { by: "self", down: true });
    expect([ids(simulate(shown, 3).enter), ids(simulate(shown, 3).drop)]).toEqual([["d4"], ["d3"]]);
    expect(byCounty(shown, 3).find(({ key }) => key === "B")).toEqual({ key: "B", now: 1, then: 1, enter: 1, drop: 1 });
    expect(bySector(shown, 3)).toEqual([{ key: "机械", now: 1, then: 2, enter: 1, drop: 0 }, { key: "化工", now: 2, then: 1, enter: 0, drop: 1 }]);
  });
  test("[D3] the reserve moves up in its order into what a larger quota leaves free, and no further", () => {
    const of = (recommendation: string, detail: string | null, name: string) => ({ recommendation, detail, name });
    const rows = [of("recommended", null, "甲"), of("reserved", "2", "乙"), of("reserved", "1", "丙"), of("excluded", "演示", "丁")];
    const said = (n: number) => reserveOf(rows, n).map(({ row: { name }, up }) => `${name}${up ? "↑" : ""}`);
    expect([said(1), said(2), said(3), said(9)]).toEqual([["丙", "乙"], ["丙↑", "乙"], ["丙↑", "乙↑"], ["丙↑", "乙↑"]]);
  });
});
