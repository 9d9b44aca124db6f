// The Chinese words of closed values: who acts, which act, which mark. An unknown word stands as it is.
import type { Mark } from "./clause-filter.ts";

const actors: { readonly [actor: string]: string } = { applicant: "申报单位", evaluator: "第三方机构", county: "县级", city: "设区市", province: "省级", nation: "国家级", expert: "专家" };

const acts: { readonly [act: string]: string } = {
  declare: "申报", evaluate: "第三方评价", review: "审核", recommend: "推荐", opine: "会同审核", score: "专家评审", select: "遴选", meet: "会议审定", publicise: "公示", announce: "公布", register: "入册",
};

const tiers: { readonly [tier: string]: string } = { county: "县级", city: "市级", province: "省级", nation: "国家级" };

const needs: { readonly [need: string]: string } = { required: "必须", optional: "可选", either: "与自评二选一", none: "不设" };

const counted: { readonly [unit: string]: string } = { body: "同一机构", affiliates: "同一法人（含关联单位）", "legal-representative": "同一法定代表人" };

const units: { readonly [unit: string]: string } = { "working-day": "个工作日", "calendar-day": "个自然日" };

const states: { readonly [state: string]: string } = { open: "进行中", "in-publicity": "公示中", announced: "已公布" };

const word = (table: { readonly [key: string]: string }, key: string): string => (Object.hasOwn(table, key) ? (table[key] ?? key) : key);

export const actorWord = (actor: string): string => word(actors, actor);
export const actWord = (act: string): string => word(acts, act);
export const tierWord = (tier: string): string => word(tiers, tier);
export const needWord = (need: string): string => word(needs, need);
export const countedWord = (unit: string): string => word(counted, unit);
export const unitWord = (unit: string): string => word(units, unit);
export const stateWord = (state: string): string => word(states, state);

export const markWords: Readonly<Record<Mark, { readonly name: string; readonly means: string }>> = {
  rule: { name: "规则", means: "平台据此判断，每条注明出处" },
  reading: { name: "解读", means: "原文有矛盾或须补足处，取何义、为何" },
  silent: { name: "沉默", means: "不设义务，不成规则，附理由" },
  unstated: { name: "未载明", means: "通知没有写，不代拟" },
  "not-held": { name: "未持有", means: "另有文本规定，本平台没有该文本" },
};
