// Decides the applicant's and the evaluator's commands: events, or refusals with clause. Pure and total.
import { compareDays, isDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { unanswered } from "../engagement/decide-work.ts";
import type { Responsibility } from "../engagement/work.ts";
import { judgeEligibility } from "../rule/eligibility.ts";
import { evaluationFault, performanceFaults } from "../rule/evaluation.ts";
import { stagesOf } from "../rule/step.ts";
import { scoreFault } from "../score/attested-score.ts";
import { blockingFaults } from "../score/sheet.ts";
import { speechOf } from "../programme/edition.ts";
import { changedFields, emptyBody } from "./body.ts";
import { bodyFaults, standardOf } from "./body-faults.ts";
import type { DeclarationCommand } from "./command.ts";
import { correctionOver } from "./correction-period.ts";
import { notOpen, stepTooLate, type Context } from "./context.ts";
import { answerByFault } from "./decide-engagement.ts";
import { engagementFault, unansweredFault } from "./engagement-fault.ts";
import type { DeclarationEvent } from "./event.ts";
import { openStep, openSteps } from "./position.ts";
import { computedScore, scoreOf } from "./scoring.ts";
import type { Declaration, DeclarationState } from "./state.ts";

type Decision = Result<readonly DeclarationEvent[]>;
type Submit = Extract<DeclarationCommand, { kind: "submit" }>;
type Evaluate = Extract<DeclarationCommand, { kind: "evaluate" }>;

const missing = refuse({ code: "declaration-unknown", hint: "没有这份申报" });

function roundOpen(context: Context): Refusal | undefined {
  return compareDays(context.today, context.opens) < 0
    ? { code: "round-not-open", facts: { opens: context.opens }, hint: `本轮自 ${context.opens} 起受理` }
    : undefined;
}

/** A first submit keeps the round's last day; a resubmit after return keeps that of the step that returned it. */
function lateness(state: Declaration, context: Context): Refusal | undefined {
  const declare = openStep(context.edition, state, "declare");
  if (declare === undefined) return notOpen("submit", openSteps(context.edition, state));
  if (state.standing === "draft") return stepTooLate(context, declare);
  const over = correctionOver(state, context.at);
  if (over !== undefined) return over;
  const step = context.edition.procedure.steps.find((one) => one.id === state.returnedFrom);
  return step === undefined ? undefined : stepTooLate(context, step);
}

function submit(state: Declaration, command: Submit, context: Context): Decision {
  const blocked = roundOpen(context) ?? lateness(state, context);
  if (blocked !== undefined) return refuse(blocked);
  const { edition } = context;
  const kind = state.opening.kind;
  const judged = judgeEligibility(edition.rules, "declare", command.circumstances, speechOf(edition));
  const unengaged = engagementFault(edition, kind, state.engagement !== undefined) ?? unansweredFault(state.engagement);
  const within = withinDeclaring(state, context)
    ? evaluationFault(edition.procedure.evaluation[kind], { evaluated: state.engagement !== undefined, undertaking: state.evaluation?.undertaking ?? false })
    : undefined;
  const openFacts = judged.missing
    .filter((name) => (edition.eligibility.facts[name]?.from ?? "applicant") === "applicant" && command.body.facts[name] !== undefined)
    .map((name) => ({ code: "fact-undecided", place: `facts.${name}`, hint: `无法判断：${edition.eligibility.facts[name]?.label ?? name}` }));
  const faults = [...bodyFaults(edition, kind, command.body, context.today, context.scoring, context.lists), ...(unengaged === undefined ? [] : [unengaged]), ...(within === undefined ? [] : [within]), ...judged.refusals, ...openFacts];
  if (faults.length > 0) return refuse(...faults);
  const departures = judged.departures.map((one) => one.rule);
  const doubts = judged.verdicts.filter(({ verdict }) => verdict.outcome === "unknown").map(({ rule }) => rule.id);
  const computed = context.scoring === undefined ? {} : { computed: computedScore(context.scoring, command.body.sheet) };
  return ok([{ type: "submitted", digest: command.digest, body: command.body, receipt: command.receipt, day: context.today, changed: changedFields(state.body ?? emptyBody, command.body), departures, doubts, circumstances: command.circumstances, ...computed }]);
}

const clauseOf = (clause: string | undefined) => (clause === undefined ? {} : { clause });

/** Whether anybody has judged it: passed, opined, scored, returned (a second submit tells), or put it on a list. */
function onRecord(state: Declaration, context: Context): boolean {
  const acted = state.done.some((id) => context.edition.procedure.steps.some((step) => step.id === id && step.act !== "evaluate"));
  const spoken = Object.keys(state.opinions).length > 0 || Object.keys(state.scores).length > 0;
  return acted || spoken || state.standing === "returned" || state.submissions > 1 || state.recommendation.kind !== "none";
}

/** Before review only: once a tier has passed, opined or returned it, it is on the record. */
function withdraw(state: Declaration, reason: string, context: Context): Decision {
  if (state.standing === "withdrawn") return refuse({ code: "already-withdrawn", hint: "已撤回" });
  if ((state.standing !== "draft" && state.standing !== "under-way") || onRecord(state, context)) return refuse({ code: "withdraw-too-late", hint: "已有审核意见，不能撤回" });
  if (reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明撤回原因" });
  return ok([{ type: "withdrawn", reason }]);
}

/** A withdrawn declaration is taken up again while the round still receives: nobody has judged it, or it could not have been withdrawn. */
function reopen(state: Declaration, context: Context): Decision {
  if (state.standing !== "withdrawn") return refuse({ code: "not-withdrawn", facts: { standing: state.standing }, hint: "只有已撤回的申报可以恢复填写" });
  const declare = stagesOf(context.edition.procedure.steps, state.opening.kind).flat().find((step) => step.act === "declare");
  const blocked = roundOpen(context) ?? (declare === undefined ? undefined : stepTooLate(context, declare));
  return blocked === undefined ? ok([{ type: "reopened" }]) : refuse(blocked);
}

/** Where the notice has no step of its own for it, the third party does the self-evaluation: it files before the submit. */
const withinDeclaring = (state: Declaration, context: Context): boolean => {
  const stages = stagesOf(context.edition.procedure.steps, state.opening.kind).flat();
  return !stages.some((step) => step.act === "evaluate");
};

const performedBy = ({ work, signed }: Evaluate) => ({ contract: work.contract !== undefined, documents: work.documents.length, visits: work.visits.length, responsibility: signed !== undefined });

/** Whoever answers for the report signs with a name, on a day that has come. */
function signedFault(signed: Responsibility | undefined, { today }: Context): Refusal | undefined {
  if (signed === undefined) return undefined;
  if (signed.signatory.trim() === "") return { code: "signatory-missing", place: "signatory", hint: "请写明评价负责人" };
  if (!isDay(signed.day)) return { code: "day-malformed", place: "signedOn", hint: "日期请写作 2025-06-30" };
  return compareDays(signed.day, today) > 0 ? { code: "signed-in-future", place: "signedOn", facts: { day: signed.day, today }, hint: "签署日期不能晚于今天" } : undefined;
}

function evaluate(state: Declaration, command: Evaluate, context: Context): Decision {
  const step = openStep(context.edition, state, withinDeclaring(state, context) ? "declare" : "evaluate");
  if (step === undefined) return refuse(notOpen("evaluate", openSteps(context.edition, state)));
  if (state.engagement?.id !== command.engagement || state.engagement.evaluator !== command.evaluator) return refuse({ code: "engagement-foreign", hint: "本机构未受委托评价本申报" });
  const rule = context.edition.procedure.evaluation[state.opening.kind];
  if (state.engagement.accepted !== true) return refuse({ ...unanswered, ...clauseOf(rule?.cite), hint: "请先审查可行性并接受委托" });
  const standard = standardOf(context.edition, state.opening.kind);
  const { scoring } = context;
  if (scoring === undefined && command.sheet !== undefined) return refuse({ code: "sheet-not-foreseen", place: "sheet", hint: "本批次没有采用计分方案，请直接填写评价得分" });
  if (scoring !== undefined && command.sheet === undefined) return refuse({ code: "sheet-missing", place: "sheet", hint: "本批次按计分方案评分，请逐项填写" });
  const faults = [
    ...(scoring === undefined || command.sheet === undefined ? [] : blockingFaults(scoring.scheme, scoreOf(scoring, command.sheet))),
    stepTooLate(context, step),
    evaluationFault(rule, { evaluated: true, undertaking: command.undertaking }),
    ...performanceFaults(rule, performedBy(command)),
    signedFault(command.signed, context),
    command.score === undefined ? undefined : scoreFault({ value: command.score, by: command.evaluator }, standard?.max, "score"),
    command.report.trim() === "" ? { code: "report-missing", place: "report", hint: "请上传评价报告" } : undefined,
  ].filter((one): one is Refusal => one !== undefined);
  if (faults.length > 0) return refuse(...faults);
  const { kind: _, ...rest } = command;
  const computed = scoring === undefined ? undefined : computedScore(scoring, command.sheet);
  return ok([{ type: "evaluated", step: step.act === "evaluate" ? step.id : "", ...rest, ...(computed === undefined ? {} : { score: computed.score, computed }) }]);
}

function engage(state: Declaration, command: Extract<DeclarationCommand, { kind: "engage" }>, context: Context): Decision {
  const need = context.edition.procedure.evaluation[state.opening.kind];
  if (need === undefined || need.need === "none") return refuse({ code: "evaluation-not-foreseen", ...clauseOf(need?.cite), hint: "本类不设第三方评价" });
  if (state.engagement !== undefined) return refuse({ code: "already-engaged", facts: { evaluator: state.engagement.evaluator }, hint: "已委托评价机构" });
  if (state.standing !== "draft" && state.standing !== "returned") return refuse({ code: "engage-too-late", hint: "提交后不能再委托" });
  const late = answerByFault(command.answerBy, context.today);
  if (late !== undefined) return refuse(late);
  return ok([{ type: "engaged", engagement: command.engagement, evaluator: command.evaluator, ...(command.answerBy === undefined ? {} : { answerBy: command.answerBy }) }]);
}

/** Decides one command on one declaration. */
export function decide(state: DeclarationState, command: DeclarationCommand, context: Context): Decision {
  if (command.kind === "open") {
    if (state !== undefined) return refuse({ code: "already-open", hint: "申报已建立" });
    if (!Object.hasOwn(context.edition.edition.kinds, command.opening.kind)) return refuse({ code: "kind-not-open", facts: { kind: command.opening.kind }, hint: "本通知不受理这一类" });
    return ok([{ type: "opened", ...command.opening }]);
  }
  if (state === undefined) return missing;
  switch (command.kind) {
    case "engage":
      return engage(state, command, context);
    case "submit":
      return submit(state, command, context);
    case "withdraw":
      return withdraw(state, command.reason, context);
    case "reopen":
      return reopen(state, context);
    case "evaluate":
      return evaluate(state, command, context);
  }
}
