// Recall and precision of the factories' form on planted faults, as rows and bars.
import { join } from "node:path";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { checkout } from "../../server/src/store/embedded/checkout.ts";
import { readYearForms } from "../../server/src/store/year-forms.ts";
import { atLeast, type BenchFigures, type BenchRow } from "../figures.ts";
import { plantAndCatch, precision, recall, type Caught } from "./caught.ts";

export async function factoryForm(): Promise<YearForm> {
  const { forms } = await readYearForms(join(checkout(), "programmes"));
  const form = formFor(forms, "factory", 2026);
  if (form === undefined) throw new Error("no form for factories");
  return form;
}

const rowsOf = (work: string, one: Caught): readonly BenchRow[] => [
  ...(one.planted === 0 ? [] : [{ id: "F2", work: `${work}: caught of ${one.planted} planted`, contender: one.name, figure: recall(one), unit: "recall", ratio: 1 }]),
  ...(one.found === 0 ? [] : [{ id: "F2", work: `${work}: right of ${one.found} found`, contender: one.name, figure: precision(one), unit: "precision", ratio: 1 }]),
];

/** Ten thousand reports, two hundred of each ill; arithmetic and units have bars. */
export async function plantedFaults(smoke: boolean): Promise<BenchFigures> {
  const { byCheck, byIll } = plantAndCatch(await factoryForm(), smoke ? 3000 : 10_000, "planted");
  const held = byIll.filter(({ name }) => name === "sum" || name === "unit");
  return {
    rows: [...byIll.flatMap((one) => rowsOf("planted fault", one)), ...byCheck.flatMap((one) => rowsOf("check", one))],
    bars: held.flatMap((one) => [atLeast(`planted ${one.name}s, recall`, 0.95, recall(one)), atLeast(`planted ${one.name}s, precision`, 0.9, precision(one))]),
  };
}
