// Peers by their yearly tables: the latest whole year of those who stand on a list, beside sheets, each unit once; frozen with day, size and source.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import type { Scheme } from "@qingce/core/score/scheme";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { readPeerBenchmarks, type PeerBenchmark } from "../../src/acts/schemes/peer-benchmarks.ts";
import { readAdoptedSchemes } from "../../src/acts/schemes/read-adopted.ts";
import { readPeers } from "../../src/acts/schemes/read-peers.ts";
import { readScoring } from "../../src/acts/schemes/read-schemes.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { draft, enterList, firmsIn, numbers, openRoundOf, openStage, value, type Firm, type Stage } from "./stage.ts";

const edition = "city-model/draft";
const energyLead = "energy-per-value-lead";
let stage: Stage;
let scheme: Scheme;
let season = "";
let round = "";
let firms: readonly Firm[];
let entries: ReadonlyMap<string, string>;
const city = officer("3301");
const firm = (n: number): Firm => firms[n] as Firm;

/** The n-th has 3000 + 120 n tce over 12,000 万元: 250 + 10 n kgce/万元. */
async function fileTable(n: number): Promise<void> {
  const entry = entries.get(firm(n).creditCode) ?? "";
  const figures = { ...soundYear, energy: 3000 + 120 * n, "coal-energy": 120 * n };
  value(await saveYearDraft(stage.house, firm(n).actor, { season, entry, revision: 0, body: { figures, notes: {}, changes: "" } }));
  value(await fileYearTable(stage.house, firm(n).actor, { season, entry }));
}

