// The recommending desk's thinking: order, line, who enters and drops.
import { describe, expect, test } from "vitest";
import { moved, nextReserve, simulate, sorted, undecidedAbove, type Row } from "../src/text/cut-line.ts";

const row = (place: number, self: string, more: Partial<Row> = {}): Row => ({ declaration: `d${place}`, name: `第${place}`, region: "330803", place, within: place <= 2, scores: { self }, departures: [], recommendation: "none", ...more });
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
