// The rows of the energy table as they are shown: usual carriers stand ready without being rows, and keep their place when they become some.
import { expect, test } from "vitest";
import type { Carrier, CarrierFile } from "@qingce/core/score/carrier-file";
import { newRow } from "@qingce/core/score/new-carriers";
import { shownRows, withShown } from "../src/text/shown-carriers.ts";

const carrier = (id: string, kind: Carrier["kind"] = "fuel"): Carrier => ({ id, name: id, kind, unit: kind === "electricity" ? "万kWh" : "t", coal: { coefficient: "1", unit: "kgce/kg", set: "s", seen: "测试" } });
const [power, gas, diesel, tar] = [carrier("power", "electricity"), carrier("gas"), carrier("diesel"), carrier("tar")] as const;
const file: CarrierFile = {
  edition: "2025-12-31", sets: [], "kj-per-kgce": "29307.6", carriers: [power, gas, diesel, tar], usual: ["power", "gas", "diesel"], readings: [], conflicts: [], missing: [],
  grid: { unit: "kgCO2/kWh", method: "测试", issuer: "测试", vintages: [], factors: [] },
};
const row = (of: Carrier, amount: string) => ({ ...newRow(of), amount });
const brief = (rows: Parameters<typeof shownRows>[1]) => shownRows(file, rows).map(({ key, kept, at }) => `${key}${kept ? ` ${at}` : ""}`);

test("[B4 U3] an empty table shows the usual carriers, none of them a row", () => {
  expect(brief([])).toEqual(["power#0", "gas#0", "diesel#0"]);
});

test("[B4 U3] a usual carrier that gets a figure becomes a row where it stands, under the same key", () => {
  const first = withShown(file, [], "gas#0", row(gas, "5"));
  expect(first).toEqual([row(gas, "5")]);
  expect(brief(first)).toEqual(["power#0", "gas#0 0", "diesel#0"]);
  const second = withShown(file, withShown(file, first, "diesel#0", row(diesel, "1")), "power#0", row(power, "2"));
  expect(second.map(({ carrier: id }) => id)).toEqual(["power", "gas", "diesel"]);
});

test("[B4 U3] emptied again it is no row; deleted it stands ready; with anything else said it stays one", () => {
  expect(withShown(file, [row(gas, "5")], "gas#0", row(gas, ""))).toEqual([]);
  expect(withShown(file, [row(gas, "5")], "gas#0", undefined)).toEqual([]);
  expect(withShown(file, [row(gas, "5")], "gas#0", { ...row(gas, ""), use: "exported" })).toHaveLength(1);
  expect(withShown(file, [row(tar, "5")], "tar#0", row(tar, ""))).toHaveLength(1);
});

test("[B4 U3] other carriers and a second row of one keep the order they were added in", () => {
  const rows = [row(tar, "1"), row(power, "2"), row(power, "3")];
  expect(brief(rows)).toEqual(["tar#0 0", "power#0 1", "power#1 2", "gas#0", "diesel#0"]);
  expect(withShown(file, rows, "power#1", row(power, "4"))).toEqual([row(tar, "1"), row(power, "2"), row(power, "4")]);
  expect(withShown(file, rows, "gas#0", row(gas, "9"))).toEqual([...rows, row(gas, "9")]);
});

test("[B4] a table frozen before there were usual carriers shows its rows alone", () => {
  const { usual: _, ...old } = file;
  expect(shownRows(old, [row(tar, "1")]).map(({ key }) => key)).toEqual(["tar#0"]);
  expect(shownRows(old, [])).toEqual([]);
});
