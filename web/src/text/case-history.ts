// What a case's log tells a reviewer: what changed since the last submit, what was asked for at each field, and each event in one sentence.
import { impossible } from "@qingce/core/base/impossible";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { DeclarationEvent, FieldReason } from "@qingce/core/declaration/event";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { sayDay } from "./day.ts";
import { opinionWord } from "./outcome-word.ts";
import { sayScore } from "./sheet-said.ts";

type Entry = OutputOf<RouteOf<"read-timeline">>["events"][number];

/** The log only ever got its bodies from core's events. */
export const eventOf = (entry: Entry): DeclarationEvent => ({ type: entry.type, ...(entry.body as object) }) as DeclarationEvent;

export interface Changes {
  /** Places such as `facts.area`, of the last submit against the one before; empty after a first submit. */
  readonly places: readonly string[];
  readonly before: DeclarationBody | undefined;
  /** What the last return asked for, by place. */
  readonly asked: readonly FieldReason[];
}

export function changesOf(entries: readonly Entry[]): Changes {
  const events = entries.map(eventOf);
  const submits = events.flatMap((event) => (event.type === "submitted" ? [event] : []));
  const last = submits.at(-1);
  const returned = events.findLast((event) => event.type === "returned");
  const asked = returned?.type === "returned" ? returned.reasons : [];
  return { places: submits.length > 1 ? (last?.changed ?? []) : [], before: submits.at(-2)?.body, asked };
}

export interface Said {
  readonly what: string;
  readonly reasons: readonly FieldReason[];
  /** Reason, opinion or letter that goes with it. */
  readonly words?: string;
  readonly clause?: string;
}

const said = (what: string, words?: string, clause?: string): Said => ({ what, reasons: [], ...(words ? { words } : {}), ...(clause ? { clause } : {}) });

function sayReviewed(event: Extract<DeclarationEvent, { type: "passed" | "returned" | "refused" | "opined" | "scored" }>): Said {
  switch (event.type) {
    case "passed":
      return said("审核通过", event.opinion);
    case "returned":
      return { what: `退回 ${event.reasons.length} 项${event.until === undefined ? "" : `，补正期限 ${sayDay(event.until)}（含当日）`}`, reasons: event.reasons };
    case "refused":
      return said("不予通过", event.refusal.hint, event.refusal.clause);
    case "opined":
      return said(`${event.department}：${opinionWord(event.opinion)}`, event.reason);
    case "scored":
      return said("专家评分");
  }
}

type Listed = Exclude<DeclarationEvent, { type: "opened" | "engaged" | "engagement-accepted" | "disengaged" | "submitted" | "withdrawn" | "reopened" | "evaluated" | "passed" | "returned" | "refused" | "opined" | "scored" }>;

function sayListed(event: Listed): Said {
  switch (event.type) {
    case "recommended":
      return said("列入推荐", Object.values(event.statements).join("；"));
    case "reserved":
      return said(`列为候补第 ${event.place} 位`);
    case "excluded":
      return said("不推荐", event.reason);
    case "released":
      return said("撤销先前决定", event.reason);
    case "sent-up":
      return said(`上报，排第 ${event.rank} 位`, `推荐函 ${event.letter}`);
    case "lapsed":
      return said("补正期限届满，申报终止", event.refusal.hint, event.refusal.clause);
    case "score-set-aside":
      return said("评审组长排除一份评分", event.reason);
    case "left-out":
      return said("未入选", event.refusal.hint, event.refusal.clause);
    case "selected":
      return said(`遴选入围，第 ${event.place} 位`);
    case "confirmed":
      return said("会议审定", event.record);
    case "publicised":
      return said(`公示 ${sayDay(event.start)}至${sayDay(event.end)}`);
    case "publicity-ended":
      return said("公示结束");
    case "objection-opened":
      return said("收到异议");
    case "objection-closed":
      return said(event.upheld ? "异议成立" : "异议不成立");
    case "struck":
      return said("移出名单", event.reason);
    case "announced":
      return said("公布", event.document);
    case "registered":
      return said("列入名单");
    default:
      return impossible(event);
  }
}

/** An offer that came to nothing, by the code of its end. */
const endedOffers: { readonly [code: string]: string } = { "engagement-declined": "评价机构不接受委托", "engagement-taken-back": "撤回委托", "engagement-lapsed": "委托逾期未答复，失效" };

function sayFiled({ score, work, signed }: Extract<DeclarationEvent, { type: "evaluated" }>): string | undefined {
  const parts = [score === undefined ? "" : `得分 ${sayScore(score)}`, work === undefined || work.visits.length === 0 ? "" : `现场走访 ${work.visits.length} 次`, signed === undefined ? "" : `${signed.signatory}签署负责`];
  return parts.filter(Boolean).join("，") || undefined;
}

/** One event in Chinese; `again` tells a submit that corrects an earlier one. */
export function sayEvent(event: DeclarationEvent, again = false): Said {
  switch (event.type) {
    case "opened":
      return said(`建立申报 ${event.number}`);
    case "engaged":
      return said("委托第三方评价机构", event.answerBy === undefined ? undefined : `请于 ${sayDay(event.answerBy)}前答复`);
    case "engagement-accepted":
      return said("评价机构接受委托");
    case "disengaged":
      return said(endedOffers[event.refusal.code] ?? "评价不予采信，委托终止", event.refusal.hint, event.refusal.clause);
    case "submitted":
      return said(again ? `重新提交（改动 ${event.changed.length} 处）` : "提交", `回执 ${event.receipt.slice(0, 12)}`);
    case "withdrawn":
      return said("撤回申报", event.reason);
    case "reopened":
      return said("恢复申报，重新填写");
    case "evaluated":
      return said(`第三方评价：${event.conclusion === "meets" ? "符合" : "不符合"}`, sayFiled(event));
    case "passed":
    case "returned":
    case "refused":
    case "opined":
    case "scored":
      return sayReviewed(event);
    default:
      return sayListed(event);
  }
}

const byApplicant: ReadonlySet<string> = new Set(["opened", "engaged", "submitted", "withdrawn", "reopened"]);

/** Whose act it was, in the words of the step: the log itself holds account numbers only. */
export function whoOf(event: DeclarationEvent, actorOf: (step: string) => string | undefined): string {
  if (byApplicant.has(event.type)) return "申报单位";
  if (event.type === "evaluated" || event.type === "engagement-accepted" || (event.type === "disengaged" && event.refusal.code === "engagement-declined")) return "第三方机构";
  if (event.type === "disengaged" && event.refusal.code === "engagement-taken-back") return "申报单位";
  if (event.type === "opined") return event.department;
  if (event.type === "objection-opened") return "公众（匿去）";
  return "step" in event ? (actorOf(event.step) ?? "组织单位") : "组织单位";
}
