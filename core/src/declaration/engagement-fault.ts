// Whether a declaration lacks the evaluator 第三方评价机构 that its notice demands, or one has not answered yet: one check for the submit and for the form.
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import { unanswered } from "../engagement/decide-work.ts";
import type { Kind } from "../rule/kind.ts";
import type { Declaration } from "./state.ts";

/** Refuses a declaration without an engaged evaluator where the edition requires the evaluation of its kind. */
export function engagementFault(edition: Edition, kind: Kind, engaged: boolean): Refusal | undefined {
  const wanted = edition.procedure.evaluation[kind];
  if (engaged || wanted?.need !== "required") return undefined;
  return { code: "engagement-missing", place: "engagement", ...(wanted.cite === undefined ? {} : { clause: wanted.cite }), hint: "须先自主委托第三方评价机构" };
}

/** An offer is no engagement yet: whoever was asked accepts it first, or it is taken back. */
export const unansweredFault = (engagement: Declaration["engagement"]): Refusal | undefined =>
  engagement === undefined || engagement.accepted === true ? undefined : { ...unanswered, hint: "评价机构尚未接受委托；可请其答复，或撤回委托另选机构" };
