// The cap on evaluations: counted over bodies tied together or over a legal representative's year, exact under parallel engagements.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { withdrawDeclaration } from "../../src/acts/declarations/withdraw-declaration.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { demonstrationCode } from "../../src/cli/simulation/cast.ts";
import { codes, count, draft, each, firmsIn, fitAgency, numbers, openRoundOf, openStage, value, type Agency, type Filed, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2023-05-04", 24);
});
afterAll(async () => {
  await stage.close();
});

const engage = (filed: Filed, { id }: Agency) => engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: id });

describe("zhejiang/2023: ten a round over all bodies tied together", () => {
  const edition = "zhejiang/2023";
  const openRound = (): Promise<string> => openRoundOf(stage, { edition, year: 2023, opens: "2023-05-04" });
  const drafts = async (round: string, n: number): Promise<readonly Filed[]> => each(await firmsIn(stage, n, "330106"), (firm) => draft(stage, edition, round, firm));

  it("[R2 C2 zj-2023 二（二）.4] 200 parallel engagements at a cap of 10 give exactly 10, and the refusal names those that fill it", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const body = await fitAgency(stage, edition);
    const results = await each(await drafts(round, 200), (one) => engage(one, body));
    const engaged = results.flatMap((one) => (one.ok ? [one.value.engagement] : []));
    expect(engaged).toHaveLength(10);
    const [refusal] = results.flatMap((one) => (one.ok ? [] : one.refusals));
    expect(refusal).toMatchObject({ code: "evaluator-cap-full", clause: "二（二）.4", facts: { cap: 10, group: body.creditCode } });
    expect([...((refusal?.facts?.["held"] ?? []) as readonly string[])].toSorted()).toEqual(engaged.toSorted());
    expect(await count(stage, "engagement where evaluator_id = $1", body.id)).toBe(10);
    expect(await count(stage, "event where stream_kind = 'engagement' and type = 'engaged' and body like $1", `%"${body.id}"%`)).toBe(10);
  });

  it("[R2 C2 zj-2023 二（二）.4] three bodies of one group share the ten", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const head = await fitAgency(stage, edition);
    const group = [head, await fitAgency(stage, edition, { affiliates: [head.creditCode] }), await fitAgency(stage, edition, { affiliates: [head.creditCode] })];
    const results = await each(await drafts(round, 30), (one, n) => engage(one, group[n % 3] as Agency));
    expect(results.filter((one) => one.ok)).toHaveLength(10);
  });

  it("[C2 zj-2023 二（二）.4] a body that another one named before it registered belongs to the group, though it names nobody itself", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const creditCode = demonstrationCode("330106", 77, "G");
    const first = await fitAgency(stage, edition, { affiliates: [creditCode] });
    const second = await fitAgency(stage, edition, { creditCode });
    const filed = await drafts(round, 11);
    for (const one of filed.slice(0, 10)) value(await engage(one, first));
    expect(codes(await engage(filed[10] as Filed, second))).toEqual(["evaluator-cap-full"]);
  });

  it("[C2 B7 zj-2023 二（二）.4] a declaration withdrawn before the report was filed gives its place under the cap back", { timeout: 60_000 }, async () => {
    const body = await fitAgency(stage, edition);
    const filed = await drafts(await openRound(), 11);
    for (const one of filed.slice(0, 10)) value(await engage(one, body));
    const [first, last] = [filed[0] as Filed, filed[10] as Filed];
    expect(codes(await engage(last, body))).toEqual(["evaluator-cap-full"]);
    value(await withdrawDeclaration(stage.house, first.firm.actor, { declaration: first.declaration, reason: "演示：撤回" }));
    expect(codes(await engage(last, body))).toEqual([]);
    expect(await count(stage, "engagement where evaluator_id = $1 and state = 'ended'", body.id)).toBe(1);
    expect(codes(await readDeclaration(stage.house, body.actor, { declaration: first.declaration }))).toEqual(["not-found"]);
  });

  it("[C2 zj-2023 二（二）.4] the next round counts from nothing", { timeout: 60_000 }, async () => {
    const body = await fitAgency(stage, edition);
    for (const one of await drafts(await openRound(), 10)) value(await engage(one, body));
    expect(codes(await engage((await drafts(await openRound(), 1))[0] as Filed, body))).toEqual([]);
  });

  it("[C8 zj-2023 二（二）.1] twice the same applicant at once engages once", async () => {
    const [one] = await drafts(await openRound(), 1);
    const body = await fitAgency(stage, edition);
    const results = await each(numbers(6), () => engage(one as Filed, body));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.flatMap(codes))).toEqual(new Set(["already-engaged"]));
  });
});

describe("sixth-edition/2026: four a year under one legal representative", () => {
  const edition = "sixth-edition/2026";

  it("[R2 C2 sixth 三.4] two rounds of one year and two bodies of one representative share the four; the next year has its own", { timeout: 60_000 }, async () => {
    stage.clock.day("2026-02-02");
    const round = (year: number, opens: string): Promise<string> => openRoundOf(stage, { edition, year, opens });
    const drafts = async (id: string, n: number): Promise<readonly Filed[]> => each(await firmsIn(stage, n, "990101", "990102"), (firm, at) => draft(stage, edition, id, firm, at % 2 === 0 ? "factory" : "supply-chain"));
    const bodies = [await fitAgency(stage, edition, { legalRepresentative: "演示同一人" }), await fitAgency(stage, edition, { legalRepresentative: "演示同一人" })];
    const [one, two, next] = [await round(2026, "2026-02-02"), await round(2026, "2026-02-02"), await round(2027, "2026-02-02")];
    const first = await each(await drafts(one, 3), (filed, n) => engage(filed, bodies[n % 2] as Agency));
    expect(first.every((result) => result.ok)).toBe(true);
    const second = await each(await drafts(two, 12), (filed, n) => engage(filed, bodies[n % 2] as Agency));
    expect(second.filter((result) => result.ok)).toHaveLength(1);
    expect(second.flatMap((result) => (result.ok ? [] : result.refusals))[0]).toMatchObject({ code: "evaluator-cap-full", clause: "三.4", facts: { cap: 4, group: "演示同一人" } });
    expect((await each(await drafts(next, 1), (filed) => engage(filed, bodies[0] as Agency)))[0]?.ok).toBe(true);
  });
});
