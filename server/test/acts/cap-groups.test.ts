// Groups that grow while the cap is under attack: affiliates, representatives, those who came a minute ago.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeEvaluator } from "../../src/acts/evaluators/change-evaluator.ts";
import { declareTie, settleTie } from "../../src/acts/evaluators/ties.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { demonstrationCode } from "../../src/cli/simulation/cast.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { otherCaps, writeOtherCaps } from "./cap-editions.ts";
import { codes, count, draft, each, firmsIn, fitAgency, openRoundOf, openStage, value, type Agency, type Filed, type Stage } from "./stage.ts";

let stage: Stage;
let others: Awaited<ReturnType<typeof writeOtherCaps>>;
beforeAll(async () => {
  others = await writeOtherCaps();
  stage = await openStage("2023-05-04", 24, undefined, [others.folder]);
});
afterAll(async () => {
  await stage.close();
  await others.remove();
});

const engage = (filed: Filed, { id }: Agency) => engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: id });
const zhejiang = "zhejiang/2023";
const openRound = (): Promise<string> => openRoundOf(stage, { edition: zhejiang, year: 2023, opens: "2023-05-04" });
const drafts = async (round: string, n: number, edition = zhejiang, region = "330106"): Promise<readonly Filed[]> => each(await firmsIn(stage, n, region), (firm) => draft(stage, edition, round, firm));
const held = (round: string): Promise<number> => count(stage, "engagement where round_id = $1", round);
const full = { ok: false, refusals: [{ code: "evaluator-cap-full", clause: "二（二）.4" }] };

