// Over the real editions: what the pages say of them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { comparisonTold } from "@qingce/core/programme/compare-told";
import type { Edition } from "@qingce/core/programme/edition";
import { anchorsCitedBy, clauseViews, coverageIn, opening } from "../src/text/clause-view.ts";
import { newestFirst, sayNumber, statusOf, tiersOf } from "../src/text/edition-line.ts";
import type { EditionSource } from "@qingce/core/contract/edition-routes";
import { pipelineOf } from "../src/text/pipeline.ts";
import { publicityDetails, sayCap, sayEvaluation, sayPublicity, sayQuota } from "../src/text/procedure-said.ts";
import type { EditionAnswer, RoundListed, RuleAnswer } from "../src/text/question.ts";
import { quotaTables } from "../src/text/quota-table.ts";
import { sayRule } from "../src/text/rule-said.ts";

const programmes = join(import.meta.dirname, "..", "..", "programmes");
const read = (edition: string, file: string): unknown => parse(readFileSync(join(programmes, edition, file), "utf8"));

const sourceOf = (edition: string): EditionSource => ({
  meta: { title: "通知" },
  edition: read(edition, "edition.yaml") as EditionSource["edition"],
  eligibility: read(edition, "eligibility.yaml") as EditionSource["eligibility"],
  procedure: read(edition, "procedure.yaml") as EditionSource["procedure"],
  upkeep: read(edition, "upkeep.yaml") as EditionSource["upkeep"],
});

function answerOf(id: string): EditionAnswer {
  const source = sourceOf(id);
  const kinds = Object.entries(source.edition.kinds).map(([kind, { name }]) => ({ kind, name }));
  const steps = source.procedure.steps.map((step) => ({ step: step.id, act: step.act, actor: step.actor, says: step.says, clause: step.cite ?? null, departments: step.departments ?? [], date: step.date ?? null }));
  const dates = source.procedure.dates.map(({ id: date, what, day, who }) => ({ id: date, what, who, day: (day === "unstated" ? null : day) as EditionAnswer["dates"][number]["day"] }));
  return { edition: id, name: source.edition.name, supersedes: null, tiers: [], cited: 0, silent: 0, untouched: 0, hash: "0".repeat(64), office: source.edition.authority.office, region: source.edition.authority.region, level: source.edition.level, kinds, number: null, date: null, rounds: [], clauses: [], readings: [], unstated: [], notHeld: [], dates, facts: [], steps, source };
}

const zhejiang = answerOf("zhejiang/2025");
const rule = (id: string, file: string, says = ""): RuleAnswer => ({ rule: id, file, says, condition: null });
const regions = [{ code: "3301", name: "杭州市", level: "city", parent: "33", leaf: false }];

describe("what a rule is called and says", () => {
  test.each([
    ["quota.factory", "procedure.yaml", "", "推荐名额", "绿色低碳工厂：按市级分配名额，不得超出，合计 200 个"],
    ["tiers.park", "procedure.yaml", "", "审核层级", "绿色低碳工业园区：设区市 → 省级"],
    ["cap", "procedure.yaml", "", "评价项数上限", "同一法人（含关联单位）本批次评价项目不超过 10 项"],
    ["publicity", "procedure.yaml", "", "公示", "公示 5 个工作日（解读），首日计入（解读），场所：省经信厅官方网站"],
    ["recommend-by", "procedure.yaml", "报送", "时间要求", "2025年6月30日（周一）前，报送"],
    ["joint-review", "procedure.yaml", "会同审核", "工作程序", "会同审核"],
    ["recommendation-letter", "procedure.yaml", "推荐函", "材料", "推荐函"],
    ["send-letter", "procedure.yaml", "报送推荐函", "报送任务", "报送推荐函"],
    ["park-boundary", "eligibility.yaml", "具有法定边界和范围", "申报条件", "具有法定边界和范围"],
    ["track", "upkeep.yaml", "跟踪指导", "动态管理", "跟踪指导"],
    ["standards.1", "edition.yaml", "", "评价标准", "依据《浙江省绿色低碳工厂建设评价导则（2024版）》"],
  ])("[L1] %s", (id, file, says, topic, said) => {
    expect(sayRule(rule(id, file, says), zhejiang)).toMatchObject({ topic, says: said });
  });

  test("[L1] a condition that only repeats the sentence is not said twice", () => {
    const one = { ...rule("a", "eligibility.yaml", "具有法定边界和范围，"), condition: "具有法定边界和范围" };
    expect(sayRule(one, zhejiang).condition).toBeNull();
    expect(sayRule({ ...one, condition: "另有条件" }, zhejiang).condition).toBe("另有条件");
  });
});

