// How a year's table is scored for the green code: one formula over the form's figures and derived values, dated data with its source; or no formula at all, where an office brings the scores.
import Type, { type Static } from "typebox";
import { Value } from "typebox/value";
import { columnOf } from "./year-table.ts";
import { numberYearForm, type FormFault, type YearForm } from "./year-form.ts";

const Name = Type.String({ pattern: "^[a-z][a-z0-9-]*$", maxLength: 48 });

const CodeScoringFile = Type.Object(
  {
    id: Name,
    name: Type.String({ minLength: 1 }),
    /** Form whose tables it scores. */
    form: Name,
    /** `fictitious`: made up for the demonstration, and refused wherever units are real. */
    status: Type.Enum(["official", "fictitious"]),
    source: Type.String({ minLength: 1 }),
    /** More is better. */
    score: Type.String({ minLength: 1 }),
    unit: Type.String(),
  },
  { additionalProperties: false },
);
export type CodeScoringFile = Static<typeof CodeScoringFile>;

export const isCodeScoringFile = (value: unknown): value is CodeScoringFile => Value.Check(CodeScoringFile, value);

export interface CodeScoring {
  readonly file: CodeScoringFile;
  readonly form: YearForm;
}

const slot = "green-code-score";

/** Binds the formula as one more derived value of the form, units and names checked as theirs are. */
export function numberScoring(file: CodeScoringFile, { file: form }: YearForm): { readonly scoring?: CodeScoring; readonly faults: readonly FormFault[] } {
  const numbered = numberYearForm({ ...form, derived: { ...form.derived, [slot]: { label: file.name, unit: file.unit, expr: file.score } } });
  return numbered.form === undefined ? { faults: numbered.faults } : { scoring: { file, form: numbered.form }, faults: [] };
}

/** Scores of a season's tables by its columns of figures; NaN where the table does not hold what the formula asks. */
export function scoresOf({ form }: CodeScoring, figures: readonly Float64Array[], rows: number): Float64Array {
  const columns = [...figures];
  for (const { bound } of form.derived) columns.push(columnOf(bound, columns, rows));
  return columns.at(-1) ?? new Float64Array(rows).fill(NaN);
}