describe("zhejiang/2023: ten a round over a group of affiliates", () => {
  it("[R2 C2 zj-2023 二（二）.4] 200 parallel engagements over three affiliates, a fourth registering in the midst of them, give exactly 10", { timeout: 120_000 }, async () => {
    const round = await openRound();
    const parent = demonstrationCode("330106", 9001, "G");
    const first = await fitAgency(stage, zhejiang, { owners: [parent] });
    const group = [first, await fitAgency(stage, zhejiang, { owners: [parent] }), await fitAgency(stage, zhejiang, { affiliates: [first.creditCode] })];
    const filed = await drafts(round, 200);
    const attack = each(filed.slice(0, 180), (one, n) => engage(one, group[n % 3] as Agency));
    const fourth = await fitAgency(stage, zhejiang, { affiliates: [parent] });
    const results = [...(await attack), ...(await each(filed.slice(180), (one) => engage(one, fourth)))];
    expect(results.filter((one) => one.ok)).toHaveLength(10);
    expect(await held(round)).toBe(10);
    const engaged = results.flatMap((one) => (one.ok ? [one.value.engagement] : []));
    const [refusal] = results.flatMap((one) => (one.ok ? [] : one.refusals));
    expect([...((refusal?.facts?.["held"] ?? []) as readonly string[])].toSorted()).toEqual(engaged.toSorted());
  });

  it("[R2 C2 zj-2023 二（二）.4] bodies that tie themselves together in the midst of the attack take no place more than ten once they are tied", { timeout: 120_000 }, async () => {
    const round = await openRound();
    const [one, two] = [await fitAgency(stage, zhejiang), await fitAgency(stage, zhejiang)];
    const filed = await drafts(round, 60);
    const attack = each(filed.slice(0, 40), (each_, n) => engage(each_, n % 2 === 0 ? one : two));
    value(await declareTie(stage.house, two.actor, { kind: "declared", other: one.creditCode }));
    const tiedAt = await held(round);
    await attack;
    const after = await held(round);
    expect(after).toBeLessThanOrEqual(Math.max(10, tiedAt));
    expect((await each(filed.slice(40), (last, n) => engage(last, n % 2 === 0 ? one : two))).filter((result) => result.ok)).toHaveLength(0);
  });

  it("[C2 zj-2023 二（二）.4] two groups that become one keep the places taken, are over the cap, and get none more; all of them are named", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const [one, two] = [await fitAgency(stage, zhejiang), await fitAgency(stage, zhejiang)];
    const filed = await drafts(round, 13);
    for (const [n, each_] of filed.slice(0, 12).entries()) value(await engage(each_, n < 6 ? one : two));
    value(await settleTie(stage.house, officer("33"), { node: "33", evaluator: one.id, kind: "ownership", other: two.creditCode, ended: false, reason: "工商登记显示持股" }));
    const refused = await engage(filed[12] as Filed, two);
    expect(refused).toMatchObject(full);
    expect((refused.ok ? [] : refused.refusals)[0]?.facts?.["held"]).toHaveLength(12);
    expect(await held(round)).toBe(12);
  });

  it("[C2 zj-2023 二（二）.4] over the cap through an affiliate registered a minute ago: refused, whichever of the two named the other", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const old = await fitAgency(stage, zhejiang);
    const filed = await drafts(round, 11);
    for (const one of filed.slice(0, 10)) value(await engage(one, old));
    const fresh = await fitAgency(stage, zhejiang, { affiliates: [old.creditCode] });
    expect(await engage(filed[10] as Filed, fresh)).toMatchObject(full);
    const representative = await fitAgency(stage, zhejiang, { legalRepresentative: "演示 同一法人" });
    value(await changeEvaluator(stage.house, old.actor, { legalRepresentative: "演示同一法人" }));
    expect(await engage(filed[10] as Filed, representative)).toMatchObject(full);
  });

  it("[C2 zj-2023 二（二）.4] a tie ended in mid-round frees no place in that round; in the next round the body stands alone", { timeout: 60_000 }, async () => {
    const round = await openRound();
    const [one, two] = [await fitAgency(stage, zhejiang), await fitAgency(stage, zhejiang)];
    value(await declareTie(stage.house, two.actor, { kind: "declared", other: one.creditCode }));
    const filed = await drafts(round, 11);
    for (const each_ of filed.slice(0, 10)) value(await engage(each_, one));
    const end = { node: "33", evaluator: two.id, kind: "declared", other: one.creditCode, ended: true } as const;
    expect(codes(await settleTie(stage.house, officer("33"), { ...end, reason: " " }))).toEqual(["reason-missing"]);
    value(await settleTie(stage.house, officer("33"), { ...end, reason: "股权已转让" }));
    expect(codes(await settleTie(stage.house, officer("33"), { ...end, reason: "股权已转让" }))).toEqual(["tie-unknown"]);
    expect(await engage(filed[10] as Filed, two)).toMatchObject(full);
    stage.clock.day("2023-05-05");
    const next = await openRoundOf(stage, { edition: zhejiang, year: 2023, opens: "2023-05-05" });
    for (const each_ of await drafts(next, 10)) value(await engage(each_, one));
    expect(codes(await engage((await drafts(next, 1))[0] as Filed, two))).toEqual([]);
    stage.clock.day("2023-05-04");
  });

  it("[C2] a tie to itself, to no credit code, told twice, or by an office that issues no notice is refused", async () => {
    const [one, two] = [await fitAgency(stage, zhejiang), await fitAgency(stage, zhejiang)];
    expect(codes(await declareTie(stage.house, one.actor, { kind: "declared", other: one.creditCode }))).toEqual(["tie-to-itself"]);
    expect(codes(await declareTie(stage.house, one.actor, { kind: "declared", other: "1" }))).toHaveLength(1);
    value(await declareTie(stage.house, one.actor, { kind: "declared", other: two.creditCode }));
    expect(codes(await declareTie(stage.house, one.actor, { kind: "declared", other: two.creditCode }))).toEqual(["tie-known"]);
    // a city of a model plan no round of which it opened is no more than a county
    for (const node of ["3301", "330106"]) expect(codes(await settleTie(stage.house, officer(node), { node, evaluator: one.id, kind: "declared", other: two.creditCode, ended: true, reason: "无" }))).toEqual(["not-registrar"]);
  });
});

