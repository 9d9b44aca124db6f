// @gorules/zen-engine: the scheme as one expression node of a decision, formulas and items as its own expressions.
import { ZenEngine } from "@gorules/zen-engine";
import type { Bound, Rule, Scheme, SimpleRule } from "@qingce/core/score/scheme";
import type { PlainSheet } from "./plain-objects.ts";

class ZenText {
  readonly computed: ReadonlySet<number>;
  constructor(scheme: Scheme) { this.computed = new Set(scheme.formulas.map(({ at }) => at)); }

  slot(at: number): string { return this.computed.has(at) ? `$.f${at}` : `n${at}`; }
  value(bound: Bound, row = 0): string {
    switch (bound.kind) {
      case "const": return String(bound.value);
      case "slot": return this.slot(bound.at);
      case "cell": return this.slot(bound.at + row);
      case "binary": return bound.op === "/" ? `(${this.value(bound.right, row)} == 0 ? 0 : ${this.value(bound.left, row)} / ${this.value(bound.right, row)})` : `(${this.value(bound.left, row)} ${bound.op} ${this.value(bound.right, row)})`;
      case "run": return this.fold(bound.fold, Array.from({ length: bound.rows }, (_, n) => this.slot(bound.at + n)));
      case "fold": return this.fold(bound.fold, bound.of.map((one) => this.value(one, row)));
      case "pick": return `(${bound.steps.map(({ atLeast, take }) => (atLeast === undefined ? this.value(take, row) : `${this.value(bound.by, row)} >= ${atLeast} ? ${this.value(take, row)} : `)).join("")})`;
    }
  }
  fold(fold: string, of: readonly string[]): string { return `${fold === "mean" ? "avg" : fold}([${of.join(", ")}])`; }

  share(rule: Extract<SimpleRule, { readonly higher: boolean }>, row = 0): string {
    const [value, lead] = [this.value(rule.value, row), this.value(rule.lead, row)];
    const all = `(${value} ${rule.higher ? ">=" : "<="} ${lead} ? 1 : 0)`;
    if (rule.base === undefined) return all;
    const base = this.value(rule.base, row);
    return `(${base} == ${lead} ? ${all} : ${base} ${rule.higher ? ">" : "<"} ${lead} ? 0 : max([0, min([1, (${value} - ${base}) / (${lead} - ${base})])]))`;
  }
  rule(rule: Rule, max: number): string {
    switch (rule.kind) {
      case "linear": case "minimum": case "three-year": case "count-of": return `${max} * ${this.share(rule)}`;
      case "weighted": {
        const rows = Array.from({ length: rule.rows }, (_, row) => row);
        const weights = rows.map((row) => this.value(rule.weight, row));
        return `(sum([${weights.join(", ")}]) == 0 ? 0 : ${max} * sum([${rows.map((row) => `${weights[row] ?? ""} * ${this.share(rule, row)}`).join(", ")}]) / sum([${weights.join(", ")}]))`;
      }
      case "required": return `(${rule.all.map((one) => `${this.value(one)} == 1`).join(" and ")} ? ${max} : 0)`;
      case "choice": return `(${rule.points.map((points, n) => `${this.value(rule.value)} == ${n} ? ${points} : `).join("")}0)`;
      case "pro-rata": return `${max} * max([0, min([1, ${this.value(rule.value)} / ${this.value(rule.lead)}])])`;
      case "bands": return `(${rule.bands.map((band) => `${this.value(rule.value)} ${band.atLeast === undefined ? `> ${band.over ?? 0}` : `>= ${band.atLeast}`} ? ${band.points} : `).join("")}0)`;
      case "one-of": return `(${rule.alternatives.map(({ when, rule: taken }) => `${when === undefined ? "" : `${this.value(when.slot)} == ${when.is} ? `}${this.rule(taken, max)}`).join(" : ")})`;
      default: throw new Error(`the contender does not know ${rule.kind}`);
    }
  }
}

/** Answers the sum; `end` gives the engine back. */
export function zen(scheme: Scheme): { readonly score: (sheet: PlainSheet) => Promise<number>; readonly end: () => void } {
  const text = new ZenText(scheme);
  const expressions = [
    ...scheme.formulas.flatMap(({ at, rows, bound }) => Array.from({ length: rows }, (_, row) => ({ id: `f${at + row}`, key: `f${at + row}`, value: text.value(bound, row) }))),
    ...scheme.items.map(({ at, rule, points }) => ({ id: `p${at}`, key: `p${at}`, value: text.rule(rule, points) })),
    { id: "total", key: "total", value: `sum([${scheme.items.map(({ at }) => `$.p${at}`).join(", ")}])` },
  ];
  const content = {
    nodes: [{ id: "in", name: "in", type: "inputNode", position: { x: 0, y: 0 } }, { id: "all", name: "all", type: "expressionNode", position: { x: 1, y: 0 }, content: { expressions } }, { id: "out", name: "out", type: "outputNode", position: { x: 2, y: 0 } }],
    edges: [{ id: "a", sourceId: "in", targetId: "all", type: "edge" }, { id: "b", sourceId: "all", targetId: "out", type: "edge" }],
  };
  const engine = new ZenEngine();
  const decision = engine.createDecision(Buffer.from(JSON.stringify(content)));
  const score = async (sheet: PlainSheet): Promise<number> => {
    const { result } = (await decision.evaluate(sheet)) as { readonly result: { readonly total: number } };
    return result.total;
  };
  return { score, end: () => engine.dispose() };
}
