// What is asked of a proceeding whatever its stage: it falls away, a removal is reconsidered 复核, the plaque comes back.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import type { Stage } from "./path.ts";
import type { Proceeding, ProceedingEvent } from "./proceeding.ts";
import type { ProceedingAsk, Voice } from "./proceeding-command.ts";
import { dayToCome, missingText } from "../base/written.ts";

type Decision = Result<readonly ProceedingEvent[]>;

export interface Afterwards {
  readonly state: Proceeding;
  readonly by: string;
  readonly as: Voice;
  readonly today: PlainDay;
}

/** Who decided is who answers for what follows. */
const decider = ({ path }: Proceeding): Stage | undefined => path.find(({ act }) => act === "decide");
const isDecider = ({ state, as }: Afterwards): boolean => as.kind === "tier" && as.tier === decider(state)?.who;
const notDecider = refuse({ code: "tier-not-in-turn", hint: "由作出决定的机关办理" });

function abandon({ state, by }: Afterwards, reason: string): Decision {
  if (state.standing !== "open") return refuse({ code: "proceeding-over", facts: { standing: state.standing }, hint: "本件已有结论" });
  const faults = missingText(reason, "reason", "请写明终止的理由");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "abandoned", reason, by }]);
}

function askReconsideration({ state, by, as, today }: Afterwards, reason: string): Decision {
  if (as.kind !== "unit") return refuse({ code: "not-the-unit", hint: "只有被移出的单位可以申请复核" });
  if (state.standing !== "removed") return refuse({ code: "not-removed", hint: "本件没有移出决定" });
  if (state.reconsideration !== "none") return refuse({ code: "already-asked", hint: "已申请过复核" });
  const until = state.reconsiderUntil;
  if (until !== undefined && compareDays(today, until) > 0) return refuse({ code: "reconsideration-too-late", facts: { until }, hint: `申请复核的期限为${sayDay(until)}（含当日），已过` });
  const faults = missingText(reason, "reason", "请写明申请复核的理由");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "reconsideration-asked", reason, day: today, by }]);
}

/** Answered by another than whoever decided; overturned, the unit stands on the list again. */
function answerReconsideration(hand: Afterwards, ask: Extract<ProceedingAsk, { kind: "answer-reconsideration" }>): Decision {
  const { state, by, today } = hand;
  if (state.reconsideration !== "asked") return refuse({ code: "reconsideration-not-asked", hint: "没有待答复的复核申请" });
  if (!isDecider(hand)) return notDecider;
  if (by === state.lastBy) return refuse({ code: "two-people", hint: "复核须由作出决定以外的另一人办理" });
  const faults = [...missingText(ask.reason, "reason", "请写明复核结论的理由"), ...missingText(ask.document, "document", "请写明复核文书的名称、文号")];
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "reconsideration-answered", overturned: ask.overturned, reason: ask.reason, document: ask.document, day: today, by }]);
}

function returnPlaque(hand: Afterwards, on: PlainDay): Decision {
  const { state, by, today } = hand;
  if (state.standing !== "removed") return refuse({ code: "not-removed", hint: "本件没有移出决定" });
  if (state.plaqueReturned) return refuse({ code: "already-returned", hint: "已收回" });
  if (!isDecider(hand)) return notDecider;
  const faults = dayToCome(on, today, "on");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "plaque-returned", on, by }]);
}

/** Abandoning is for the deciding tier, and for the platform when the unit has left the list by another way. */
export function decideAfterwards(hand: Afterwards, ask: ProceedingAsk): Decision {
  switch (ask.kind) {
    case "abandon":
      return isDecider(hand) ? abandon(hand, ask.reason) : notDecider;
    case "ask-reconsideration":
      return askReconsideration(hand, ask.reason);
    case "answer-reconsideration":
      return answerReconsideration(hand, ask);
    case "return-plaque":
      return returnPlaque(hand, ask.on);
    default:
      return refuse({ code: "stage-not-open", hint: "现在不能办理" });
  }
}
