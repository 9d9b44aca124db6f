// An expert's points by item: each within its most, none left out, summed.
import { describe, expect, it } from "vitest";
import { itemSpreads } from "../../src/review/item-spread.ts";
import { pointsFault, totalOfPoints, totalSoFar } from "../../src/review/score-points.ts";
import type { SchemeItem } from "../../src/score/scheme-file.ts";
import { mini } from "../score/mini-scheme.ts";

const item = (id: string, points: string): SchemeItem => ({ id, group: "all", clause: "4.1", name: id, points, by: { kind: "judged" } });
const { scheme } = mini({ items: [item("first", "6"), item("second", "4")], fields: {} });
const total = (points: { readonly [id: string]: string }) => (scheme === undefined ? undefined : totalOfPoints(scheme, points));
const said = (points: { readonly [id: string]: string }) => { const read = total(points); return read?.ok === true ? read.value : read?.refusals.map((one) => `${one.code} ${one.place}`); };

describe("[D6] points by item", () => {
  it("[D6] are summed exactly", () => expect(said({ first: "5.1", second: "3.2" })).toBe("8.3"));
  it("[D6] at an item's most stands, a hundredth over is refused", () => {
    expect(said({ first: "6", second: "0" })).toBe("6");
    expect(said({ first: "6.01", second: "0" })).toEqual(["points-over points.first"]);
  });
  it("[D6] all that every item gives is the full mark", () => expect(said({ first: "6", second: "4" })).toBe("10"));
  it("[D6] what is missing, negative or strange is told all at once", () => expect(said({ second: "-1", third: "2" })).toEqual(["item-unknown points.third", "points-missing points.first", "points-malformed points.second"]));
});

describe("[D6] while the sheet is filled in", () => {
  const soFar = (points: { readonly [id: string]: string }) => (scheme === undefined ? undefined : totalSoFar(scheme, points));
  it("[D6] the sum so far counts what is given, and ends where the whole sheet does", () => {
    expect([soFar({}), soFar({ first: "5.1" }), soFar({ first: "5.1", second: "" }), soFar({ first: "5.1", second: "3.2" }), soFar({ first: "x" })]).toEqual(["0", "5.1", "5.1", "8.3", "0"]);
  });
  it("[D6] a field is told at once what is wrong with it, and nothing while it is empty", () => {
    const first = scheme?.items[0];
    if (first === undefined) throw new Error("no item");
    expect([undefined, "", "6", "6.01", "abc"].map((given) => pointsFault(first, given)?.code)).toEqual([undefined, undefined, undefined, "points-over", "points-malformed"]);
  });
});

describe("[D6] how far experts lie apart, item by item, by hand", () => {
  // first: 6 points, given 5 5 3: middle 5, 3 is 2 away, more than 0.6; second: 4 points, given 3.5 3.6 3.9: all within 0.4
  const spreads = itemSpreads(scheme?.items ?? [], { "1": { first: "5", second: "3.5" }, "2": { first: "5", second: "3.6" }, "3": { first: "3", second: "3.9" } }, 0.1);
  it("[D6] the widest stands first, with who is far from the middle", () => {
    expect(spreads.map(({ item: id, low, high, range, most, given }) => [id, low, high, range, most, given.filter((one) => one.outlier).map((one) => one.seat)])).toEqual([["first", 3, 5, 2, 6, ["3"]], ["second", 3.5, 3.9, 0.4, 4, []]]);
  });
  it("[D6] exactly at the share is not beyond it; what nobody gave is left out", () => {
    const at = itemSpreads(scheme?.items ?? [], { "1": { first: "5" }, "2": { first: "5" }, "3": { first: "4.4" } }, 0.1);
    expect(at.map((one) => [one.item, one.given.some((given) => given.outlier)])).toEqual([["first", false]]);
    expect(itemSpreads(scheme?.items ?? [], {}, 0.1)).toEqual([]);
  });
});
