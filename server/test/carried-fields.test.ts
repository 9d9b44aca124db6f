// What the energy table comes to in a scheme's form, by the tables that are held: hand-worked figures, and everything that must be settled before a submit.
import { join } from "node:path";
import { expect, test } from "vitest";
import { answersByCarriers, fieldsFromCarriers, sameFigure } from "@qingce/core/score/carried-fields";
import type { CarrierEntries, CarrierRow, GridAsk } from "@qingce/core/score/carrier-row";
import { changedAnswers, scoreSheet, sheetFaults, type Sheet } from "@qingce/core/score/sheet";
import { programmesFolder } from "../src/cli/place.ts";
import { readStandardFolder } from "../src/store/standard-folder.ts";
import { readStandardTables } from "../src/store/standard-tables.ts";

const standards = join(programmesFolder(), "standards");
const { carriers: file } = await readStandardTables(standards);
const scheme = (await readStandardFolder(join(standards, "gbt36132-2025"))).schemes.find((one) => one.file.id === "gbt36132-2025/form-2026");
if (file === undefined || scheme === undefined) throw new Error("tables are missing");

const zhejiang: GridAsk = { place: "330106", vintage: "2023", calibre: "average", fall: [] };
const row = (carrier: string, amount: string, unit: string, more: Partial<CarrierRow> = {}): CarrierRow => ({ carrier, amount, unit, use: "energy", ...more });
const entries = (rows: readonly CarrierRow[], grid: GridAsk = zhejiang): CarrierEntries => ({ rows, grid });
const carried = (rows: readonly CarrierRow[], grid?: GridAsk) => fieldsFromCarriers(scheme, entries(rows, grid), file);
const texts = (rows: readonly CarrierRow[], grid?: GridAsk) => Object.fromEntries(carried(rows, grid).fields.map(({ field, text }) => [field, text]));
const told = (faults: readonly { readonly code: string; readonly place?: string }[]) => faults.map(({ code, place }) => `${code} ${place ?? ""}`);
const sheetOf = (rows: readonly CarrierRow[], answers: Sheet["answers"] = {}): Sheet => ({ answers, notApplicable: {}, carriers: entries(rows) });
/** Of all that blocks a submit, what the energy table says. */
const blocks = (sheet: Sheet, factors = file) => told(sheetFaults(scheme, sheet, {}, factors).filter(({ code, place }) => code.startsWith("carriers-") || place?.startsWith("sheet.carriers.")));

const year = [
  row("diesel", "10", "t"),
  row("electricity", "400", "万kWh", { source: "grid" }),
  row("electricity", "100", "万kWh", { source: "self-generated", proof: "表-1" }),
  row("heat", "2000", "GJ"),
];

test("[B4] diesel, electricity and heat fill the form's tce, tCO2 and renewable energy, worked by hand", () => {
  expect(texts(year)).toEqual({
    // 10 t × 1.4571 + 500 万kWh × 1.229 + 2000 GJ × 0.03412 = 14.571 + 614.5 + 68.24
    energy: "697.311",
    // 10 × 43.33 × 0.0202 × 98% × 44/12 + 4 000 000 kWh × 0.4974 ÷ 1000 + 2000 × 0.11 = 31.451225 + 1989.6 + 220; own electricity passes no grid
    carbon: "2241.051225",
    // 100 万kWh × 1.229
    renewable: "122.9",
  });
  expect(carried(year).faults).toEqual([]);
});

test("[B4] each line of the trace names its factor, the set it is of, and how certain the grid's is", () => {
  const [diesel, bought] = carried(year).lines;
  expect(diesel?.steps[0]).toBe("折标系数 1.4571 kgce/kg（gbt2589-2020）");
  expect(diesel?.steps[1]).toBe("10 t × 1.4571 tce/t = 14.571 tce");
  expect(bought?.steps.join("；")).toContain("0.4974 kgCO2/kWh（转引）");
});

test("[B4] empty fields are scored by what the rows come to, as if it had been typed; a sheet without rows stays as it is", () => {
  const typed = { energy: "697.311", carbon: "2241.051225", renewable: "122.9" };
  const others = { "gross-output": ["1", "1", "69731.1"], "has-energy-limit": false };
  const { outcome } = scoreSheet(scheme, sheetOf(year, others), {}, file);
  expect(outcome).toEqual(scoreSheet(scheme, { answers: { ...typed, ...others }, notApplicable: {} }, {}).outcome);
  // 122.9 tce ÷ 697.311 tce
  expect(outcome.items.some(({ value }) => value !== null && [0.176248, 17.6248].includes(Number(value.toPrecision(6))))).toBe(true);
  expect(blocks({ answers: {}, notApplicable: {} })).toEqual([]);
});

