// A declaration between applicant and reviewer: drafts that are never lost, returns with reasons at fields, digests that name what was judged.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDeclaration } from "../../src/acts/declarations/open-declaration.ts";
import { readDeclaration, readTimeline } from "../../src/acts/declarations/read-declaration.ts";
import { readDraft } from "../../src/acts/declarations/read-draft.ts";
import { saveDraft } from "../../src/acts/declarations/save-draft.ts";
import { submitDeclaration } from "../../src/acts/declarations/submit-declaration.ts";
import { withdrawDeclaration } from "../../src/acts/declarations/withdraw-declaration.ts";
import { passReview, refuseReview, returnReview } from "../../src/acts/reviews/review.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, count, declare, draft, each, eventsOf, firmsIn, numbers, openRoundOf, openStage, submit, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "city-model/draft";
let stage: Stage;
let round = "";

beforeAll(async () => {
  stage = await openStage("2025-03-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
});
afterAll(async () => {
  await stage.close();
});

const firm = async (): Promise<Firm> => (await firmsIn(stage, 1, "330106"))[0] as Firm;
const county = officer("330106");
const read = async ({ firm: { actor }, declaration }: Filed) => value(await readDraft(stage.house, actor, { declaration }));
const reason = [{ field: "selfScore", reason: "演示：请补充计算依据" }];
const sendBack = (one: Filed) => returnReview(stage.house, county, { declaration: one.declaration, step: "county-review", digest: one.digest, reasons: reason });
const pass = (one: Filed, digest = one.digest) => passReview(stage.house, county, { declaration: one.declaration, step: "county-review", digest, opinion: "演示：同意" });
const withdraw = (one: Filed) => withdrawDeclaration(stage.house, one.firm.actor, { declaration: one.declaration, reason: "演示：重新准备" });

describe("drafts", () => {
  it("[B7] a refused submit names every fault at its field and leaves draft and log as they were", async () => {
    const one = await draft(stage, edition, round, await firm(), "factory", { facts: { meets_requirements: false }, selfScore: "八十" });
    const before = await read(one);
    const refused = await submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration });
    expect(refused).toMatchObject({ ok: false, refusals: expect.arrayContaining([expect.objectContaining({ place: "selfScore" }), expect.objectContaining({ code: "meets-requirements", clause: "五（二）.3" })]) as unknown });
    expect(await read(one)).toEqual(before);
    expect((await eventsOf(stage, "declaration", one.declaration)).map((event) => event.type)).toEqual(["opened"]);
    expect(await count(stage, "declaration where id = $1 and scope = '{}'", one.declaration)).toBe(1);
  });

  it("[B7 R7] a save over a revision that was overtaken gives back both values", async () => {
    const one = await draft(stage, edition, round, await firm());
    const { body, revision } = await read(one);
    const save = (at: number, selfScore: string) => saveDraft(stage.house, one.firm.actor, { declaration: one.declaration, revision: at, body: { ...body, selfScore } });
    value(await save(revision, "91"));
    const stale = await save(revision, "92");
    expect(stale).toMatchObject({ ok: false, refusals: [{ code: "draft-stale", facts: { storedRevision: revision + 1, stored: { selfScore: "91" }, offered: { selfScore: "92" } } }] });
    expect((await read(one)).body.selfScore).toBe("91");
  });

  it("[B7 R2] of eight windows that save the same revision at once one is kept", async () => {
    const one = await draft(stage, edition, round, await firm());
    const { body, revision } = await read(one);
    const saves = await each(numbers(8), (n) => saveDraft(stage.house, one.firm.actor, { declaration: one.declaration, revision, body: { ...body, selfScore: `8${n}` } }));
    expect(saves.filter((result) => result.ok)).toHaveLength(1);
    expect((await read(one)).revision).toBe(revision + 1);
  });

  it("[B7] a save keeps what no form would take, and a proof never uploaded stops the submit", async () => {
    const one = await draft(stage, edition, round, await firm(), "factory", { selfScore: "=1+\u0000", proofs: [{ digest: "0".repeat(64), name: "无.pdf", of: "application" }] });
    expect((await read(one)).body.selfScore).toBe("=1+\u0000");
    expect(codes(await submitDeclaration(stage.house, one.firm.actor, { declaration: one.declaration }))).toContain("proof-unknown");
  });

  it("[B7] what is submitted cannot be edited, and the county sees nothing before it is submitted", async () => {
    const one = await draft(stage, edition, round, await firm());
    expect(codes(await readDeclaration(stage.house, county, { declaration: one.declaration }))).toEqual(["not-found"]);
    await submit(stage, one);
    const { body, revision } = await read(one);
    expect(codes(await saveDraft(stage.house, one.firm.actor, { declaration: one.declaration, revision, body }))).toEqual(["not-editable"]);
    expect(value(await readDeclaration(stage.house, county, { declaration: one.declaration })).declaration.standing).toBe("under-way");
  });

  it("[B7 S1] nobody else's draft can be read, saved, submitted or withdrawn; it is answered as missing", async () => {
    const one = await draft(stage, edition, round, await firm());
    const { actor } = await firm();
    const { body } = await read(one);
    const { declaration } = one;
    const answers = [await readDraft(stage.house, actor, { declaration }), await saveDraft(stage.house, actor, { declaration, revision: 2, body }), await submitDeclaration(stage.house, actor, { declaration }), await withdrawDeclaration(stage.house, actor, { declaration, reason: "演示" })];
    expect(answers.map(codes)).toEqual([["not-found"], ["not-found"], ["not-found"], ["not-found"]]);
  });
});

