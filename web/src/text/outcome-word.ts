// Words of the desk for verdicts, standings and recommendations.

import { standingWord as wordOfStanding } from "@qingce/core/declaration/standing-word";

const outcomes: { readonly [outcome: string]: string } = { met: "符合", "not-met": "不符合", departs: "偏离", unknown: "待核", closed: "不公开" };
const decisions: { readonly [kind: string]: string } = { none: "未决定", recommended: "推荐", reserved: "候补", excluded: "排除" };
const opinions: { readonly [opinion: string]: string } = { agree: "同意", disagree: "不同意" };
const disagreements: { readonly [rule: string]: string } = { "all-agree": "全部同意方为通过", majority: "过半数同意为通过", "lead-decides": "由牵头部门决定" };

export const outcomeWord = (outcome: string): string => outcomes[outcome] ?? outcome;
export const standingWord = (standing: string): string => wordOfStanding(standing);
export const decisionWord = (kind: string): string => decisions[kind] ?? kind;
export const opinionWord = (opinion: string | undefined): string => (opinion === undefined ? "待提出" : (opinions[opinion] ?? opinion));
export const disagreementWord = (rule: string | null): string => (rule === null ? "" : (disagreements[rule] ?? rule));
