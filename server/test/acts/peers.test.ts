// Peers: a place among those of the same industry without any other's figure; benchmarks only from those who are listed, and enough of them.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Scheme } from "@qingce/core/score/scheme";
import type { Sheet } from "@qingce/core/score/sheet";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { returnReview } from "../../src/acts/reviews/review.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { readPeerBenchmarks } from "../../src/acts/schemes/peer-benchmarks.ts";
import { readPeers } from "../../src/acts/schemes/read-peers.ts";
import { inventAnswers } from "../../src/cli/simulation/invented-answers.ts";
import { inventBenchmarks } from "../../src/cli/simulation/invented-benchmarks.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, draft, enterList, firmsIn, numbers, openRoundOf, openStage, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "city-model/draft";
let stage: Stage;
let scheme: Scheme;
let round: string;
let firms: readonly Firm[];
let filed: readonly Filed[];

/** The n-th firm spends more energy and water the higher n is. */
async function declareOne(firm: Firm, n: number): Promise<Filed> {
  const answers = { ...inventAnswers(scheme, () => 0.5), energy: String(4000 + 100 * n), water: String(50_000 + 1000 * n) };
  const one = await draft(stage, edition, round, firm, "factory", { sheet: { answers, notApplicable: {} } });
  return { ...one, digest: value(await submitDeclaration(stage.house, firm.actor, { declaration: one.declaration })).digest };
}

beforeAll(async () => {
  stage = await openStage("2025-03-10");
  const found = stage.house.schemes.get("gbt36132-2025/form-2026");
  if (found === undefined) throw new Error("no scheme");
  scheme = found.scheme;
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
  value(await adoptScheme(stage.house, officer("3301"), { round, kind: "factory", scheme: scheme.file.id, benchmarks: inventBenchmarks(scheme), source: "演示标杆（虚构）" }));
  firms = await firmsIn(stage, 11, "330106");
  const made: Filed[] = [];
  for (const n of numbers(10)) made.push(await declareOne(firms[n] as Firm, n));
  filed = made;
}, 120_000);
afterAll(() => stage.close());

const peersOf = (n: number) => readPeers(stage.house, (firms[n] as Firm).actor, { declaration: filed[n]?.declaration ?? "" });
const proposals = async () => value(await readPeerBenchmarks(stage.house, officer("3301"), { round, standard: "gbt36132-2025", scheme: "form-2026", industry: "30" }));

it("[H2] nine others are too few, ten others give a place; nothing of theirs is told but how many they are", async () => {
  const few = value(await peersOf(0));
  expect(few.least).toBe(10);
  expect(few.standings.every(({ n, percentile }) => n === 9 && percentile === null)).toBe(true);
  filed = [...filed, await declareOne(firms[10] as Firm, 10)];
  const energy = async (n: number) => value(await peersOf(n)).standings.find(({ name }) => name === "单位产值综合能耗");
  expect(await energy(0)).toMatchObject({ n: 10, percentile: 100 });
  expect(await energy(5)).toMatchObject({ n: 10, percentile: 50 });
  expect(await energy(10)).toMatchObject({ n: 10, percentile: 0 });
  expect(Object.keys((await energy(5)) ?? {}).toSorted()).toEqual(["industry", "item", "n", "name", "percentile", "sheets", "tables", "unit", "year"]);
});

it("[H2] what is typed and not handed in is placed by two digits alone: nobody finds a peer's figure by trying", async () => {
  const { declaration, digest, firm } = filed[5] as Filed;
  value(await returnReview(stage.house, officer("330106"), { declaration, step: "county-review", digest, reasons: [{ field: "selfScore", reason: "演示" }] }));
  const { body, revision } = value(await readDraft(stage.house, firm.actor, { declaration }));
  const sheet = body["sheet"] as unknown as Sheet;
  let at = revision;
  const placed = async (energy: string) => {
    at = value(await saveDraft(stage.house, firm.actor, { declaration, revision: at, body: { ...body, sheet: { ...sheet, answers: { ...sheet.answers, energy } } } })).revision;
    return value(await readPeers(stage.house, firm.actor, { declaration })).standings.find(({ name }) => name === "单位产值综合能耗")?.percentile;
  };
  // 4400 and 4600 tce beside it are 220 and 230 kgce: all that is written between 225 and 235 stands at 230
  expect(await placed("4501")).toBe(await placed("4699"));
  expect(await placed("4500")).toBe(50);
});

it("[H2 S2] a rival cannot ask where another stands", async () => {
  expect(codes(await readPeers(stage.house, (firms[1] as Firm).actor, { declaration: filed[0]?.declaration ?? "" }))).toEqual(["not-found"]);
});

it("[B5 gbt36132-2025 4.4.3] benchmarks from peers want ten that are listed: the best and the average of exactly those", async () => {
  expect((await proposals()).benchmarks.every(({ value: text }) => text === null)).toBe(true);
  await enterList(stage, "3301", "city", "factory", firms.slice(0, 9));
  expect((await proposals()).benchmarks.every(({ value: text, n }) => text === null && n === 9)).toBe(true);
  await enterList(stage, "3301", "city", "factory", firms.slice(9, 10));
  const found = (await proposals()).benchmarks.filter(({ item }) => item === scheme.items[0]?.id);
  // 4000 … 4900 tce over 20,000 万元, in kgce: 200, 205, … 245. The best three give 205, never the best alone; the average is 222.5, in three digits 223
  expect(found.map(({ take, value: text, tables, sheets, year }) => [take, text, tables, sheets, year])).toEqual([["leading-5", "205", 0, 10, null], ["mean", "223", 0, 10, null]]);
});

it("[B5] another city's officer does not see them", async () => {
  expect(codes(await readPeerBenchmarks(stage.house, officer("3302"), { round, standard: "gbt36132-2025", scheme: "form-2026", industry: "30" }))).toEqual(["not-found"]);
});
