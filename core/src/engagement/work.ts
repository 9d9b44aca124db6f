// What an evaluator puts on record in a case it was engaged for: feasibility, contract, documents reviewed, visits to the site.
import type { PlainDay } from "../base/plain-day.ts";
import type { WallTime } from "../base/wall-time.ts";
import type { Title } from "../rule/staff.ts";

/** The three questions of the feasibility check 可行性审查. */
export const feasibilityQuestions = ["scope", "resources", "conflicts"] as const;
export type FeasibilityQuestion = (typeof feasibilityQuestions)[number];

/** `fit`: within its fields, staff at hand, no conflict of interest; `words` say on what ground. */
export interface FeasibilityAnswer {
  readonly fit: boolean;
  readonly words: string;
}

export type Feasibility = { readonly [question in FeasibilityQuestion]: FeasibilityAnswer };

export interface Contract {
  /** 合同编号 */
  readonly number: string;
  readonly signedOn: PlainDay;
  /** Who signed for the applicant, and who for the evaluator. */
  readonly client: string;
  readonly contractor: string;
  /** Digest of the contract's file. */
  readonly file: string;
}

/** One of the evaluator's registered staff, as it stood then. */
export interface Examiner {
  readonly staff: string;
  readonly name: string;
  readonly title: Title;
}

/** A file of the case by its digest, or a paper seen elsewhere by its name alone. */
export interface DocumentSeen {
  readonly name: string;
  readonly digest?: string;
}

export interface DocumentReview {
  readonly id: string;
  readonly on: PlainDay;
  readonly by: readonly Examiner[];
  readonly documents: readonly DocumentSeen[];
  readonly findings: string;
}

export interface Photo {
  readonly digest: string;
  readonly name: string;
  readonly takenAt: WallTime;
  /** Read from the photograph itself, or stated by hand. */
  readonly source: "photograph" | "stated";
}

export interface Visit {
  readonly id: string;
  readonly from: WallTime;
  readonly to: WallTime;
  readonly by: readonly Examiner[];
  readonly place: string;
  /** Who received them. */
  readonly received: string;
  readonly seen: string;
  readonly photos: readonly Photo[];
}

/** The record of one engagement; frozen into the case when the report is filed. */
export interface EvaluationWork {
  readonly feasibility?: Feasibility;
  readonly contract?: Contract;
  readonly documents: readonly DocumentReview[];
  readonly visits: readonly Visit[];
}

export const noWork: EvaluationWork = { documents: [], visits: [] };

/** Who answers for the report 评价负责人. */
export interface Responsibility {
  readonly signatory: string;
  readonly day: PlainDay;
}
