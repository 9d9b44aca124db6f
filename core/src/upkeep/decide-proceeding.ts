// Decides one command on a proceeding: whose turn it is, what must be written, and that two people stand behind a removal.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { impossible } from "../base/impossible.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { tierName } from "../rule/kind.ts";
import type { Stage, StageAct } from "./path.ts";
import { decideAfterwards } from "./proceeding-afterwards.ts";
import { openStage, type Proceeding, type ProceedingEvent, type ProceedingState } from "./proceeding.ts";
import type { ProceedingAsk, ProceedingCommand, Voice } from "./proceeding-command.ts";
import { dayToCome, missingText } from "../base/written.ts";

type Decision = Result<readonly ProceedingEvent[]>;
type Of<K extends ProceedingAsk["kind"]> = Extract<ProceedingAsk, { kind: K }>;

interface Hand {
  readonly state: Proceeding;
  readonly stage: Stage;
  readonly by: string;
  readonly as: Voice;
  readonly today: PlainDay;
}

export const stageWords: Readonly<Record<StageAct, string>> = {
  report: "上报",
  assess: "现场评估",
  "give-opinion": "提出动态调整意见",
  hear: "告知与听证",
  decide: "作出决定",
  "decide-jointly": "部门联合审核",
  publicise: "公示",
  announce: "公布",
  "carry-out": "移出名单（复核人办理）",
};

const clauseOf = ({ clause }: Stage): { readonly clause?: string } => (clause === undefined ? {} : { clause });

/** The stage at which an ask belongs; those of `hear` are the unit's as well. */
const stageOf: Readonly<Partial<Record<ProceedingAsk["kind"], StageAct>>> = {
  report: "report",
  assess: "assess",
  "give-opinion": "give-opinion",
  "give-reasons": "hear",
  "ask-hearing": "hear",
  "waive-hearing": "hear",
  "hold-hearing": "hear",
  decide: "decide",
  "opine-jointly": "decide-jointly",
  publicise: "publicise",
  "end-publicity": "publicise",
  announce: "announce",
  "carry-out": "carry-out",
};

const unitAsks: ReadonlySet<ProceedingAsk["kind"]> = new Set(["ask-hearing", "waive-hearing"] as const);

/** Nobody asked for a hearing in time, so the decision may be taken. */
const heardOut = (state: Proceeding, today: PlainDay): boolean => state.hearing === "noticed" && state.hearingUntil !== undefined && compareDays(state.hearingUntil, today) < 0;

/** Whoever decides against an opinion that let the unit stay gives reasons first. */
const goesBackToHear = (state: Proceeding, stage: Stage, ask: ProceedingAsk): boolean => ask.kind === "give-reasons" && stage.act === "decide" && state.hearing === "not-noticed";

function turnFault(state: Proceeding, stage: Stage, { ask, as }: ProceedingCommand): Refusal | undefined {
  const wanted = stageOf[ask.kind];
  if (wanted !== stage.act && !goesBackToHear(state, stage, ask)) return { code: "stage-not-open", ...clauseOf(stage), facts: { open: stage.act }, hint: `现在的环节是${stageWords[stage.act]}` };
  if (unitAsks.has(ask.kind)) return as.kind === "unit" ? undefined : { code: "not-the-unit", hint: "只有当事单位可以申请或放弃听证" };
  if (stage.act === "decide-jointly") return as.kind === "department" && as.tier === stage.who && (stage.departments ?? []).includes(as.department) ? undefined : { code: "department-not-asked", ...clauseOf(stage), hint: `由${(stage.departments ?? []).join("、")}审核` };
  return as.kind === "tier" && as.tier === stage.who ? undefined : { code: "tier-not-in-turn", ...clauseOf(stage), facts: { who: stage.who }, hint: `这一环节由${tierName(stage.who)}办理` };
}

