// The blacklist of evaluators and what it does to open cases; the record computed from the log.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { decideOnBlacklisting, proposeBlacklisting, readBlacklistings } from "../../src/acts/evaluators/blacklist.ts";
import { dropEvaluations } from "../../src/acts/evaluators/drop-evaluations.ts";
import { listEvaluators } from "../../src/acts/evaluators/list-evaluators.ts";
import { recomputeRecords } from "../../src/acts/evaluators/recompute-records.ts";
import { recomputeRecords as recomputeJob } from "../../src/jobs/recompute-records.ts";
import { reviewEvaluator } from "../../src/acts/evaluators/review-evaluator.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { commission } from "./evaluation.ts";
import { fileEvaluation } from "../../src/acts/engagements/file-evaluation.ts";
import { refuseReview } from "../../src/acts/reviews/review.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { dropEvaluations as dropJob } from "../../src/jobs/drop-evaluations.ts";
import { advance, type Journey } from "./advance.ts";
import { codes, count, draft, each, eventsOf, firmsIn, fitAgency, numbers, openRoundOf, openStage, prove, submit, value, type Agency, type Filed, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2022-09-20");
});
afterAll(async () => {
  await stage.close();
});

const edition = "miit/2022";
const openRound = (): Promise<string> => openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
const engage = (filed: Filed, { id }: Agency) => engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: id });
const engaged = async (round: string, body: Agency): Promise<Filed> => {
  const filed = await draft(stage, edition, round, (await firmsIn(stage, 1, "330106"))[0] as never);
  await commission(stage, filed, body);
  return filed;
};
const journeyOf = (round: string, filed: readonly Filed[], agency: Agency): Journey => ({ edition, round, authority: "CN", filed, agency });
const read = async (filed: Filed) => value(await readDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration })).declaration;

const ministry = officer("CN");
const proposal = (body: Agency) => ({ node: "CN", evaluator: body.id, edition, reason: "报告所附检测数据系伪造", document: "演示处理决定〔2022〕1号" });
const propose = async (body: Agency): Promise<string> => value(await proposeBlacklisting(stage.house, ministry, proposal(body))).blacklisting;
const confirm = (blacklisting: string, by = secondOfficer("CN")) => decideOnBlacklisting(stage.house, by, { node: "CN", blacklisting, confirmed: true });
const bar = async (body: Agency) => value(await confirm(await propose(body)));

describe("miit/2022: two people", () => {
  it("[C6 n-2022 三.1.5] who proposed cannot confirm; a second person can; it is done once", async () => {
    const body = await fitAgency(stage, edition);
    const id = await propose(body);
    expect(codes(await confirm(id, ministry))).toEqual(["two-people"]);
    expect(await count(stage, "evaluator where id = $1 and blacklisted_until is not null", body.id)).toBe(0);
    expect(value(await confirm(id))).toEqual({ state: "confirmed", until: "2025-09-19", dropped: 0 });
    expect(codes(await confirm(id))).toEqual(["blacklisting-decided"]);
    expect(value(await readBlacklistings(stage.house, ministry, { node: "CN" })).blacklistings.find((one) => one.blacklisting === id)).toMatchObject({ state: "confirmed", own: true, until: "2025-09-19" });
    expect(codes(await proposeBlacklisting(stage.house, ministry, proposal(body)))).toEqual(["already-blacklisted"]);
  });

  it("[C6 n-2022 三.1.5] set aside it bars nobody; a second proposal beside an open one, one without facts, one under a notice that has no blacklist, and one by another office are refused", async () => {
    const body = await fitAgency(stage, edition);
    const id = await propose(body);
    expect(codes(await proposeBlacklisting(stage.house, ministry, proposal(body)))).toEqual(["already-proposed"]);
    expect(value(await decideOnBlacklisting(stage.house, ministry, { node: "CN", blacklisting: id, confirmed: false })).state).toBe("withdrawn");
    expect(codes(await engage(await draft(stage, edition, await openRound(), (await firmsIn(stage, 1, "330106"))[0] as never), body))).toEqual([]);
    expect(codes(await proposeBlacklisting(stage.house, ministry, { ...proposal(body), reason: " " }))).toEqual(["reason-missing"]);
    expect(codes(await proposeBlacklisting(stage.house, ministry, { ...proposal(body), document: "" }))).toEqual(["document-missing"]);
    expect(codes(await proposeBlacklisting(stage.house, officer("33"), { ...proposal(body), node: "33", edition: "zhejiang/2023" }))).toEqual(["blacklist-not-foreseen"]);
    expect(await proposeBlacklisting(stage.house, officer("33"), { ...proposal(body), node: "33" })).toMatchObject({ ok: false, refusals: [{ code: "not-the-blacklisting-office", clause: "三.1.5" }] });
    expect(codes(await decideOnBlacklisting(stage.house, officer("33"), { node: "33", blacklisting: id, confirmed: true }))).toEqual(["not-found"]);
  });
});

