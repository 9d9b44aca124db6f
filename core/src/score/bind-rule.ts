// Resolves an item's written rule 评分规则 into slots and numbers; what cannot be resolved is told with the place in the item.
import type { Judgement, SimpleJudgement } from "./judgement.ts";
import { bindFailed, bindRef, type Names } from "./bind.ts";
import type { Field } from "./scheme-field.ts";
import type { Alternative, Bound, Rule, SimpleRule } from "./scheme.ts";

export interface RuleFault { readonly at: readonly string[]; readonly code: string; readonly says: string }

export interface RuleGround {
  readonly names: Names;
  readonly fields: { readonly [name: string]: Field };
  readonly item: string;
  readonly points: number;
}

class Binder {
  readonly faults: RuleFault[] = [];
  constructor(readonly ground: RuleGround, readonly at: readonly string[]) {}

  fault(key: string, code: string, says: string): void {
    this.faults.push({ at: [...this.at, key], code, says });
  }
  ref(key: string, ref: string, names: Names = this.ground.names): Bound {
    const bound = bindRef(ref, names);
    if (!bindFailed(bound)) return bound;
    this.fault(key, bound.code, bound.says);
    return { kind: "const", value: Number.NaN };
  }
  lead(by: { readonly lead: string; readonly base?: string; readonly better: "higher" | "lower" }, names: Names = this.ground.names) {
    return {
      lead: this.ref("lead", by.lead, names),
      ...(by.base === undefined ? {} : { base: this.ref("base", by.base, names) }),
      baseMayLack: by.base !== undefined && this.optional(by.base, names),
      higher: by.better === "higher",
    };
  }
  optional(name: string, names: Names): boolean {
    const table = names.table === undefined ? undefined : this.ground.fields[names.table];
    const column = table?.type === "table" ? table.columns[name] : undefined;
    if (column !== undefined) return column.type === "number" && column.optional === true;
    const field = this.ground.fields[name];
    return field?.type === "number" && field.optional === true;
  }
  inTable(table: string): Names {
    if (this.ground.fields[table]?.type !== "table") this.fault("table", "table-unknown", `没有这张表：${table}`);
    return { slots: this.ground.names.slots, table };
  }
  /** A run of slots folded; `needed` wants every one of them. */
  run(key: string, name: string, fold: "min" | "max" | "sum" | "mean", needed: boolean): Bound {
    const run = this.ground.names.slots.get(name);
    if (run === undefined) return this.ref(key, name);
    if (!needed) return { kind: "run", fold, at: run.at, rows: run.rows, name };
    return { kind: "fold", fold, of: Array.from({ length: run.rows }, (_, n) => ({ kind: "slot" as const, at: run.at + n, name: `${name}[${n + 1}]` })) };
  }
}

function threeYear(binder: Binder, by: SimpleJudgement & { kind: "three-year" }): Bound {
  if (binder.ground.names.slots.get(by.field)?.of !== "years") binder.fault("field", "years-missing", `${by.field} 不是按年填报的数`);
  if (by.take === "last") return binder.ref("field", by.field);
  return binder.run("field", by.field, by.take === "mean" ? "mean" : by.better === "higher" ? "min" : "max", true);
}

function choicePoints(binder: Binder, by: SimpleJudgement & { kind: "choice" }): readonly number[] {
  const field = binder.ground.fields[by.field];
  if (field?.type !== "choice") {
    binder.fault("field", "choice-unknown", `${by.field} 不是单选项`);
    return [];
  }
  for (const id of Object.keys(by.points)) if (!field.options.some((option) => option.id === id)) binder.fault("points", "option-unknown", `${by.field} 没有选项 ${id}`);
  return field.options.map(({ id }) => Number(by.points[id] ?? "0"));
}

