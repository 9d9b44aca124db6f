// The state of one declaration, as its events made it.
import type { PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { EvaluationWork, Responsibility } from "../engagement/work.ts";
import type { Opinion } from "../rule/settle.ts";
import type { Sheet } from "../score/sheet.ts";
import type { DeclarationBody, Proof } from "./body.ts";
import type { FieldReason, Opening } from "./event.ts";

/**
 * Where a declaration stands: `draft` before the first submit, `under-way` while steps are open, `returned` to the applicant,
 * and five ends. `registered` is the happy one.
 */
export type Standing = "draft" | "under-way" | "returned" | "withdrawn" | "refused" | "left-out" | "struck" | "registered";

/** What the recommending tier decided: on its list, in reserve, excluded with a reason, or nothing yet. */
export type Recommendation =
  | { readonly kind: "none" }
  | { readonly kind: "recommended"; readonly node: string; readonly rank?: number }
  | { readonly kind: "reserved"; readonly node: string; readonly place: number }
  | { readonly kind: "excluded"; readonly node: string; readonly reason: string };

export interface Declaration {
  readonly opening: Opening;
  readonly standing: Standing;
  readonly done: readonly string[];
  readonly body?: DeclarationBody;
  readonly digest?: string;
  readonly receipt?: string;
  readonly submittedOn?: PlainDay;
  readonly submissions: number;
  readonly departures: readonly string[];
  /** Rules left open for an officer: a record without day or severity. */
  readonly doubts: readonly string[];
  /** An offer until the evaluator accepts; `answerBy` is the last day that the applicant named for an answer. */
  readonly engagement?: { readonly id: string; readonly evaluator: string; readonly answerBy?: PlainDay; readonly accepted?: true };
  readonly evaluation?: { readonly evaluator: string; readonly score?: string; readonly sheet?: Sheet; readonly proofs?: readonly Proof[]; readonly conclusion: "meets" | "fails"; readonly undertaking: boolean; readonly work?: EvaluationWork; readonly signed?: Responsibility };
  readonly returnedFrom?: string;
  /** Last day of the correction period 补正期限, where one was set. */
  readonly correctUntil?: PlainDay;
  readonly reasons: readonly FieldReason[];
  readonly refusal?: Refusal;
  readonly opinions: { readonly [step: string]: { readonly [department: string]: Opinion } };
  readonly scores: { readonly [step: string]: { readonly [expert: string]: string } };
  readonly recommendation: Recommendation;
  /** The last window that was opened; its step is done once the window has ended. */
  readonly publicity?: { readonly step: string; readonly start: PlainDay; readonly end: PlainDay };
  readonly openObjections: readonly string[];
  readonly document?: string;
  readonly entry?: string;
}

/** `undefined` is the state before the first event. */
export type DeclarationState = Declaration | undefined;