describe("miit/2022: three years", () => {
  it("[C6 n-2022 三.1.6] on the last day it may not be engaged, the day after it may", async () => {
    const body = await fitAgency(stage, edition);
    const { until } = await bar(body);
    const round = await openRound();
    const filed = await draft(stage, edition, round, (await firmsIn(stage, 1, "330106"))[0] as never);
    stage.clock.set(`${until} 23:59:59`);
    expect(await engage(filed, body)).toMatchObject({ ok: false, refusals: [{ code: "evaluator-blacklisted", clause: "三.1.5", facts: { until: "2025-09-19" } }] });
    stage.clock.set("2025-09-20 00:00:00");
    expect(codes(await engage(filed, body))).toEqual([]);
    stage.clock.day("2022-09-20");
  });
});

describe("miit/2022: open cases", () => {
  it("[C6 n-2022 三.1.6] a draft loses it and may engage another; its place under the cap is free", async () => {
    const [body, other] = [await fitAgency(stage, edition), await fitAgency(stage, edition)];
    const filed = await engaged(await openRound(), body);
    expect((await bar(body)).dropped).toBe(1);
    expect(await count(stage, "slot where holder in (select id from engagement where evaluator_id = $1)", body.id)).toBe(0);
    expect((await eventsOf(stage, "declaration", filed.declaration)).at(-1)).toMatchObject({ type: "disengaged", body: { refusal: { code: "evaluator-blacklisted", clause: "三.1.5" } } });
    expect(codes(await submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }))).toContain("engagement-missing");
    await commission(stage, filed, other);
    expect(codes(await submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration }))).toEqual([]);
  });

  it("[C6 n-2022 三.1.6] blacklisted in mid-case: the report counts no more, the case returns with reason and clause, and another evaluator brings it to the end", async () => {
    const [body, other] = [await fitAgency(stage, edition), await fitAgency(stage, edition)];
    const round = await openRound();
    const filed = await submit(stage, await engaged(round, body));
    await advance(stage, journeyOf(round, [filed], body), "recommend");
    expect((await read(filed)).standing).toBe("under-way");
    expect((await bar(body)).dropped).toBe(1);
    const [gone, returned] = (await eventsOf(stage, "declaration", filed.declaration)).slice(-2);
    expect(gone).toMatchObject({ type: "disengaged", body: { evaluator: body.id } });
    expect(returned).toMatchObject({ type: "returned", body: { step: "third-party", reasons: [{ field: "engagement" }] } });
    expect(await dropEvaluations(stage.house, ministry, body.id)).toBe(0);
    expect(codes(await fileEvaluation(stage.house, body.actor, { declaration: filed.declaration, score: "88", conclusion: "meets", undertaking: true, report: "0".repeat(64) }))).toEqual(["not-found"]);
    await commission(stage, filed, other);
    const again = await submit(stage, filed);
    await advance(stage, journeyOf(round, [again], other), "end", "third-party");
    expect((await read(again)).standing).toBe("registered");
  });

  it("[C6 n-2022 三.1.6] what is registered already stays, for it is decided", async () => {
    const body = await fitAgency(stage, edition);
    const round = await openRound();
    const filed = await submit(stage, await engaged(round, body));
    await advance(stage, journeyOf(round, [filed], body), "end");
    expect((await bar(body)).dropped).toBe(0);
    expect((await read(filed)).standing).toBe("registered");
  });

  it("[C6 n-2022 三.1.6] on a list that went up with its letter the case is left out, with reason and clause", async () => {
    const body = await fitAgency(stage, edition);
    const round = await openRound();
    const filed = await submit(stage, await engaged(round, body));
    await advance(stage, journeyOf(round, [filed], body), "registration");
    expect((await bar(body)).dropped).toBe(1);
    expect((await eventsOf(stage, "declaration", filed.declaration)).at(-1)).toMatchObject({ type: "left-out", body: { refusal: { clause: "三.1.5" } } });
  });

  it("[C6 R2] engaged and blacklisted at once, no open case keeps it, whoever came first; the queue's second run finds nothing left", { timeout: 60_000 }, async () => {
    const body = await fitAgency(stage, edition);
    const round = await openRound();
    const drafts = await each(await firmsIn(stage, 8, "330106"), (firm) => draft(stage, edition, round, firm));
    const id = await propose(body);
    const [results] = await Promise.all([each(drafts, (one) => engage(one, body)), confirm(id)]);
    expect(new Set(results.flatMap(codes))).toEqual(results.every((one) => one.ok) ? new Set() : new Set(["evaluator-blacklisted"]));
    await dropJob(stage.house, { evaluator: body.id });
    expect(await count(stage, "engagement where evaluator_id = $1 and state <> 'ended'", body.id)).toBe(0);
  });

  it("[C6] a report that comes in the very moment after the confirmation is not accepted", async () => {
    const body = await fitAgency(stage, edition);
    const filed = await submit(stage, await engaged(await openRound(), body));
    const report = await prove(stage, body.actor, filed.declaration, "report");
    await stage.owner.query("update evaluator set blacklisted_until = '2025-09-19' where id = $1", [body.id]);
    expect(await fileEvaluation(stage.house, body.actor, { declaration: filed.declaration, score: "88", conclusion: "meets", undertaking: true, report })).toMatchObject({ ok: false, refusals: [{ code: "evaluator-blacklisted", clause: "三.1.5" }] });
  });
});

