// The parts of procedure.yaml as one sentence each, without a full stop. What is unstated stays unstated; what a reading takes is called so.
import type { Kind } from "@qingce/core/rule/kind";
import type { EditionSource } from "@qingce/core/contract/edition-routes";
import { actorWord, countedWord, needWord, tierWord, unitWord } from "./words.ts";

type Of<T = string> = (source: EditionSource, kind: Kind) => T;

export const sayTiers: Of = ({ procedure }, kind) => (procedure.tiers[kind]?.path ?? []).map(actorWord).join(" → ");

export const sayEvaluation: Of = ({ procedure }, kind) => {
  const rule = procedure.evaluation[kind];
  if (rule === undefined) return "未设";
  const more = [rule.undertaking ? "第三方须签承诺书" : "", rule["on-site"] === true ? "须到现场" : "", rule.independent !== false ? "须独立于自评价" : ""];
  return [needWord(rule.need), ...more].filter(Boolean).join("，");
};

export function sayCap({ procedure: { cap } }: EditionSource): string {
  return cap === undefined ? "评价项数不设上限" : `${countedWord(cap["counted-by"])}${cap.per === "round" ? "本批次" : "每年"}评价项目不超过 ${cap.n} 项`;
}

export const sayQuota: Of = ({ procedure }, kind) => {
  const quota = procedure.quota[kind];
  if (quota === undefined) return "不设名额";
  if ("is" in quota) return quota.is === "none" ? "不设名额" : quota.is === "not-held" ? "名额表未持有" : "名额未载明";
  const strict = quota.strict === "in-principle" ? "原则上" : "";
  if (quota.each !== undefined) return `每个${tierWord(quota.per)}推荐单位${strict}不超过 ${quota.each} 个`;
  return `按${tierWord(quota.per)}分配名额，${strict}不得超出${quota.total === undefined ? "" : `，合计 ${quota.total} 个`}`;
};

export interface Detail {
  readonly what: string;
  readonly says: string;
  /** Unstated in the notice: `says` is what the reading takes. */
  readonly read: boolean;
}

/** Length, first day and place of the publicity, each stated or read. */
export function publicityDetails({ procedure: { publicity } }: EditionSource): readonly Detail[] {
  if (publicity === undefined) return [{ what: "公示", says: "通知未写公示", read: false }];
  const { n, unit, "count-first": first, take, where } = publicity;
  const days = n === "unstated" ? take?.n : n;
  const counted = unit === "unstated" ? take?.unit : unit;
  const from = first === "unstated" ? take?.["count-first"] : first;
  return [
    { what: "天数", says: days === undefined || counted === undefined ? "未载明" : `${days} ${unitWord(counted)}`, read: n === "unstated" || unit === "unstated" },
    { what: "首日", says: from === undefined ? "未载明" : from ? "计入" : "不计入", read: first === "unstated" },
    ...(where === undefined ? [] : [{ what: "场所", says: where, read: false }]),
  ];
}

export function sayPublicity(source: EditionSource): string {
  if (source.procedure.publicity === undefined) return "通知未写公示";
  const said = publicityDetails(source).map(({ what, says, read }) => `${what === "天数" ? "" : what}${what === "场所" ? "：" : ""}${says}${read ? "（解读）" : ""}`);
  return `公示 ${said.join("，")}`;
}

export function sayObjection({ procedure: { objection } }: EditionSource): string {
  const stated = objection["handled-within"];
  const within = stated === "unstated" ? objection.take : stated;
  const clock = within === undefined ? "处理时限未载明" : `${within.n} ${unitWord(within.unit)}内处理${within === stated ? "" : "（解读）"}`;
  return `${objection["while-open"] === "held-back" ? "异议未结的暂缓公布" : "异议未结的照常公布"}，${clock}`;
}
