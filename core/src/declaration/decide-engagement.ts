// Decides what becomes of an engagement between offer and report: the evaluator accepts or declines, the applicant takes an unanswered offer back, a limit runs out.
import { isAfterDeadline } from "../base/instant.ts";
import { compareDays, isDay, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Context } from "./context.ts";
import { dropEvaluation } from "./drop-evaluation.ts";
import type { DeclarationEvent } from "./event.ts";
import type { Declaration, DeclarationState } from "./state.ts";

export type EngagementCommand =
  | { readonly kind: "accept-engagement"; readonly engagement: string; readonly evaluator: string }
  | { readonly kind: "decline-engagement"; readonly engagement: string; readonly evaluator: string; readonly reason: string }
  | { readonly kind: "take-back-engagement"; readonly reason: string }
  | { readonly kind: "lapse-engagement" };

type Decision = Result<readonly DeclarationEvent[]>;
type Engagement = NonNullable<Declaration["engagement"]>;

/** The last day for an answer, where the applicant named one: today or later. */
export function answerByFault(answerBy: PlainDay | undefined, today: PlainDay): Refusal | undefined {
  if (answerBy === undefined) return undefined;
  if (!isDay(answerBy)) return { code: "day-malformed", place: "answerBy", hint: "日期请写作 2025-06-30" };
  return compareDays(answerBy, today) < 0 ? { code: "answer-by-past", place: "answerBy", facts: { answerBy, today }, hint: "答复期限不能早于今天" } : undefined;
}

const foreign: Refusal = { code: "engagement-foreign", hint: "本机构未受委托评价本申报" };

const answeredAlready: Refusal = { code: "engagement-answered", hint: "评价机构已接受委托" };

const noReason: Refusal = { code: "reason-missing", place: "reason", hint: "请写明理由" };

const lapsed = ({ answerBy }: Engagement): Refusal => ({ code: "engagement-lapsed", facts: { answerBy: answerBy ?? null }, hint: `评价机构未在 ${answerBy ?? ""} 前答复，委托失效` });

const isOver = ({ answerBy }: Engagement, { at }: Context): boolean => answerBy !== undefined && isAfterDeadline(at, answerBy);

/** The evaluator's answer to its own offer, while it stands. */
function answered(state: Declaration, command: Extract<EngagementCommand, { engagement: string }>, context: Context): Decision {
  const { engagement } = state;
  if (engagement?.id !== command.engagement || engagement.evaluator !== command.evaluator) return refuse(foreign);
  if (engagement.accepted === true) return refuse(answeredAlready);
  if (command.kind === "decline-engagement") {
    return command.reason.trim() === "" ? refuse(noReason) : dropEvaluation(context.edition, state, { code: "engagement-declined", facts: { reason: command.reason }, hint: `评价机构不接受委托：${command.reason}` });
  }
  if (isOver(engagement, context)) return refuse(lapsed(engagement));
  if (!["draft", "under-way", "returned"].includes(state.standing)) return refuse({ code: "already-decided", facts: { standing: state.standing }, hint: "本申报已终止，不再受理委托" });
  return ok([{ type: "engagement-accepted", engagement: engagement.id, evaluator: engagement.evaluator }]);
}

/** Ends an offer that nobody has answered. */
function dropped(state: Declaration, refusal: Refusal, context: Context): Decision {
  if (state.engagement?.accepted === true) return refuse(answeredAlready);
  return dropEvaluation(context.edition, state, refusal);
}

export function decideEngagement(state: DeclarationState, command: EngagementCommand, context: Context): Decision {
  if (state === undefined) return refuse({ code: "declaration-unknown", hint: "没有这份申报" });
  switch (command.kind) {
    case "accept-engagement":
    case "decline-engagement":
      return answered(state, command, context);
    case "take-back-engagement":
      if (command.reason.trim() === "") return refuse(noReason);
      return dropped(state, { code: "engagement-taken-back", facts: { reason: command.reason }, hint: `申报单位撤回委托：${command.reason}` }, context);
    case "lapse-engagement": {
      const { engagement } = state;
      if (engagement !== undefined && engagement.accepted !== true && !isOver(engagement, context)) return refuse({ code: "answer-running", facts: { answerBy: engagement.answerBy ?? null }, hint: "答复期限未到" });
      return dropped(state, engagement === undefined ? foreign : lapsed(engagement), context);
    }
  }
}
