// A proceeding 动态调整 in words: its stages, its standings, what was done at each, and where each deed belongs.
import { proceedingWords } from "@qingce/core/upkeep/standing-words";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import type { StageAct } from "@qingce/core/upkeep/path";
import { sayDay, sayDueDay } from "./day.ts";

export type Proceeding = OutputOf<RouteOf<"read-proceeding">>;
export type Done = Proceeding["history"][number];

export const stageWords: Readonly<Record<StageAct, string>> = { report: "上报", assess: "现场评估", "give-opinion": "动态调整意见", hear: "告知与听证", decide: "决定", "decide-jointly": "部门联合审核", publicise: "公示", announce: "公布", "carry-out": "移出名单" };
export const sayStage = (stage: string | null): string => (stage === null ? "" : Object.hasOwn(stageWords, stage) ? stageWords[stage as StageAct] : stage);

export const proceedingStandings = proceedingWords;
export const groundWords: { readonly [ground: string]: string } = { "failed-key-indicator": "关键指标不符合", incident: "事件", "other-rule": "其他文件" };
const outcomes = { keep: "保留在名单", remove: "移出名单" } as const;

export interface Said {
  readonly what: string;
  readonly words: readonly string[];
}

/** One deed as the line tells it. */
export function sayDone({ event }: Done): Said {
  switch (event.type) {
    case "opened":
      return { what: "立案", words: [] };
    case "told-again":
      return { what: "同一事件的另一来源，并入本件", words: [`${event.incident}${event.severity === undefined ? "" : `（${event.severity}）`}`] };
    case "reported":
      return { what: "已上报", words: [] };
    case "assessed":
      return { what: `现场评估：${event.meets ? "符合要求" : "不符合要求"}`, words: [`${sayDay(event.on)}，${event.place}；评估人员：${event.assessors.join("、")}`, event.found, ...(event.proofs.length === 0 ? [] : [`佐证：${event.proofs.join("、")}`])] };
    case "opined":
      return { what: `动态调整意见：${outcomes[event.outcome]}`, words: [event.reason, event.document] };
    case "reasons-given":
      return { what: `已告知，${sayDueDay(event.until)}前（含当日）可陈述申辩、申请听证`, words: [event.reasons] };
    case "hearing-asked":
      return { what: "单位申请听证", words: event.words.trim() === "" ? [] : [event.words] };
    case "hearing-waived":
      return { what: "单位放弃听证", words: [] };
    case "hearing-lapsed":
      return { what: `${sayDay(event.until)}期满，单位未申请听证`, words: [] };
    case "hearing-held":
      return { what: `${sayDay(event.on)}听证`, words: [event.record, ...(event.present.length === 0 ? [] : [`到场：${event.present.join("、")}`])] };
    case "decided":
      return { what: `决定：${outcomes[event.outcome]}`, words: [event.reason, event.document] };
    case "department-opined":
      return { what: `${event.department}：${event.agrees ? "同意" : "不同意"}`, words: event.reason.trim() === "" ? [] : [event.reason] };
    case "publicised":
      return { what: `公示：${sayDay(event.start)}至${sayDay(event.end)}（含当日）`, words: [] };
    case "publicity-ended":
      return event.objection === undefined ? { what: "公示期满，无异议", words: [] } : { what: "异议成立，退回决定环节", words: [event.objection] };
    case "announced":
      return { what: `${sayDay(event.on)}公布`, words: [event.document] };
    case "removed":
      return { what: `自${sayDay(event.on)}起移出名单`, words: [`依据 ${event.document}；${sayDueDay(event.reconsiderUntil)}前（含当日）可申请复核`] };
    case "abandoned":
      return { what: "终止", words: [event.reason] };
    case "reconsideration-asked":
      return { what: "单位申请复核", words: [event.reason] };
    case "reconsideration-answered":
      return { what: event.overturned ? "复核：撤销移出，恢复在册" : "复核：维持移出", words: [event.reason, event.document] };
    case "plaque-returned":
      return { what: `${sayDay(event.on)}收回标牌`, words: [] };
  }
}

const places: { readonly [type: string]: StageAct } = { reported: "report", assessed: "assess", opined: "give-opinion", "reasons-given": "hear", "hearing-asked": "hear", "hearing-waived": "hear", "hearing-lapsed": "hear", "hearing-held": "hear", decided: "decide", "department-opined": "decide-jointly", publicised: "publicise", "publicity-ended": "publicise", announced: "announce", removed: "carry-out" };

/** The stage that a deed belongs to; none for what comes before and after the path. */
export const stageOf = ({ event }: Done): StageAct | undefined => places[event.type];