describe("return and resubmit", () => {
  it("[B7 D2] reasons stand at fields; the second submit tells what changed; the reviewer names the new digest and the old is refused", async () => {
    const one = await declare(stage, edition, round, await firm());
    value(await sendBack(one));
    expect(value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration).toMatchObject({ standing: "returned", reasons: reason });
    const { body, revision } = await read(one);
    value(await saveDraft(stage.house, one.firm.actor, { declaration: one.declaration, revision, body: { ...body, selfScore: "84.5", statements: { note: "已补充" } } }));
    const two = await submit(stage, one);
    expect(two.digest).not.toBe(one.digest);
    expect(two.receipt).not.toBe(one.receipt);
    const submits = (await eventsOf(stage, "declaration", one.declaration)).filter((event) => event.type === "submitted");
    expect(submits[1]?.body["changed"]).toEqual(["selfScore", "statements.note"]);
    expect(await pass(one, one.digest)).toMatchObject({ ok: false, refusals: [{ code: "digest-stale", facts: { judged: one.digest, current: two.digest } }] });
    expect(codes(await pass(two))).toEqual([]);
    const { events } = value(await readTimeline(stage.house, one.firm.actor, { declaration: one.declaration }));
    expect(events.map((event) => event.type)).toEqual(["opened", "submitted", "returned", "submitted", "passed"]);
  });

  it("[B7] a return without a reason, or with an empty one, is refused", async () => {
    const one = await declare(stage, edition, round, await firm());
    const back = (reasons: typeof reason) => returnReview(stage.house, county, { declaration: one.declaration, step: "county-review", digest: one.digest, reasons });
    expect(codes(await back([]))).toEqual(["reason-missing"]);
    expect(await back([...reason, { field: "facts.meets_requirements", reason: " " }])).toMatchObject({ ok: false, refusals: [{ code: "reason-missing", place: "reasons.1" }] });
  });

  it("[D2] a refusal cites a clause of this notice and ends the declaration", async () => {
    const one = await declare(stage, edition, round, await firm());
    const refuse = (clause: string) => refuseReview(stage.house, county, { declaration: one.declaration, step: "county-review", digest: one.digest, clause, reason: "演示：佐证不符" });
    expect(codes(await refuse("九.9"))).toEqual(["clause-unknown"]);
    value(await refuse("五（二）.3"));
    expect(value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration).toMatchObject({ standing: "refused", refusal: { clause: "五（二）.3", hint: "演示：佐证不符" } });
    expect(codes(await pass(one))).toEqual(["step-not-open"]);
  });

  it("[R2 B7] pass, return and refuse of one submit at once: one decision stands", async () => {
    const one = await declare(stage, edition, round, await firm());
    const results = await Promise.all([pass(one), sendBack(one), pass(one), refuseReview(stage.house, county, { declaration: one.declaration, step: "county-review", digest: one.digest, clause: "五（二）.3", reason: "演示" })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await eventsOf(stage, "declaration", one.declaration)).toHaveLength(3);
  });
});

describe("withdrawing", () => {
  it("[B7] one declaration a kind and round; withdrawn before review, the place is free for another", async () => {
    const one = await declare(stage, edition, round, await firm());
    const open = () => openDeclaration(stage.house, one.firm.actor, { round, kind: "factory" });
    expect(codes(await open())).toEqual(["already-declared"]);
    value(await withdraw(one));
    expect(codes(await withdraw(one))).toEqual(["already-withdrawn"]);
    const again = value(await open());
    expect(again.number).not.toBe(one.number);
    expect(codes(await open())).toEqual(["already-declared"]);
    expect(codes(await pass(one))).toEqual(["step-not-open"]);
  });

  it("[B7] after a review, a pass as well as a return, it is on the record and stays", async () => {
    const [passed, returned] = [await declare(stage, edition, round, await firm()), await declare(stage, edition, round, await firm())];
    value(await pass(passed));
    value(await sendBack(returned));
    expect(codes(await withdraw(passed))).toEqual(["withdraw-too-late"]);
    expect(codes(await withdraw(returned))).toEqual(["withdraw-too-late"]);
    await submit(stage, returned);
    expect(codes(await withdraw(returned))).toEqual(["withdraw-too-late"]);
  });
});
