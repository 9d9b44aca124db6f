// Makes what an applicant needs to meet a condition, or just to miss it: facts, records, listings. Reads the rules, knows no edition.
import { addDecimals, formatDecimal, parseDecimal, stepOf, subtractDecimals, type Decimal } from "@qingce/core/base/decimal";
import { nation } from "@qingce/core/base/region";
import type { Condition } from "@qingce/core/rule/condition";
import type { FactValue } from "@qingce/core/rule/fact";
import type { Kind, Tier } from "@qingce/core/rule/kind";

export interface WantedRecord {
  readonly kind: string;
  readonly severity?: string;
  readonly resolved?: boolean;
}

export interface WantedListing {
  readonly level: Tier;
  readonly kind: Kind;
  readonly pool: boolean;
}

/** What makes a condition come out as wished. `region: "foreign"` asks for a registration outside the authority. */
export interface Makings {
  readonly facts: { readonly [name: string]: FactValue };
  readonly records: readonly WantedRecord[];
  readonly listings: readonly WantedListing[];
  readonly foreign: boolean;
}

const nothing: Makings = { facts: {}, records: [], listings: [], foreign: false };

export const together = (all: readonly Makings[]): Makings => ({
  facts: Object.assign({}, ...all.map((one) => one.facts)) as Makings["facts"],
  records: all.flatMap((one) => one.records),
  listings: all.flatMap((one) => one.listings),
  foreign: all.some((one) => one.foreign),
});

const moved = (bound: string, up: boolean): string => {
  const value = parseDecimal(bound);
  const step = stepOf(bound);
  if (!value.ok || !step.ok) return bound;
  const move: (a: Decimal, b: Decimal) => Decimal = up ? addDecimals : subtractDecimals;
  return formatDecimal(move(value.value, step.value));
};

type Compare = Extract<Condition, { kind: "compare" }>;

/** A value on the wished side: strict comparisons step off the bound, the others stand on it. */
function compared({ by, bound }: Compare, met: boolean): string {
  switch (by) {
    case "over":
      return met ? moved(bound, true) : bound;
    case "at-least":
      return met ? bound : moved(bound, false);
    case "below":
      return met ? moved(bound, false) : bound;
    case "at-most":
      return met ? bound : moved(bound, true);
  }
}

type LookBack = Extract<Condition, { kind: "none-within-years" }>;

const recordsFor = (condition: LookBack): readonly WantedRecord[] => [
  { kind: condition.records[0] ?? "", ...(condition.severityFrom === undefined ? {} : { severity: condition.severityFrom }), ...(condition.unless === undefined ? {} : { resolved: false }) },
];

function listingFor(condition: Extract<Condition, { kind: "listed-in" }>, kind: Kind): WantedListing {
  const of = condition.of === "same" ? kind : (condition.of[0] ?? kind);
  return { level: condition.levels[0] ?? "city", kind: of, pool: condition.pool };
}

const fact = (name: string, value: FactValue): Makings => ({ ...nothing, facts: { [name]: value } });

/** Where a list of places is named, the fact is stated; within the authority, the registration itself says it. */
function registered({ fact: name, where }: Extract<Condition, { kind: "registered-in" }>, met: boolean): Makings {
  const [place = ""] = where === "authority" ? [] : where;
  if (!met) return { ...nothing, foreign: true, ...(where === "authority" ? {} : { facts: { [name]: "境外" } }) };
  return where === "authority" ? nothing : fact(name, place === nation ? "330106" : place);
}

/** Makings with which `condition` is met (or, with `met` false, not met) for an applicant of this kind. */
export function makingsFor(condition: Condition, met: boolean, kind: Kind): Makings {
  const each = (all: readonly Condition[], wish: boolean): Makings => together(all.map((one) => makingsFor(one, wish, kind)));
  switch (condition.kind) {
    case "compare":
      return fact(condition.fact, compared(condition, met));
    case "is":
      return fact(condition.fact, typeof condition.value === "boolean" ? condition.value === met : met ? condition.value : `非${condition.value}`);
    case "one-of":
      return fact(condition.fact, met ? (condition.values[0] ?? "") : "其他");
    case "registered-in":
      return registered(condition, met);
    case "none-within-years":
      return met ? nothing : { ...nothing, records: recordsFor(condition) };
    case "none-standing":
      return met ? nothing : { ...nothing, records: [{ kind: condition.records[0] ?? "", resolved: false }] };
    case "listed-in":
      return met ? { ...nothing, listings: [listingFor(condition, kind)] } : nothing;
    case "all":
      return met ? each(condition.of, true) : together([each(condition.of.slice(1), true), makingsFor(condition.of[0] as Condition, false, kind)]);
    case "any":
      return met ? together([each(condition.of.slice(1), false), makingsFor(condition.of[0] as Condition, true, kind)]) : each(condition.of, false);
    case "count":
      return each(condition.of, met);
    case "not":
      return makingsFor(condition.of, !met, kind);
    case "in-principle":
      return makingsFor(condition.of, met, kind);
    case "when":
      return met ? each([condition.if, condition.then], true) : together([makingsFor(condition.if, true, kind), makingsFor(condition.then, false, kind)]);
  }
}
