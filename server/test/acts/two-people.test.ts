// Who may decide, and who may not: two people publish, nobody acts for another node, nobody on the organisation that is its own.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@qingce/core/access/actor";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { listDeclarations } from "../../src/acts/declarations/list-declarations.ts";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { opine, passReview } from "../../src/acts/reviews/review.ts";
import { recommend } from "../../src/acts/recommendations/recommend.ts";
import { sendList } from "../../src/acts/recommendations/send-list.ts";
import { confirmPublication, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { registerList } from "../../src/acts/rounds/register-list.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { evaluator, officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { advance, letter, recommendFacts, type Journey } from "./advance.ts";
import { codes, count, declare, draft, each, enterList, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

async function journeyTo(step: string, ...counties: readonly string[]): Promise<Journey> {
  stage.clock.day("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, counties.length, ...counties);
  await each(firms, (firm) => enterList(stage, firm.region.slice(0, 4), "city", "factory", [firm]));
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, step);
  return journey;
}

const pass = (actor: Actor, one: Filed, step = "county-review") => passReview(stage.house, actor, { declaration: one.declaration, step, digest: one.digest, opinion: "演示" });

describe("two people publish", () => {
  const propose = (actor: Actor, round: string, publication: "publicity" | "announcement", step: string = publication) => proposePublication(stage.house, actor, { round, publication, step, document: "演示文件" });

  it("[S3 E1 zj-2025 二（四）.3] who proposes cannot confirm; another of the same node can; of another node nobody can do either", { timeout: 60_000 }, async () => {
    const { round } = await journeyTo("publicity", "330802");
    value(await propose(officer("33"), round, "publicity"));
    expect(codes(await confirmPublication(stage.house, officer("33"), { round }))).toEqual(["two-people"]);
    expect(codes(await confirmPublication(stage.house, officer("3308"), { round }))).toEqual(["not-found"]);
    expect(codes(await propose(officer("3308"), round, "publicity"))).toEqual(["not-found"]);
    expect(await count(stage, "publication where round_id = $1", round)).toBe(0);
    value(await confirmPublication(stage.house, secondOfficer("33"), { round }));
    expect(codes(await confirmPublication(stage.house, secondOfficer("33"), { round }))).toEqual(["nothing-proposed"]);
    const [proposed, publicised] = (await eventsOf(stage, "round", round)).slice(-2);
    expect([proposed, publicised]).toMatchObject([{ type: "proposed", body: { by: "officer-33" } }, { type: "publicised", body: { by: "officer-33-2" } }]);
  });

  it("[S3 E3] the proposal is shown to the authority alone until it is confirmed", { timeout: 60_000 }, async () => {
    const { round } = await journeyTo("publicity", "330802");
    value(await propose(officer("33"), round, "publicity"));
    expect(value(await readRound(stage.house, officer("33"), { round })).proposal).toBeDefined();
    for (const actor of [officer("3308"), { account: "", role: "public", nodes: [] } as Actor]) expect(value(await readRound(stage.house, actor, { round })).proposal).toBeUndefined();
  });

  it("[S3 E3 zj-2025 二（四）.4] the announcement names the three departments and wants two people as well; nothing is announced before publicity, nothing registered before the announcement", { timeout: 60_000 }, async () => {
    const { round, ...rest } = await journeyTo("publicity", "330802");
    expect(codes(await propose(officer("33"), round, "announcement"))).not.toEqual([]);
    await advance(stage, { round, ...rest }, "announcement", "publicity");
    expect(codes(await registerList(stage.house, officer("33"), { round, step: "registration" }))).not.toEqual([]);
    value(await propose(officer("33"), round, "announcement"));
    expect(codes(await confirmPublication(stage.house, officer("33"), { round }))).toEqual(["two-people"]);
    value(await confirmPublication(stage.house, secondOfficer("33"), { round }));
    expect((await eventsOf(stage, "round", round)).at(-1)).toMatchObject({ type: "announced", body: { departments: ["省经信厅", "省发展改革委", "省生态环境厅"] } });
  });
});

describe("nobody acts for another", () => {
  it("[S3 S1 D1] an officer of another city finds nothing; of another tier may look and not decide", async () => {
    const { filed } = await journeyTo("county-review", "330802");
    const [one] = filed as [Filed];
    expect(codes(await pass(officer("330803"), one))).toEqual(["not-found"]);
    expect(codes(await pass(officer("3301"), one))).toEqual(["not-found"]);
    expect(codes(await readDeclaration(stage.house, officer("3301"), { declaration: one.declaration }))).toEqual(codes(await readDeclaration(stage.house, officer("3301"), { declaration: "declaration-999999" })));
    for (const node of ["3308", "33"]) {
      expect(codes(await pass(officer(node), one))).toEqual(["not-allowed"]);
      expect(codes(await readDeclaration(stage.house, officer(node), { declaration: one.declaration }))).toEqual([]);
    }
    expect(value(await listDeclarations(stage.house, officer("3301"), { round: one.round })).declarations).toEqual([]);
    expect(value(await listDeclarations(stage.house, officer("330803"), { round: one.round })).counts).toEqual([]);
    expect(codes(await pass(officer("330802"), one))).toEqual([]);
  });

  it("[S3] applicants, evaluators and experts review nothing", async () => {
    const { filed } = await journeyTo("county-review", "330802");
    const [one] = filed as [Filed];
    expect(codes(await pass(one.firm.actor, one))).toEqual(["not-allowed"]);
    expect(codes(await pass(evaluator("account-x", "evaluator-x"), one))).toEqual(["not-found"]);
  });

  it("[S3] an officer whose account belongs to the applicant's organisation neither reviews, recommends nor opines on it, but does on others", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("county-review", "330802", "330802");
    const [own, other] = journey.filed as [Filed, Filed];
    const tied = (node: string, department?: string): Actor => ({ ...officer(node, department), account: "officer-tied", ...(own.firm.actor.organisation === undefined ? {} : { organisation: own.firm.actor.organisation }) });
    expect(codes(await pass(tied("330802"), own))).toEqual(["own-case"]);
    expect(codes(await pass(tied("330802"), other))).toEqual([]);
    expect(codes(await pass(officer("330802"), own))).toEqual([]);
    await advance(stage, journey, "recommend", "city-review");
    const wish = (one: Filed) => recommend(stage.house, tied("3308"), { declaration: one.declaration, step: "recommend", digest: one.digest, facts: recommendFacts(stage, edition, one), statements: {} });
    expect(codes(await wish(own))).toEqual(["own-case"]);
    expect(codes(await wish(other))).toEqual([]);
    value(await recommend(stage.house, officer("3308"), { declaration: own.declaration, step: "recommend", digest: own.digest, facts: recommendFacts(stage, edition, own), statements: {} }));
    value(await sendList(stage.house, officer("3308"), { round: journey.round, kind: "factory", step: "recommend", node: "3308", letter: letter("3308"), ranked: [own.declaration, other.declaration] }));
    const say = (one: Filed) => opine(stage.house, tied("33", "省经信厅"), { declaration: one.declaration, step: "joint-review", digest: one.digest, opinion: "agree", reason: "" });
    expect(codes(await say(own))).toEqual(["own-case"]);
    expect(codes(await say(other))).toEqual([]);
  });

  it("[C8 zj-2025 二（一）.2] only the applicant engages an evaluator: no officer, no evaluator, no other applicant", async () => {
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const [firm, other] = (await firmsIn(stage, 2, "330802")) as [Firm, Firm];
    const one = await draft(stage, edition, round, firm);
    const body = await fitAgency(stage, edition);
    const engage = (actor: Actor) => engageEvaluator(stage.house, actor, { declaration: one.declaration, evaluator: body.id });
    expect(codes(await engage(officer("33")))).toEqual(["not-found"]);
    expect(codes(await engage(body.actor))).toEqual(["not-found"]);
    expect(codes(await engage(other.actor))).toEqual(["not-found"]);
    expect(codes(await engage(one.firm.actor))).toEqual([]);
  });
});

describe("sending a list", () => {
  it("[D3 zj-2025 三.2.1] every candidate is decided, the order names each recommended once, the letter is complete, and no city sends for another", { timeout: 60_000 }, async () => {
    const journey = await journeyTo("recommend", "330802", "330803");
    const [one, two] = journey.filed as [Filed, Filed];
    const facts = recommendFacts(stage, edition, one);
    const wish = (filed: Filed) => recommend(stage.house, officer("3308"), { declaration: filed.declaration, step: "recommend", digest: filed.digest, facts, statements: {} });
    const send = (ranked: readonly string[], change: object = {}) => sendList(stage.house, officer("3308"), { round: journey.round, kind: "factory", step: "recommend", node: "3308", letter: letter("3308"), ranked, ...change });
    value(await wish(one));
    expect(await send([one.declaration])).toMatchObject({ ok: false, refusals: [{ code: "candidate-undecided", facts: { number: two.number } }] });
    value(await wish(two));
    expect(codes(await send([one.declaration]))).toEqual(["rank-missing"]);
    expect(codes(await send([one.declaration, two.declaration, one.declaration]))).toEqual(["rank-foreign"]);
    expect(codes(await send([one.declaration, two.declaration], { letter: { ...letter("3308"), number: " " } }))).toEqual(["letter-incomplete"]);
    expect(codes(await send([one.declaration, two.declaration], { node: "3301" }))).toEqual(["not-found"]);
    expect(value(await send([two.declaration, one.declaration]))).toEqual({ sent: 2 });
    expect(codes(await send([]))).toEqual(["list-already-sent"]);
  });
});
