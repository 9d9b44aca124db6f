// Evaluation by a third party: whether it is needed, what it must sign, and the cap with its unit of counting.
import Type, { type Static } from "typebox";
import type { Refusal } from "../base/refusal.ts";
import { Cite, closed, ground } from "./cited.ts";
import { Kind } from "./kind.ts";
import { tieKinds, type TieKind } from "./tie-kind.ts";

export const Evaluation = Type.Object(
  {
    /** `either`: the applicant's own or a third party's; `optional`: a third party may do the self-evaluation. */
    need: Type.Enum(["required", "optional", "either", "none"]),
    undertaking: Type.Boolean(),
    /** Apart from the self-evaluation: `{ cite }` names the clause that wants it; `true` where the clause of the evaluation itself does. */
    independent: Type.Union([Type.Boolean(), Type.Object(ground, closed)]),
    /** A visit to the site is on record before the report is filed. */
    "on-site": Type.Optional(Type.Boolean()),
    /** What else must be on record before the report is filed, each with its own clause. What is not named here may be recorded, and is not asked. */
    demands: Type.Optional(Type.Array(Type.Object({ what: Type.Enum(["contract", "document-review", "responsibility"]), ...ground }, closed), { minItems: 1 })),
    ...ground,
  },
  closed,
);
/** What the notice wants of third-party evaluation 第三方评价 for one kind. */
export type Evaluation = Static<typeof Evaluation>;

export const Cap = Type.Object(
  {
    n: Type.Integer({ minimum: 1 }),
    per: Type.Enum(["round", "year"]),
    "counted-by": Type.Enum(["body", "affiliates", "legal-representative"]),
    /** What makes affiliates of one group: demanded where they are counted, not read elsewhere. */
    "tied-by": Type.Optional(Type.Array(Type.Enum(tieKinds), { minItems: 1, uniqueItems: true })),
    over: Type.Array(Kind, { minItems: 1 }),
    cite: Cite,
    reading: Type.Optional(Type.String()),
  },
  closed,
);
/** Cap 上限 on the evaluations that one counted unit may carry. */
export type Cap = Static<typeof Cap>;

/** An evaluator as the units of counting know it: itself, the bodies tied to it, its legal representative. */
export interface Counted {
  readonly id: string;
  readonly groupKey: string;
  readonly legalRepresentative: string;
}

/** Who is counted under the cap. */
export function countedBy(cap: Cap, evaluator: Counted): string {
  switch (cap["counted-by"]) {
    case "body":
      return evaluator.id;
    case "affiliates":
      return evaluator.groupKey;
    case "legal-representative":
      return evaluator.legalRepresentative;
  }
}

/** Which ties make one unit of counting: the edition says by which affiliates are tied; a representative's unit holds only its own. */
export function tiesOf(cap: Pick<Cap, "counted-by" | "tied-by">): readonly TieKind[] {
  switch (cap["counted-by"]) {
    case "body":
      return [];
    case "affiliates":
      // an edition sealed before it said so was counted by all kinds
      return cap["tied-by"] ?? tieKinds;
    case "legal-representative":
      return ["legal-representative"];
  }
}

const unitNames: Readonly<Record<Cap["counted-by"], string>> = { body: "机构", affiliates: "同一法人（含关联单位）", "legal-representative": "同一法定代表人" };

/** Refuses the engagement that would be one too many; `held` counts the engagements that fill the cap already. */
export const overCap = (cap: Cap, held: readonly string[]): Refusal | undefined =>
  held.length < cap.n
    ? undefined
    : { code: "evaluator-cap-full", clause: cap.cite, facts: { cap: cap.n, held }, hint: `${unitNames[cap["counted-by"]]}${cap.per === "year" ? "本年度" : "本批次"}评价项目已达 ${cap.n} 项上限` };

/** Whether the notice wants the evaluation apart from the self-evaluation 独立性. */
export const isIndependent = (evaluation: Pick<Evaluation, "independent"> | undefined): boolean => evaluation !== undefined && evaluation.independent !== false;

/** The clause that wants it so; undefined where a reading stands behind it alone. */
export const independenceClause = ({ independent, cite }: Pick<Evaluation, "independent" | "cite">): string | undefined => (typeof independent === "boolean" ? cite : independent.cite);

/** Refuses to go on without what the notice wants of the evaluation: the report where it is required, the undertaking where a third party took part. */
export function evaluationFault(evaluation: Evaluation | undefined, given: { readonly evaluated: boolean; readonly undertaking: boolean }): Refusal | undefined {
  if (evaluation === undefined) return undefined;
  const clause = evaluation.cite === undefined ? {} : { clause: evaluation.cite };
  if (evaluation.need === "none" && given.evaluated) return { code: "evaluation-not-foreseen", ...clause, hint: "本类不设第三方评价" };
  if (evaluation.need === "required" && !given.evaluated) return { code: "evaluation-missing", ...clause, hint: "须有第三方评价" };
  if (given.evaluated && evaluation.undertaking && !given.undertaking) return { code: "undertaking-missing", ...clause, hint: "第三方机构须签署承诺书" };
  return undefined;
}

/** What an evaluator has on record when it files. */
export interface Performed {
  readonly contract: boolean;
  readonly documents: number;
  readonly visits: number;
  /** Who answers for the report, by name and day. */
  readonly responsibility: boolean;
}

type Demand = NonNullable<Evaluation["demands"]>[number]["what"];

const lacking: { readonly [what in Demand]: { readonly lacks: (performed: Performed) => boolean; readonly refusal: Refusal } } = {
  contract: { lacks: (one) => !one.contract, refusal: { code: "contract-missing", place: "contract", hint: "请先登记评价合同" } },
  "document-review": { lacks: (one) => one.documents === 0, refusal: { code: "document-review-missing", place: "documents", hint: "请先登记资料审查" } },
  responsibility: { lacks: (one) => !one.responsibility, refusal: { code: "responsibility-missing", place: "signatory", hint: "请写明对评价报告负责的人员和签署日期" } },
};

/** Refuses a report without what the notice wants on record before it. */
export function performanceFaults(evaluation: Evaluation | undefined, performed: Performed): readonly Refusal[] {
  const visit = evaluation?.["on-site"] === true && performed.visits === 0 ? [{ code: "visit-missing", place: "visits", ...(evaluation.cite === undefined ? {} : { clause: evaluation.cite }), hint: "须到现场评价，请先登记现场走访" }] : [];
  const others = (evaluation?.demands ?? []).flatMap(({ what, cite }) => (lacking[what].lacks(performed) ? [{ ...lacking[what].refusal, ...(cite === undefined ? {} : { clause: cite }) }] : []));
  return [...visit, ...others];
}