describe("the procedure as told", () => {
  test("[zj-2025 二（四）] joint review and experts stand side by side, the rest in order", () => {
    expect(pipelineOf(zhejiang).map((stage) => stage.map(({ step }) => step.step).join("+"))).toEqual(["declare", "county-review", "city-review", "recommend", "joint-review+expert-review", "publicity", "announcement", "registration"]);
  });

  test("[zj-2025 二（二）.2] the county's review is for factories alone", () => {
    expect(pipelineOf(zhejiang)[1]?.[0]?.kinds).toEqual(["绿色低碳工厂"]);
  });

  test("[zj-2025 附件1] the quota table comes with names and its sum", () => {
    const [table] = quotaTables(zhejiang, regions);
    expect(table).toMatchObject({ kind: "绿色低碳工厂", clause: "附件1", sum: 200 });
    expect(table?.rows[0]).toEqual({ code: "3301", name: "杭州市", n: 20 });
    expect(table?.rows[1]?.name).toBe("3302");
  });

  test("[miit-2022 一（三）.10] a number for each region is said as a sentence, in principle", () => {
    expect(sayQuota(sourceOf("miit/2022"), "park")).toBe("每个省级推荐单位原则上不超过 3 个");
    expect(sayQuota(sourceOf("miit/2022"), "factory")).toBe("名额未载明");
    expect(sayQuota(sourceOf("zhejiang/2023"), "factory")).toBe("名额表未持有");
  });

  test("[zj-2023 二（四）.3] stated days stay stated, only the first day is read", () => {
    expect(publicityDetails(sourceOf("zhejiang/2023")).map(({ what, read }) => [what, read])).toEqual([["天数", false], ["首日", true], ["场所", false]]);
  });

  test("[suzhou-2023] no publicity, no evaluation and no cap are said as such", () => {
    const source = sourceOf("jiangsu-suzhou/2023");
    expect([sayPublicity(source), sayEvaluation(source, "factory"), sayCap(source)]).toEqual(["通知未写公示", "未设", "评价项数不设上限"]);
  });

  test("[L1] tiers are said once where all kinds share them, and per kind where not", () => {
    expect(tiersOf(answerOf("miit/2022"))).toEqual(["省级 → 国家级"]);
    expect(tiersOf(zhejiang)).toEqual(["绿色低碳工厂：县级 → 设区市 → 省级", "绿色低碳工业园区：设区市 → 省级"]);
  });
});

describe("editions beside each other", () => {
  test("[L1] an edition is superseded once another says so", () => {
    const older = answerOf("zhejiang/2023");
    const newer: EditionAnswer = { ...zhejiang, supersedes: "zhejiang/2023" };
    const round = { round: "r", edition: newer.edition, year: 2025, authority: "33", title: "", opens: "2025-06-03", closes: "2025-06-30", state: "open", barred: null } as RoundListed;
    expect([statusOf(older, [older, newer], [round]), statusOf(newer, [older, newer], []), statusOf(newer, [newer], [round]), statusOf(answerOf("city-model/draft"), [], [])]).toEqual(["superseded", "latest", "round-open", "draft"]);
  });

  test("[U2] the newest stands first, those without a day last", () => {
    const days = ["unstated", "2023-04-19", null, "2025-05-28"];
    expect(newestFirst(days.map((date, n) => ({ ...zhejiang, edition: String(n), date }))).map(({ date }) => date)).toEqual(["2025-05-28", "2023-04-19", "unstated", null]);
  });
});

