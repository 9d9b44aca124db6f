// What can have happened to a declaration. Events are the truth; every status is derived from them.
import type { PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { EvaluationWork, Responsibility } from "../engagement/work.ts";
import type { Nodes } from "../programme/tier-tree.ts";
import type { Kind } from "../rule/kind.ts";
import type { Circumstances } from "../rule/circumstances.ts";
import type { Opinion } from "../rule/settle.ts";
import type { Sheet } from "../score/sheet.ts";
import type { DeclarationBody, Proof } from "./body.ts";
import type { ComputedScore } from "./scoring.ts";

/** A field-level reason 逐项退回原因. */
export interface FieldReason {
  readonly field: string;
  readonly reason: string;
}

export interface Opening {
  readonly id: string;
  readonly number: string;
  readonly round: string;
  readonly edition: string;
  readonly hash: string;
  readonly kind: Kind;
  readonly organisation: string;
  readonly name: string;
  readonly region: string;
  /** GB/T 4754 code at the opening: it chooses the scheme of an industry. */
  readonly industry?: string;
  readonly nodes: Nodes;
}

export type DeclarationEvent =
  | ({ readonly type: "opened" } & Opening)
  | { readonly type: "engaged"; readonly engagement: string; readonly evaluator: string; readonly answerBy?: PlainDay }
  | { readonly type: "engagement-accepted"; readonly engagement: string; readonly evaluator: string }
  /** Declined, taken back, lapsed, or the evaluator's results are not accepted: its engagement and its report count no more. */
  | { readonly type: "disengaged"; readonly engagement: string; readonly evaluator: string; readonly refusal: Refusal }
  /**
   * `digest` is of the frozen body; every later decision names it. `doubts` are rules that stay open because a record lacks its day or
   * severity: an officer settles them. `circumstances` are what eligibility was judged on, so that the decision can be made again.
   */
  | { readonly type: "submitted"; readonly digest: string; readonly body: DeclarationBody; readonly receipt: string; readonly day: PlainDay; readonly changed: readonly string[]; readonly departures: readonly string[]; readonly doubts: readonly string[]; readonly circumstances: Circumstances; readonly computed?: ComputedScore }
  | { readonly type: "withdrawn"; readonly reason: string }
  /** Taken up again after a withdrawal, before the last day: a draft under its old number. */
  | { readonly type: "reopened" }
  | { readonly type: "evaluated"; readonly step: string; readonly engagement: string; readonly evaluator: string; readonly score?: string; readonly sheet?: Sheet; readonly proofs?: readonly Proof[]; readonly computed?: ComputedScore; readonly conclusion: "meets" | "fails"; readonly undertaking: boolean; readonly report: string; readonly work?: EvaluationWork; readonly signed?: Responsibility }
  | { readonly type: "passed"; readonly step: string; readonly digest: string; readonly opinion: string }
  | { readonly type: "returned"; readonly step: string; readonly digest: string; readonly reasons: readonly FieldReason[]; readonly reopens: readonly string[]; readonly until?: PlainDay }
  /** The correction period 补正期限 ran out. */
  | { readonly type: "lapsed"; readonly until: PlainDay; readonly refusal: Refusal }
  | { readonly type: "refused"; readonly step: string; readonly digest: string; readonly refusal: Refusal }
  | { readonly type: "opined"; readonly step: string; readonly digest: string; readonly department: string; readonly opinion: Opinion; readonly reason: string }
  /** `expert` is a seat 评委, in the order of the commitments; who sat there stands in the assignments' streams. Salt and commitment let the seal be checked. */
  | { readonly type: "scored"; readonly step: string; readonly digest: string; readonly expert: string; readonly score: string; readonly points?: { readonly [item: string]: string }; readonly opinion?: string; readonly commitment?: string; readonly salt?: string }
  /** The chair set a score aside 排除评分; the step waits for another. */
  | { readonly type: "score-set-aside"; readonly step: string; readonly expert: string; readonly reason: string }
  | { readonly type: "recommended"; readonly step: string; readonly node: string; readonly digest: string; readonly statements: { readonly [rule: string]: string }; readonly facts: DeclarationBody["facts"] }
  | { readonly type: "reserved"; readonly step: string; readonly node: string; readonly place: number }
  | { readonly type: "excluded"; readonly step: string; readonly node: string; readonly reason: string }
  | { readonly type: "released"; readonly step: string; readonly node: string; readonly reason: string }
  | { readonly type: "sent-up"; readonly step: string; readonly rank: number; readonly letter: string }
  | { readonly type: "left-out"; readonly step: string; readonly refusal: Refusal }
  | { readonly type: "selected"; readonly step: string; readonly place: number }
  | { readonly type: "confirmed"; readonly step: string; readonly record: string }
  | { readonly type: "publicised"; readonly step: string; readonly start: PlainDay; readonly end: PlainDay }
  | { readonly type: "publicity-ended"; readonly step: string }
  | { readonly type: "objection-opened"; readonly objection: string }
  | { readonly type: "objection-closed"; readonly objection: string; readonly upheld: boolean }
  | { readonly type: "struck"; readonly objection: string; readonly reason: string }
  | { readonly type: "announced"; readonly step: string; readonly document: string; readonly day: PlainDay }
  | { readonly type: "registered"; readonly step: string; readonly entry: string };

export type DeclarationEventType = DeclarationEvent["type"];
