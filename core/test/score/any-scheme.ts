// Schemes and sheets made at random for properties: every kind of rule, formula, group and rounding. Invented, beside nobody's name.
import fc from "fast-check";
import { addDecimals, formatDecimal, multiplyDecimals, parseDecimal, type Decimal } from "../../src/base/decimal.ts";
import type { SimpleJudgement, Judgement } from "../../src/score/judgement.ts";
import type { Scheme } from "../../src/score/scheme.ts";
import type { SchemeFile } from "../../src/score/scheme-file.ts";
import { mini } from "./mini-scheme.ts";

const number = { type: "number" as const, label: "数", unit: "1", signed: true };
const options = ["o0", "o1", "o2"].map((id) => ({ id, label: id }));

/** The form is the same for all: what varies is what is made of it. */
const fields: SchemeFile["fields"] = {
  n0: number, n1: number, n2: number, n3: { ...number, optional: true }, y: { ...number, years: 3 },
  b0: { type: "yes-no", label: "是否" }, b1: { type: "yes-no", label: "是否" }, g0: { type: "yes-no", label: "要求" }, g1: { type: "yes-no", label: "要求" },
  c: { type: "choice", label: "选一", options }, s: { type: "set", label: "多选", options },
  t: { type: "table", label: "表", rows: 3, columns: { w: { type: "number", label: "权", unit: "1" }, v: { type: "number", label: "值", unit: "1" }, l: { type: "number", label: "引领", unit: "1" }, k: { type: "number", label: "基准", unit: "1", optional: true }, q: { type: "computed", label: "商", unit: "1", expr: "v / w * 2" } } },
};

const decimal = fc.constantFrom("0", "1", "2", "3", "0.5", "10", "100", "33.3");
const scalar = fc.constantFrom("n0", "n1", "n2", "n3", "y", "m0", "m1", "d0", "d1", "d2", "b0");
const ref = fc.oneof({ weight: 3, arbitrary: scalar }, decimal);
const atom = fc.oneof(fc.constantFrom("n0", "n1", "n2", "n3", "m0", "2", "0.1", "100"), fc.constantFrom("sum(t.v)", "mean(t.q)", "(count(t.w) / count(t.v))", "max(t.l)", "min(n0, n1)", "mean(n2, n1, 4)", "sum(y)", "mean(y)"));
const op = fc.constantFrom("+", "-", "*", "/");
const expression = fc.oneof(
  fc.tuple(atom, atom).map(([a, b]) => `${a} / ${b}`),
  fc.tuple(atom, atom, atom).map(([a, b, c]) => `${a} / ${b} * ${c}`),
  fc.tuple(atom, op, atom, op, atom).map(([a, p, b, q, c]) => `${a} ${p} (${b} ${q} ${c})`),
  atom,
);

const points = fc.constantFrom("1", "2", "3", "1.7", "4.5", "10");
const better = fc.constantFrom("higher" as const, "lower" as const);
const base = <T extends object>(rest: T, names: fc.Arbitrary<string>): fc.Arbitrary<T & { base?: string }> => fc.option(names, { nil: undefined }).map((one) => (one === undefined ? rest : { ...rest, base: one }));

const simple: fc.Arbitrary<SimpleJudgement> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(ref, ref, better).chain(([value, lead, better]) => base({ kind: "linear" as const, value, lead, better }, ref)) },
  fc.tuple(ref, ref).map(([value, lead]) => ({ kind: "pro-rata" as const, value, lead })),
  fc.tuple(ref, fc.array(fc.record({ "at-least": decimal, under: decimal, points: fc.constantFrom("0.5", "1", "0") }, { requiredKeys: ["points"] }), { minLength: 1, maxLength: 3 })).map(([value, steps]) => ({ kind: "bands" as const, value, steps })),
  fc.subarray(["b0", "b1", "c"], { minLength: 1 }).map((all) => ({ kind: "required" as const, all })),
  fc.array(fc.constantFrom("0", "0.5", "1"), { minLength: 1, maxLength: 3 }).map((allowed) => ({ kind: "graded" as const, field: "n1", allowed })),
  fc.constantFrom({ kind: "judged" as const }, { kind: "judged" as const, step: "0.5" }),
  fc.constant({ kind: "choice" as const, field: "c", points: { o0: "0", o1: "0.5", o2: "1" } }),
  decimal.chain((lead) => base({ kind: "count-of" as const, field: "s", lead }, decimal)),
  fc.tuple(fc.constantFrom("l", "v", "n0", "3"), better).chain(([lead, better]) => base({ kind: "weighted" as const, table: "t", weight: "w", value: "q", lead, better }, fc.constantFrom("k", "v", "n3", "1"))),
  fc.tuple(ref).chain(([lead]) => base({ kind: "minimum" as const, table: "t", value: "v", lead }, ref)),
  fc.tuple(fc.constantFrom("mean" as const, "worst" as const, "last" as const), ref, better).chain(([take, lead, better]) => base({ kind: "three-year" as const, field: "y", take, lead, better }, ref)),
);

