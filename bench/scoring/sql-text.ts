// Writes a scheme out as one SQL query over a table of entered slots: what a column engine is given to do. NULL stands for NaN.
import type { Bound, Rule, Scheme, SimpleRule } from "@qingce/core/score/scheme";
import { benchmarkNumbers, type EnteredSlot } from "./sheets.ts";

const double = (value: number): string => `(${value}::DOUBLE)`;

class SqlText {
  readonly computed: ReadonlySet<number>;
  readonly benchmarks: ReadonlyMap<number, number>;
  constructor(scheme: Scheme) {
    this.computed = new Set(scheme.formulas.map(({ at }) => at));
    this.benchmarks = benchmarkNumbers(scheme);
  }
  slot(at: number): string {
    const benchmark = this.benchmarks.get(at);
    return benchmark === undefined ? `${this.computed.has(at) ? "f" : "n"}${at}` : double(benchmark);
  }
  value(bound: Bound, row = 0): string {
    switch (bound.kind) {
      case "const": return double(bound.value);
      case "slot": return this.slot(bound.at);
      case "cell": return this.slot(bound.at + row);
      case "binary": return bound.op === "/" ? `(${this.value(bound.left, row)} / nullif(${this.value(bound.right, row)}, 0))` : `(${this.value(bound.left, row)} ${bound.op} ${this.value(bound.right, row)})`;
      case "run": return this.filled(bound.fold, Array.from({ length: bound.rows }, (_, n) => this.slot(bound.at + n)));
      case "fold": return this.named(bound.fold, bound.of.map((one) => this.value(one, row)));
      case "pick": return `(CASE ${bound.steps.map(({ atLeast, take }) => (atLeast === undefined ? `WHEN ${this.value(bound.by, row)} IS NOT NULL THEN ${this.value(take, row)} ` : `WHEN ${this.value(bound.by, row)} >= ${atLeast} THEN ${this.value(take, row)} `)).join("")}END)`;
    }
  }
  filled(fold: string, of: readonly string[]): string {
    return fold === "min" ? `least(${of.join(", ")})` : `(${of.map((one) => `coalesce(${one}, 0)`).join(" + ")})`;
  }
  named(fold: string, of: readonly string[]): string {
    if (fold === "mean") return `((${of.join(" + ")}) / ${of.length})`;
    return `(CASE WHEN ${of.map((one) => `${one} IS NOT NULL`).join(" AND ")} THEN ${fold === "min" ? "least" : "greatest"}(${of.join(", ")}) END)`;
  }

