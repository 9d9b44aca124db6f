// 企业绿码: A+, A, B by rank of the yearly score, over all and within the industry. Shares, rounding and ties are the rule's, declared as data.
import Type, { type Static } from "typebox";
import { Value } from "typebox/value";

const GreenCodeRule = Type.Object(
  {
    source: Type.String({ minLength: 1 }),
    /** Best first, in whole percent of those ranked; together a hundred. */
    grades: Type.Array(Type.Object({ grade: Type.String({ minLength: 1 }), percent: Type.Integer({ minimum: 1, maximum: 100 }) }, { additionalProperties: false }), { minItems: 1 }),
    /** How the place where a grade ends is rounded: on the shares added up from the best, half up. */
    rounding: Type.Literal("cumulative-half-up"),
    /** Alike scores across a border take the better grade, all of them. */
    ties: Type.Literal("better-grade"),
    "withheld-for": Type.Array(Type.Enum(["not-filed", "filed-irregularly", "abnormal"]), { minItems: 1 }),
    reading: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);
export type GreenCodeRule = Static<typeof GreenCodeRule>;

/** Whether data hold the rule whole, its shares making a hundred. */
export const isGreenCodeRule = (value: unknown): value is GreenCodeRule => Value.Check(GreenCodeRule, value) && value.grades.reduce((sum, { percent }) => sum + percent, 0) === 100;

export type Withheld = GreenCodeRule["withheld-for"][number];

export interface CodeAsked {
  readonly id: string;
  readonly industry: string;
  /** Of the year's filing; more is better. */
  readonly score: number;
  readonly fault?: Withheld;
}

/** A grade over all and one within the industry, or why there is none. */
export type GreenCode = { readonly id: string } & ({ readonly kind: "graded"; readonly overall: string; readonly within: string } | { readonly kind: "withheld"; readonly why: Withheld });

/** How many of `n` the shares from the best down to each grade take, half up. */
export function bordersOf({ grades }: GreenCodeRule, n: number): readonly number[] {
  let percent = 0;
  return grades.map((one) => {
    percent += one.percent;
    return Math.floor((2 * percent * n + 100) / 200);
  });
}

/** Grades one population: the place of a unit is one more than the number of better scores, so that alike scores share a place. */
function gradesOf(rule: GreenCodeRule, units: readonly CodeAsked[]): ReadonlyMap<string, string> {
  const borders = bordersOf(rule, units.length);
  const ranked = units.toSorted((one, other) => other.score - one.score);
  const grades = new Map<string, string>();
  let better = 0;
  for (const [n, unit] of ranked.entries()) {
    if (unit.score !== ranked[better]?.score) better = n;
    const at = borders.findIndex((border) => better < border);
    grades.set(unit.id, rule.grades[at === -1 ? rule.grades.length - 1 : at]?.grade ?? "");
  }
  return grades;
}

const faultOf = (rule: GreenCodeRule, { score, fault }: CodeAsked): Withheld | undefined => (fault !== undefined && rule["withheld-for"].includes(fault) ? fault : Number.isFinite(score) ? undefined : "abnormal");

/** Who files nothing, irregularly or abnormally has no code and counts in no share. Answers in the order asked. */
export function greenCodes(rule: GreenCodeRule, units: readonly CodeAsked[]): readonly GreenCode[] {
  const ranked = units.filter((unit) => faultOf(rule, unit) === undefined);
  const overall = gradesOf(rule, ranked);
  const industries = [...new Set(ranked.map(({ industry }) => industry))];
  const within = new Map(industries.flatMap((one) => [...gradesOf(rule, ranked.filter(({ industry }) => industry === one))]));
  return units.map((unit): GreenCode => {
    const why = faultOf(rule, unit);
    return why === undefined ? { id: unit.id, kind: "graded", overall: overall.get(unit.id) ?? "", within: within.get(unit.id) ?? "" } : { id: unit.id, kind: "withheld", why };
  });
}
