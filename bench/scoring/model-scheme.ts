// A scheme of any number of items with the mix of the real forms: mostly ratios between a baseline and a lead, then requirements, choices,
// counts, years, tables, alternatives. Its names and numbers are invented.
import { numberScheme } from "@qingce/core/score/number-scheme";
import type { Judgement } from "@qingce/core/score/judgement";
import type { Scheme } from "@qingce/core/score/scheme";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import type { StandardFile } from "@qingce/core/score/standard-file";

const standard: StandardFile = {
  id: "bench", name: "测速用标准", kind: "standard", for: ["factory"], source: "测速", certainty: "inferred",
  clauses: [{ id: "1", says: "测速" }], requirements: [], groups: [], rules: [], missing: [], equations: [],
};

type Fields = { [name: string]: SchemeFile["fields"][string] };
type Written = { readonly by: Judgement; readonly fields?: Fields; readonly derived?: SchemeFile["derived"]; readonly benchmarks?: SchemeFile["benchmarks"] };

const number = { type: "number" as const, label: "数", unit: "1" };
const yesNo = { type: "yes-no" as const, label: "是否" };
const optionsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `o${n}`, label: `第${n}个` }));
const table = { type: "table" as const, label: "表", rows: 4, columns: { w: number, v: number } };
const benchmark = { label: "标杆", unit: "1", held: "not-held" as const };

/** Ten amounts that many indicators are divided by: output, area, energy and so on. */
const sharedFields: Fields = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`s${n}`, number]));

const ratio = (n: number, tail: string, leads: "written" | "benchmark"): Written => {
  const higher = n % 3 === 0;
  const [good, poor] = [String(50 + (n % 7)), String(10 + (n % 5))];
  const [lead, base] = leads === "benchmark" ? [`l${n}`, `b${n}`] : higher ? [good, poor] : [poor, good];
  return {
    fields: { [`x${n}`]: number },
    derived: { [`d${n}`]: { label: "指标", unit: "1", expr: `x${n} / s${n % 10}${tail}` } },
    ...(leads === "benchmark" ? { benchmarks: { [`l${n}`]: benchmark, [`b${n}`]: benchmark } } : {}),
    by: { kind: "linear", value: `d${n}`, lead, base, better: higher ? "higher" : "lower" },
  };
};

const written: { readonly [kind: string]: (n: number) => Written } = {
  ratio: (n) => ratio(n, "", n % 2 === 0 ? "written" : "benchmark"),
  percent: (n) => ratio(n, " * 100", n % 2 === 0 ? "benchmark" : "written"),
  plain: (n) => ({ fields: { [`x${n}`]: number }, by: { kind: "linear", value: `x${n}`, ...(n % 2 === 0 ? { lead: "60", base: "20", better: "higher" } : { lead: "20", base: "60", better: "lower" }) } }),
  sized: (n) => ({
    fields: { [`x${n}`]: number },
    benchmarks: { [`l${n}`]: benchmark },
    derived: { [`d${n}`]: { label: "引领", unit: "1", pick: { by: "s0", steps: [{ "at-least": "40", take: `l${n}` }, { "at-least": "10", take: "s1" }, { take: "s2" }] } } },
    by: { kind: "linear", value: `x${n}`, lead: `d${n}`, better: "higher" },
  }),
  required: (n) => ({ fields: { [`x${n}`]: yesNo, [`y${n}`]: yesNo }, by: { kind: "required", all: n % 2 === 0 ? [`x${n}`] : [`x${n}`, `y${n}`] } }),
  choice: (n) => ({ fields: { [`x${n}`]: { type: "choice", label: "选", options: optionsOf(3) } }, by: { kind: "choice", field: `x${n}`, points: { o0: "0", o1: "0.5", o2: "1" } } }),
  count: (n) => ({ fields: { [`x${n}`]: { type: "set", label: "多选", options: optionsOf(5) } }, by: { kind: "count-of", field: `x${n}`, lead: "4", base: "1" } }),
  years: (n) => ({ fields: { [`x${n}`]: { ...number, years: 3 } }, by: { kind: "three-year", field: `x${n}`, take: n % 2 === 0 ? "mean" : "worst", lead: "50", base: "20", better: "higher" } }),
  least: (n) => ({ fields: { [`x${n}`]: table }, by: { kind: "minimum", table: `x${n}`, value: "v", lead: "30", base: "5" } }),
  weighted: (n) => ({ fields: { [`x${n}`]: table }, by: { kind: "weighted", table: `x${n}`, weight: "w", value: "v", lead: "55", base: "15", better: "higher" } }),
  oneOf: (n) => ({
    fields: { [`x${n}`]: yesNo, [`y${n}`]: number },
    by: { kind: "one-of", alternatives: [{ name: "甲", when: { field: `x${n}`, is: true }, by: { kind: "linear", value: `y${n}`, lead: "50", base: "10", better: "higher" } }, { name: "乙", by: { kind: "linear", value: `y${n}`, lead: "10", base: "50", better: "lower" } }] },
  }),
  bands: (n) => ({ fields: { [`x${n}`]: number }, by: { kind: "bands", value: `x${n}`, steps: [{ "at-least": "50", points: "1" }, { "at-least": "30", points: "0.6" }, { over: "10", points: "0.3" }] } }),
  part: (n) => ({ fields: { [`x${n}`]: number }, by: { kind: "pro-rata", value: `x${n}`, lead: "70" } }),
};

