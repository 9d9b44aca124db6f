// A small edition as parsed data, for the tests of thresholds and comparison; `over` replaces whole parts of it.
import type { Json } from "../../src/base/json.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { readEdition, type EditionReading } from "../../src/programme/read-edition.ts";
import { ruleFileNames, type RuleFileName } from "../../src/programme/source.ts";

const notice = ["---", "id: test/small", "title: 题", "issuer: 厅", "date: 2025-01-01", "source: 测试", "---", "[一] 占比超过50%，", "[二] 近三年无较大事故。", "[三] 程序。", "[四] 动态管理。"].join("\n");

const files: { readonly [name in RuleFileName]: { readonly [key: string]: Json } } = {
  "edition.yaml": {
    id: "test/small", name: "小版", authority: { region: "33", office: "厅", tier: "province", cite: "三" }, level: "province", outcome: { is: "list", cite: "三" },
    kinds: { factory: { name: "绿色工厂", cite: "三" } }, filing: { place: "本平台", elsewhere: false, cite: "三" }, "in-force": { from: "2025-01-01", cite: "三" },
    tree: { "separately-planned": "under-province", corps: "none", cite: "三" }, standards: [], readings: [], silent: [], unstated: [], "not-held": [],
  },
  "eligibility.yaml": {
    "look-back": { to: "declaration-day", "first-day": "counted", cite: "二" },
    facts: { share: { label: "占比", type: "share" } },
    records: { accident: { label: "事故", severities: ["一般", "较大", "重大"] } },
    rules: [
      { id: "share", cite: "一", require: { fact: "share", over: "0.50" }, says: "占比超过50%" },
      { id: "no-accident", cite: "二", require: { "none-within-years": 3, record: "accident", "severity-from": "较大" }, says: "近三年无较大事故" },
    ],
  },
  "procedure.yaml": {
    tiers: { factory: { path: ["province"], cite: "三" } }, dates: [{ id: "declare", day: "2025-06-30", who: "applicant", what: "申报", cite: "三" }],
    evaluation: { factory: { need: "optional", undertaking: false, independent: false, cite: "三" } }, steps: [
      { id: "declare", act: "declare", actor: "applicant", cite: "三", says: "申报" },
      { id: "register", act: "register", actor: "province", cite: "三", says: "列入名单" },
    ],
    resubmission: { "resumes-at": "same-step", cite: "三" }, quota: { factory: { per: "city", table: { "3301": 3, "3302": 2 }, total: 5, strict: true, cite: "三" } }, selection: {},
    objection: { "handled-within": "unstated", "while-open": "held-back", cite: "三" }, papers: [], duties: [],
  },
  "upkeep.yaml": { duties: [{ id: "report", cite: "四", act: "file-report", who: "applicant", due: "2026-04-30", says: "填报" }] },
};

type Over = { readonly [name in RuleFileName]?: { readonly [key: string]: Json } };

export const readSmall = (over: Over = {}): EditionReading =>
  readEdition({ notice, files: Object.fromEntries(ruleFileNames.map((name) => [name, { name, value: { ...files[name], ...over[name] }, lineOf: () => 1 }])) });

export function smallEdition(over: Over = {}): Edition {
  const { edition, faults } = readSmall(over);
  if (edition === undefined) throw new Error(JSON.stringify(faults));
  return edition;
}
