// A quota in principle 原则上 lets one more pass with a written reason; a strict one never does.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { commission } from "./evaluation.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { recommend } from "../../src/acts/recommendations/recommend.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, recommendFacts, sendFrom, type Journey } from "./advance.ts";
import { codes, declare, draft, each, enterList, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Agency, type Filed, type Firm, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2022-10-10");
});
afterAll(async () => {
  await stage.close();
});

const wish = (edition: string, node: string, one: Filed, over: object = {}) =>
  recommend(stage.house, officer(node), { declaration: one.declaration, step: "recommend", digest: one.digest, facts: recommendFacts(stage, edition, one), statements: {}, ...over });

describe("miit/2022: in principle three parks a province", () => {
  const edition = "miit/2022";
  const openRound = (): Promise<string> => openRoundOf(stage, { edition, year: 2022, opens: "2022-10-10" });

  async function parks(round: string, region: string, n: number, agency: Agency): Promise<readonly Filed[]> {
    const firms = await firmsIn(stage, n, region);
    return each(firms, async (firm) => {
      const one = await draft(stage, edition, round, firm, "park");
      await commission(stage, one, agency);
      return submit(stage, one);
    });
  }

  it("[D3 miit-2022 一（三）.10] the fourth wants a written reason, which is kept with the recommendation and goes up with the list", { timeout: 60_000 }, async () => {
    stage.clock.day("2022-10-10");
    const round = await openRound();
    const agency = await fitAgency(stage, edition);
    const filed = await parks(round, "330106", 4, agency);
    const journey: Journey = { edition, round, authority: "CN", filed, agency };
    await advance(stage, journey, "recommend");
    for (const one of filed.slice(0, 3)) value(await wish(edition, "33", one));
    const fourth = filed[3] as Filed;
    const unexplained = { ok: false, refusals: [{ code: "quota-departure-unexplained", clause: "一（三）.10", facts: { quota: 3, taken: 3 } }] };
    expect(await wish(edition, "33", fourth)).toMatchObject(unexplained);
    expect(await wish(edition, "33", fourth, { overReason: " " })).toMatchObject(unexplained);
    expect(codes(await wish(edition, "33", fourth, { overReason: "演示：园区数量居前" }))).toEqual([]);
    expect((await eventsOf(stage, "declaration", fourth.declaration)).at(-1)?.body["statements"]).toEqual({ quota: "演示：园区数量居前" });
    expect(codes(await sendFrom(stage, journey, "33", filed))).toEqual([]);
  });

  it("[B10 D1 miit-2022 抬头] 宁波 recommends for itself beside Zhejiang, with three parks of its own", { timeout: 60_000 }, async () => {
    stage.clock.day("2022-10-10");
    const round = await openRound();
    const agency = await fitAgency(stage, edition);
    const filed = await parks(round, "330203", 1, agency);
    await advance(stage, { edition, round, authority: "CN", filed, agency }, "recommend");
    const one = filed[0] as Filed;
    expect(codes(await wish(edition, "33", one))).toEqual(["not-found"]);
    expect(codes(await wish(edition, "3302", one))).toEqual([]);
  });

  it("[C3 miit-2022 一（一）.1.2] where evaluation is required, nobody submits before it has engaged an evaluator; a product needs none", { timeout: 60_000 }, async () => {
    stage.clock.day("2022-10-10");
    const round = await openRound();
    const firm = (await firmsIn(stage, 1, "330106"))[0] as Firm;
    const factory = await draft(stage, edition, round, firm, "factory");
    expect(await submitDeclaration(stage.house, factory.firm.actor, { declaration: factory.declaration })).toMatchObject({ ok: false, refusals: [{ code: "engagement-missing", place: "engagement", clause: "一（一）.1.2" }] });
    const product = await draft(stage, edition, round, firm, "product");
    expect(codes(await submitDeclaration(stage.house, product.firm.actor, { declaration: product.declaration }))).toEqual([]);
    const agency = await fitAgency(stage, edition);
    expect(codes(await engageEvaluator(stage.house, product.firm.actor, { declaration: product.declaration, evaluator: agency.id }))).toEqual(["evaluation-not-foreseen"]);
  });
});

describe("sixth-edition/2026: two factories a county strictly, one chain in principle", () => {
  const edition = "sixth-edition/2026";

  it("[D3 sixth 四.6 四.7] a reason opens the one and not the other; a released place is free again", { timeout: 60_000 }, async () => {
    stage.clock.day("2026-03-02");
    const round = await openRoundOf(stage, { edition, year: 2026, opens: "2026-03-02" });
    const firms = await firmsIn(stage, 3, "990104");
    await enterList(stage, "9901", "city", "factory", firms);
    const factories = await each(firms, (firm) => declare(stage, edition, round, firm));
    const chains = await each(firms.slice(0, 2), (firm) => declare(stage, edition, round, firm, "supply-chain"));
    await advance(stage, { edition, round, authority: "99", filed: [...factories, ...chains] }, "recommend");
    const over = { overReason: "演示：确有特色" };
    for (const one of factories.slice(0, 2)) value(await wish(edition, "990104", one));
    expect(await wish(edition, "990104", factories[2] as Filed, over)).toMatchObject({ ok: false, refusals: [{ code: "quota-full", clause: "四.6" }] });
    value(await wish(edition, "990104", chains[0] as Filed));
    expect(codes(await wish(edition, "990104", chains[1] as Filed))).toEqual(["quota-departure-unexplained"]);
    expect(codes(await wish(edition, "990104", chains[1] as Filed, over))).toEqual([]);
  });
});
