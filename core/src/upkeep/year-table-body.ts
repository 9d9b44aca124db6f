// What a unit fills in: figures, explanations of what the checks found, and changes of name, address or boundary; and what of it blocks filing.
import type { Refusal } from "../base/refusal.ts";
import type { YearForm } from "./year-form.ts";

export interface YearTableBody {
  /** By figure; null where it is empty. */
  readonly figures: { readonly [figure: string]: number | null };
  /** Why a finding is right as it stands, by check. */
  readonly notes: { readonly [check: string]: string };
  /** Changes of name, address, boundary in the year 名称、地址、边界变更说明; empty where there are none. */
  readonly changes: string;
}

const notWhole = (value: number): boolean => !Number.isInteger(value);

/** Empty, negative, not whole or unknown figures, each with its place. Zero is a figure, nothing is not. */
export function yearTableFaults(form: YearForm, { figures }: YearTableBody): readonly Refusal[] {
  const known = new Set(form.figures.map(({ id }) => id));
  const strange = Object.keys(figures).filter((id) => !known.has(id)).map((id): Refusal => ({ code: "figure-unknown", place: `figures.${id}`, hint: `本表没有这一栏：${id}` }));
  const faults = form.figures.flatMap(({ id, label, unit, optional, whole, signed }): readonly Refusal[] => {
    const value = figures[id] ?? null;
    const place = `figures.${id}`;
    if (value === null) return optional === true ? [] : [{ code: "figure-missing", place, hint: `请填写${label}（${unit}）；确为零的填0` }];
    if (!Number.isFinite(value)) return [{ code: "figure-malformed", place, hint: `${label}须为数字` }];
    if (value < 0 && signed !== true) return [{ code: "figure-negative", place, facts: { value }, hint: `${label}不能为负` }];
    return whole === true && notWhole(value) ? [{ code: "figure-not-whole", place, facts: { value }, hint: `${label}须为整数` }] : [];
  });
  return [...strange, ...faults];
}
