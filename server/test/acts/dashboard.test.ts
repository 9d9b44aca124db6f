// The dashboard of a round: each tier counts what it may see, and not one case of its neighbour.
import { afterAll, beforeAll, expect, it } from "vitest";
import { readDashboard } from "../../src/acts/dashboard/read-dashboard.ts";
import { commission, evaluate } from "./evaluation.ts";
import { returnReview } from "../../src/acts/reviews/review.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance } from "./advance.ts";
import { codes, declare, draft, enterList, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;
let round = "";
let [west, east]: (readonly Filed[])[] = [[], []];

// by hand: three factories of 西湖区 (Hangzhou), two of 慈溪市 (Ningbo); one of the three is returned, one of the two is at the city
beforeAll(async () => {
  stage = await openStage("2025-06-03", 16);
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const [inWest, inEast] = [await firmsIn(stage, 3, "330106"), await firmsIn(stage, 2, "330282")];
  await enterList(stage, "3301", "city", "factory", inWest);
  await enterList(stage, "3302", "city", "factory", inEast);
  const body = await fitAgency(stage, edition);
  const made: Filed[] = [];
  for (const [n, firm] of inWest.entries()) {
    const one = await draft(stage, edition, round, firm, "factory", { selfScore: ["81", "86", "88"][n] ?? "" });
    if (n === 0) {
      await commission(stage, one, body);
      await evaluate(stage, body.actor, one.declaration, { score: "91" });
    }
    made.push(await submit(stage, one));
  }
  west = made;
  const others: Filed[] = [];
  for (const firm of inEast) others.push(await declare(stage, edition, round, firm, "factory", { selfScore: "95" }));
  east = others;
  const [first] = west;
  if (first !== undefined) value(await returnReview(stage.house, officer("330106"), { declaration: first.declaration, step: "county-review", digest: first.digest, reasons: [{ field: "selfScore", reason: "演示：得分须附计算" }] }));
  await advance(stage, { edition, round, authority: "33", filed: east.slice(0, 1) }, "recommend");
}, 60_000);
afterAll(async () => {
  await stage.close();
});

const look = async (node: string, at?: string) => value(await readDashboard(stage.house, officer(node), { round, node: at }));

it("[H1 S1] the province counts five, each city and county its own, nobody its neighbour's", async () => {
  const sums = async (node: string) => (await look(node)).places.map(({ name, submitted, open, returned }) => [name, submitted, open, returned]);
  expect(await sums("33")).toEqual([["杭州市", 3, 3, 1], ["宁波市", 2, 2, 0]]);
  expect(await sums("3301")).toEqual([["西湖区", 3, 3, 1]]);
  expect(await sums("3302")).toEqual([["慈溪市", 2, 2, 0]]);
  expect(await sums("330106")).toEqual([["西湖区", 3, 3, 1]]);
  expect(await sums("330102")).toEqual([]);
});

it("[H1] a tier looks into a place of its own, and a foreign one is as if it were not there", async () => {
  expect((await look("33", "3302")).whole.submitted).toBe(2);
  expect((await look("33", "330106")).whole.submitted).toBe(3);
  for (const [node, at] of [["3301", "3302"], ["3301", "33"], ["330106", "330102"], ["3301", "11"]] as const) expect(codes(await readDashboard(stage.house, officer(node), { round, node: at }))).toEqual(["not-found"]);
  for (const node of ["34", "3401", "110101"]) expect(codes(await readDashboard(stage.house, officer(node), { round }))).toEqual(["not-found"]);
});

it("[H1] steps tell who waits: two at the county, one returned there, one at the city's review, one at its recommendation", async () => {
  const waiting = async (node: string) => Object.fromEntries((await look(node)).steps.filter(({ waiting: n }) => n > 0).map(({ step, waiting: n }) => [step, n]));
  expect(await waiting("33")).toEqual({ "county-review": 4, "recommend": 1 });
  expect(await waiting("3302")).toEqual({ "county-review": 1, "recommend": 1 });
});

it("[H1] on the last day nothing is overdue, on the day after it is", async () => {
  const recommend = async () => (await look("33")).steps.find(({ step }) => step === "recommend");
  const due = (await recommend())?.due ?? "";
  stage.clock.day(due);
  expect(await recommend()).toMatchObject({ waiting: 1, overdue: 0, soon: 1 });
  stage.clock.set(`${due} 23:59:59`);
  expect((await recommend())?.overdue).toBe(0);
  stage.clock.day("2025-12-31");
  expect(await recommend()).toMatchObject({ waiting: 1, overdue: 1, soon: 0 });
  expect((await look("33")).places.reduce((sum, one) => sum + one.overdue, 0)).toBe((await look("33")).steps.reduce((sum, one) => sum + one.overdue, 0));
});

it("[H1] scores lie in bands of five: 81 below, 86 and 88 together, the neighbour's 95 apart", async () => {
  expect((await look("3301")).scores).toEqual([{ source: "evaluator", from: 90, count: 1 }, { source: "self", from: 80, count: 1 }, { source: "self", from: 85, count: 2 }]);
  expect((await look("3302")).scores).toEqual([{ source: "self", from: 95, count: 2 }]);
});

it("[H1 C2] an evaluator's load stands against the cap for the authority; a county knows only what it sees", async () => {
  const [atProvince, atCounty] = [await look("33"), await look("330106")];
  expect(atProvince.cap).toMatchObject({ n: 10, clause: "二（一）.3" });
  expect(atProvince.loads).toMatchObject([{ here: 1, counted: 1 }]);
  expect(atCounty.loads).toMatchObject([{ here: 1, counted: null }]);
  expect((await look("3302")).loads).toEqual([]);
});

it("[H1] returned fields are named with the reason written; the neighbour hears nothing of them", async () => {
  expect((await look("3301")).returned).toEqual([{ field: "selfScore", label: "自评得分", count: 1, reason: "演示：得分须附计算" }]);
  expect((await look("3302")).returned).toEqual([]);
});

it("[H1] completeness: of three one came back, one is evaluated", async () => {
  expect((await look("3301")).whole).toEqual({ submitted: 3, again: 1, doubtful: 0, evaluated: 1 });
});

it("[H1 D3] quotas: the province sees every city's, a city its own alone, a county none", async () => {
  const nodes = async (node: string) => (await look(node)).quotas.map((one) => [one.place, one.quota]);
  expect((await nodes("33")).length).toBe(11);
  expect(await nodes("3301")).toEqual([["杭州市", 20]]);
  expect(await nodes("330106")).toEqual([]);
});

it("[H1 A15] a target stands with what is on the list so far", async () => {
  const city = await openRoundOf(stage, { edition: "city-model/draft", year: 2025, opens: "2025-06-03", authority: "3301" });
  const { targets } = value(await readDashboard(stage.house, officer("3301"), { round: city }));
  expect(targets).toEqual([{ id: "city-factories", what: "建成市级绿色工厂", n: 100, by: "2025", clause: "二.5", done: 3 }]);
});

it("[H1] an edition without targets tells none", async () => {
  expect((await look("33")).targets).toEqual([]);
});
