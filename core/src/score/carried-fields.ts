// What the energy table 能源消耗表 comes to in a scheme's form: the fields filled from it, with the trace, and all that must be settled first.
import type { Refusal } from "../base/refusal.ts";
import { answerAt, placeText, withAnswer, type AnswerPlace } from "./answer-place.ts";
import type { Answers } from "./answers.ts";
import { inUnit } from "./carrier-amount.ts";
import type { CarrierFile } from "./carrier-file.ts";
import type { CarrierEntries, CarrierLine } from "./carrier-row.ts";
import { reckonCarriers, type CarrierTotals } from "./carriers.ts";
import type { Field } from "./scheme-field.ts";
import type { Scheme } from "./scheme.ts";

type Measure = NonNullable<Extract<Field, { type: "number" }>["from"]>;

/** One field of the form and the figure that the rows give it. */
export interface CarriedField {
  readonly field: string;
  readonly label: string;
  readonly place: AnswerPlace;
  readonly from: Measure;
  /** Decimal text in the field's unit; undefined while a row that counts for it has no figure. */
  readonly text: string | undefined;
}

export interface CarriedFields {
  readonly fields: readonly CarriedField[];
  readonly totals: CarrierTotals;
  readonly lines: readonly CarrierLine[];
  /** Places are `carriers.<row from 1>.<column>`, or `carriers.grid`. */
  readonly faults: readonly Refusal[];
}

/** Whether a scheme has a field that is filled from the energy table. */
export const carriesEnergy = ({ file }: Pick<Scheme, "file">): boolean => Object.values(file.fields).some((field) => field.type === "number" && field.from !== undefined);

const units: { readonly [measure in Measure]: string } = { "carriers-tce": "tce", "carriers-tco2": "tCO2", "carriers-renewable": "tce" };

/** Faults that leave standard coal as it is: a form that asks for no CO2, or no renewable share, need not settle them. */
const only: { readonly [code: string]: Measure } = { "carbon-not-held": "carriers-tco2", "factor-not-held": "carriers-tco2", "renewable-counted-twice": "carriers-renewable", "renewable-unproved": "carriers-renewable" };

function figureOf(totals: CarrierTotals, measure: Measure): number | undefined {
  const open = totals.faults.filter(({ code }) => (only[code] ?? measure) === measure).length > 0;
  const whole = totals.lines.every((line) => (measure === "carriers-tco2" ? line.tco2 : line.tce) !== null);
  if (open || !whole) return undefined;
  return measure === "carriers-tce" ? totals.tce : measure === "carriers-tco2" ? totals.tco2 : totals.renewableTce;
}

/** Settled to six places, a gram of a tonne: no tail of noise. */
const textOf = (value: number): string => String(Number(value.toFixed(6)));

function carriedField(name: string, field: Field, totals: CarrierTotals): readonly CarriedField[] {
  if (field.type !== "number" || field.from === undefined) return [];
  const place: AnswerPlace = field.years === undefined ? { kind: "whole", field: name } : { kind: "year", field: name, year: field.years - 1 };
  const figure = figureOf(totals, field.from);
  const own = figure === undefined ? undefined : inUnit(figure, units[field.from], field.unit, field.label);
  return [{ field: name, label: field.label, place, from: field.from, text: own?.ok === true ? textOf(own.value) : undefined }];
}

/** A doubt is asked about until the row says that it was looked at. */
const askedOf = (entries: CarrierEntries, lines: readonly CarrierLine[]): readonly Refusal[] =>
  lines.flatMap(({ row, doubts }) => (entries.rows[row]?.checked === true ? [] : doubts.map((doubt) => ({ ...doubt, hint: `${doubt.hint}；确认无误的，请在该行勾选“已核对”` }))));

/** Fills the fields with `from`; feedstock 原料用能 is reckoned apart and stays out. */
export function fieldsFromCarriers(scheme: Scheme, entries: CarrierEntries, file: CarrierFile): CarriedFields {
  const totals = reckonCarriers(file, entries.rows, entries.grid);
  const fields = Object.entries(scheme.file.fields).flatMap(([name, field]) => carriedField(name, field, totals));
  const wanted = new Set(fields.map(({ from }) => from));
  const counting = totals.faults.filter(({ code }) => only[code] === undefined || wanted.has(only[code]));
  const once = counting.filter((fault, n) => counting.findIndex(({ code, place }) => code === fault.code && place === fault.place) === n);
  return { fields, totals, lines: totals.lines, faults: [...once, ...askedOf(entries, totals.lines)] };
}

/** Whether a typed figure is the rows' figure, rounded to the places that were typed. */
export function sameFigure(typed: string, worked: string): boolean {
  const places = /\.(\d+)$/u.exec(typed.trim())?.[1]?.length ?? 0;
  return Math.abs(Number(typed) - Number(worked)) <= 0.5 * 10 ** -places + 1e-9;
}

/** The answers with each field still empty filled by the rows; what somebody typed stands, and is told where it differs. */
export const answersWithCarried = (answers: Answers, { fields }: Pick<CarriedFields, "fields">): Answers =>
  fields.reduce((now, { place, text }) => (text === undefined || (answerAt(now, place) ?? "") !== "" ? now : withAnswer(now, place, text)), answers);

/** All fields by the rows, whatever was typed 采用. */
export const answersByCarriers = (answers: Answers, { fields }: Pick<CarriedFields, "fields">): Answers =>
  fields.reduce((now, { place, text }) => (text === undefined ? now : withAnswer(now, place, text)), answers);

/** Typed figures that are not what the rows come to: one of the two must give way. */
export const contradictions = (answers: Answers, { fields }: Pick<CarriedFields, "fields">): readonly Refusal[] =>
  fields.flatMap(({ place, text, label }): readonly Refusal[] => {
    const typed = answerAt(answers, place);
    if (text === undefined || typeof typed !== "string" || typed.trim() === "" || sameFigure(typed, text)) return [];
    return [{ code: "carriers-differ", place: placeText(place), facts: { typed: typed.slice(0, 60), instead: text }, hint: `${label}填 ${typed.slice(0, 40)}，能源消耗表合计为 ${text}：请采用合计值，或改正能源消耗表` }];
  });
