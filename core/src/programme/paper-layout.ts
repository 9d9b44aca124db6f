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
  "evaluator-name", "evaluator-code", "evaluator-representative", "self-score", "evaluation-score", "conclusion",
]);
export type FieldOf = Static<typeof FieldOf>;

export const LayoutField = Type.Object({ label: Type.String(), from: Type.Optional(FieldOf), choices: Type.Optional(Type.Array(Type.String(), { minItems: 2 })), tall: Type.Optional(Type.Literal(true)) }, closed);
export type LayoutField = Static<typeof LayoutField>;

/** What a chapter prints of the data beneath its title. */
const Holds = Type.Enum(["facts", "indicators", "proofs", "conclusion"]);

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
    chapters: Type.Array(Type.Object({ title: Type.String(), holds: Type.Optional(Type.Array(Holds)), parts: Type.Optional(Type.Array(Type.String())) }, closed), { minItems: 1 }),
    /** Title of the undertaking that closes it, and who signs. */
    undertaking: Type.Object({ title: Type.String(), text: Type.String(), signs: Type.String() }, closed),
  },
  closed,
);
export type PaperLayout = Static<typeof PaperLayout>;

const PaperLayoutFile = Type.Object({ layouts: Type.Array(PaperLayout, { minItems: 1 }) }, closed);

/** The first that fits, so that those of one kind stand before those of all. */
export const layoutFor = (layouts: readonly PaperLayout[], form: PaperForm, kind: Kind): PaperLayout | undefined => layouts.find((one) => one.form === form && appliesTo(one.for, kind));

/** Reads paper-layouts.yaml; anything that is not of the shape above is refused by its place. */
export function readLayouts(value: Json): Result<readonly PaperLayout[]> {
  if (Value.Check(PaperLayoutFile, value)) return ok(value.layouts);
  return refuse(...Value.Errors(PaperLayoutFile, value).map((one) => ({ code: "layout-malformed", place: one.instancePath, hint: `${one.instancePath}：${one.message}` })));
}
