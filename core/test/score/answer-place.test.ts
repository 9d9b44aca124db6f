import { describe, expect, test } from "vitest";
import { answerAt, placeOfSlot, placeOfText, placeText, withAnswer } from "../../src/score/answer-place.ts";
import { mini } from "./mini-scheme.ts";

const cell = { kind: "cell", field: "gas", row: 1, column: "limit" } as const;
const third = { kind: "year", field: "output", year: 2 } as const;

describe("where an answer stands", () => {
  test("[B4] a cell or a year beyond what is filled makes room, and taking it away leaves nothing behind", () => {
    expect(withAnswer({}, cell, "20")).toEqual({ gas: [{}, { limit: "20" }] });
    expect(withAnswer(withAnswer({}, cell, "20"), cell, "")).toEqual({});
    expect(withAnswer({}, third, "5")).toEqual({ output: ["", "", "5"] });
    expect(withAnswer({ output: ["1", "", "5"] }, third, "")).toEqual({ output: ["1"] });
  });

  test("[B4] other rows and columns stay as they were", () => {
    const before = { gas: [{ name: "甲", limit: "10" }, { name: "乙" }] };
    expect(withAnswer(before, cell, "20")).toEqual({ gas: [{ name: "甲", limit: "10" }, { name: "乙", limit: "20" }] });
    expect(answerAt(before, { ...cell, row: 0 })).toBe("10");
    expect(answerAt(before, { ...cell, row: 5 })).toBeUndefined();
    expect(answerAt({}, { kind: "whole", field: "constructor" })).toBeUndefined();
  });

  test("[B4] a place is named as its fault is, counted from one", () => {
    expect([placeText(cell), placeText(third), placeText({ kind: "whole", field: "energy" })]).toEqual(["gas.2.limit", "output.3", "energy"]);
  });

  test("[B4] a slot leads back to the answer that fills it; what is computed or held leads nowhere", () => {
    const { scheme } = mini({
      fields: { output: { type: "number", label: "产值", unit: "万元", years: 3 }, gas: { type: "table", label: "废气", rows: 2, columns: { limit: { type: "number", label: "限值", unit: "1" }, double: { type: "computed", label: "倍", unit: "1", expr: "limit * 2" } } } },
      benchmarks: { lead: { label: "引领值", unit: "1", held: "3" } },
      items: [{ id: "x", group: "all", clause: "4.1", name: "项", points: "10", by: { kind: "linear", value: "output", lead: "lead", better: "higher" } }],
    });
    const at = (name: string): number => scheme?.slots.get(name)?.at ?? -1;
    const place = (slot: number) => (scheme === undefined ? undefined : placeOfSlot(scheme, slot));
    expect([place(at("output") + 2), place(at("gas.limit") + 1)]).toEqual([third, cell]);
    expect([place(at("gas.double")), place(at("lead")), place(9999)]).toEqual([undefined, undefined, undefined]);
  });

  test("[B6] a place in words leads back to the place, and one that the form has not leads nowhere", () => {
    const { scheme } = mini({ fields: { energy: { type: "number", label: "能耗", unit: "tce" }, output: { type: "number", label: "产值", unit: "万元", years: 3 }, gas: { type: "table", label: "废气", rows: 2, columns: { limit: { type: "number", label: "限值", unit: "1" } } } }, items: [{ id: "x", group: "all", clause: "4.1", name: "项", points: "10", by: { kind: "pro-rata", value: "energy", lead: "1" } }] });
    const read = (text: string) => (scheme === undefined ? undefined : placeOfText(scheme, text));
    for (const place of [cell, third, { kind: "whole", field: "energy" } as const]) expect(read(placeText(place))).toEqual(place);
    expect(["energy.1", "gas.0.limit", "gas.1.other", "gas.1", "nothing", "constructor"].map(read)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});
