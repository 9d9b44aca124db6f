// Sorts a scheme's items into tables by kind of rule. Items whose points are not held score nothing and stand in none.
import { impossible } from "../../base/impossible.ts";
import type { Item, Rule, Scheme, SimpleRule } from "../scheme.ts";
import { ChoiceTable, GradedTable, JudgedTable, ProRataTable, RequiredTable } from "./answer-tables.ts";
import { BandTable } from "./band-table.ts";
import { BetweenTable, LackTable, type LeadRow } from "./lead-tables.ts";
import { OneOfTable, type Choice } from "./one-of-table.ts";
import type { RuleRow, RuleTable } from "./rule-table.ts";
import type { StepPlan } from "./step-plan.ts";
import { WeightedTable } from "./weighted-table.ts";

/** A row waiting for its table; rows of one shelf share it. */
interface Shelved { readonly shelf: string; readonly table: (rows: readonly Shelved[]) => RuleTable; readonly row: RuleRow }

/** All rows of a shelf were made by the same line, so they have one shape. */
const rowsAs = <R extends RuleRow>(make: (rows: readonly R[]) => RuleTable, row: R, shelf: string): Shelved => ({ shelf, row, table: (rows) => make(rows.map((one) => one.row as R)) });

class Shelver {
  constructor(readonly plan: StepPlan) {}

  lead(row: RuleRow, rule: Extract<SimpleRule, { readonly higher: boolean }>): Shelved {
    const { plan } = this;
    const lacks = rule.base === undefined || rule.baseMayLack;
    const led: LeadRow = { ...row, value: plan.slot(rule.value), lead: plan.slot(rule.lead), base: rule.base === undefined ? plan.constant(NaN) : plan.slot(rule.base), fixed: plan.isFixed(rule.lead) && (rule.base === undefined || plan.isFixed(rule.base)), bare: rule.base === undefined };
    return rowsAs((rows) => (lacks ? new LackTable(rows, rule.higher) : new BetweenTable(rows, rule.higher)), led, `lead ${String(lacks)} ${String(rule.higher)}`);
  }

  weighted(row: RuleRow, rule: Extract<SimpleRule, { kind: "weighted" }>): Shelved {
    const column = (bound: typeof rule.value): Int32Array => Int32Array.from({ length: rule.rows }, (_, n) => this.plan.slot(bound, n));
    const bases = rule.base === undefined ? column({ kind: "const", value: NaN }) : column(rule.base);
    const { plan } = this;
    const { higher, baseMayLack } = rule;
    return rowsAs((rows) => new WeightedTable(rows), { ...row, weights: column(rule.weight), values: column(rule.value), leads: column(rule.lead), bases, fixed: plan.isFixed(rule.lead) && rule.base !== undefined && plan.isFixed(rule.base), mayLack: rule.base === undefined || baseMayLack, higher }, rule.kind);
  }

  simple(row: RuleRow, rule: SimpleRule): Shelved {
    const { plan } = this;
    switch (rule.kind) {
      case "linear": case "minimum": case "three-year": case "count-of": return this.lead(row, rule);
      case "weighted": return this.weighted(row, rule);
      case "pro-rata": return rowsAs((rows) => new ProRataTable(rows), { ...row, value: plan.slot(rule.value), lead: plan.slot(rule.lead) }, rule.kind);
      case "bands": return rowsAs((rows) => new BandTable(rows), { ...row, value: plan.slot(rule.value), bands: rule.bands }, rule.kind);
      case "required": return rowsAs((rows) => new RequiredTable(rows), { ...row, all: rule.all.map((one) => plan.slot(one)) }, `${rule.kind} ${rule.all.length}`);
      case "graded": return rowsAs((rows) => new GradedTable(rows), { ...row, value: plan.slot(rule.value), allowed: rule.allowed }, rule.kind);
      case "judged": return rowsAs((rows) => new JudgedTable(rows), { ...row, value: plan.slot(rule.value), ...(rule.step === undefined ? {} : { step: rule.step }) }, rule.kind);
      case "choice": return rowsAs((rows) => new ChoiceTable(rows), { ...row, value: plan.slot(rule.value), points: rule.points }, rule.kind);
      default: return impossible(rule);
    }
  }

  any(row: RuleRow, rule: Rule): Shelved {
    if (rule.kind !== "one-of") return this.simple(row, rule);
    const choices = rule.alternatives.map(({ when, rule: taken }): Choice => {
      const shelved = this.simple(row, taken);
      return { table: shelved.table([shelved]), row: 0, ...(when === undefined ? {} : { when: { slot: this.plan.slot(when.slot), is: when.is } }) };
    });
    return rowsAs((rows) => new OneOfTable(rows), { ...row, choices }, rule.kind);
  }
}

const rowOf = ({ at, points, weight }: Item): RuleRow => ({ item: at, max: points, weight });

export function ruleTables(scheme: Scheme, plan: StepPlan): readonly RuleTable[] {
  const shelver = new Shelver(plan);
  const held = scheme.items.filter(({ points }) => !Number.isNaN(points)).map((item) => shelver.any(rowOf(item), item.rule));
  const shelves = new Map<string, Shelved[]>();
  for (const one of held) shelves.set(one.shelf, [...(shelves.get(one.shelf) ?? []), one]);
  return [...shelves.values()].flatMap((rows) => (rows[0] === undefined ? [] : [rows[0].table(rows)]));
}
