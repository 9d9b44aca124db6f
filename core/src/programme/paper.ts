// A paper 材料 that a notice names: who makes it, which form it takes, in which columns, who issues it.
import Type, { type Static } from "typebox";
import { closed, ground, Id } from "../rule/cited.ts";
import { For } from "../rule/kind.ts";
import { Actor } from "../rule/step.ts";
import { PaperColumn } from "./paper-column.ts";

/** The closed set of forms that can be made from what is entered; a paper without one is named but not made here. */
export const PaperForm = Type.Enum([
  "self-evaluation-report",
  "self-evaluation-table",
  "evaluation-report",
  "evaluator-undertaking",
  "proof-index",
  "recommendation-letter",
  "summary-table",
  "recommender-statement",
  "city-list",
  "publicity-notice",
  "announcement",
  "meeting-record",
  "amendment-notice",
  "submission-receipt",
  "objection-receipt",
  "upkeep-table",
  "upkeep-opinion",
  "adjustment-opinion",
  "notice-of-reasons",
  "adjustment-decision",
  "evaluator-year-report",
  "cultivation-table",
  "summary-plan-table",
  "spot-self-table",
  "spot-self-report",
  "spot-result",
]);
export type PaperForm = Static<typeof PaperForm>;

/** Papers of the years after listing; nobody needs them to declare. */
export const upkeepForms: ReadonlySet<PaperForm> = new Set<PaperForm>(["upkeep-table", "upkeep-opinion", "adjustment-opinion", "notice-of-reasons", "adjustment-decision", "evaluator-year-report", "cultivation-table", "summary-plan-table", "spot-self-table", "spot-self-report", "spot-result"]);

/** How a bureau's paper is headed: 红头文件 with one red line, or 信函 with two; plain where absent. */
export const Issued = Type.Enum(["red-header", "letter"]);
export type Issued = Static<typeof Issued>;

export const Paper = Type.Object(
  {
    id: Id,
    name: Type.String(),
    who: Actor,
    form: Type.Optional(PaperForm),
    /** Columns in the notice's own words and order; `not-held` where the form was not published with the text. */
    columns: Type.Optional(Type.Union([Type.Array(PaperColumn, { minItems: 1 }), Type.Literal("not-held")])),
    issued: Type.Optional(Issued),
    /** Who issues it, the lead first; for a tier's own paper what follows the region's name, e.g. 经信局. */
    issuers: Type.Optional(Type.Array(Type.String(), { minItems: 1 })),
    /** Whom it is addressed to; the notice's own office where absent. */
    addressee: Type.Optional(Type.String()),
    /** The office that answers questions about it. */
    contact: Type.Optional(Type.String()),
    for: Type.Optional(For),
    ...ground,
  },
  closed,
);
export type Paper = Static<typeof Paper>;
