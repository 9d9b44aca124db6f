// Writes a scheme out as JavaScript statements, one after the other, as a patient person would: what a contender runs, never the product.
import type { Bound, Item, Rule, Scheme, SimpleRule } from "@qingce/core/score/scheme";

export const literal = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

type Led = Extract<SimpleRule, { readonly higher: boolean }>;

/** `read` gives the text of an entered or benchmark slot; each item ends in a variable `p<n>`, each computed slot in `f<slot>`. */
export class ScriptText {
  readonly lines: string[] = [];
  readonly computed = new Set<number>();
  #names = 0;
  constructor(readonly scheme: Scheme, readonly read: (at: number) => string) {}

  fresh(text: string): string {
    const name = `t${this.#names++}`;
    this.lines.push(`const ${name} = ${text};`);
    return name;
  }
  slot(at: number): string { return this.computed.has(at) ? `f${at}` : this.read(at); }

  /** The text of a bound; anything read more than once is put into a variable first. */
  value(bound: Bound, row = 0): string {
    switch (bound.kind) {
      case "const": return literal(bound.value);
      case "slot": return this.slot(bound.at);
      case "cell": return this.slot(bound.at + row);
      case "binary": {
        const [left, right] = [this.value(bound.left, row), this.value(bound.right, row)];
        if (bound.op !== "/") return `(${left} ${bound.op} ${right})`;
        const by = this.fresh(right);
        return `(${by} === 0 ? NaN : ${left} / ${by})`;
      }
      case "run": return this.fold(bound.fold, Array.from({ length: bound.rows }, (_, n) => this.fresh(this.slot(bound.at + n))));
      case "fold": {
        const of = bound.of.map((one) => this.value(one, row));
        if (bound.fold === "min" || bound.fold === "max") return `Math.${bound.fold}(${of.join(", ")})`;
        return bound.fold === "mean" ? `((${of.join(" + ")}) / ${of.length})` : `(${of.join(" + ")})`;
      }
      case "pick": {
        const by = this.fresh(this.value(bound.by, row));
        const steps = bound.steps.map(({ atLeast, take }) => (atLeast === undefined ? this.value(take, row) : `${by} >= ${atLeast} ? ${this.value(take, row)} : `)).join("");
        return `(${by} !== ${by} ? NaN : ${steps})`;
      }
    }
  }

  /** Empty rows left out. */
  fold(fold: string, of: readonly string[]): string {
    const [name, filled] = [`t${this.#names++}`, `t${this.#names++}`];
    this.lines.push(`let ${name} = ${fold === "min" ? "Infinity" : "0"}, ${filled} = 0;`);
    for (const one of of) this.lines.push(fold === "min" ? `if (${one} === ${one}) { ${filled}++; if (${one} < ${name}) ${name} = ${one}; }` : `if (${one} === ${one}) { ${filled}++; ${name} += ${one}; }`);
    return `(${filled} === 0 ? NaN : ${name})`;
  }

  formulas(): void {
    for (const { at, rows, bound } of this.scheme.formulas) for (let row = 0; row < rows; row += 1) {
      const text = this.value(bound, row);
      this.lines.push(`const f${at + row} = ${text};`);
      this.computed.add(at + row);
    }
  }

  /** Points of a value between baseline and lead, 0 without a result; written numbers are worked out beforehand. */
  between(rule: Led, max: number, into: string, row = 0): void {
    const value = this.fresh(this.value(rule.value, row));
    const [top, reached] = [literal(max), rule.higher ? ">=" : "<="];
    if (rule.base === undefined) this.lines.push(`${into} = ${value} ${reached} ${this.value(rule.lead, row)} ? ${top} : 0;`);
    else if (rule.lead.kind === "const" && rule.base.kind === "const") {
      const share = this.fresh(`(${value} - ${literal(rule.base.value)}) / ${literal(rule.lead.value - rule.base.value)}`);
      this.lines.push(`${into} = ${share} > 1 ? ${top} : ${share} > 0 ? ${max === 1 ? share : `${top} * ${share}`} : 0;`);
    } else {
      const [lead, base] = [this.fresh(this.value(rule.lead, row)), this.fresh(this.value(rule.base, row))];
      this.lines.push(
        `if (${rule.higher ? `${base} > ${lead}` : `${base} < ${lead}`}) ${into} = 0;`,
        `else if (${base} === ${lead}) ${into} = ${value} ${reached} ${lead} ? ${top} : 0;`,
        `else { const share = (${value} - ${base}) / (${lead} - ${base}); ${into} = share > 1 ? ${top} : share > 0 ? ${max === 1 ? "share" : `${top} * share`} : 0; }`,
      );
    }
  }

  weighted(rule: Extract<SimpleRule, { kind: "weighted" }>, max: number, into: string): void {
    const n = this.#names++;
    this.lines.push(`let sum${n} = 0, weights${n} = 0, share${n} = 0;`);
    for (let row = 0; row < rule.rows; row += 1) {
      const [weight, value] = [this.fresh(this.value(rule.weight, row)), this.fresh(this.value(rule.value, row))];
      this.lines.push(`if (${weight} === ${weight} || ${value} === ${value}) {`);
      this.between(rule, 1, `share${n}`, row);
      this.lines.push(`sum${n} += ${weight} * (${value} === ${value} ? share${n} : NaN); weights${n} += ${weight}; }`);
    }
    this.lines.push(`${into} = weights${n} > 0 && sum${n} === sum${n} ? ${literal(max)} * (sum${n} / weights${n}) : 0;`);
  }

  rule(rule: Rule, max: number, into: string): void {
    switch (rule.kind) {
      case "linear": case "minimum": case "three-year": case "count-of": return this.between(rule, max, into);
      case "weighted": return this.weighted(rule, max, into);
      case "required": {
        this.lines.push(`${into} = ${rule.all.map((one) => `${this.value(one)} === 1`).join(" && ")} ? ${literal(max)} : 0;`);
        return;
      }
      case "choice": {
        const chosen = this.value(rule.value);
        this.lines.push(`${into} = ${rule.points.map((points, n) => `${chosen} === ${n} ? ${literal(points)} : `).join("")}0;`);
        return;
      }
      case "pro-rata": {
        const share = this.fresh(`${this.value(rule.value)} / ${this.value(rule.lead)}`);
        this.lines.push(`${into} = ${share} > 1 ? ${literal(max)} : ${share} > 0 ? ${literal(max)} * ${share} : 0;`);
        return;
      }
      case "bands": {
        const value = this.fresh(this.value(rule.value));
        const bands = rule.bands.map((band) => `${value} ${band.atLeast === undefined ? `> ${band.over ?? 0}` : `>= ${band.atLeast}`} ? ${literal(band.points)} : `).join("");
        this.lines.push(`${into} = ${bands}0;`);
        return;
      }
      case "one-of": {
        for (const [n, { when, rule: taken }] of rule.alternatives.entries()) {
          this.lines.push(`${n === 0 ? "" : "else "}${when === undefined ? "" : `if (${this.value(when.slot)} === ${when.is}) `}{`);
          this.rule(taken, max, into);
          this.lines.push("}");
        }
        return;
      }
      default: throw new Error(`the contender does not know ${rule.kind}`);
    }
  }

  item(item: Item): void {
    this.lines.push(`let p${item.at} = 0;`);
    this.rule(item.rule, item.points, `p${item.at}`);
  }
}
