// Layouts 版式 of reports as official forms give them: fields of the cover and tables, instructions, chapters. Names and order only, no law.
import Type, { type Static } from "typebox";
import { Value } from "typebox/value";
import type { Json } from "../base/json.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import { closed, Id } from "../rule/cited.ts";
import { appliesTo, For, type Kind } from "../rule/kind.ts";
import { PaperForm } from "./paper.ts";

/** What is entered already and fills a field; a field without it prints as a blank. */
export const FieldOf = Type.Enum([
  "unit-name", "credit-code", "region", "industry", "legal-representative", "contact-name", "contact-phone", "contact-email", "kind-name", "number", "year",
  "evaluator-name", "evaluator-code", "evaluator-representative", "evaluator-contact-name", "evaluator-contact-phone", "evaluator-signatory", "self-score", "evaluation-score", "conclusion",
]);
export type FieldOf = Static<typeof FieldOf>;

/** `ask` names what the declaration form asks for it; fields of one name, on whatever page, print the same answer. Neither `from` nor `ask`: left to the hand. */
export const LayoutField = Type.Object(
  {
    label: Type.String(),
    from: Type.Optional(FieldOf),
    ask: Type.Optional(Id),
    choices: Type.Optional(Type.Array(Type.String(), { minItems: 2 })),
    /** More than one of the choices may hold. */
    several: Type.Optional(Type.Literal(true)),
    /** A text of its own, with room to write. */
    tall: Type.Optional(Type.Literal(true)),
    /** Characters at most, where the form says so. */
    most: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  closed,
);
export type LayoutField = Static<typeof LayoutField>;

/** What a chapter prints of the data beneath its title. */
const Holds = Type.Enum(["facts", "gates", "figures", "energy", "groups", "indicators", "proofs", "conclusion", "contract", "reviews", "visits"]);
export type Holds = Static<typeof Holds>;

/** A section of a chapter: a title alone is left to the hand. */
const Part = Type.Union([Type.String(), Type.Object({ title: Type.String(), ask: Type.Optional(Id), holds: Type.Optional(Type.Array(Holds)) }, closed)]);

export const PaperLayout = Type.Object(
  {
    id: Id,
    form: PaperForm,
    for: Type.Optional(For),
    /** The official form that it follows; absent where none is held for the kind. */
    source: Type.Optional(Type.String()),
    cover: Type.Array(LayoutField, { minItems: 1 }),
    instructions: Type.Array(Type.String()),
    tables: Type.Array(Type.Object({ title: Type.String(), fields: Type.Array(LayoutField, { minItems: 1 }) }, closed)),
    chapters: Type.Array(Type.Object({ title: Type.String(), ask: Type.Optional(Id), holds: Type.Optional(Type.Array(Holds)), parts: Type.Optional(Type.Array(Part)) }, closed), { minItems: 1 }),
    /** Title of the undertaking that closes it, and who signs. */
    undertaking: Type.Object({ title: Type.String(), text: Type.String(), signs: Type.String() }, closed),
  },
  closed,
);
export type PaperLayout = Static<typeof PaperLayout>;

const PaperLayoutFile = Type.Object({ layouts: Type.Array(PaperLayout, { minItems: 1 }) }, closed);

/** The first that fits, so that those of one kind stand before those of all. */
export const layoutFor = (layouts: readonly PaperLayout[], form: PaperForm, kind: Kind): PaperLayout | undefined => layouts.find((one) => one.form === form && appliesTo(one.for, kind));

/** One thing that the declaration form asks for the report's sake 报告所需内容; leaving it empty stops nothing. */
export interface Particular {
  readonly id: string;
  readonly label: string;
  readonly choices?: readonly string[];
  readonly several?: true;
  readonly tall?: true;
  readonly most?: number;
}

/** What a layout asks, in its order: tables, then chapters; a name that stands twice is asked once. */
export function particularsOf({ cover, tables, chapters }: PaperLayout): readonly Particular[] {
  const fields = [...cover, ...tables.flatMap((table) => table.fields)].flatMap(({ ask, label, choices, several, tall, most }): readonly Particular[] =>
    ask === undefined ? [] : [{ id: ask, label, ...(choices === undefined ? {} : { choices }), ...(several === true ? { several } : {}), ...(tall === true ? { tall } : {}), ...(most === undefined ? {} : { most }) }]);
  const texts = chapters.flatMap(({ title, ask, parts }): readonly Particular[] => [
    ...(ask === undefined ? [] : [{ id: ask, label: title, tall: true as const }]),
    ...(parts ?? []).flatMap((part) => (typeof part === "string" || part.ask === undefined ? [] : [{ id: part.ask, label: `${title}：${part.title}`, tall: true as const }])),
  ]);
  return [...fields, ...texts].filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at);
}

/** Reads paper-layouts.yaml; anything that is not of the shape above is refused by its place. */
export function readLayouts(value: Json): Result<readonly PaperLayout[]> {
  if (Value.Check(PaperLayoutFile, value)) return ok(value.layouts);
  return refuse(...Value.Errors(PaperLayoutFile, value).map((one) => ({ code: "layout-malformed", place: one.instancePath, hint: `${one.instancePath}：${one.message}` })));
}
