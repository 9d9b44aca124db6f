import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filterIn, marks, noFilter, passes, queryOf, toggled } from "../src/text/clause-filter.ts";
import type { ClauseView } from "../src/text/clause-view.ts";
import { walked } from "../src/text/clause-walk.ts";

const clause: ClauseView = {
  anchor: "一（一）.2",
  text: "工业增加值占比超过50%、",
  opens: [],
  rules: [{ id: "park-value-added-share", file: "eligibility.yaml", topic: "申报条件", says: "工业增加值占比超过50%", condition: null }],
  silent: null,
  readings: [],
  unstated: [],
  notHeld: [],
};
const silent: ClauseView = { ...clause, anchor: "导言", text: "为贯彻落实", rules: [], silent: "说明目的，不设义务" };

describe("the filter of clauses", () => {
  test("[U2] leaves all clauses when it asks nothing", () => {
    expect([clause, silent].every((one) => passes(one, noFilter))).toBe(true);
  });

  test.each(["占比", "PARK-VALUE", "申报条件 50%", "一（一）"])("[U2] finds a clause by %s", (text) => {
    expect(passes(clause, { ...noFilter, text })).toBe(true);
    expect(passes(silent, { ...noFilter, text })).toBe(false);
  });

  test("[U2] wants every word, wherever it stands", () => {
    expect(passes(clause, { ...noFilter, text: "占比 不设义务" })).toBe(false);
  });

  test("[U2] wants one of the marks asked for", () => {
    expect(passes(silent, { ...noFilter, only: ["silent", "reading"] })).toBe(true);
    expect(passes(clause, { ...noFilter, only: ["silent", "reading"] })).toBe(false);
  });

  test("[U2] comes back from the address as it went, spaces in the making included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.subarray([...marks]), (text, only) => {
        expect(filterIn(queryOf({ text, only }))).toEqual({ text, only });
      }),
    );
  });

  test("[U2] takes nothing from an address that it does not know", () => {
    expect(filterIn("?only=rule,everything&x=1")).toEqual({ text: "", only: ["rule"] });
  });

  test("[U2] switches a mark on and off again", () => {
    expect(toggled(toggled(noFilter, "rule"), "rule")).toEqual(noFilter);
  });
});

describe("the walk through clauses", () => {
  const shown = ["甲", "乙", "丙"];

  test.each([
    ["", 1, "甲"],
    ["甲", 1, "乙"],
    ["丙", 1, undefined],
    ["甲", -1, undefined],
    ["", -1, "丙"],
    ["丁", 1, "甲"],
  ] as const)("[U1] from %s by %i", (from, by, to) => {
    expect(walked(shown, from, by)).toBe(to);
  });
});
