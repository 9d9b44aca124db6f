// What somebody entered in a scheme's form, put into slots. Empty is not zero: an empty field stays NaN; what cannot be read is told.
import { parseDecimal } from "../base/decimal.ts";
import type { Refusal } from "../base/refusal.ts";
import { numberFault } from "./number-fault.ts";
import type { Field } from "./scheme-field.ts";
import type { Scheme } from "./scheme.ts";

/** One row of a table, by column. */
export interface AnswerRow { readonly [column: string]: string }

/** Numbers are decimal texts; sets are lists of option ids; tables lists of rows; three-year values lists, oldest first. */
export type Answer = string | boolean | readonly string[] | readonly AnswerRow[];

export interface Answers { readonly [field: string]: Answer }

export interface Filled {
  readonly slots: Float64Array;
  /** Places are `<field>`, `<field>.<year from 1>` or `<table>.<row from 1>.<column>`. */
  readonly faults: readonly Refusal[];
}

/** Writes slots and gathers faults for one field at a time. */
class Filler {
  readonly slots: Float64Array;
  readonly faults: Refusal[] = [];
  constructor(readonly scheme: Scheme, length: number) {
    this.slots = new Float64Array(length).fill(Number.NaN);
  }
  at(name: string): number { return this.scheme.slots.get(name)?.at ?? -1; }

  fault(code: string, place: string, hint: string): void {
    this.faults.push({ code, place, hint });
  }
  number(at: number, place: string, label: string, text: unknown, shape: { readonly unit: string; readonly signed?: boolean; readonly most?: string }): void {
    if (typeof text !== "string") return this.fault("answer-type", place, `${label}须填数字`);
    if (text.trim() === "") return;
    const fault = numberFault(text, label, shape);
    // A figure at fault counts for nothing: a minus sign in a denominator would earn full points.
    if (fault === undefined) this.slots[at] = Number(text.trim());
    else this.faults.push({ ...fault, place });
  }
  set(name: string, field: Field & { type: "set" }, answer: Answer): void {
    if (!Array.isArray(answer)) return this.fault("answer-type", name, `${field.label}须从所列项目中勾选`);
    const ids = field.options.map(({ id }) => id);
    for (const chosen of answer) if (typeof chosen !== "string" || !ids.includes(chosen)) this.fault("option-unknown", name, `${field.label}没有这一项：${String(chosen).slice(0, 40)}`);
    for (const [n, id] of ids.entries()) this.slots[this.at(name) + n] = (answer as readonly unknown[]).includes(id) ? 1 : 0;
  }
  table(name: string, field: Field & { type: "table" }, answer: Answer): void {
    if (!Array.isArray(answer)) return this.fault("answer-type", name, `${field.label}须逐行填写`);
    if (answer.length > field.rows) this.fault("rows-too-many", name, `${field.label}最多 ${field.rows} 行，填了 ${answer.length} 行`);
    for (const [row, cells] of (answer as readonly unknown[]).slice(0, field.rows).entries()) this.row(name, field, row, cells);
  }
  row(name: string, field: Field & { type: "table" }, row: number, cells: unknown): void {
    if (typeof cells !== "object" || cells === null) return this.fault("answer-type", `${name}.${row + 1}`, `${field.label}第 ${row + 1} 行不是一行`);
    for (const [column, text] of Object.entries(cells)) {
      const shape = Object.hasOwn(field.columns, column) ? field.columns[column] : undefined;
      const place = `${name}.${row + 1}.${column}`;
      if (shape === undefined || shape.type === "computed") this.fault("column-unknown", place, `${field.label}没有可填的这一列：${column.slice(0, 40)}`);
      else if (shape.type === "number") this.number(this.at(`${name}.${column}`) + row, place, shape.label, text, shape);
    }
  }
  years(name: string, field: Field & { type: "number" }, answer: Answer): void {
    if (!Array.isArray(answer)) return this.fault("answer-type", name, `${field.label}须填 ${field.years ?? 1} 年`);
    if (answer.length > (field.years ?? 1)) this.fault("years-too-many", name, `${field.label}只填 ${field.years ?? 1} 年`);
    for (const [n, text] of (answer as readonly unknown[]).slice(0, field.years).entries()) this.number(this.at(name) + n, `${name}.${n + 1}`, field.label, text, field);
  }
  field(name: string, field: Field, answer: Answer): void {
    switch (field.type) {
      case "text":
        if (typeof answer !== "string") this.fault("answer-type", name, `${field.label}须填文字`);
        return;
      case "yes-no":
        if (typeof answer !== "boolean") this.fault("answer-type", name, `${field.label}须选是或否`);
        else this.slots[this.at(name)] = Number(answer);
        return;
      case "choice": {
        const n = field.options.findIndex(({ id }) => id === answer);
        if (n >= 0) this.slots[this.at(name)] = n;
        else if (answer !== "") this.fault("option-unknown", name, `${field.label}没有这个选项：${(JSON.stringify(answer) ?? "").slice(0, 40)}`);
        return;
      }
      case "set": return this.set(name, field, answer);
      case "table": return this.table(name, field, answer);
      case "number": return field.years === undefined ? this.number(this.at(name), name, field.label, answer, field) : this.years(name, field, answer);
    }
  }
}

/** Benchmark numbers by name; those the scheme holds itself need not be given. */
export interface BenchmarkValues { readonly [name: string]: string }

function fillBenchmarks(filler: Filler, values: BenchmarkValues): void {
  for (const [name, { held, label }] of Object.entries(filler.scheme.file.benchmarks)) {
    const text = held === "not-held" || held === "peers" ? (Object.hasOwn(values, name) ? values[name] : undefined) : held;
    if (text !== undefined && parseDecimal(text).ok) filler.slots[filler.at(name)] = Number(text);
    else if (text !== undefined) filler.fault("benchmark-malformed", `benchmarks.${name}`, `${label}不是数字`);
  }
  for (const name of Object.keys(values)) if (!Object.hasOwn(filler.scheme.file.benchmarks, name)) filler.fault("benchmark-unknown", `benchmarks.${name.slice(0, 60)}`, `方案没有这个标杆：${name.slice(0, 60)}`);
}

/** The slots of a form, as long as `length` (at least the scheme's size), with every fault beside its field. */
export function fillSlots(scheme: Scheme, answers: Answers, benchmarks: BenchmarkValues = {}, length = scheme.size): Filled {
  const filler = new Filler(scheme, Math.max(length, scheme.size));
  const given = new Set([...scheme.slots.values()].flatMap((run) => (run.of === "given" ? [run.name] : [])));
  for (const [name, answer] of Object.entries(answers)) {
    const field = Object.hasOwn(scheme.file.fields, name) ? scheme.file.fields[name] : undefined;
    if (field !== undefined) filler.field(name, field, answer);
    else if (given.has(name)) filler.number(filler.at(name), name, scheme.slots.get(name)?.label ?? name, answer, { unit: "分" });
    else filler.fault("field-unknown", name.slice(0, 60), `表中没有这一项：${name.slice(0, 60)}`);
  }
  fillBenchmarks(filler, benchmarks);
  return { slots: filler.slots, faults: filler.faults };
}
