// One planted fault a row: what was planted, and how `check` must name it.
import type { Planting } from "./planted-edition.ts";

/** `line` is a text that stands in the faulty line once planted; 0 where the file as a whole is meant. */
export interface PlantedFault extends Planting {
  readonly title: string;
  readonly line: string | 0;
  readonly key: string;
  readonly clause: string;
  readonly code: string;
  /** The file named, where it is not the one planted in. */
  readonly names?: string;
  /** Codes of what follows from the same fault. */
  readonly also?: readonly string[];
}

const inNotice: readonly PlantedFault[] = [
  { title: "a clause neither cited nor silent", file: "notice.md", find: "[联系]", put: "[三.5] 另有义务。\n\n[联系]", line: "[三.5]", key: "三.5", clause: "三.5", code: "clause-untouched" },
  { title: "a text without an anchor", file: "notice.md", find: "## 一、申报条件", put: "没有锚点的正文", line: "没有锚点的正文", key: "-", clause: "-", code: "text-without-anchor" },
  { title: "an anchor that stands twice", file: "notice.md", find: "[三.4] ", put: "[三.1] 又一次。\n[三.4] ", line: "又一次", key: "三.1", clause: "三.1", code: "anchor-twice" },
  { title: "a notice without front matter", file: "notice.md", find: "---\nid:", put: "id:", line: "id: test", key: "-", clause: "-", code: "front-matter-missing", also: ["text-without-anchor", "text-without-anchor", "text-without-anchor", "text-without-anchor", "text-without-anchor", "text-without-anchor", "front-matter-key-missing", "front-matter-key-missing", "front-matter-key-missing", "front-matter-key-missing", "front-matter-key-missing"] },
  { title: "front matter without the issuer", file: "notice.md", find: "issuer: ", put: "office: ", line: "---", key: "-", clause: "-", code: "front-matter-key-missing" },
  { title: "an id that differs from the notice's", file: "notice.md", find: "id: test/small", put: "id: test/other", names: "edition.yaml", line: "id: test/small", key: "id", clause: "-", code: "id-differs" },
];

const inEdition: readonly PlantedFault[] = [
  { title: "a clause both cited and silent", file: "edition.yaml", find: "at: 联系", put: "at: [联系, 二.7]", line: "二.7], why", key: "silent.0.at", clause: "二.7", code: "clause-cited-and-silent" },
  { title: "a silent clause that the notice does not have", file: "edition.yaml", find: "at: 联系", put: "at: [联系, 四]", line: "[联系, 四]", key: "silent.0.at", clause: "四", code: "clause-unknown" },
  { title: "a day in force that does not exist", file: "edition.yaml", find: 'from: "2025-03-01"', put: 'from: "2025-02-29"', line: "2025-02-29", key: "in-force.from", clause: "-", code: "day-malformed" },
  { title: "an unknown key of edition.yaml", file: "edition.yaml", find: "level: province", put: "level: province\ncolour: green", line: "colour", key: "colour", clause: "-", code: "key-unknown" },
];

const inEligibility: readonly PlantedFault[] = [
  { title: "a clause that the notice does not have", file: "eligibility.yaml", find: "cite: 一.4", put: "cite: 一.9", line: "cite: 一.9", key: "rules.3.cite", clause: "一.9", code: "clause-unknown", also: ["clause-untouched"] },
  { title: "an unquoted decimal", file: "eligibility.yaml", find: '"0.80"', put: "0.80", line: "over: 0.80", key: "rules.1.require.over", clause: "一.2", code: "decimal-unquoted" },
  { title: "an unknown fact", file: "eligibility.yaml", find: "{ fact: water_reuse,", put: "{ fact: water_use,", line: "water_use", key: "rules.1.require", clause: "一.2", code: "name-unknown" },
  { title: "an unknown record", file: "eligibility.yaml", find: "[dishonest-debtor]", put: "[fire]", line: "[fire]", key: "rules.3.require", clause: "一.4", code: "name-unknown" },
  { title: "an unknown severity", file: "eligibility.yaml", find: "severity-from: 较大", put: "severity-from: 很大", line: "很大", key: "rules.2.require", clause: "一.3", code: "name-unknown" },
  { title: "an unknown reading", file: "eligibility.yaml", find: "reading: filing", put: "reading: nowhere", line: "nowhere", key: "look-back.reading", clause: "-", code: "reading-unknown" },
  { title: "an unknown key inside a condition", file: "eligibility.yaml", find: 'over: "0.80" }', put: 'over: "0.80", unit: t }', line: "unit: t", key: "rules.1.require.unit", clause: "一.2", code: "condition-key-unknown" },
  { title: "an unknown condition", file: "eligibility.yaml", find: "{ fact: region, registered-in: authority }", put: "{ fact: region, settled-in: authority }", line: "settled-in", key: "rules.0.require", clause: "一.1", code: "condition-key-unknown" },
  { title: "a rule without a clause", file: "eligibility.yaml", find: "    cite: 一.4\n", put: "", line: "id: no-dishonesty", key: "rules.3", clause: "-", code: "key-missing" },
  { title: "an id used twice", file: "eligibility.yaml", find: "id: no-dishonesty", put: "id: no-accident", line: "cite: 一.4|-1", key: "rules.3.id", clause: "一.4", code: "id-twice" },
];

