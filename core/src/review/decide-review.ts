// Decides a tier's review, a department's opinion, an expert's score. Whoever decides names the digest that was judged.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { correctionPeriod } from "../declaration/correction-period.ts";
import { alreadySettled, notOpen, stepTooLate, type Context } from "../declaration/context.ts";
import type { DeclarationEvent } from "../declaration/event.ts";
import { isSettled, openSteps } from "../declaration/position.ts";
import { standardOf } from "../declaration/body-faults.ts";
import type { Declaration, DeclarationState } from "../declaration/state.ts";
import { scoreFault } from "../score/attested-score.ts";
import { settle } from "../rule/settle.ts";
import { stagesOf, type Step, type StepAct } from "../rule/step.ts";
import type { ReviewCommand } from "./command.ts";

type Decision = Result<readonly DeclarationEvent[]>;

const actOf: Readonly<Record<ReviewCommand["kind"], StepAct>> = { pass: "review", return: "review", refuse: "review", opine: "opine", score: "score" };

/** Why the step is not open; an opinion after its step was settled is told by which clause it comes too late. */
export function whyNotOpen(state: Declaration, command: Pick<ReviewCommand, "kind" | "step">, { edition }: Pick<Context, "edition">): Refusal {
  const open = openSteps(edition, state);
  const settled = edition.procedure.steps.find((one) => one.id === command.step && one.act === "opine" && isSettled(state, one));
  return command.kind === "opine" && settled !== undefined ? alreadySettled(settled, open) : notOpen(command.kind, open);
}

/** What a review command wants before it is looked at: the step open, the right digest, in time. */
function blocked(state: Declaration, command: ReviewCommand, step: Step | undefined, context: Context): Refusal | undefined {
  if (step === undefined) return whyNotOpen(state, command, context);
  if (command.digest !== state.digest) return { code: "digest-stale", facts: { judged: command.digest, current: state.digest ?? "" }, hint: "材料已更新，请重新审阅后再作决定" };
  return stepTooLate(context, step);
}

/** The steps that a return reopens, by the edition's rule for resubmission. */
function reopened(state: Declaration, context: Context): readonly string[] {
  if (context.edition.procedure.resubmission["resumes-at"] === "same-step") return [];
  const judging = stagesOf(context.edition.procedure.steps, state.opening.kind).flat().filter((step) => step.act === "review" || step.act === "opine" || step.act === "score");
  return judging.map((step) => step.id).filter((id) => state.done.includes(id) || Object.hasOwn(state.opinions, id) || Object.hasOwn(state.scores, id));
}

function returned(state: Declaration, command: Extract<ReviewCommand, { kind: "return" }>, context: Context): Decision {
  const faults = command.reasons.flatMap((one, n) => (one.reason.trim() === "" ? [{ code: "reason-missing", place: `reasons.${n}`, hint: "请写明退回原因" }] : []));
  if (command.reasons.length === 0) return refuse({ code: "reason-missing", place: "reasons", hint: "退回须逐项写明原因" });
  if (faults.length > 0) return refuse(...faults);
  const period = correctionPeriod(command, context);
  if (!period.ok) return period;
  const until = period.value === undefined ? {} : { until: period.value };
  return ok([{ type: "returned", step: command.step, digest: command.digest, reasons: command.reasons, reopens: reopened(state, context), ...until }]);
}

function refused(command: Extract<ReviewCommand, { kind: "refuse" }>, context: Context): Decision {
  if (!context.edition.notice.clauses.some((clause) => clause.anchor === command.clause)) return refuse({ code: "clause-unknown", place: "clause", facts: { clause: command.clause }, hint: "不予通过须引用本通知的条款" });
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明不予通过的理由" });
  const refusal: Refusal = { code: "refused-by-reviewer", clause: command.clause, hint: command.reason };
  return ok([{ type: "refused", step: command.step, digest: command.digest, refusal }]);
}

/** The last opinion may settle the step against the declaration; then it is refused in the same breath. */
function opined(state: Declaration, command: Extract<ReviewCommand, { kind: "opine" }>, step: Step): Decision {
  const given = state.opinions[step.id] ?? {};
  if (!(step.departments ?? []).includes(command.department)) return refuse({ code: "department-foreign", facts: { department: command.department }, hint: "本环节不含该部门" });
  if (Object.hasOwn(given, command.department)) return refuse({ code: "already-opined", facts: { department: command.department }, hint: "该部门已提出意见" });
  if (command.opinion === "disagree" && command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "不同意须写明理由" });
  const event: DeclarationEvent = { type: "opined", step: step.id, digest: command.digest, department: command.department, opinion: command.opinion, reason: command.reason };
  const settled = settle(step, { ...given, [command.department]: command.opinion });
  if (settled !== "fails") return ok([event]);
  const clause = step.cite === undefined ? {} : { clause: step.cite };
  return ok([event, { type: "left-out", step: step.id, refusal: { code: "joint-review-failed", ...clause, facts: { opinions: { ...given, [command.department]: command.opinion } }, hint: "联合审核未通过" } }]);
}

function scored(state: Declaration, command: Extract<ReviewCommand, { kind: "score" }>, step: Step, context: Context): Decision {
  if (Object.hasOwn(state.scores[step.id] ?? {}, command.expert)) return refuse({ code: "already-scored", facts: { expert: command.expert }, hint: "该专家已评分" });
  const fault = scoreFault({ value: command.score, by: command.expert }, standardOf(context.edition, state.opening.kind)?.max, "score");
  if (fault !== undefined) return refuse(fault);
  const { kind: _, ...given } = command;
  return ok([{ type: "scored", ...given, step: step.id }]);
}

/** Decides one review command. */
export function decideReview(state: DeclarationState, command: ReviewCommand, context: Context): Decision {
  if (state === undefined) return refuse({ code: "declaration-unknown", hint: "没有这份申报" });
  const step = openSteps(context.edition, state).find((one) => one.id === command.step && one.act === actOf[command.kind]);
  const stop = blocked(state, command, step, context);
  if (stop !== undefined || step === undefined) return refuse(stop ?? notOpen(command.kind, []));
  switch (command.kind) {
    case "pass":
      return ok([{ type: "passed", step: step.id, digest: command.digest, opinion: command.opinion }]);
    case "return":
      return returned(state, command, context);
    case "refuse":
      return refused(command, context);
    case "opine":
      return opined(state, command, step);
    case "score":
      return scored(state, command, step, context);
  }
}
