// An expert's points by item: each within its most, none left out, summed.
import { describe, expect, it } from "vitest";
import { totalOfPoints } from "../../src/review/score-points.ts";
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
