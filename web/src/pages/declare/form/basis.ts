// What the parts of the form share: the basis of judgment, what is typed, what is wrong, and how a place is changed.
import type { Refusal } from "@qingce/core/base/refusal";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { SheetInHand } from "../../../parts/sheet/sheet-in-hand.ts";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import type { FormBasis, FormJudgment } from "../../../text/form-judgment.ts";

export type FormAnswer = OutputOf<RouteOf<"read-form">>;
export type CaseAnswer = OutputOf<RouteOf<"read-declaration">>;

export interface FormInHand {
  readonly form: FormAnswer;
  readonly basis: FormBasis;
  readonly body: DeclarationBody;
  readonly judgment: FormJudgment;
  /** Faults to be shown beside the place: wrong ones once it was left, missing ones once a submit was tried. */
  readonly shown: (place: string) => readonly Refusal[];
  /** What the reviewer wrote when it was returned. */
  readonly returned: (place: string) => readonly string[];
  readonly change: (next: (body: DeclarationBody) => DeclarationBody) => void;
  readonly leave: (place: string) => void;
  /** Where the round computes scores. */
  readonly scored: { readonly scoring: RoundScoring; readonly sheet: SheetInHand } | undefined;
}
