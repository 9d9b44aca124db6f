// A small whole edition made by hand: every act of a step once, one threshold, one look-back, quotas of two. Its clauses are 甲一 … 甲九.
import type { Edition } from "../../src/programme/edition.ts";
import type { EligibilityRule } from "../../src/rule/eligibility.ts";
import type { Step } from "../../src/rule/step.ts";

type Procedure = Edition["procedure"];

const factoryEvaluation = { undertaking: true, independent: false, cite: "甲三" } as const;

/** What third-party evaluation an edition wants of factories. */
export const evaluation = {
  required: { factory: { need: "required", ...factoryEvaluation }, park: { need: "none", undertaking: false, independent: false, cite: "甲三" } },
  optional: { factory: { need: "optional", ...factoryEvaluation }, park: { need: "none", undertaking: false, independent: false, cite: "甲三" } },
} as const satisfies Record<string, Procedure["evaluation"]>;

const departments = ["经信厅", "发展改革委", "生态环境厅"];

export const steps: readonly Step[] = [
  { id: "declare", act: "declare", actor: "applicant", date: "declare-by", cite: "甲二", says: "企业申报" },
  { id: "third-party", act: "evaluate", actor: "evaluator", for: "factory", cite: "甲三", says: "第三方评价" },
  { id: "county-review", act: "review", actor: "county", for: "factory", cite: "甲四", says: "县级审核" },
  { id: "city-review", act: "review", actor: "city", date: "review-by", cite: "甲四", says: "市级审核" },
  { id: "recommend", act: "recommend", actor: "city", date: "recommend-by", cite: "甲五", says: "市级推荐" },
  { id: "joint-review", act: "opine", actor: "province", departments, lead: "经信厅", disagreement: { rule: "all-agree", cite: "甲六" }, cite: "甲六", says: "联合审核" },
  { id: "expert-review", act: "score", actor: "expert", with: "joint-review", experts: { n: 2, combine: "mean" }, cite: "甲六", says: "专家评审" },
  { id: "selection", act: "select", actor: "province", cite: "甲七", says: "择优" },
  { id: "meeting", act: "meet", actor: "province", cite: "甲七", says: "会议审定" },
  { id: "publicity", act: "publicise", actor: "province", cite: "甲八", says: "公示" },
  { id: "announcement", act: "announce", actor: "province", departments, lead: "经信厅", disagreement: { rule: "all-agree", cite: "甲八" }, cite: "甲八", says: "联合公布" },
  { id: "registration", act: "register", actor: "province", cite: "甲九", says: "列入名单" },
];

export const rules: readonly EligibilityRule[] = [
  { id: "value-added-over-half", cite: "甲一", stage: "declare", require: { kind: "compare", fact: "value_added_share", by: "over", bound: "0.50" }, says: "工业增加值占比超过50%" },
  { id: "no-accident", cite: "甲一", stage: "declare", require: { kind: "none-within-years", years: 3, records: ["safety-accident"], severityFrom: "较大" }, says: "近三年无较大及以上安全事故" },
  { id: "on-city-list", cite: "甲五", stage: "recommend", require: { kind: "is", fact: "on_city_list", value: true }, says: "已列入市级名单" },
];

/** Parts may be put in the place of the fixture's own; a part is replaced whole. */
export interface Variant {
  readonly procedure?: Partial<Procedure>;
  readonly edition?: Partial<Edition["edition"]>;
  readonly facts?: Edition["eligibility"]["facts"];
  readonly rules?: readonly EligibilityRule[];
}

const procedure: Procedure = {
  tiers: { factory: { path: ["county", "city", "province"], cite: "甲四" }, park: { path: ["city", "province"], cite: "甲四" } },
  dates: [
    { id: "declare-by", day: "2025-05-31", who: "applicant", what: "申报截止", cite: "甲二" },
    { id: "review-by", day: "unstated", who: "city", what: "审核截止", cite: "甲四" },
    { id: "recommend-by", day: "2025-06-30", who: "city", what: "推荐截止", cite: "甲五" },
  ],
  evaluation: evaluation.optional,
  steps: [...steps],
  resubmission: { "resumes-at": "same-step", cite: "甲四" },
  quota: { factory: { per: "city", table: { "3301": 2, "3302": 2 }, total: 4, strict: true, cite: "甲五" }, park: { is: "unstated", cite: "甲五" } },
  selection: {},
  publicity: { n: 5, unit: "working-day", "count-first": true, cite: "甲八" },
  objection: { "handled-within": "unstated", "while-open": "held-back", cite: "甲八" },
  papers: [],
  duties: [],
};

const facts: Edition["eligibility"]["facts"] = {
  value_added_share: { label: "工业增加值占比", type: "share", proof: "统计证明" },
  on_city_list: { label: "已列入市级名单", type: "boolean", from: "recommender" },
};

/** The edition `test/2025` with what a test wants different. */
export function makeEdition(variant: Variant = {}): Edition {
  const own = variant.rules ?? rules;
  return {
    id: "test/2025",
    notice: { meta: { id: "test/2025" }, clauses: ["一", "二", "三", "四", "五", "六", "七", "八", "九"].map((n, line) => ({ anchor: `甲${n}`, text: `第${n}条`, headings: [], line })) },
    edition: {
      id: "test/2025",
      name: "测试通知",
      authority: { region: "33", office: "经信厅", tier: "province" },
      level: "province",
      outcome: { is: "list" },
      kinds: { factory: { name: "绿色工厂", cite: "甲一" }, park: { name: "绿色工业园区", cite: "甲一" } },
      filing: { place: "本平台", elsewhere: false },
      "in-force": { from: "unstated" },
      tree: { "separately-planned": "under-province", corps: "none" },
      standards: [{ for: ["factory", "park"], name: "评价导则", scheme: "not-held", scores: "attested", max: "100", cite: "甲二" }],
      readings: [],
      silent: [],
      unstated: [],
      "not-held": [],
      ...variant.edition,
    },
    eligibility: {
      "look-back": { to: "declaration-day", "first-day": "counted" },
      facts: variant.facts ?? facts,
      records: { "safety-accident": { label: "安全生产事故", severities: ["一般", "较大", "重大", "特别重大"] } },
      rules: [],
    },
    rules: own,
    procedure: { ...procedure, ...variant.procedure },
    upkeep: { duties: [] },
  };
}

/** Steps with one of them changed. */
export const withStep = (id: string, change: Partial<Step>): Step[] => steps.map((step) => (step.id === id ? { ...step, ...change } : step));

/** A quota of `each` that holds in principle only. */
export const inPrinciple = (each: number): Procedure["quota"] => ({ factory: { per: "city", each, strict: "in-principle", cite: "甲五" }, park: { is: "unstated", cite: "甲五" } });
