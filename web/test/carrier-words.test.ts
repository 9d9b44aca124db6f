// What may be chosen in the energy table: units of the same quantity, measured values per what the carrier is measured in, the newest factor held.
import { expect, test } from "vitest";
import type { Carrier, CarrierFile } from "@qingce/core/score/carrier-file";
import { entriesFor, measuredUnits, newestVintage, newRow, unitsOf } from "@qingce/core/score/new-carriers";
import { needsProof, sayCoefficient } from "../src/text/carrier-words.ts";

const carrier = (part: Partial<Carrier>): Carrier => ({ id: "x", name: "测试", kind: "fuel", unit: "t", coal: { coefficient: "1", unit: "kgce/kg", set: "s", seen: "测试" }, ...part });
const factor = (level: "nation" | "province", place: string, vintage: string) => ({ level, place, name: place, vintage, calibre: "average" as const, value: "0.5", certainty: "seen" as const });
const file: CarrierFile = {
  edition: "2025-12-31", sets: [], "kj-per-kgce": "29307.6", carriers: [], readings: [], conflicts: [], missing: [],
  grid: { unit: "kgCO2/kWh", method: "测试", issuer: "测试", vintages: [], factors: [factor("nation", "CN", "2023"), factor("nation", "CN", "2022-published"), factor("province", "33", "2022"), factor("province", "33", "2021")] },
};

test("[B4] only units of the same quantity are offered, the carrier's own first", () => {
  expect(unitsOf(carrier({ unit: "万kWh" }))).toEqual(["万kWh", "kWh", "MWh"]);
  expect(unitsOf(carrier({ unit: "GJ" }))).not.toContain("t");
});

test("[A4] a measured value is a heating value or a coefficient, per kilogram or per cubic metre", () => {
  expect(measuredUnits(carrier({}))).toEqual(["kJ/kg", "MJ/kg", "GJ/t", "kgce/kg", "tce/t"]);
  expect(measuredUnits(carrier({ unit: "万Nm3" }))).toEqual(["kJ/Nm3", "MJ/Nm3", "GJ/万Nm3", "kgce/Nm3", "tce/万Nm3"]);
});

test("[A4] a table begins with the newest year held for the province, else the nation's; nothing stands in unasked", () => {
  expect(newestVintage(file, "330106")).toBe("2022");
  expect(newestVintage(file, "370100")).toBe("2023");
  expect(entriesFor(file, "330106", undefined)).toEqual({ rows: [], grid: { place: "33", vintage: "2022", calibre: "average", fall: [] } });
  const held = { rows: [newRow(carrier({}))], grid: { place: "37", vintage: "2021", calibre: "fossil" as const, fall: ["nation" as const] } };
  expect(entriesFor(file, "330106", held)).toBe(held);
});

test("[B4] a row begins in the carrier's unit as energy; electricity as grid electricity, whose proof is not asked for", () => {
  expect(newRow(carrier({}))).toEqual({ carrier: "x", amount: "", unit: "t", use: "energy" });
  expect(newRow(carrier({ kind: "electricity", unit: "万kWh" }))).toMatchObject({ source: "grid" });
  expect([needsProof("grid"), needsProof(undefined), needsProof("certificate"), needsProof("direct-line")]).toEqual([false, false, true, true]);
});

test("[A4] a coefficient is said as it is held; a range is said as a range to be measured", () => {
  expect(sayCoefficient(carrier({}))).toBe("1 kgce/kg");
  expect(sayCoefficient(carrier({ coal: { measured: true, unit: "kgce/Nm3", set: "s", low: "1.1", high: "1.33", why: "测试" } }))).toBe("按实测（所见 1.1—1.33 kgce/Nm3）");
});