describe("the record", () => {
  it("[C6 n-2022 三.3.3] the pass rate has its denominator, open cases are in none, removals are told and not those who left by their own will; computed twice it is the same", { timeout: 60_000 }, async () => {
    const body = await fitAgency(stage, edition);
    const round = await openRound();
    const filed: Filed[] = [];
    for (const _ of numbers(4)) filed.push(await submit(stage, await engaged(round, body)));
    const [refused, open, ...listed] = filed as [Filed, Filed, Filed, Filed];
    await advance(stage, journeyOf(round, filed, body), "province-review");
    value(await refuseReview(stage.house, officer("33"), { declaration: refused.declaration, step: "province-review", digest: refused.digest, clause: "一（一）.1.1", reason: "演示：不符合" }));
    await advance(stage, journeyOf(round, listed, body), "end", "province-review");
    expect((await read(open)).standing).toBe("under-way");
    value(await handIn(stage.house, body.actor));
    for (const decision of ["pass", "publish"] as const) value(await reviewEvaluator(stage.house, ministry, { node: "CN", evaluator: body.id, decision, reason: "" }));
    const shown = async () => value(await listEvaluators(stage.house, visitor, { limit: 500 })).evaluators.find((one) => one.evaluator === body.id)?.record;
    expect(await shown()).toBeNull();
    // entering the list has asked for it: nobody need press a button
    const { rows } = await stage.owner.query<{ payload: unknown }>("select payload from graphile_worker._private_jobs where key = $1", [`records:${round}`]);
    await recomputeJob(stage.house, rows[0]?.payload);
    expect(await shown()).toEqual({ filed: 4, decided: 3, passed: 2, removed: 0 });
    await stage.owner.query("update entry set to_day = '2022-09-19', body = body || '{\"left\":{\"ground\":\"own-will\"}}' where declaration_id = $1", [listed[1]?.declaration]);
    value(await recomputeRecords(stage.house, ministry, { round }));
    expect(await shown()).toMatchObject({ removed: 0 });
    await stage.owner.query("update entry set to_day = '2022-09-19' where declaration_id = $1", [listed[0]?.declaration]);
    value(await recomputeRecords(stage.house, ministry, { round }));
    value(await recomputeRecords(stage.house, ministry, { round }));
    expect(await shown()).toEqual({ filed: 4, decided: 3, passed: 2, removed: 1 });
    expect((await eventsOf(stage, "evaluator-record", round)).at(-1)?.body).toEqual({ records: { [body.id]: { filed: 4, decided: 3, passed: 2, removed: 1 } } });
  });

  it("[C6] another authority recomputes nothing of this round", async () => {
    expect(codes(await recomputeRecords(stage.house, officer("33"), { round: await openRound() }))).toEqual(["not-found"]);
  });
});
