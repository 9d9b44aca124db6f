// Decides what a recommending tier does with a candidate: recommend within quota, reserve, exclude with a reason, send the list up.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { notOpen, stepTooLate, type Context } from "../declaration/context.ts";
import type { DeclarationEvent } from "../declaration/event.ts";
import { openSteps } from "../declaration/position.ts";
import type { Declaration, DeclarationState } from "../declaration/state.ts";
import { nodeAt } from "../declaration/turn.ts";
import { speechOf } from "../programme/edition.ts";
import { judgeEligibility } from "../rule/eligibility.ts";
import { overQuota } from "../rule/quota.ts";
import type { RecommendCommand } from "./command.ts";
import { placeFault } from "./place-fault.ts";

type Decision = Result<readonly DeclarationEvent[]>;
type Recommend = Extract<RecommendCommand, { kind: "recommend" }>;

function recommend(state: Declaration, command: Recommend, context: Context): Decision {
  if (state.recommendation.kind === "recommended") return refuse({ code: "already-recommended", hint: "已列入推荐" });
  if (command.digest !== state.digest) return refuse({ code: "digest-stale", facts: { judged: command.digest, current: state.digest ?? "" }, hint: "材料已更新，请重新审阅后再作决定" });
  const { edition } = context;
  const judged = judgeEligibility(edition.rules, "recommend", command.circumstances, speechOf(edition));
  const open = judged.missing.map((name) => ({ code: "fact-missing", place: `facts.${name}`, hint: `推荐材料须说明：${edition.eligibility.facts[name]?.label ?? name}` }));
  const over = overQuota(edition.procedure.quota[state.opening.kind], command.cap, command.taken, command.node, command.overReason);
  const faults = [...judged.refusals, ...open, ...(over === undefined ? [] : [over])];
  if (faults.length > 0) return refuse(...faults);
  const statements = command.overReason === undefined ? command.statements : { ...command.statements, quota: command.overReason };
  return ok([{ type: "recommended", step: command.step, node: command.node, digest: command.digest, statements, facts: command.facts }]);
}

const wantsReason = (reason: string): Refusal | undefined => (reason.trim() === "" ? { code: "reason-missing", place: "reason", hint: "请写明理由" } : undefined);

/** Who holds a slot gives it back by a release, with a reason, before anything else is decided. */
const placed = (state: Declaration): Refusal | undefined => (state.recommendation.kind === "recommended" ? { code: "already-recommended", hint: "已列入推荐，须先写明理由移出" } : undefined);

function settleOne(state: Declaration, command: Exclude<RecommendCommand, { kind: "recommend" }>): Decision {
  switch (command.kind) {
    case "reserve": {
      const fault = placed(state) ?? placeFault(command.place, "place");
      return fault === undefined ? ok([{ type: "reserved", step: command.step, node: command.node, place: command.place }]) : refuse(fault);
    }
    case "exclude": {
      const fault = placed(state) ?? wantsReason(command.reason);
      return fault === undefined ? ok([{ type: "excluded", step: command.step, node: command.node, reason: command.reason }]) : refuse(fault);
    }
    case "release": {
      if (state.recommendation.kind === "none") return refuse({ code: "not-recommended", hint: "尚未列入推荐、候补或排除" });
      const fault = wantsReason(command.reason);
      return fault === undefined ? ok([{ type: "released", step: command.step, node: command.node, reason: command.reason }]) : refuse(fault);
    }
    case "send-up":
      return sendUp(state, command);
  }
}

/** When the list goes up, the recommended go with their rank; the rest are left out with the reason already written. */
function sendUp(state: Declaration, command: Extract<RecommendCommand, { kind: "send-up" }>): Decision {
  switch (state.recommendation.kind) {
    case "recommended": {
      const fault = placeFault(command.rank, "rank");
      if (fault !== undefined) return refuse(fault);
      return ok([{ type: "sent-up", step: command.step, rank: command.rank, letter: command.letter }]);
    }
    case "reserved":
      return ok([{ type: "left-out", step: command.step, refusal: { code: "in-reserve", facts: { place: state.recommendation.place }, hint: `列为候补第 ${state.recommendation.place} 位` } }]);
    case "excluded":
      return ok([{ type: "left-out", step: command.step, refusal: { code: "not-recommended", hint: state.recommendation.reason } }]);
    case "none":
      return refuse({ code: "candidate-undecided", facts: { number: state.opening.number }, hint: `${state.opening.name} 尚未决定：推荐、候补或写明理由排除` });
  }
}

/** Decides one command of the recommending tier on one candidate. */
export function decideRecommend(state: DeclarationState, command: RecommendCommand, context: Context): Decision {
  if (state === undefined) return refuse({ code: "declaration-unknown", hint: "没有这份申报" });
  const open = openSteps(context.edition, state);
  const step = open.find((one) => one.id === command.step && one.act === "recommend");
  if (step === undefined) return refuse(notOpen(command.kind, open));
  if (nodeAt(state, step) !== command.node) return refuse({ code: "region-foreign", facts: { node: command.node }, hint: "不属于本地区" });
  const late = stepTooLate(context, step);
  if (late !== undefined) return refuse(late);
  return command.kind === "recommend" ? recommend(state, command, context) : settleOne(state, command);
}
