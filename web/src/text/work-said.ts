// An evaluator's work in Chinese: what is next, how an offer ended, times and titles, what lies outside a visit.
import type { NextWork } from "@qingce/core/engagement/next-work";
import type { Examiner, Photo, Visit } from "@qingce/core/engagement/work";
import { sayDay } from "./day.ts";

const nexts: { readonly [next in NextWork]: string } = {
  answer: "答复委托",
  contract: "登记合同",
  "document-review": "登记资料审查",
  visit: "登记现场走访",
  report: "提交评价报告",
  applicant: "等申报单位提交",
  filed: "已提交评价",
  none: "已终止",
};

export const nextWord = (next: NextWork): string => nexts[next];

const ends: { readonly [reason: string]: string } = {
  declined: "不接受委托",
  "taken-back": "本单位撤回委托",
  lapsed: "逾期未答复，委托失效",
  "declaration-withdrawn": "申报撤回，委托终止",
  "evaluator-blacklisted": "列入黑名单，委托终止",
};

export const endWord = (reason: string): string => ends[reason] ?? "委托终止";

const titleWords = { junior: "初级", middle: "中级", senior: "高级" } as const;

export const titleWord = (title: Examiner["title"]): string => titleWords[title];

export const sayExaminers = (by: readonly Examiner[]): string => by.map((one) => `${one.name}（${titleWord(one.title)}职称）`).join("、");

/** `2023-05-06T10:20` → 2023年5月6日 10:20. */
export const sayWallTime = (time: string): string => `${sayDay(time.slice(0, 10))} ${time.slice(11)}`;

/** The day once where it is the same. */
export const saySpan = ({ from, to }: Pick<Visit, "from" | "to">): string => `${sayWallTime(from)} 至 ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : sayWallTime(to)}`;

/** Whether a photograph was taken between the first and the last minute of the visit. */
export const isWithin = ({ from, to }: Pick<Visit, "from" | "to">, { takenAt }: Pick<Photo, "takenAt">): boolean => from <= takenAt && takenAt <= to;
