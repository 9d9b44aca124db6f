// Invented answers to a scheme's form for a simulation: middling figures by unit, moved a little by chance. All requirements are met.
import type { Answer, Answers, AnswerRow } from "@qingce/core/score/answers";
import { simpleJudgements } from "@qingce/core/score/judgement";
import type { Column, Field } from "@qingce/core/score/scheme-field";
import type { Scheme } from "@qingce/core/score/scheme";
import { plainNumber } from "./plain-number.ts";

/** Sizes that read plausibly; what is not here is about a hundred. */
const sizes: { readonly [unit: string]: number } = { tce: 5000, tCO2: 12_000, 万元: 20_000, m3: 60_000, t: 800, m2: 30_000, 项: 5, "%": 60, "1": 1, 亿元: 30, 人: 300 };

/** Of several fields of one of these units the first is the whole (产值, 综合能耗, 用地), the others are parts of it. */
const parted = new Set(["万元", "tce", "m2"]);

/** How much smaller a field is than the first of its unit. */
function partOf(scheme: Scheme, name: string, unit: string): number {
  const alike = Object.entries(scheme.file.fields).filter(([, field]) => field.type === "number" && field.unit === unit);
  return parted.has(unit) && alike[0]?.[0] !== name ? 0.05 + 0.05 * (alike.length - alike.findIndex(([one]) => one === name)) : 1;
}

/** From 0 up to but not including 1. */
export type Chance = () => number;

const around = (size: number, chance: Chance): number => size * (0.8 + 0.4 * chance());

function number(unit: string, most: string | undefined, chance: Chance, part = 1): string {
  const size = around((sizes[unit] ?? 100) * part, chance);
  const whole = unit === "项" || unit === "人" ? Math.round(size) : size;
  return plainNumber(most === undefined ? whole : Math.min(whole, Number(most)));
}

/** Columns that a rule takes as lead or base must stand on the right side of each other. */
function roleOf(scheme: Scheme, table: string, column: string): number {
  for (const rule of scheme.file.items.flatMap((item) => simpleJudgements(item.by))) {
    if (rule.kind !== "weighted" || rule.table !== table) continue;
    if (rule.lead === column) return rule.better === "higher" ? 1.3 : 0.7;
    if (rule.base === column) return rule.better === "higher" ? 0.7 : 1.3;
  }
  return 0;
}

function cell(scheme: Scheme, table: string, name: string, column: Column, chance: Chance): string {
  if (column.type !== "number") return "演示";
  const role = roleOf(scheme, table, name);
  return role === 0 ? number(column.unit, column.most, chance) : plainNumber((sizes[column.unit] ?? 100) * role);
}

function row(scheme: Scheme, table: string, field: Field & { type: "table" }, chance: Chance): AnswerRow {
  return Object.fromEntries(Object.entries(field.columns).flatMap(([name, column]) => (column.type === "computed" ? [] : [[name, cell(scheme, table, name, column, chance)]])));
}

function answer(scheme: Scheme, name: string, field: Field, chance: Chance): Answer {
  switch (field.type) {
    case "number": {
      const one = (): string => number(field.unit, field.most, chance, partOf(scheme, name, field.unit));
      return field.years === undefined ? one() : Array.from({ length: field.years }, one);
    }
    // Requirements are met; the questions that choose an alternative are answered with no.
    case "yes-no": return scheme.file.gates.some((gate) => gate.field === name);
    case "choice": return field.options[Math.floor(chance() * field.options.length)]?.id ?? "";
    case "set": return field.options.slice(0, Math.round(field.options.length * (0.3 + 0.5 * chance()))).map(({ id }) => id);
    case "text": return "演示";
    case "table": return [row(scheme, name, field, chance)];
  }
}

/** Whole steps of what may be given, about two thirds. */
function given(scheme: Scheme, item: string, chance: Chance): string {
  const found = scheme.items.find(({ id }) => id === item);
  const step = found?.file.by.kind === "judged" ? Number(found.file.by.step ?? "1") : 1;
  return plainNumber(Math.max(step, Math.floor(((found?.points ?? 0) * (0.4 + 0.6 * chance())) / step) * step));
}

export function inventAnswers(scheme: Scheme, chance: Chance): Answers {
  const fields = Object.entries(scheme.file.fields).map(([name, field]) => [name, answer(scheme, name, field, chance)] as const);
  const judged = [...scheme.slots.values()].filter(({ of }) => of === "given").map(({ name }) => [name, given(scheme, name, chance)] as const);
  return Object.fromEntries([...fields, ...judged]);
}