beforeAll(async () => {
  stage = await openStage("2024-03-01");
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
  firms = await firmsIn(stage, 12, "330106");
  await enterList(stage, "33", "province", "factory", firms.slice(0, 11));
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry");
  entries = new Map(rows.map(({ id, code }) => [code, id]));
  season = value(await openSeason(stage.house, officer("33"), { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2025-03-05" })).season;
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2024-03-01", authority: "3301" });
  for (const n of numbers(9)) await fileTable(n);
}, 120_000);
afterAll(() => stage.close());

const proposals = async () => value(await readPeerBenchmarks(stage.house, city, { round, standard: "gbt36132-2025", scheme: "form-2026", industry: "30" }));
const proposed = async (benchmark: string): Promise<PeerBenchmark | undefined> => (await proposals()).benchmarks.find((one) => one.benchmark === benchmark);

describe("benchmarks by yearly tables", () => {
  it("[H2 B5] while a season of the year can still be filed for, the year is not whole and none of its tables count", async () => {
    stage.clock.day("2025-03-05");
    expect(await proposed(energyLead)).toMatchObject({ n: 0, tables: 0, year: null, value: null });
    stage.clock.day("2025-03-06");
    expect(await proposed(energyLead)).toMatchObject({ n: 9, tables: 9, sheets: 0, year: 2023 });
  });
  it("[B5 gbt36132-2025 4.4.3] nine tables are too few, ten give the level of the leading five in a hundred and the average, in three digits; never the best alone", async () => {
    expect((await proposals()).benchmarks.every(({ value: text }) => text === null)).toBe(true);
    await fileTable(9);
    // 250, 260, … 340: the best three give 260, the average is 295
    expect(await proposed(energyLead)).toMatchObject({ n: 10, tables: 10, year: 2023, value: "260", take: "leading-5" });
    expect(await proposed("energy-per-value-base")).toMatchObject({ n: 10, value: "295", take: "mean" });
  });
  it("[B5] what no yearly table tells is left to sheets; another industry, and who has left the list, do not count", async () => {
    expect(await proposed("floor-lead")).toMatchObject({ n: 0, tables: 0, year: null, value: null });
    const other = value(await readPeerBenchmarks(stage.house, city, { round, standard: "gbt36132-2025", scheme: "form-2026", industry: "31" }));
    expect(other.benchmarks.every(({ n }) => n === 0)).toBe(true);
    await stage.owner.query("update entry set to_day = '2025-03-01' where credit_code = $1", [firm(9).creditCode]);
    expect(await proposed(energyLead)).toMatchObject({ n: 9, value: null });
    await stage.owner.query("update entry set to_day = null where credit_code = $1", [firm(9).creditCode]);
  });
  it("[B5] a table that was returned counts no more than a draft", async () => {
    await stage.owner.query("update filing set standing = 'returned' where entry_id = $1", [entries.get(firm(0).creditCode)]);
    expect(await proposed(energyLead)).toMatchObject({ n: 9 });
    await stage.owner.query("update filing set standing = 'passed' where entry_id = $1", [entries.get(firm(0).creditCode)]);
    expect(await proposed(energyLead)).toMatchObject({ n: 10 });
  });
});

describe("frozen for a round", () => {
  it("[B5 H2] values taken over from peers keep day, group, size and source; one typed otherwise comes from what the authority states", async () => {
    const peers = Object.fromEntries((await proposals()).benchmarks.flatMap(({ benchmark, value: text }) => (text === null ? [] : [[benchmark, text]])));
    const benchmarks = { ...inventBenchmarks(scheme), ...peers, "carbon-per-value-lead": "123.4" };
    value(await adoptScheme(stage.house, city, { round, kind: "factory", scheme: scheme.file.id, benchmarks, source: "演示标杆（虚构），其余为同行统计", peers: { industry: "30" } }));
    const adopted = value(await readRound(stage.house, city, { round })).schemes?.factory?.[0];
    expect(adopted?.origins?.[energyLead]).toEqual({ day: "2025-03-06", industry: "30", take: "leading-5", n: 10, tables: 10, sheets: 0, year: 2023 });
    expect(Object.keys(adopted?.origins ?? {})).not.toContain("carbon-per-value-lead");
    expect(adopted?.benchmarks[energyLead]).toBe("260");
  });
  it("[A4 L1] everyone reads what the round scores by: scheme, day, hash, items with points, benchmarks with where they come from", async () => {
    const { adopted } = value(await readAdoptedSchemes(stage.house, visitor, { authority: "city-model", edition: "draft" }));
    expect(adopted).toHaveLength(1);
    const [one] = adopted;
    expect(one).toMatchObject({ round, kind: "factory", scheme: "gbt36132-2025/form-2026", standard: "GB/T 36132-2025", status: "form", certainty: "partial", day: "2025-03-06", max: "100", pass: null });
    expect(one?.hash).toBe(stage.house.schemes.get("gbt36132-2025/form-2026")?.hash);
    const points = one?.groups.flatMap(({ items }) => items.map((item) => Number(item.points))) ?? [];
    expect([points.length, points.reduce((sum, each) => sum + each, 0)]).toEqual([scheme.items.length, 100]);
    const told = (label: string) => one?.benchmarks.find((each) => each.label === label);
    expect(told("单位产值综合能耗引领值")).toMatchObject({ value: "260", unit: "kgce/万元", origin: { n: 10, year: 2023, day: "2025-03-06" } });
    expect(told("单位产值碳排放量引领值")).toMatchObject({ value: "123.4", origin: null, source: "演示标杆（虚构），其余为同行统计" });
    expect(value(await readAdoptedSchemes(stage.house, visitor, { authority: "zhejiang", edition: "2025" })).adopted).toEqual([]);
  });
  it("[H2] where one stands: listed units by their tables, others by their sheets, each once, with the day and how many; nobody's figure", async () => {
    const declare = async (n: number) => {
      const one = await draft(stage, edition, round, firm(n), "factory", { sheet: { answers: { ...inventAnswers(scheme, () => 0.5), energy: String(4000 + 100 * n) }, notApplicable: {} } });
      value(await submitDeclaration(stage.house, firm(n).actor, { declaration: one.declaration }));
      return one.declaration;
    };
    const [tabled, , last] = [await declare(0), await declare(10), await declare(11)];
    const energy = async (n: number, declaration: string) => {
      const { day, standings } = value(await readPeers(stage.house, firm(n).actor, { declaration }));
      return { day, ...standings.find(({ name }) => name === "单位产值综合能耗") };
    };
    // Ten tables and the sheet of the eleventh, which filed none; the first has a sheet too, and counts by its table. 5100 tce over 20,000 万元 are 255: better than nine of eleven.
    expect(await energy(11, last)).toMatchObject({ day: "2025-03-06", n: 11, tables: 10, sheets: 1, year: 2023, percentile: 80 });
    expect(await energy(0, tabled)).toMatchObject({ n: 11, tables: 9, sheets: 2, year: 2023 });
    expect(JSON.stringify(value(await readPeers(stage.house, firm(11).actor, { declaration: last })))).not.toMatch(/\b(250|260|340)\b/u);
    const { scoring } = value(await readScoring(stage.house, firm(11).actor, { declaration: last }));
    expect(scoring?.origins?.[energyLead]).toMatchObject({ n: 10, year: 2023 });
  });
  it("[B4 Bad input] a unit's own yearly table and sheet are told to itself, to hold a slip against; to nobody else", async () => {
    const declaration = (await stage.owner.query<{ id: string }>("select d.id from declaration d join organisation o on o.id = d.organisation_id where o.credit_code = $1", [firm(0).creditCode])).rows[0]?.id ?? "";
    const { earlier } = value(await readScoring(stage.house, firm(0).actor, { declaration }));
    expect(earlier).toMatchObject([{ says: "2023年度动态管理表", answers: { energy: "3000", "gross-output": ["", "", "12000"] } }]);
    expect(value(await readScoring(stage.house, officer("330106"), { declaration })).earlier).toEqual([]);
    const later = await openRoundOf(stage, { edition, year: 2026, opens: "2025-03-01", authority: "3301" });
    value(await adoptScheme(stage.house, city, { round: later, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
    const next = await draft(stage, edition, later, firm(0), "factory", {});
    const told = value(await readScoring(stage.house, firm(0).actor, { declaration: next.declaration })).earlier;
    expect(told.map(({ says }) => says)).toEqual(["2025年提交的自评表", "2023年度动态管理表"]);
    expect(told[0]?.answers["energy"]).toBe("4000");
  });
  it("[B5] what peers file later moves proposals, not what the round froze", async () => {
    await fileTable(10);
    expect(await proposed(energyLead)).toMatchObject({ n: 11 });
    const adopted = value(await readRound(stage.house, city, { round })).schemes?.factory?.[0];
    expect([adopted?.benchmarks[energyLead], adopted?.origins?.[energyLead]?.n]).toEqual(["260", 10]);
  });
  it("[H2] a newer year that is not whole yet leaves the last whole one standing", async () => {
    value(await openSeason(stage.house, officer("33"), { edition: "zhejiang/2023", year: 2024, kind: "factory", authority: "33", due: "2025-04-15" }));
    expect(await proposed(energyLead)).toMatchObject({ year: 2023, n: 11 });
    stage.clock.day("2025-04-16");
    expect(await proposed(energyLead)).toMatchObject({ year: 2024, tables: 0 });
  });
});
