// A simulated unit's figures of a year: its own size, a drift from year to year, and now and then a planted fault.
import type { RandomSequence } from "@qingce/core/base/seeded-random";
import type { Kind } from "@qingce/core/rule/kind";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { soundYears } from "./sound-years.ts";

/** `sum`: parts and whole disagree, which blocks until it is explained. `unit`: a figure in a unit a thousand times smaller, which may break a sum as well. `jump`: three times last year's. */
export type Planted = "sum" | "unit" | "jump";

/** Counts, shares and points stay as they are; what grows with the unit is scaled, so that parts still make their whole. */
const scales = ({ unit, whole, signed }: YearForm["figures"][number]): boolean => whole !== true && signed !== true && unit !== "%" && unit !== "分" && unit !== "1";

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** One figure of a form that is the whole of a sum. */
const wholeOfSum: Readonly<Record<Kind, string>> = { factory: "output", park: "waste-produced", "supply-chain": "suppliers", product: "resources-met" };
/** One figure that is watched for its unit. */
const watched: Readonly<Record<Kind, string>> = { factory: "carbon", park: "carbon", "supply-chain": "products-out", product: "output" };

export function inventedYear(form: YearForm, kind: Kind, of: { readonly size: number; readonly planted: Planted | undefined }): { readonly [figure: string]: number } {
  const base = soundYears[kind];
  const factor = of.size * (of.planted === "jump" ? 3 : 1);
  const figures = Object.fromEntries(form.figures.flatMap((one) => {
    const value = base[one.id];
    return value === undefined ? [] : [[one.id, scales(one) ? rounded(value * factor) : value]];
  }));
  const at = of.planted === "sum" ? wholeOfSum[kind] : of.planted === "unit" ? watched[kind] : undefined;
  if (at === undefined) return figures;
  return { ...figures, [at]: rounded((figures[at] ?? 0) * (of.planted === "sum" ? 1 : 1000) + (of.planted === "sum" ? Math.max(1, Math.round((figures[at] ?? 0) / 10)) : 0)) };
}

/** Between half and one and a half times the invented unit. */
export const drawnSize = (random: RandomSequence): number => 0.5 + random.next();

/** From five in a hundred less to eight more. */
export const drawnDrift = (random: RandomSequence): number => 0.95 + random.next() * 0.13;

export function drawnFault(random: RandomSequence): Planted | undefined {
  const at = random.next();
  return at < 0.06 ? "sum" : at < 0.1 ? "unit" : at < 0.13 ? "jump" : undefined;
}
