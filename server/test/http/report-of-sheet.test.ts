// The reports of a computed declaration: every figure, carrier, point and proof that was entered, and what the forms ask beside the rules.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Scheme } from "@qingce/core/score/scheme";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { readForm } from "../../src/acts/declarations/read-form.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { draft, enrol, openRoundOf, openStage, registration, value, type Filed, type Stage } from "../acts/stage.ts";
import { openDoor } from "./door.ts";
import { paperDesk, type PaperDesk } from "./paper-desk.ts";

const edition = "city-model/draft";
const authority = "3301";
let stage: Stage;
let app: FastifyInstance;
let desk: PaperDesk;
let scheme: Scheme;
let filed: Filed;

const carriers = {
  rows: [{ carrier: "diesel", amount: "10", unit: "t", use: "energy" as const }, { carrier: "electricity", amount: "400", unit: "万kWh", use: "energy" as const, source: "grid" as const }],
  grid: { place: "330106", vintage: "2023", calibre: "average" as const, fall: [] },
};

async function change(next: (body: DeclarationBody) => DeclarationBody): Promise<void> {
  const { revision, body } = value(await readDraft(stage.house, filed.firm.actor, { declaration: filed.declaration }));
  value(await saveDraft(stage.house, filed.firm.actor, { declaration: filed.declaration, revision, body: next(body) }));
}

beforeAll(async () => {
  stage = await openStage("2025-03-10");
  app = await openDoor(stage);
  desk = paperDesk(stage, app);
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority });
  value(await adoptScheme(stage.house, officer(authority), { round, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
  filed = await draft(stage, edition, round, await enrol(stage, { ...registration("330106"), name: "演示㛃𬭎制造有限公司" }));
  const { energy: _, carbon: __, renewable: ___, ...answers } = inventAnswers(scheme, () => 0.5);
  await change(({ selfScore: ____, ...body }) => ({ ...body, sheet: { answers, notApplicable: {}, carriers } }));
}, 120_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

const url = (paper: string): string => `declarations/${filed.declaration}/${paper}`;

it("[B9 A4] the report prints the requirements, every figure with its unit, the points of each group, and item by item value, points and reason", async () => {
  const answer = inventAnswers(scheme, () => 0.5);
  const figures = Object.entries(scheme.file.fields).flatMap(([name, field]) => {
    const given = answer[name];
    return field.type === "number" && field.years === undefined && field.from === undefined && typeof given === "string" ? [`${field.label}${given}${field.unit}`] : [];
  });
  expect(figures.length).toBeGreaterThan(5);
  const groups = scheme.file.groups.map(({ name }) => name);
  const items = scheme.items.map(({ file }) => file.name);
  const text = await desk.texts(url("application"), filed.firm.actor, "基本要求符合性表", "填报数据表", "一级指标得分表", "评价指标表", ...groups, ...items, ...scheme.file.gates.map(({ says }) => says));
  for (const figure of figures) expect(text).toContain(figure.replaceAll(/\s/gu, ""));
  expect(text).not.toMatch(/unstated|not-held|undefined|NaN|sheet\./u);
}, 60_000);

it("[B4 H3] the energy table is printed with what each carrier comes to, by which factor, and the sums that the form takes", async () => {
  // 10 t × 1.4571 + 400 万kWh × 1.229 = 506.171 tce; 31.451225 + 1989.6 = 2021.05 tCO2
  const text = await desk.texts(url("application"), filed.firm.actor, "能源消耗表", "柴油", "作能源用，网电", "10 t × 1.4571 tce/t = 14.571 tce", "合计（不含原料用能）", "电力排放因子取浙江省2023年");
  // a draft has its score before it is submitted
  expect(text).toMatch(/得分：\d+(\.\d+)?分。/u);
  expect(text).toContain("杭州市绿色工厂");
  expect(text).toContain("合计（不含原料用能）506.1712021.05");
  expect(text).toContain("年综合能源消费量506.171tce");
}, 60_000);

it("[B9] the table alone is a paper of its own where the round computes scores", async () => {
  const listed = await desk.listOf(`declarations/${filed.declaration}`, filed.firm.actor);
  expect(listed.map(({ form, ownLayout }) => [form, ownLayout])).toContainEqual(["self-evaluation-table", true]);
  await desk.texts(url("self-evaluation-table"), filed.firm.actor, "演示㛃𬭎制造有限公司", "评价指标表", "能源消耗表", "填表人");
}, 60_000);

it("[B9] what the report's form asks and no rule judges is asked in the form, stops nothing, and is printed word for word", async () => {
  const { particulars } = value(await readForm(stage.house, filed.firm.actor, { declaration: filed.declaration }));
  expect(particulars.map(({ id }) => id)).toEqual(expect.arrayContaining(["address", "ownership", "registered-capital", "founded-on", "profile", "did-energy", "next-steps"]));
  expect(new Set(particulars.map(({ id }) => id)).size).toBe(particulars.length);
  await desk.texts(url("application"), filed.firm.actor, "注册资本", "□内资（民营）");
  await change((body) => ({ ...body, particulars: { "registered-capital": "3000万元", "founded-on": "2001年2月", ownership: "内资（民营）", profile: "演示简介㛃。\n第二段。", "next-steps": "演示下一步。\n再一步。" } }));
  await desk.texts(url("application"), filed.firm.actor, "注册资本", "3000万元", "2001年2月", "■内资（民营）", "□中外合资", "演示简介㛃。", "第二段。", "演示下一步。");
}, 60_000);