function assess({ by, today, stage }: Hand, ask: Of<"assess">): Decision {
  const faults: readonly Refusal[] = [
    ...dayToCome(ask.on, today, "on"),
    ...missingText(ask.place, "place", "请写明评估地点"),
    ...missingText(ask.found, "found", "请写明评估情况"),
    ...(ask.assessors.length === 0 ? [{ code: "assessors-missing", place: "assessors", ...clauseOf(stage), hint: "请写明参加评估的人员" }] : []),
  ];
  const { kind: _, ...told } = ask;
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "assessed", ...told, by }]);
}

function giveOpinion({ by }: Hand, ask: Of<"give-opinion">): Decision {
  const faults = [...missingText(ask.reason, "reason", "请写明意见的理由"), ...missingText(ask.document, "document", "动态调整意见须盖章行文，请写明文号并附扫描件")];
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "opined", outcome: ask.outcome, reason: ask.reason, document: ask.document, by }]);
}

function giveReasons({ state, by, today }: Hand, ask: Of<"give-reasons">): Decision {
  if (state.hearing !== "not-noticed") return refuse({ code: "already-noticed", hint: "已告知当事单位" });
  if (compareDays(ask.until, today) <= 0) return refuse({ code: "notice-too-short", place: "until", facts: { until: ask.until, today }, hint: "陈述申辩、申请听证的期限须晚于今天" });
  const faults = missingText(ask.reasons, "reasons", "请写明拟移出的事实、理由和依据");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "reasons-given", reasons: ask.reasons, until: ask.until, by }]);
}

function askHearing({ state, by, today }: Hand, words: string): Decision {
  if (state.hearing === "asked") return refuse({ code: "already-asked", hint: "已申请听证" });
  if (state.hearing !== "noticed") return refuse({ code: "not-noticed", hint: "尚未收到告知" });
  if (heardOut(state, today)) return refuse({ code: "hearing-too-late", facts: { until: state.hearingUntil ?? null }, hint: `申请期限为${state.hearingUntil ?? ""}（含当日），已过` });
  return ok([{ type: "hearing-asked", day: today, words, by }]);
}

function holdHearing({ state, by, today }: Hand, ask: Of<"hold-hearing">): Decision {
  if (state.hearing !== "asked") return refuse({ code: "hearing-not-asked", hint: "当事单位没有申请听证" });
  const faults = [...dayToCome(ask.on, today, "on"), ...missingText(ask.record, "record", "请写明听证笔录要点")];
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "hearing-held", on: ask.on, record: ask.record, present: ask.present, by }]);
}

function decideOutcome({ state, by, today }: Hand, ask: Of<"decide">): Decision {
  if (ask.outcome === "remove" && state.hearing === "not-noticed") return refuse({ code: "not-heard", hint: "拟移出的，先告知当事单位事实、理由和依据，听取陈述申辩" });
  const faults = [...missingText(ask.reason, "reason", "请写明决定的理由"), ...missingText(ask.document, "document", "请写明决定文书的名称、文号")];
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "decided", outcome: ask.outcome, reason: ask.reason, document: ask.document, day: today, by }]);
}

function opineJointly({ state, as, by }: Hand, ask: Of<"opine-jointly">): Decision {
  const department = as.kind === "department" ? as.department : "";
  if (state.agreed.includes(department)) return refuse({ code: "already-opined", hint: "本部门已提出意见" });
  const faults = ask.agrees ? [] : missingText(ask.reason, "reason", "不同意的请写明理由");
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "department-opined", department, agrees: ask.agrees, reason: ask.reason, by }]);
}

function endPublicity({ state, by, today, stage }: Hand, { objection }: Of<"end-publicity">): Decision {
  const { publicity } = state;
  if (publicity === undefined) return refuse({ code: "not-publicised", ...clauseOf(stage), hint: "尚未公示" });
  if (objection === undefined && compareDays(today, publicity.end) <= 0) return refuse({ code: "publicity-running", ...clauseOf(stage), facts: { end: publicity.end }, hint: `公示至${publicity.end}（含当日）` });
  return ok([{ type: "publicity-ended", ...(objection === undefined ? {} : { objection }), by }]);
}

