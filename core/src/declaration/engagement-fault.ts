// Whether a declaration lacks the evaluator 第三方评价机构 that its notice demands: one check for the submit and for the form.
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import type { Kind } from "../rule/kind.ts";

/** Refuses a declaration without an engaged evaluator where the edition requires the evaluation of its kind. */
export function engagementFault(edition: Edition, kind: Kind, engaged: boolean): Refusal | undefined {
  const wanted = edition.procedure.evaluation[kind];
  if (engaged || wanted?.need !== "required") return undefined;
  return { code: "engagement-missing", place: "engagement", ...(wanted.cite === undefined ? {} : { clause: wanted.cite }), hint: "须先自主委托第三方评价机构" };
}