const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  { weight: 8, arbitrary: simple },
  fc.tuple(simple, simple, simple, fc.boolean()).map(([a, b, c, rest]): Judgement => ({
    kind: "one-of",
    alternatives: [{ name: "甲", unit: "件", when: { field: "b0", is: true }, by: a }, { name: "乙", when: { field: "c", is: "o1" }, by: b }, ...(rest ? [{ name: "其余", by: c }] : [])],
  })),
);

const exact = (text: string): Decimal => { const read = parseDecimal(text); return read.ok ? read.value : { units: 0n, scale: 0 }; };
const sum = (all: readonly Decimal[]): Decimal => all.reduce(addDecimals, { units: 0n, scale: 0 });

interface Made { readonly group: number; readonly points: string; readonly by: Judgement; readonly held: boolean }

function fileOf(made: readonly Made[], weights: readonly string[], rest: Partial<SchemeFile>): Partial<SchemeFile> {
  const items = made.map(({ group, points, by, held }, n) => ({ id: `i${n}`, group: `k${group}`, clause: "4.1", name: `第${n}项`, points: held ? points : "not-held", by, "not-applicable": "allowed" as const }));
  const groups = weights.map((weight, n) => {
    const own = items.filter(({ group }) => group === `k${n}`);
    const unheld = own.some(({ points }) => points === "not-held");
    const max = unheld ? "not-held" : formatDecimal(multiplyDecimals(sum(own.map(({ points }) => exact(points))), exact(weight)));
    return n === 2 ? { id: "k2", name: "加分", max: "3", weight, "add-on": true } : { id: `k${n}`, name: `组${n}`, max, weight };
  });
  const counted = groups.filter((group) => !("add-on" in group));
  return { ...rest, fields, items, groups, max: counted.some(({ max }) => max === "not-held") ? "not-held" : formatDecimal(sum(counted.map(({ max }) => exact(max)))) };
}

const line = fc.oneof(
  fc.constant("unstated" as const),
  fc.tuple(decimal, fc.constantFrom("exact" as const, "rounded" as const), fc.boolean()).map(([at, compare, over]) => (over ? { over: at, clause: "4.1", compare } : { "at-least": at, clause: "4.1", compare })),
);
const digits = fc.record({ points: fc.integer({ min: 0, max: 3 }), total: fc.integer({ min: 0, max: 3 }) }, { requiredKeys: [] });

export const anyScheme: fc.Arbitrary<Scheme> = fc
  .record({
    made: fc.array(fc.record({ group: fc.constantFrom(0, 0, 1, 2), points, by: judgement, held: fc.integer({ min: 0, max: 19 }).map((n) => n > 0) }), { minLength: 1, maxLength: 14 }),
    weights: fc.tuple(fc.constantFrom("1", "0.3", "2"), fc.constantFrom("1", "0.1"), fc.constantFrom("1", "0.5")),
    derived: fc.tuple(expression, expression, atom, atom),
    rounding: digits,
    pass: line,
    redistribute: fc.constantFrom("none" as const, "group" as const, "whole" as const),
    encouraged: fc.boolean(),
  })
  .map(({ made, weights, derived: [d0, d1, low, high], rounding, pass, redistribute, encouraged }) => {
    const file = fileOf(made, weights, {
      rounding, pass, redistribute: { take: redistribute },
      benchmarks: { m0: { label: "标杆", unit: "1", held: "not-held" }, m1: { label: "标杆", unit: "1", held: "5" } },
      derived: {
        d0: { label: "甲", unit: "1", expr: d0 },
        d1: { label: "乙", unit: "1", expr: d1.replace(/\bn2\b/gu, "d0") },
        d2: { label: "丙", unit: "1", pick: { by: "n0", steps: [{ "at-least": "10", take: /^[a-z]\d$/u.test(high) ? high : "n1" }, { "at-least": "1", take: /^[a-z]\d$/u.test(low) ? low : "d0" }, ...(encouraged ? [{ take: "2" }] : [])] } },
      },
      gates: [{ id: "q0", clause: "4.1", says: "要求", field: "g0" }, { id: "q1", clause: "4.1", says: "要求", field: "g1", encouraged }],
      grades: { bands: [{ id: "A", "at-least": "10" }, { id: "B", "at-least": "5" }], source: "测试", certainty: "fictitious" },
    });
    const { scheme, faults } = mini(file);
    if (scheme === undefined) throw new Error(JSON.stringify(faults));
    return scheme;
  });

/** What may stand in a slot: empty, zeros, whole answers, plain figures, negatives, the very large and very small. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 0.5, 1, 1) },
  { weight: 3, arbitrary: fc.double({ min: 0, max: 120, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(NaN, NaN, -1, -0, -33.3, 1e300, -1e300, 5e-324, 1e15 + 0.5, 79.995) },
);

export const anySlots = (scheme: Scheme): fc.Arbitrary<Float64Array> => fc.array(anyNumber, { minLength: scheme.size, maxLength: scheme.size }).map((values) => Float64Array.from(values));

/** Mostly nothing is put aside. */
export const anyAway = (scheme: Scheme): fc.Arbitrary<Uint8Array> =>
  fc.oneof(fc.constant(new Uint8Array(scheme.items.length)), fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: scheme.items.length, maxLength: scheme.items.length }).map((flags) => Uint8Array.from(flags)));