test("[A4] a coefficient given as a range asks for the measured one; measured, the fields are filled", () => {
  const gas = row("natural-gas", "100", "万Nm3");
  expect(texts([gas])).toMatchObject({ energy: undefined });
  expect(blocks(sheetOf([gas]))).toEqual(["coefficient-needs-measuring sheet.carriers.1.measured"]);
  const measured = { ...gas, measured: { value: "35.544", unit: "MJ/Nm3" } };
  expect(blocks(sheetOf([measured]))).toEqual([]);
  // 35544 kJ ÷ 29307.6 = 1.212791221 kgce/Nm3, × 1 000 000 Nm3
  expect(texts([measured])["energy"]).toBe("1212.791221");
});

test("[A4] the province's own factor is taken where it is held, the nation's only where the applicant wrote so", () => {
  const power = [row("electricity", "1", "万kWh")];
  expect(texts(power)["carbon"]).toBe("4.974");
  const shandong: GridAsk = { ...zhejiang, place: "37" };
  expect(told(carried(power, shandong).faults)).toEqual(["factor-not-held carriers.grid"]);
  expect(texts(power, shandong)).toMatchObject({ energy: "1.229", carbon: undefined });
  expect(texts(power, { ...shandong, fall: ["nation"] })["carbon"]).toBe("5.306");
});

test("[gbt36132-2025 B.5] one certificate number for two rows blocks the submit at the second row's proof", () => {
  const twice = [row("electricity", "500", "万kWh", { source: "grid" }), row("electricity", "60", "万kWh", { source: "certificate", proof: "GEC-7" }), row("electricity", "40", "万kWh", { source: "certificate", proof: "GEC-7" })];
  expect(blocks(sheetOf(twice))).toEqual(["renewable-counted-twice sheet.carriers.3.proof"]);
  expect(texts(twice)).toMatchObject({ energy: "614.5", renewable: undefined });
  const apart = [...twice.slice(0, 2), row("electricity", "40", "万kWh", { source: "certificate", proof: "GEC-8" })];
  expect(blocks(sheetOf(apart))).toEqual([]);
  // 100 万kWh × 1.229
  expect(texts(apart)["renewable"]).toBe("122.9");
});

test("[gbt36132-2025 B.1] feedstock stays out of the field and out of the emission", () => {
  expect(texts([row("washed-coal", "100", "t"), row("washed-coal", "40", "t", { use: "feedstock" })])["energy"]).toBe("90");
});

test("[B4] ×10000 against last year is asked about at its row, until the row says it was checked", () => {
  const slip = row("electricity", "4000000", "万kWh", { source: "grid", before: "390" });
  expect(blocks(sheetOf([slip]))).toEqual(["unit-slip sheet.carriers.1.amount"]);
  expect(blocks(sheetOf([{ ...slip, checked: true }]))).toEqual([]);
});

test("[B4] a typed figure that is not the rows' blocks, and says what to take; rounded, it is the same figure", () => {
  const differing = sheetFaults(scheme, sheetOf(year, { energy: "700" }), {}, file).find(({ code }) => code === "carriers-differ");
  expect(differing).toMatchObject({ place: "sheet.energy", facts: { typed: "700", instead: "697.311" } });
  expect(blocks(sheetOf(year, { energy: "697.3" }))).toEqual([]);
  expect(answersByCarriers({ energy: "700" }, carried(year))).toMatchObject({ energy: "697.311", renewable: "122.9" });
});

test.each([["697.3", true], ["697", true], ["697.31", true], ["697.4", false], ["698", false]] as const)("[B4] %s for 697.311: %s", (typed, same) => {
  expect(sameFigure(typed, "697.311")).toBe(same);
});

test("[A4] where a round froze no factors, an energy table is refused and totals are typed", () => {
  expect(told(sheetFaults(scheme, sheetOf(year), {}).slice(0, 1))).toEqual(["carriers-not-frozen sheet.carriers"]);
});

test("[A4] a form that asks for no CO2 is not held up by a missing carbon parameter", () => {
  const { carbon: _, ...fields } = scheme.file.fields;
  const without = { ...scheme, file: { ...scheme.file, fields } };
  const coal = entries([row("raw-coal", "1000", "t")]);
  expect(told(fieldsFromCarriers(without, coal, file).faults)).toEqual([]);
  expect(told(fieldsFromCarriers(scheme, coal, file).faults)).toEqual(["carbon-not-held carriers.1.carrier"]);
});

test("[D1] what changed between two submissions names the energy table as one place", () => {
  expect(changedAnswers(sheetOf(year), sheetOf(year.slice(1)))).toEqual(["sheet.carriers"]);
});