const inProcedure: readonly PlantedFault[] = [
  { title: "an unknown key", file: "procedure.yaml", find: "cap: { n: 10,", put: "cap: { n: 10, number: 3,", line: "number: 3", key: "cap.number", clause: "二.2", code: "key-unknown" },
  { title: "a quota table that does not add up", file: "procedure.yaml", find: "total: 5", put: "total: 6", line: "total: 6", key: "quota.factory.total", clause: "二.4", code: "quota-sum" },
  { title: "a quota with a table and a number for each", file: "procedure.yaml", find: "total: 5", put: "each: 5", line: "each: 5", key: "quota.factory.table", clause: "二.4", code: "quota-shape" },
  { title: "a misspelt key of a quota", file: "procedure.yaml", find: "total: 5", put: "sum: 5", line: "sum: 5", key: "quota.factory.sum", clause: "二.4", code: "key-unknown" },
  { title: "an unquoted line", file: "procedure.yaml", find: 'over: "80"', put: "over: 80", line: "over: 80", key: "selection.factory.cuts.0.over", clause: "二.5", code: "decimal-unquoted" },
  { title: "a cut that says two things", file: "procedure.yaml", find: "first: 2,", put: 'first: 2, share: "0.1",', line: "share:", key: "selection.factory.cuts.1", clause: "二.5", code: "cut-shape" },
  { title: "bands that nobody takes", file: "procedure.yaml", find: "first: 2,", put: 'bands: [{ name: A, at-least: "90" }],', line: "bands:", key: "selection.factory.cuts.1", clause: "二.5", code: "cut-shape" },
  { title: "bands that do not fall", file: "procedure.yaml", find: "first: 2,", put: 'bands: [{ name: B, at-least: "80" }, { name: A, at-least: "90" }], take: [A],', line: "bands:", key: "selection.factory.cuts.1", clause: "二.5", code: "cut-shape" },
  { title: "a column of a fact that is not defined", file: "procedure.yaml", find: "papers: []", put: "papers:\n  - { id: table, name: 汇总表, who: city, form: summary-table, columns: [序号, { head: 颜色, fact: colour }], cite: 二.4 }", line: "颜色", key: "papers.0.columns.1", clause: "二.4", code: "column-unknown" },
  { title: "a paper of a form that nobody makes", file: "procedure.yaml", find: "papers: []", put: "papers:\n  - { id: table, name: 汇总表, who: city, form: poster, cite: 二.4 }", line: "form: poster", key: "papers.0.form", clause: "二.4", code: "value-wrong" },
  { title: "an unknown date", file: "procedure.yaml", find: "date: declare-by", put: "date: later", line: "date: later", key: "steps.0.date", clause: "二.1", code: "name-unknown" },
  { title: "an unknown step to run beside", file: "procedure.yaml", find: "with: city-review", put: "with: later", line: "with: later", key: "steps.2.with", clause: "二.4", code: "name-unknown" },
  { title: "a step that runs beside a later one", file: "procedure.yaml", find: "with: city-review", put: "with: announce", line: "with: announce", key: "steps.2.with", clause: "二.4", code: "name-unknown" },
  { title: "a day that does not exist", file: "procedure.yaml", find: "2025-06-30", put: "2025-06-31", line: "2025-06-31", key: "dates.0.day", clause: "二.1", code: "day-malformed" },
  { title: "a kind without tiers", file: "procedure.yaml", find: "tiers:\n  factory: { path: [city, province], cite: 二.3 }", put: "tiers: {}", line: "tiers:", key: "tiers", clause: "-", code: "key-missing" },
  { title: "tiers of a kind that is not opened", file: "procedure.yaml", find: "\ndates:", put: "\n  park: { path: [city], cite: 二.3 }\ndates:", line: "park:", key: "tiers.park", clause: "二.3", code: "name-unknown" },
  { title: "a joint step without a rule for disagreement", file: "procedure.yaml", find: "    disagreement: { rule: all-agree, reading: filing }\n", put: "", line: "id: city-review", key: "steps.1", clause: "二.3", code: "key-missing" },
  { title: "a lead that is none of the departments", file: "procedure.yaml", find: "    disagreement:", put: "    lead: 水利\n    disagreement:", line: "lead: 水利", key: "steps.1.lead", clause: "二.3", code: "name-unknown" },
  { title: "publicity left open", file: "procedure.yaml", find: " take: { count-first: true },", put: "", line: "publicity:", key: "publicity", clause: "二.6", code: "publicity-open" },
  { title: "publicity filled without a recorded reading", file: "procedure.yaml", find: "cite: 二.6, reading: filing", put: "cite: 二.6", line: "publicity:", key: "publicity", clause: "二.6", code: "ground-missing" },
  { title: "a step without clause or reading", file: "procedure.yaml", find: "actor: province, cite: 二.5", put: "actor: province", line: "id: select", key: "steps.4", clause: "-", code: "ground-missing" },
];

