// Points in sentences: rounded as the scheme declares, else to two places and said to be about; no tail of binary noise in any reason.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fillSlots } from "../../src/score/answers.ts";
import { interpretScheme } from "../../src/score/interpret.ts";
import { tellPoints } from "../../src/score/points-said.ts";
import { anyAway, anyScheme, anySlots } from "./any-scheme.ts";
import { mini } from "./mini-scheme.ts";

/** Every number of points in a sentence: 得 … 分, 满分 … 分. */
const toldIn = (reason: string): readonly string[] => [...reason.matchAll(/(?:得|满分)\s?(?:约 )?([\d.e+-]+) 分/gu)].map((found) => found[1] ?? "");
const placesOf = (text: string): number => text.split(".")[1]?.length ?? 0;

const sheet = anyScheme.chain((scheme) => fc.record({ scheme: fc.constant(scheme), slots: anySlots(scheme), away: anyAway(scheme) }));

describe("points in a sentence", () => {
  test.each([
    [1.999_99, undefined, "约 2"], [1.5, undefined, "1.5"], [0.1 + 0.2, undefined, "0.3"], [79.999_999_999_999_99, undefined, "80"], [3.855, undefined, "约 3.86"], [3.85, undefined, "3.85"], [3.851, undefined, "约 3.85"], [0, undefined, "0"],
    [1.999_99, 2, "2"], [1.994, 2, "1.99"], [1.995, 2, "2"], [2.5, 0, "3"], [1.2345, 4, "1.2345"],
  ] as const)("[B4] %d points, rounded to %s places, are told as %s", (points, places, told) => {
    expect(tellPoints(points, places)).toBe(told);
  });

  test("[B4] the figure told is within half a hundredth of the points, says 约 exactly when it is not them, and has no tail", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (points) => {
      const told = tellPoints(points, undefined);
      const figure = Number(told.replace("约 ", ""));
      expect(Math.abs(figure - points)).toBeLessThanOrEqual(0.005 + 1e-9);
      expect(told.startsWith("约 ")).toBe(Math.abs(figure - points) > 1e-9 / 2);
      expect(placesOf(told)).toBeLessThanOrEqual(2);
    }), { numRuns: 300 });
  });

  test("[B4] no reason of any scheme tells points with more places than the scheme declares, or than two", () => {
    fc.assert(fc.property(sheet, ({ scheme, slots, away }) => {
      const most = Math.max(scheme.file.rounding.points ?? 2, 2);
      for (const { reason } of interpretScheme(scheme, slots, away).items) for (const told of toldIn(reason)) {
        expect(told).toMatch(/^-?\d+(\.\d+)?$/u);
        expect(placesOf(told)).toBeLessThanOrEqual(most);
      }
    }), { numRuns: 100 });
  });
});

describe("the reason of an item", () => {
  const reason = (x: string, rounding: { readonly points?: number }): string | undefined => {
    const { scheme } = mini({ fields: { x: { type: "number", label: "指标", unit: "1" } }, rounding, items: [{ id: "it", group: "all", clause: "4.1", name: "一项", points: "10", by: { kind: "linear", value: "x", lead: "3", base: "0", better: "higher" } }] });
    return scheme === undefined ? undefined : interpretScheme(scheme, fillSlots(scheme, { x }, {}).slots).items[0]?.reason;
  };

  test("[B4] a third of the way is 约 3.33 points where no rounding is declared, and 3.3 where one place is", () => {
    expect(reason("1", {})).toBe("指标值 1，在基准值 0 与引领值 3 之间，按比例得约 3.33 分");
    expect(reason("1", { points: 1 })).toBe("指标值 1，在基准值 0 与引领值 3 之间，按比例得 3.3 分");
  });

  test("[B4] a unit stands behind its figure with a space, per cent without one", () => {
    const said = (unit: string) => {
      const { scheme } = mini({ fields: { x: { type: "number", label: "指标", unit } }, items: [{ id: "it", group: "all", clause: "4.1", name: "一项", unit, points: "10", by: { kind: "linear", value: "x", lead: "3", base: "0", better: "higher" } }] });
      return scheme === undefined ? undefined : interpretScheme(scheme, fillSlots(scheme, { x: "1.5" }, {}).slots).items[0]?.reason;
    };
    expect(said("tce")).toBe("指标值 1.5 tce，在基准值 0 与引领值 3 tce 之间，按比例得 5 分");
    expect(said("%")).toBe("指标值 1.5%，在基准值 0 与引领值 3% 之间，按比例得 5 分");
  });

  test("[B4] just below the lead is about full marks and not full marks; at the lead it is", () => {
    expect(reason("2.99999", {})).toContain("按比例得约 10 分");
    expect(reason("3", {})).toContain("得满分");
  });
});
