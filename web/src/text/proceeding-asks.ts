// What may be asked of a proceeding by whom now, and the fields that each asks for. The server decides; this only lights the forms.
import type { InputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { openStage } from "@qingce/core/upkeep/proceeding";
import { levelOfNode } from "./entry-sieve.ts";
import type { Proceeding } from "./proceeding-said.ts";

export type Ask = InputOf<RouteOf<"act-in-proceeding">>["ask"];
export type AskKind = Ask["kind"];

export interface AskField {
  readonly name: string;
  readonly label: string;
  readonly type: "day" | "line" | "text" | "lines" | "outcome" | "yes-no" | "optional-text";
  readonly note?: string;
  /** The two answers of a yes-no. */
  readonly words?: readonly [yes: string, no: string];
}

export interface AskForm {
  readonly word: string;
  readonly warns?: string;
  readonly danger?: boolean;
  readonly fields: readonly AskField[];
}

const reason: AskField = { name: "reason", label: "理由", type: "text" };
const outcome: AskField = { name: "outcome", label: "结论", type: "outcome" };
const document = (label: string): AskField => ({ name: "document", label, type: "line", note: "名称和文号" });
const on = (label: string): AskField => ({ name: "on", label, type: "day" });

export const askForms: Readonly<Record<AskKind, AskForm>> = {
  report: { word: "上报", fields: [] },
  assess: { word: "记录评估", fields: [on("评估日期"), { name: "place", label: "评估地点", type: "line" }, { name: "assessors", label: "评估人员", type: "lines", note: "一行一人" }, { name: "found", label: "评估情况", type: "text" }, { name: "meets", label: "是否符合绿色制造评价要求", type: "yes-no", words: ["符合", "不符合"] }, { name: "proofs", label: "佐证名称（可不填）", type: "lines", note: "一行一件" }] },
  "give-opinion": { word: "提出意见", fields: [outcome, reason, document("盖章文书")], warns: "意见盖章行文后上报。" },
  "give-reasons": { word: "告知", fields: [{ name: "reasons", label: "拟移出的事实、理由和依据", type: "text" }, { name: "until", label: "陈述申辩、申请听证的最后一日（含当日）", type: "day", note: "通知未载这一期限，由办理机关写明" }], warns: "告知后单位即可看到，期满前不作移出决定。" },
  "ask-hearing": { word: "申请听证", fields: [{ name: "words", label: "陈述申辩（可不填）", type: "optional-text" }] },
  "waive-hearing": { word: "放弃听证", fields: [], warns: "放弃后不能再申请，办理机关随即可以作出决定。" },
  "hold-hearing": { word: "记录听证", fields: [on("听证日期"), { name: "record", label: "听证笔录要点", type: "text" }, { name: "present", label: "到场人员", type: "lines", note: "一行一人" }] },
  decide: { word: "作出决定", fields: [outcome, reason, document("决定文书")], danger: true },
  "opine-jointly": { word: "提出部门意见", fields: [{ name: "agrees", label: "是否同意", type: "yes-no", words: ["同意", "不同意"] }, { name: "reason", label: "理由（不同意的须写明）", type: "optional-text" }] },
  publicise: { word: "公示", fields: [{ name: "start", label: "公示首日", type: "day", note: "末日由系统按通知的期限算出" }] },
  "end-publicity": { word: "结束公示", fields: [{ name: "objection", label: "成立的异议（没有的不填）", type: "optional-text", note: "填写异议的，退回决定环节重新研究" }] },
  announce: { word: "公布", fields: [document("公布文件"), on("公布日期")] },
  "carry-out": { word: "移出名单", danger: true, warns: "须由作出决定或公布以外的另一人办理；即刻生效并对外公开，查验证明、二维码和标牌随之无效。", fields: [{ name: "reconsiderUntil", label: "申请复核的最后一日（含当日）", type: "day", note: "通知未载这一期限，由办理机关写明" }] },
  abandon: { word: "终止", fields: [{ ...reason, label: "终止的理由" }], danger: true },
  "ask-reconsideration": { word: "申请复核", fields: [{ ...reason, label: "申请复核的理由" }] },
  "answer-reconsideration": { word: "答复复核", danger: true, warns: "须由作出决定以外的另一人办理；撤销移出的，该单位自答复之日起恢复在册。", fields: [{ name: "overturned", label: "复核结论", type: "yes-no", words: ["撤销移出", "维持移出"] }, reason, document("复核文书")] },
  "return-plaque": { word: "登记收回标牌", fields: [on("收回日期")] },
};

interface Reader {
  readonly role: string;
  readonly nodes: readonly string[];
  readonly department: string | null;
}

/** At the hearing: notice first, then the unit's word, then the record; when the day has passed unasked, the decision. */
function atHearing({ hearing, hearingUntil }: Proceeding["state"], today: string): readonly AskKind[] {
  if (hearing === "not-noticed") return ["give-reasons"];
  if (hearing === "asked") return ["hold-hearing"];
  return hearing === "noticed" && hearingUntil !== undefined && hearingUntil < today ? ["decide"] : [];
}

function officerAsks({ state }: Proceeding, { department }: Reader, today: string): readonly AskKind[] {
  const stage = openStage(state);
  switch (stage?.act) {
    case undefined:
      return [];
    case "hear":
      return atHearing(state, today);
    case "decide":
      return state.hearing === "not-noticed" ? ["decide", "give-reasons"] : ["decide"];
    case "decide-jointly":
      return department !== null && (stage.departments ?? []).includes(department) && !state.agreed.includes(department) ? ["opine-jointly"] : [];
    case "publicise":
      return [state.publicity === undefined ? "publicise" : "end-publicity"];
    case "report":
    case "assess":
    case "give-opinion":
    case "announce":
    case "carry-out":
      return [stage.act];
  }
}

const unitAsks = ({ state }: Proceeding): readonly AskKind[] => (openStage(state)?.act !== "hear" ? [] : state.hearing === "noticed" ? ["ask-hearing", "waive-hearing"] : state.hearing === "asked" ? ["waive-hearing"] : []);

/** At the open stage. */
export function asksNow(one: Proceeding, reader: Reader, today: string): readonly AskKind[] {
  if (reader.role === "applicant") return unitAsks(one);
  return one.turn !== null && reader.nodes.includes(one.turn) ? officerAsks(one, reader, today) : [];
}

/** Whatever the stage: falling away, reconsideration, the plaque. */
export function asksAfterwards({ state }: Proceeding, { role, nodes }: Reader): readonly AskKind[] {
  if (role === "applicant") return state.standing === "removed" && state.reconsideration === "none" ? ["ask-reconsideration"] : [];
  const decider = state.path.find(({ act }) => act === "decide")?.who;
  if (!nodes.some((node) => levelOfNode(node) === decider)) return [];
  if (state.standing === "open") return ["abandon"];
  if (state.standing !== "removed") return [];
  return [...(state.reconsideration === "asked" ? (["answer-reconsideration"] as const) : []), ...(state.plaqueReturned ? [] : (["return-plaque"] as const))];
}

export type Typed = { readonly [name: string]: string };

const linesOf = (text: string): readonly string[] => text.split(/[\n、；]/u).map((one) => one.trim()).filter((one) => one !== "");

/** What was typed as the ask; undefined names are left out. */
export function askFrom(kind: AskKind, typed: Typed): Ask {
  const entries = askForms[kind].fields.flatMap(({ name, type }): readonly (readonly [string, unknown])[] => {
    const text = typed[name] ?? "";
    if (type === "lines") return [[name, linesOf(text)]];
    if (type === "yes-no") return [[name, text === "yes"]];
    return name === "objection" && text.trim() === "" ? [] : [[name, text]];
  });
  return { kind, ...Object.fromEntries(entries) } as Ask;
}

/** Fields that a form cannot be sent without: days and choices; what is to be written the server names. */
export const openFields = (kind: AskKind, typed: Typed): readonly AskField[] => askForms[kind].fields.filter(({ name, type }) => (type === "day" || type === "yes-no" || type === "outcome") && (typed[name] ?? "") === "");