const inUpkeep: readonly PlantedFault[] = [
  { title: "a key that stands twice in YAML", file: "upkeep.yaml", find: "says: 填报动态管理表", put: "says: 甲, says: 乙", line: "says: 甲", key: "-", clause: "-", code: "yaml-syntax" },
  { title: "YAML that does not parse", file: "upkeep.yaml", find: "says: 移出名单 }", put: "says: 移出名单", line: "移出名单|+1", key: "-", clause: "-", code: "yaml-syntax" },
  { title: "a duty whose id is used twice", file: "upkeep.yaml", find: "id: ban", put: "id: removal", line: "cite: 三.3", key: "duties.2.id", clause: "三.3", code: "id-twice" },
  { title: "an incident of an unknown record", file: "upkeep.yaml", find: "on: [safety-accident], severity-from: 重大", put: "on: [fire]", line: "on: [fire]", key: "duties.1.on", clause: "三.2", code: "name-unknown" },
  { title: "an incident of an unknown severity", file: "upkeep.yaml", find: "severity-from: 重大", put: "severity-from: 巨大", line: "巨大", key: "duties.1.severity-from", clause: "三.2", code: "name-unknown" },
  { title: "a due day that does not exist", file: "upkeep.yaml", find: "2026-04-30", put: "2026-04-31", line: "2026-04-31", key: "duties.0.due", clause: "三.1", code: "day-malformed" },
  { title: "an act that upkeep does not know", file: "upkeep.yaml", find: "act: spot-check", put: "act: look", line: "act: look", key: "duties.3.act", clause: "三.4", code: "value-wrong" },
  { title: "a missing file", file: "upkeep.yaml", line: 0, key: "-", clause: "-", code: "file-missing" },
  { title: "a missing notice", file: "notice.md", line: 0, key: "-", clause: "-", code: "file-missing" },
];

const inCases: readonly PlantedFault[] = [
  { title: "a case that asks what nobody answers", file: "cases/good/upkeep.yaml", find: "ask: again, given: { duty: spot-check, last: \"2022-06-01\"", put: "ask: when, given: { duty: spot-check, last: \"2022-06-01\"", line: "ask: when", key: "ask", clause: "-", code: "value-wrong" },
  { title: "an unknown key of a case", file: "cases/good/procedure.yaml", find: "held: 9 }", put: "held: 9, hold: 9 }", line: "hold: 9", key: "given.hold", clause: "-", code: "key-unknown" },
  { title: "a red case", file: "cases/good/procedure.yaml", find: "held: 9 }, expect: { allowed: true }", put: "held: 9 }, expect: { allowed: false }", line: "held: 9 }", key: "cap", clause: "二.2", code: "case-red" },
  { title: "a case like one that does not exist", file: "cases/bad/ineligible.yaml", find: "given: { like: 各项条件都满足的工厂可以申报, records: [{ kind: dishonest-debtor }] }", put: "given: { like: 没有这一例 }", line: "失信被执行人不得申报", key: "eligibility", clause: "一.4", code: "case-red" },
  { title: "a case that proves an unknown clause", file: "cases/bad/ineligible.yaml", find: "proves: 一.4", put: "proves: 一.9", line: "失信被执行人不得申报", key: "proves", clause: "一.9", code: "clause-unknown" },
];

export const plantedFaults: readonly PlantedFault[] = [...inNotice, ...inEdition, ...inEligibility, ...inProcedure, ...inUpkeep, ...inCases];
