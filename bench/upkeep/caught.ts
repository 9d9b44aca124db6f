// What the form's own checks catch of planted faults: recall and precision, by check and by ill.
import { checkNation } from "@qingce/core/upkeep/nation-check";
import { deriveColumns } from "@qingce/core/upkeep/year-table";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import type { Check } from "@qingce/core/upkeep/year-form-file";
import { plant, type Ill, type Planted } from "./planted.ts";
import { soundReports, type Report, type Reports } from "./reports.ts";

export interface Caught {
  readonly name: string;
  readonly planted: number;
  readonly caught: number;
  readonly found: number;
  readonly right: number;
}

export const recall = ({ planted, caught }: Caught): number => caught / planted;
export const precision = ({ found, right }: Caught): number => right / found;

const columnsOf = (form: YearForm, all: readonly Report[]): readonly Float64Array[] => deriveColumns(form, form.figures.map(({ id }) => Float64Array.from(all, (one) => one[id] ?? NaN)), all.length);

const namesIn = (text: string): readonly string[] => text.match(/[a-z][a-z-]*/gu) ?? [];

/** Figures that a check reads, through derived values too. */
export function readBy(form: YearForm, check: Check): ReadonlySet<string> {
  const spoken = check.kind === "equal" ? [check.left, check.right] : check.kind === "copied" ? check.of : [check.of];
  const names = spoken.flatMap(namesIn);
  return new Set(names.flatMap((name) => [name, ...namesIn(form.file.derived[name]?.expr ?? "")]));
}

/** Kinds of check that are meant for an ill. A mistaken unit shows against last year; in a first year, by limits and peers alone. */
const kindsOf: { readonly [of in Ill]: readonly Check["kind"][] } = { sum: ["equal"], unit: ["unit-slip", "limit", "outlier"], jump: ["jump"], copy: ["copied"] };

/** Checks meant for an ill that read the figure it was done to. */
const meantFor = (form: YearForm, { ill, figure }: Planted): ReadonlySet<string> => new Set(form.file.checks.filter((check) => kindsOf[ill].includes(check.kind) && readBy(form, check).has(figure)).map(({ id }) => id));

/** A finding is right where a planted fault touched what the check reads; of a copy both units are. */
function faultsOf(planted: readonly Planted[]): ReadonlyMap<number, ReadonlySet<string>> {
  const touched = new Map(planted.map(({ row, touched: names }) => [row, new Set(names)]));
  for (const { ill, from, touched: names } of planted) if (ill === "copy" && from !== undefined) touched.set(from, new Set(names));
  return touched;
}

export interface Answer {
  readonly byCheck: readonly Caught[];
  /** Of each ill: how many were caught by a check meant for it. */
  readonly byIll: readonly Caught[];
}

const rate = (name: string, planted: readonly Planted[], rowsCaught: (one: Planted) => boolean, told: Pick<Caught, "found" | "right">): Caught => ({ name, planted: planted.length, caught: planted.filter(rowsCaught).length, ...told });

function catchPlanted(form: YearForm, { reports, lasts, group, groups }: Reports, planted: readonly Planted[]): Answer {
  const found = checkNation(form, { rows: reports.length, values: columnsOf(form, reports), last: columnsOf(form, lasts), group: Int32Array.from(group), groups });
  const rowsOf = new Map(found.map(({ check, rows }) => [check, new Set(rows)]));
  const faults = faultsOf(planted);
  const meant = new Map(planted.map((one) => [one, meantFor(form, one)]));
  const byCheck = form.file.checks.map((check): Caught => {
    const [reads, rows] = [readBy(form, check), rowsOf.get(check.id) ?? new Set<number>()];
    const right = [...rows].filter((row) => [...reads].some((name) => faults.get(row)?.has(name)));
    return rate(check.id, planted.filter((one) => meant.get(one)?.has(check.id) === true), ({ row }) => rows.has(row), { found: rows.size, right: right.length });
  });
  const byIll = (Object.keys(kindsOf) as Ill[]).map((ill): Caught => {
    const own = byCheck.filter((_, n) => kindsOf[ill].includes(form.file.checks[n]?.kind ?? "equal"));
    const told = { found: own.reduce((sum, one) => sum + one.found, 0), right: own.reduce((sum, one) => sum + one.right, 0) };
    return rate(ill, planted.filter((one) => one.ill === ill), (one) => [...(meant.get(one) ?? [])].some((check) => rowsOf.get(check)?.has(one.row)), told);
  });
  return { byCheck, byIll };
}

/** So many reports, two in a hundred of each ill. */
export function plantAndCatch(form: YearForm, count: number, seed: string): Answer {
  const reports = soundReports(count, seed);
  return catchPlanted(form, reports, plant(reports, Math.round(count * 0.02), `${seed} ills`));
}