function bindSimple(binder: Binder, by: SimpleJudgement): SimpleRule {
  switch (by.kind) {
    case "linear": return { kind: "linear", value: binder.ref("value", by.value), ...binder.lead(by) };
    case "pro-rata": return { kind: "pro-rata", value: binder.ref("value", by.value), lead: binder.ref("lead", by.lead) };
    case "bands":
      return {
        kind: "bands",
        value: binder.ref("value", by.value),
        bands: by.steps.map((step) => ({
          ...(step["at-least"] === undefined ? {} : { atLeast: Number(step["at-least"]) }),
          ...(step.over === undefined ? {} : { over: Number(step.over) }),
          ...(step["at-most"] === undefined ? {} : { atMost: Number(step["at-most"]) }),
          ...(step.under === undefined ? {} : { under: Number(step.under) }),
          points: Number(step.points),
        })),
      };
    case "required": return { kind: "required", all: by.all.map((name) => binder.ref("all", name)) };
    case "graded": return { kind: "graded", value: binder.ref("field", by.field), allowed: by.allowed.map(Number) };
    case "judged": return { kind: "judged", value: binder.ref("kind", binder.ground.item), ...(by.step === undefined ? {} : { step: Number(by.step) }) };
    case "choice": return { kind: "choice", value: binder.ref("field", by.field), points: choicePoints(binder, by) };
    case "count-of": {
      if (binder.ground.fields[by.field]?.type !== "set") binder.fault("field", "set-unknown", `${by.field} 不是多选项`);
      return { kind: "count-of", value: binder.run("field", by.field, "sum", false), ...binder.lead({ lead: by.lead, ...(by.base === undefined ? {} : { base: by.base }), better: "higher" }) };
    }
    case "weighted": {
      const names = binder.inTable(by.table);
      const table = binder.ground.fields[by.table];
      return { kind: "weighted", rows: table?.type === "table" ? table.rows : 0, weight: binder.ref("weight", by.weight, names), value: binder.ref("value", by.value, names), ...binder.lead(by, names) };
    }
    case "minimum": {
      binder.inTable(by.table);
      return { kind: "minimum", value: binder.run("value", `${by.table}.${by.value}`, "min", false), ...binder.lead({ lead: by.lead, ...(by.base === undefined ? {} : { base: by.base }), better: "higher" }) };
    }
    case "three-year": return { kind: "three-year", value: threeYear(binder, by), ...binder.lead(by) };
  }
}

function bindAlternative(binder: Binder, one: (Judgement & { kind: "one-of" })["alternatives"][number]): Alternative {
  const rule = bindSimple(binder, one.by);
  const unit = one.unit === undefined ? {} : { unit: one.unit };
  if (one.when === undefined) return { name: one.name, ...unit, rule };
  const field = binder.ground.fields[one.when.field];
  const { is } = one.when;
  const option = field?.type === "choice" ? field.options.findIndex(({ id }) => id === is) : -1;
  if (typeof is === "boolean" ? field?.type !== "yes-no" : option < 0) binder.fault("when", "option-unknown", `${one.when.field} 没有 ${String(is)} 这个答案`);
  return { name: one.name, ...unit, when: { slot: binder.ref("when", one.when.field), is: typeof is === "boolean" ? Number(is) : option }, rule };
}

/** The bound rule of an item, and every name or option in it that does not stand. */
export function bindRule(by: Judgement, ground: RuleGround): { readonly rule: Rule; readonly faults: readonly RuleFault[] } {
  if (by.kind !== "one-of") {
    const binder = new Binder(ground, ["by"]);
    return { rule: bindSimple(binder, by), faults: binder.faults };
  }
  const bound = by.alternatives.map((one, n) => {
    const binder = new Binder(ground, ["by", "alternatives", String(n)]);
    return { alternative: bindAlternative(binder, one), faults: binder.faults };
  });
  return { rule: { kind: "one-of", alternatives: bound.map(({ alternative }) => alternative) }, faults: bound.flatMap(({ faults }) => faults) };
}