describe("clauses with what is said of them", () => {
  test("[L1] a heading opens once, with its level", () => {
    expect(opening([], ["一", "（一）"])).toEqual([{ level: 1, text: "一" }, { level: 2, text: "（一）" }]);
    expect(opening(["一", "（一）"], ["一", "（二）"])).toEqual([{ level: 2, text: "（二）" }]);
    expect(opening(["一", "（一）"], ["一", "（一）"])).toEqual([]);
  });

  test("[L1] a reading at several clauses stands open at the first alone, and a rule that cites twice is said once", () => {
    const clause = (anchor: string, rules: RuleAnswer[]) => ({ anchor, text: anchor, headings: [], rules, silent: null });
    const twice = [rule("track", "upkeep.yaml", "跟踪"), rule("track", "upkeep.yaml", "跟踪")];
    const reading = { id: "R-1", at: ["乙", "甲"], kind: "reading", matter: "", take: "", why: "" };
    const views = clauseViews({ ...zhejiang, clauses: [clause("甲", twice), clause("乙", [])], readings: [reading] });
    expect(views.map(({ readings }) => readings.map(({ first }) => first))).toEqual([[true], [false]]);
    expect(views[0]?.rules).toHaveLength(1);
  });

  test("[L1] finds the clauses that a rule cites", () => {
    const clause = (anchor: string, rules: RuleAnswer[]) => ({ anchor, text: "", headings: [], rules, silent: null });
    const clauses = [clause("甲", [rule("track", "upkeep.yaml")]), clause("乙", [rule("track", "procedure.yaml")]), clause("丙", [])];
    expect(anchorsCitedBy({ clauses }, "procedure.yaml", "track")).toEqual(["乙"]);
  });

  test("[L1] counts cited, silent and untouched clauses apart", () => {
    const clause = (rules: RuleAnswer[], silent: string | null) => ({ anchor: "甲", text: "", headings: [], rules, silent });
    expect(coverageIn({ clauses: [clause([rule("a", "upkeep.yaml")], null), clause([], "说明目的"), clause([], null)] })).toEqual({ cited: 1, silent: 1, untouched: 1 });
  });
});

const whole = ({ edition: id, source }: EditionAnswer): Edition => ({ id, notice: { meta: source.meta, clauses: [] }, edition: source.edition, eligibility: source.eligibility, rules: [], procedure: source.procedure, upkeep: source.upkeep });

describe("two editions side by side", () => {
  test("[A8] 2023 and 2025 of Zhejiang: every change once, by topic, with the clause on either side", () => {
    const topics = comparisonTold(whole(answerOf("zhejiang/2023")), whole(zhejiang));
    const quota = topics.find(({ topic }) => topic === "推荐名额");
    expect(topics.map(({ topic }) => topic)).toContain("申报条件");
    expect(quota?.changes.length).toBeGreaterThan(0);
    const all = topics.flatMap(({ changes }) => changes);
    expect(all.filter(({ says }) => !/^(?:新增|本版未写|不再列入|改变|不再载明|新载明|改由未持有的文件规定|原规定未持有)：/u.test(says))).toEqual([]);
    expect(all.filter(({ says }) => / → [^（）]*）$/u.test(says))).toEqual([]);
    expect(all.filter((one) => one.clausesFrom.length > 0 && one.clausesTo.length > 0).length).toBeGreaterThan(0);
    expect(all.filter((one) => one.clausesFrom.length + one.clausesTo.length === 0)).toEqual([]);
  });

  test("[A8] an edition beside itself has no change", () => {
    expect(comparisonTold(whole(zhejiang), whole(zhejiang))).toEqual([]);
  });
});

describe("the number of a notice", () => {
  test("[A1 U1] one that is not stated, or not held, is said in words; one that stands is as it is written", () => {
    expect([sayNumber("工信厅节函〔2022〕235号"), sayNumber("unstated"), sayNumber("not-held"), sayNumber(null)]).toEqual([" 工信厅节函〔2022〕235号", "（文号未载明）", "（文号未持有）", ""]);
  });
});
