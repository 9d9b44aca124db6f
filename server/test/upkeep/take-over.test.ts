// The starting point of a year's table: what stays, what the sheet holds of the same year, and nothing over what is typed.
import { describe, expect, test } from "vitest";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import { sheetYear, takeOver, type SheetInHand } from "@qingce/core/upkeep/take-over";
import { programmesFolder } from "../../src/cli/place.ts";
import { readStandardFolder } from "../../src/store/standard-folder.ts";
import { readYearForms } from "../../src/store/year-forms.ts";
import { soundYear } from "./sound-year.ts";

const { forms } = await readYearForms(programmesFolder());
const form = formFor(forms, "factory", 2025);
const { schemes } = await readStandardFolder(`${programmesFolder()}/standards/gbt36132-2025`);
const scheme = schemes.find(({ file }) => file.id === "gbt36132-2025/form-2026");
if (form === undefined || scheme === undefined) throw new Error("no form or scheme");

function sheet(of: { readonly [field: string]: readonly number[] }, year = 2025): SheetInHand {
  const values = Array.from({ length: 400 }, () => NaN);
  for (const [field, numbers] of Object.entries(of)) for (const [n, one] of numbers.entries()) values[(scheme?.slots.get(field)?.at ?? 0) + n] = one;
  return { declaration: "d1", scheme: "gbt36132-2025/form-2026", year, slots: scheme?.slots ?? new Map(), values };
}
const taken = (typed: { readonly [id: string]: number | null }, of: Parameters<typeof takeOver>[3]): readonly string[] => takeOver(form, 2025, typed, of).map(({ figure, value, from }) => `${figure} ${value} ${from.kind}`);

describe("taking over figures", () => {
  test("[F1] of last year's table only what the form says rarely changes; an empty place there stays empty", () => {
    expect(taken({}, { last: soundYear, sheets: [] })).toEqual(["platform-functions 6 last-year", "product-kinds 5 last-year", "land 60000 last-year", "buildings 30000 last-year", "floor-area 70000 last-year"]);
    expect(taken({}, { last: { ...soundYear, buildings: null }, sheets: [] })).not.toContain("buildings 30000 last-year");
    expect(taken({}, { last: null, sheets: [] })).toEqual([]);
  });
  test("[F1] the sheet of the same year goes before last year's, and of three years it is the last; of another year nothing is taken", () => {
    const own = sheet({ land: [61_000], energy: [3_100], "gross-output": [9_000, 10_000, 11_000] });
    expect(taken({}, { last: soundYear, sheets: [own] })).toEqual(["output 11000 sheet", "energy 3100 sheet", "platform-functions 6 last-year", "product-kinds 5 last-year", "land 61000 sheet", "buildings 30000 last-year", "floor-area 70000 last-year"]);
    expect(taken({}, { last: null, sheets: [{ ...own, year: 2024 }] })).toEqual([]);
    expect(taken({}, { last: null, sheets: [{ ...own, scheme: "another/scheme" }] })).toEqual([]);
  });
  test("[F1] what is typed stands, naught too", () => {
    expect(taken({ land: 0, buildings: 1, "floor-area": null, "product-kinds": 7, "platform-functions": 0 }, { last: soundYear, sheets: [sheet({ land: [61_000] })] })).toEqual(["floor-area 70000 last-year"]);
  });
  test("[F1] the year of a sheet is its scheme's, else the last that had ended when it was submitted", () => {
    expect([sheetYear({ from: 2025, to: 2025 }, 2026), sheetYear({ from: 2025 }, 2027), sheetYear(undefined, 2025)]).toEqual([2025, 2026, 2024]);
  });
});