/** How many of each in eighty. */
const mix: { readonly [kind: string]: number } = { ratio: 24, percent: 8, plain: 8, sized: 3, required: 11, choice: 8, count: 4, years: 3, least: 2, weighted: 2, oneOf: 3, bands: 2, part: 2 };

/** Kinds spread over the form as forms do, not sorted: a fixed shuffle. */
const kinds: readonly string[] = Object.entries(mix)
  .flatMap(([kind, times]) => Array.from({ length: times }, () => kind))
  .map((kind, n) => ({ kind, key: (n * 37) % 80 }))
  .toSorted((a, b) => a.key - b.key)
  .map(({ kind }) => kind);

const gather = <T>(parts: readonly ({ readonly [name: string]: T } | undefined)[]): { [name: string]: T } => Object.fromEntries(parts.flatMap((part) => Object.entries(part ?? {})));

const everyTenth = 10;

export function modelScheme(items: number): Scheme {
  const made = Array.from({ length: items }, (_, n) => (written[kinds[n % kinds.length] ?? "plain"] ?? ratio)(n, "", "written"));
  const groups = Array.from({ length: Math.ceil(items / everyTenth) }, (_, n) => ({ id: `g${n}`, name: `第${n}组`, max: String(Math.min(everyTenth, items - n * everyTenth)) }));
  const file: SchemeFile = {
    id: `bench/of-${items}`, name: "测速用方案", standard: "bench", status: "fictitious", source: "测速", certainty: "fictitious", for: ["factory"], max: String(items),
    fields: { ...sharedFields, ...gather(made.map(({ fields }) => fields)), g0: yesNo, g1: yesNo, g2: yesNo },
    derived: gather(made.map(({ derived }) => derived)),
    benchmarks: gather(made.map(({ benchmarks }) => benchmarks)),
    gates: [0, 1, 2].map((n) => ({ id: `g${n}`, clause: "1", says: "要求", field: `g${n}`, ...(n === 2 ? { encouraged: true } : {}) })),
    groups,
    items: made.map(({ by }, n) => ({ id: `i${n}`, group: `g${Math.floor(n / everyTenth)}`, clause: "1", name: `第${n}项`, points: "1", by })),
    redistribute: { take: "none" }, rounding: { total: 2 }, pass: { over: String(items * 0.4), clause: "1", compare: "exact" }, readings: [], missing: [],
  };
  const { scheme, faults } = numberScheme(file, standard);
  if (scheme === undefined) throw new Error(JSON.stringify(faults.slice(0, 3)));
  return scheme;
}