function announce({ by, today }: Hand, ask: Of<"announce">): Decision {
  const faults = [...dayToCome(ask.on, today, "on"), ...missingText(ask.document, "document", "请写明公布文件的名称、文号")];
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "announced", document: ask.document, on: ask.on, by }]);
}

function carryOut({ state, by, today }: Hand, { reconsiderUntil }: Of<"carry-out">): Decision {
  if (by === state.lastBy) return refuse({ code: "two-people", hint: "移出须由作出决定或公布以外的另一人办理" });
  if (compareDays(reconsiderUntil, today) <= 0) return refuse({ code: "reconsideration-too-short", place: "reconsiderUntil", facts: { until: reconsiderUntil, today }, hint: "申请复核的期限须晚于今天" });
  return ok([{ type: "removed", on: today, document: state.document ?? "", reconsiderUntil, by }]);
}

function atStage(hand: Hand, ask: ProceedingAsk): Decision {
  const { state, by, today } = hand;
  switch (ask.kind) {
    case "report":
      return ok([{ type: "reported", day: today, by }]);
    case "assess":
      return assess(hand, ask);
    case "give-opinion":
      return giveOpinion(hand, ask);
    case "give-reasons":
      return giveReasons(hand, ask);
    case "ask-hearing":
      return askHearing(hand, ask.words);
    case "waive-hearing":
      return state.hearing === "noticed" || state.hearing === "asked" ? ok([{ type: "hearing-waived", day: today, by }]) : refuse({ code: "not-noticed", hint: "尚未收到告知" });
    case "hold-hearing":
      return holdHearing(hand, ask);
    case "decide":
      return decideOutcome(hand, ask);
    case "opine-jointly":
      return opineJointly(hand, ask);
    case "publicise":
      return state.publicity === undefined ? ok([{ type: "publicised", start: ask.start, end: ask.end, by }]) : refuse({ code: "already-publicised", hint: "已在公示" });
    case "end-publicity":
      return endPublicity(hand, ask);
    case "announce":
      return announce(hand, ask);
    case "carry-out":
      return carryOut(hand, ask);
    case "abandon":
    case "ask-reconsideration":
    case "answer-reconsideration":
    case "return-plaque":
      return decideAfterwards(hand, ask);
    default:
      return impossible(ask);
  }
}

/** A decision at the stage of hearing is taken when the time to ask has run out; that it has is said first. */
function afterLapse(state: Proceeding, command: ProceedingCommand, today: PlainDay): Decision | undefined {
  const stage = openStage(state);
  if (stage?.act !== "hear" || command.ask.kind !== "decide" || !heardOut(state, today)) return undefined;
  const next: Proceeding = { ...state, at: state.at + 1, hearing: "lapsed" };
  const decided = decideProceeding(next, command, today);
  return decided.ok ? ok([{ type: "hearing-lapsed", until: state.hearingUntil ?? today, by: command.by }, ...decided.value]) : decided;
}

/** Decides one command on a proceeding on a day. */
export function decideProceeding(state: ProceedingState, command: ProceedingCommand, today: PlainDay): Decision {
  if (state === undefined) return refuse({ code: "proceeding-unknown", hint: "没有这件动态调整" });
  const { ask, by, as } = command;
  if (stageOf[ask.kind] === undefined) return decideAfterwards({ state, by, as, today }, ask);
  const lapsed = afterLapse(state, command, today);
  if (lapsed !== undefined) return lapsed;
  const stage = openStage(state);
  if (stage === undefined) return refuse({ code: "proceeding-over", facts: { standing: state.standing }, hint: "本件已有结论" });
  const fault = turnFault(state, stage, command);
  return fault === undefined ? atStage({ state, stage, by, as, today }, ask) : refuse(fault);
}
