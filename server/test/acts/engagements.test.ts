// The evaluator's whole part in a case: asked, answering, contract and visit on record, report filed apart from the applicant.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { WallTime } from "@qingce/core/base/wall-time";
import type { Actor } from "@qingce/core/access/actor";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { answerEngagement } from "../../src/acts/engagements/answer-engagement.ts";
import { engageEvaluator } from "../../src/acts/engagements/engage-evaluator.ts";
import { fileEvaluation } from "../../src/acts/engagements/file-evaluation.ts";
import { readEvaluationWork } from "../../src/acts/engagements/read-evaluation-work.ts";
import { recordContract, recordReview, recordVisit, strikeRecord } from "../../src/acts/engagements/record-work.ts";
import { takeBackEngagement } from "../../src/acts/engagements/take-back-engagement.ts";
import { readInbox } from "../../src/acts/inbox/read-inbox.ts";
import { addProof } from "../../src/acts/proofs/add-proof.ts";
import { photographOf } from "../../src/cli/simulation/demonstration-photo.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { lapseEngagement } from "../../src/jobs/lapse-engagement.ts";
import { commission, evaluate } from "./evaluation.ts";
import { codes, count, draft, enterList, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, prove, value, type Agency, type Filed, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let round: string;
let body: Agency;
let other: Agency;

const edition = "zhejiang/2023";

beforeAll(async () => {
  stage = await openStage("2023-05-04");
  round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-04", dates: { "declare-by": "2023-06-10" } });
  body = await fitAgency(stage, edition);
  other = await fitAgency(stage, edition);
}, 60_000);
afterAll(async () => {
  await stage.close();
});

async function oneDraft(): Promise<Filed> {
  const firms = await firmsIn(stage, 1, "330106");
  await enterList(stage, "3301", "city", "factory", firms);
  return draft(stage, edition, round, firms[0] as Firm);
}

const engage = (filed: Filed, { id }: Agency, answerBy?: string) => engageEvaluator(stage.house, filed.firm.actor, { declaration: filed.declaration, evaluator: id, answerBy: answerBy as PlainDay | undefined });
const yes = { fit: true, words: "在能力范围内" };
const feasibility = { scope: yes, resources: yes, conflicts: yes };
const answer = (filed: Filed, { actor }: Agency, how: "accept" | "decline", change: object = {}) => answerEngagement(stage.house, actor, { declaration: filed.declaration, answer: how, feasibility, ...change });
const read = async (actor: Actor, filed: Filed) => value(await readEvaluationWork(stage.house, actor, { declaration: filed.declaration }));
const seats = (agency: Agency) => count(stage, "slot where holder in (select id from engagement where evaluator_id = $1)", agency.id);
const submit = (filed: Filed) => submitDeclaration(stage.house, filed.firm.actor, { declaration: filed.declaration });

describe("zhejiang/2023: an offer and its answer", () => {
  it("[C3 C8 zj-2023 二（二）.1] offered it waits in the evaluator's inbox; before it is accepted nobody submits, after it everybody may", async () => {
    const filed = await oneDraft();
    value(await engage(filed, body));
    const inbox = value(await readInbox(stage.house, body.actor, { mine: true }));
    expect(inbox.declarations.find((one) => one.declaration === filed.declaration)).toMatchObject({ own: { next: "answer", answerBy: null } });
    expect(codes(await submit(filed))).toEqual(["engagement-unanswered"]);
    expect(codes(await answer(filed, body, "accept", { feasibility: { ...feasibility, resources: { fit: false, words: "人手不足" } } }))).toEqual(["feasibility-not-met"]);
    expect(value(await answer(filed, body, "accept"))).toMatchObject({ answer: "accept" });
    expect(codes(await answer(filed, body, "decline", { reason: "晚了" }))).toEqual(["engagement-answered"]);
    expect((await read(body.actor, filed)).next).toBe("visit");
    expect(codes(await submit(filed))).toEqual([]);
    expect(await count(stage, "engagement where declaration_id = $1 and state = 'accepted'", filed.declaration)).toBe(1);
  });

  it("[C2 C3 zj-2023 二（二）.4] declined with its reason the place under the cap is free, the applicant reads why and engages another, and the first sees the case no more", async () => {
    const filed = await oneDraft();
    const [before] = [await seats(body)];
    value(await engage(filed, body));
    expect(await seats(body)).toBe(before + 1);
    expect(codes(await answer(filed, body, "decline", { reason: " " }))).toEqual(["reason-missing"]);
    value(await answer(filed, body, "decline", { reason: "曾参与编写自评价" }));
    expect(await seats(body)).toBe(before);
    expect((await read(filed.firm.actor, filed)).past).toMatchObject([{ reason: "declined", words: "曾参与编写自评价", on: "2023-05-04" }]);
    expect(codes(await readDeclaration(stage.house, body.actor, { declaration: filed.declaration }))).toEqual(["not-found"]);
    expect((await eventsOf(stage, "declaration", filed.declaration)).at(-1)).toMatchObject({ type: "disengaged", actor: body.actor.account, body: { refusal: { code: "engagement-declined" } } });
    expect(codes(await engage(filed, other))).toEqual([]);
  });

  it("[C2 C8] the applicant takes back what nobody answered, and nothing that was accepted", async () => {
    const filed = await oneDraft();
    const before = await seats(body);
    value(await engage(filed, body));
    const takeBack = (actor: Actor, reason = "另选机构") => takeBackEngagement(stage.house, actor, { declaration: filed.declaration, reason });
    expect(codes(await takeBack(body.actor))).toEqual(["not-allowed"]);
    expect(codes(await takeBack(filed.firm.actor, ""))).toEqual(["reason-missing"]);
    value(await takeBack(filed.firm.actor));
    expect(await seats(body)).toBe(before);
    expect(codes(await takeBack(filed.firm.actor))).toEqual(["not-engaged"]);
    await commission(stage, filed, other);
    expect(codes(await takeBack(filed.firm.actor))).toEqual(["engagement-answered"]);
  });

  it("[C2] a named last day: answered on it, an hour after it the offer has lapsed and its place is free; an answered one is left alone", { timeout: 20_000 }, async () => {
    const [one, two] = [await oneDraft(), await oneDraft()];
    expect(codes(await engage(one, body, "2023-05-03"))).toEqual(["answer-by-past"]);
    const { engagement } = value(await engage(one, body, "2023-05-08"));
    value(await engage(two, body, "2023-05-08"));
    const before = await seats(body);
    stage.clock.set("2023-05-08 23:59:59");
    value(await answer(two, body, "accept"));
    const offer = { declaration: one.declaration, engagement, organisation: one.firm.actor.organisation, evaluator: body.id };
    await expect(lapseEngagement(stage.house, offer)).rejects.toThrow("answer-running");
    stage.clock.set("2023-05-09 00:00:00");
    expect(codes(await answer(one, body, "accept"))).toEqual(["engagement-lapsed"]);
    await lapseEngagement(stage.house, offer);
    await lapseEngagement(stage.house, offer);
    expect(await seats(body)).toBe(before - 1);
    expect((await read(one.firm.actor, one)).past).toMatchObject([{ reason: "lapsed" }]);
    const tasks = await stage.owner.query("select 1 from graphile_worker.jobs where key like 'lapse-engagement:%'");
    expect(tasks.rowCount).toBe(2);
    stage.clock.day("2023-05-10");
  });
});

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const photo = async (filed: Filed, time: string | undefined, name: string) =>
  value(await addProof(stage.house, body.actor, { declaration: filed.declaration, place: "visit" }, async () => ({ ok: true, value: { name, bytes: once(photographOf(time as WallTime | undefined)) } }))).digest;

describe("zhejiang/2023: work on record and the report", () => {
  it("[C5 zj-2023 二（二）.1] without a visit on record no report is filed; with it the report is, and all that was recorded is frozen into the case", { timeout: 20_000 }, async () => {
    const filed = await oneDraft();
    await commission(stage, filed, body);
    value(await submit(filed));
    const report = await prove(stage, body.actor, filed.declaration, "evaluation-report");
    const file = () => fileEvaluation(stage.house, body.actor, { declaration: filed.declaration, score: "88", conclusion: "meets", undertaking: false, report });
    expect(await file()).toMatchObject({ ok: false, refusals: [{ code: "visit-missing", clause: "二（二）.1" }] });
    await evaluate(stage, body.actor, filed.declaration);
    const { declaration } = value(await readDeclaration(stage.house, officer("33"), { declaration: filed.declaration }));
    expect(declaration.evaluation).toMatchObject({ work: { contract: { client: "演示法人" }, visits: [{ place: "演示厂区", photos: [{ takenAt: "2023-05-10T08:10", source: "photograph" }] }], documents: [{ on: "2023-05-10" }] }, signed: { signatory: "演示评价负责人" } });
    expect((await read(officer("330106"), filed)).work.visits).toHaveLength(1);
    expect((await read(body.actor, filed)).next).toBe("filed");
  });

  it("[C5 C8] the applicant, another evaluator and an office cannot write the record", async () => {
    const filed = await oneDraft();
    await commission(stage, filed, body);
    const contract = (actor: Actor) => recordContract(stage.house, actor, { declaration: filed.declaration, number: "1", signedOn: "2023-05-09", client: "甲", contractor: "乙", file: "0".repeat(64) });
    expect(codes(await contract(filed.firm.actor))).toEqual(["not-allowed"]);
    expect(codes(await contract(other.actor))).toEqual(["not-found"]);
    expect(codes(await contract(officer("33")))).toEqual(["not-found"]);
    value(await submit(filed));
    expect(codes(await contract(officer("330106")))).toEqual(["not-allowed"]);
    expect(codes(await contract(body.actor))).toEqual(["proof-unknown"]);
  });

  it("[C5] before the offer is accepted nothing is recorded", async () => {
    const filed = await oneDraft();
    value(await engage(filed, body));
    expect(await recordVisit(stage.house, body.actor, { declaration: filed.declaration, from: "", to: "", staff: [], place: "", received: "", seen: "", photos: [] })).toMatchObject({ ok: false, refusals: [{ code: "engagement-unanswered", clause: "二（二）.1" }] });
  });

  it("[C5 C1] a visit: on the day of the engagement or later, over by now, by its own registered staff; a photograph tells its own time, else it is stated", { timeout: 20_000 }, async () => {
    const filed = await oneDraft();
    await commission(stage, filed, body);
    const { staff } = await read(body.actor, filed);
    const mine = staff.slice(0, 1).map((one) => one.staff);
    const theirs = await stage.owner.query<{ id: string }>("select id from evaluator_staff where evaluator_id = $1 limit 1", [other.id]);
    const [told, mute] = [await photo(filed, "2023-05-10T08:31", "厂门.jpg"), await photo(filed, undefined, "车间.jpg")];
    const visit = (change: object = {}) =>
      recordVisit(stage.house, body.actor, { declaration: filed.declaration, from: "2023-05-10T08:00", to: "2023-05-10T08:50", staff: mine, place: "演示厂区", received: "演示厂长", seen: "设备在用", photos: [{ digest: told, takenAt: "2020-01-01T00:00" }, { digest: mute, takenAt: "2023-05-10T08:40" }], ...change });
    expect(codes(await visit({ from: "2023-05-09T08:00" }))).toEqual(["visit-before-engagement"]);
    expect(codes(await visit({ to: "2023-05-10T09:01" }))).toEqual(["visit-in-future"]);
    expect(codes(await visit({ staff: theirs.rows.map((row) => row.id) }))).toEqual(["examiner-not-registered"]);
    expect(codes(await visit({ photos: [{ digest: mute }] }))).toEqual(["photo-time-missing"]);
    const report = await prove(stage, body.actor, filed.declaration, "report");
    expect(codes(await visit({ photos: [{ digest: report }] }))).toEqual(["photo-unknown"]);
    const { record } = value(await visit());
    expect((await read(body.actor, filed)).work.visits[0]?.photos).toEqual([
      { digest: told, name: "厂门.jpg", takenAt: "2023-05-10T08:31", source: "photograph" },
      { digest: mute, name: "车间.jpg", takenAt: "2023-05-10T08:40", source: "stated" },
    ]);
    expect((await read(filed.firm.actor, filed)).work.visits).toEqual([]);
    value(await strikeRecord(stage.house, body.actor, { declaration: filed.declaration, record, reason: "误记" }));
    expect((await read(body.actor, filed)).work.visits).toEqual([]);
  });

  it("[C5] a document review names files of the case and papers seen elsewhere; a file of nobody's is refused", async () => {
    const filed = await oneDraft();
    await commission(stage, filed, body);
    const { staff } = await read(body.actor, filed);
    const proof = await prove(stage, filed.firm.actor, filed.declaration, "other");
    const review = (files: readonly string[]) => recordReview(stage.house, body.actor, { declaration: filed.declaration, on: "2023-05-10", staff: staff.slice(0, 2).map((one) => one.staff), files, papers: ["能源台账"], findings: "一致" });
    expect(codes(await review(["0".repeat(64)]))).toEqual(["proof-unknown"]);
    value(await review([proof]));
    expect((await read(body.actor, filed)).work.documents).toMatchObject([{ documents: [{ name: "演示佐证.pdf", digest: proof }, { name: "能源台账" }], findings: "一致" }]);
  });
});

describe("miit/2022: who answers for the report", () => {
  it("[C5 n-2022 三.1.2] without a name no report is taken, with it it is; no visit is asked where no clause asks it", { timeout: 20_000 }, async () => {
    stage.clock.day("2022-09-20");
    const ministry = await openRoundOf(stage, { edition: "miit/2022", year: 2022, opens: "2022-09-16" });
    const agency = await fitAgency(stage, "miit/2022");
    const filed = await draft(stage, "miit/2022", ministry, (await firmsIn(stage, 1, "330106"))[0] as never);
    await commission(stage, filed, agency);
    value(await submit(filed));
    const report = await prove(stage, agency.actor, filed.declaration, "evaluation-report");
    const file = (change: object = {}) => fileEvaluation(stage.house, agency.actor, { declaration: filed.declaration, score: "88", conclusion: "meets", undertaking: false, report, ...change });
    expect(await file()).toMatchObject({ ok: false, refusals: [{ code: "responsibility-missing", clause: "三.1.2" }] });
    expect(codes(await file({ signatory: "演示负责人", signedOn: "2022-09-21" }))).toEqual(["signed-in-future"]);
    expect(codes(await file({ signatory: "演示负责人", signedOn: "2022-09-20" }))).toEqual([]);
  });
});