describe("sixth-edition/2026: four a year under one legal representative", () => {
  const edition = "sixth-edition/2026";
  const rounds = async (): Promise<readonly [string, string]> => {
    stage.clock.day("2026-02-02");
    const open = () => openRoundOf(stage, { edition, year: 2026, opens: "2026-02-02" });
    return [await open(), await open()];
  };

  it("[R2 C2 sixth 三.4] 200 parallel engagements over three bodies of one representative and two rounds of the year give exactly 4", { timeout: 120_000 }, async () => {
    const [one, two] = await rounds();
    const bodies: Agency[] = [];
    for (const name of ["演示年度法人", "演示 年度法人", "演示年度法人"]) bodies.push(await fitAgency(stage, edition, { legalRepresentative: name }));
    const filed = [...(await drafts(one, 100, edition, "990101")), ...(await drafts(two, 100, edition, "990101"))];
    const results = await each(filed, (each_, n) => engage(each_, bodies[n % 3] as Agency));
    expect(results.filter((result) => result.ok)).toHaveLength(4);
    expect((await held(one)) + (await held(two))).toBe(4);
  });

  it("[C2 sixth 三.4] a change of representative within the year gives neither the body nor those of its former representative places back", { timeout: 60_000 }, async () => {
    const [one] = await rounds();
    const [left, stayed] = [await fitAgency(stage, edition, { legalRepresentative: "演示离任人" }), await fitAgency(stage, edition, { legalRepresentative: "演示离任人" })];
    const filed = await drafts(one, 6, edition, "990101");
    for (const each_ of filed.slice(0, 4)) value(await engage(each_, left));
    value(await changeEvaluator(stage.house, left.actor, { legalRepresentative: "演示继任人" }));
    expect(codes(await engage(filed[4] as Filed, left))).toEqual(["evaluator-cap-full"]);
    expect(codes(await engage(filed[5] as Filed, stayed))).toEqual(["evaluator-cap-full"]);
  });
});

describe("other caps of the sixth edition's clause 三.4", () => {
  const openIn2026 = (edition: string): Promise<string> => {
    stage.clock.day("2026-02-02");
    return openRoundOf(stage, { edition, year: 2026, opens: "2026-02-02" });
  };

  it("[R2 C2 三.4] ten a year under one legal representative: 200 parallel engagements over three bodies and two rounds give exactly 10", { timeout: 120_000 }, async () => {
    const edition = otherCaps.tenAYear.id;
    const [one, two] = [await openIn2026(edition), await openIn2026(edition)];
    const bodies: Agency[] = [];
    for (const name of ["演示十项法人", "演示 十项法人", "演示十项·法人"]) bodies.push(await fitAgency(stage, edition, { legalRepresentative: name }));
    const filed = [...(await drafts(one, 100, edition, "990101")), ...(await drafts(two, 100, edition, "990101"))];
    const results = await each(filed, (each_, n) => engage(each_, bodies[n % 3] as Agency));
    expect(results.filter((result) => result.ok)).toHaveLength(10);
    expect((await held(one)) + (await held(two))).toBe(10);
    expect(results.flatMap((result) => (result.ok ? [] : result.refusals))[0]).toMatchObject({ code: "evaluator-cap-full", clause: "三.4", facts: { cap: 10 } });
  });

  it.each([
    { id: otherCaps.byOwnership.id, counted: "owned", alone: ["declared", "represented"] },
    { id: otherCaps.notByOwnership.id, counted: "declared", alone: ["owned"] },
    { id: otherCaps.notByOwnership.id, counted: "represented", alone: ["owned"] },
  ] as const)("[C2 三.4] the edition says what ties: under $id a body $counted is refused with the first one's two places taken, and bodies tied otherwise are counted by themselves", { timeout: 60_000 }, async ({ id, counted, alone }) => {
    const first = await fitAgency(stage, id);
    const owned = await fitAgency(stage, id, { owners: [first.creditCode] });
    const declared = await fitAgency(stage, id, { affiliates: [first.creditCode] });
    const represented = await fitAgency(stage, id, { legalRepresentative: `演示${id}${counted}` });
    value(await changeEvaluator(stage.house, first.actor, { legalRepresentative: `演示${id}${counted}` }));
    const bodies = { owned, declared, represented };
    const filed = [...(await drafts(await openIn2026(id), 9, id, "990101"))];
    const next = (): Filed => filed.pop() as Filed;
    for (const _ of [1, 2]) value(await engage(next(), first));
    expect(await engage(next(), bodies[counted])).toMatchObject({ ok: false, refusals: [{ code: "evaluator-cap-full", clause: "三.4", facts: { cap: 2 } }] });
    for (const name of alone) {
      expect([...codes(await engage(next(), bodies[name])), ...codes(await engage(next(), bodies[name])), ...codes(await engage(next(), bodies[name]))]).toEqual(["evaluator-cap-full"]);
    }
  });
});