  /** NULL without a result. */
  share(rule: Extract<SimpleRule, { readonly higher: boolean }>, row = 0): string {
    const [value, lead] = [this.value(rule.value, row), this.value(rule.lead, row)];
    const all = `(CASE WHEN ${value} ${rule.higher ? ">=" : "<="} ${lead} THEN 1 WHEN ${value} IS NOT NULL AND ${lead} IS NOT NULL THEN 0 END)`;
    if (rule.base === undefined) return all;
    const base = this.value(rule.base, row);
    return `(CASE WHEN ${base} ${rule.higher ? ">" : "<"} ${lead} OR ${value} IS NULL THEN NULL WHEN ${base} = ${lead} THEN ${all} ELSE greatest(0, least(1, (${value} - ${base}) / (${lead} - ${base}))) END)`;
  }
  weighted(rule: Extract<SimpleRule, { kind: "weighted" }>): string {
    const rows = Array.from({ length: rule.rows }, (_, row) => ({ weight: this.value(rule.weight, row), value: this.value(rule.value, row), share: this.share(rule, row) }));
    const sum = rows.map(({ weight, value, share }) => `(CASE WHEN ${weight} IS NULL AND ${value} IS NULL THEN 0 ELSE ${weight} * ${share} END)`).join(" + ");
    return `((${sum}) / nullif(${rows.map(({ weight, value }) => `(CASE WHEN ${weight} IS NULL AND ${value} IS NULL THEN 0 ELSE ${weight} END)`).join(" + ")}, 0))`;
  }
  rule(rule: Rule, max: number): string {
    switch (rule.kind) {
      case "linear": case "minimum": case "three-year": case "count-of": return `coalesce(${double(max)} * ${this.share(rule)}, 0)`;
      case "weighted": return `coalesce(${double(max)} * ${this.weighted(rule)}, 0)`;
      case "required": return `(CASE WHEN ${rule.all.map((one) => `${this.value(one)} = 1`).join(" AND ")} THEN ${double(max)} ELSE 0 END)`;
      case "choice": return `(CASE ${rule.points.map((points, n) => `WHEN ${this.value(rule.value)} = ${n} THEN ${double(points)} `).join("")}ELSE 0 END)`;
      case "pro-rata": return `(CASE WHEN ${this.value(rule.value)} IS NULL THEN 0 ELSE ${double(max)} * greatest(0, least(1, ${this.value(rule.value)} / ${this.value(rule.lead)})) END)`;
      case "bands": return `(CASE ${rule.bands.map((band) => `WHEN ${this.value(rule.value)} ${band.atLeast === undefined ? `> ${band.over ?? 0}` : `>= ${band.atLeast}`} THEN ${double(band.points)} `).join("")}ELSE 0 END)`;
      case "one-of": return `(CASE ${rule.alternatives.map(({ when, rule: taken }) => (when === undefined ? `ELSE ${this.rule(taken, max)} ` : `WHEN ${this.value(when.slot)} = ${when.is} THEN ${this.rule(taken, max)} `)).join("")}END)`;
      default: throw new Error(`the contender does not know ${rule.kind}`);
    }
  }
}

/** `id, score, pass` of every row of a table. */
export function scoreQuery(scheme: Scheme, table: string): string {
  const text = new SqlText(scheme);
  const formulas = scheme.formulas.map(({ at, bound }) => `${text.value(bound)} AS f${at}`);
  const points = scheme.items.map(({ at, rule, points: max }) => `${text.rule(rule, max)} AS p${at}`);
  const groups = scheme.groups.map((group, n) => `least(${scheme.items.filter((item) => item.group === n).map(({ at }) => `p${at}`).join(" + ")}, ${double(Number(scheme.file.groups[n]?.max ?? group.max))})`);
  const binding = scheme.gates.filter(({ encouraged }) => !encouraged).map(({ at }) => `n${at} = 1`);
  const line = scheme.file.pass === "unstated" || !("over" in scheme.file.pass) ? "0" : scheme.file.pass.over;
  return `SELECT id, floor(round(exact * 100 * 1e9) / 1e9 + 0.5) / 100 AS score, (${binding.join(" AND ")}) AND exact > ${double(Number(line))} AS pass
FROM (SELECT id, ${scheme.gates.map(({ at }) => `n${at}`).join(", ")}, round((${groups.join(" + ")}) * 1e9) / 1e9 AS exact
FROM (SELECT id, ${scheme.gates.map(({ at }) => `n${at}`).join(", ")}, ${points.join(",\n")}
FROM (SELECT *, ${formulas.join(",\n")} FROM ${table})))`;
}

/** The same declarations as `fillSheet` makes, by the same arithmetic on whole numbers. */
export function sheetsQuery(slots: readonly EnteredSlot[], count: number): string {
  const columns = slots.map(({ at, by, plus, of, over, mayLack }) => {
    const drawn = `((i * ${by} + ${plus}) % ${of})::DOUBLE / ${over}::DOUBLE`;
    return `${mayLack ? `CASE WHEN (i * 31 + ${at * 17}) % 61 = 0 THEN NULL ELSE ${drawn} END` : drawn} AS n${at}`;
  });
  return `SELECT i AS id, ${columns.join(",\n")} FROM (SELECT range AS i FROM range(${count}))`;
}
