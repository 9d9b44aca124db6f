// Scores under seal: nobody reads one before the last of a case is in, not out of the log, the rows, the timeline or the counts.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Actor } from "@qingce/core/access/actor";
import { readDeclaration, readTimeline } from "../../src/acts/declarations/read-declaration.ts";
import { listDeclarations } from "../../src/acts/declarations/list-declarations.ts";
import { callerOf } from "../../src/acts/command.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { adoptScores, nameChair, setScoreAside } from "../../src/acts/reviews/chair.ts";
import { declareInterest, listTasks } from "../../src/acts/reviews/declare-interest.ts";
import { readPanel } from "../../src/acts/reviews/read-panel.ts";
import { scoreDeclaration } from "../../src/acts/reviews/score-declaration.ts";
import { opine } from "../../src/acts/reviews/review.ts";
import { readWaiting } from "../../src/acts/rounds/read-waiting.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { digest } from "../../src/store/digest.ts";
import { openSealedScores } from "../../src/store/sealed-scores.ts";
import { inScope } from "../../src/store/transaction.ts";
import { sql } from "kysely";
import { advance, declareNone, scoreBy } from "./advance.ts";
import { codes, count, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const step = "expert-review";
const office = officer("33");
let stage: Stage;
let cases: Filed[];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 6, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  await advance(stage, { edition, round, authority: "33", filed }, "joint-review");
  cases = [...filed];
});
afterAll(async () => {
  await stage.close();
});

const expert = (n: number): Actor => stage.experts[n - 1] as Actor;
const take = (): Filed => cases.shift() as Filed;

async function seated(...ns: readonly number[]): Promise<Filed> {
  const one = take();
  for (const n of ns) {
    value(await assignExpert(stage.house, office, { declaration: one.declaration, expert: expert(n).account }));
    value(await declareNone(stage, expert(n), one));
  }
  return one;
}

const scored = (one: Filed, n: number, score: string) => scoreBy(stage, expert(n), one, step, score);
const scoresOf = async (one: Filed) => value(await readDeclaration(stage.house, office, { declaration: one.declaration })).declaration.scores;
const panelOf = async (one: Filed) => value(await readPanel(stage.house, office, { declaration: one.declaration }));

describe("the seal", () => {
  it("[D6 S8] two of three scores are in: no number stands in the log, in a readable row, in the case, the timeline or the desk", async () => {
    const one = await seated(1, 2, 3);
    value(await scored(one, 1, "71.25"));
    value(await scored(one, 2, "88.75"));
    expect(await count(stage, "event where body like '%71.25%' or body like '%88.75%'")).toBe(0);
    expect(await count(stage, "declaration where body::text like '%71.25%' or body::text like '%88.75%' or turn::text like '%scored:%'")).toBe(0);
    expect(await count(stage, "assignment where body::text like '%71.25%'")).toBe(0);
    expect(await scoresOf(one)).toEqual({});
    for (const reader of [office, officer("3308"), one.firm.actor]) {
      const said = JSON.stringify([value(await readDeclaration(stage.house, reader, { declaration: one.declaration })), value(await readTimeline(stage.house, reader, { declaration: one.declaration })), await listDeclarations(stage.house, reader, {})]);
      expect(said).not.toMatch(/71\.25|88\.75|"scored"|expert-\d/u);
    }
    expect(JSON.stringify(await readWaiting(stage.house, office, { round: one.round, step }))).not.toMatch(/71\.25|88\.75/u);
    expect((await panelOf(one)).seats.map(({ score, seat }) => [score, seat])).toEqual([[null, null], [null, null], [null, null]]);
  });

  it("[D6 S8] the database hands a sealed score to its expert alone, and opens none while another owes his", async () => {
    const one = await seated(1, 2, 3);
    value(await scored(one, 1, "63.5"));
    const seenBy = async (actor: Actor) => inScope(stage.house.app, callerOf(actor), async (tx) => (await sql<{ n: number }>`select count(*) as n from sealed_score where declaration_id = ${one.declaration}`.execute(tx)).rows[0]?.n);
    expect(await Promise.all([expert(1), expert(2), office, officer("3308"), one.firm.actor].map(seenBy))).toEqual([1, 0, 0, 0, 0]);
    expect(await inScope(stage.house.app, callerOf(office), (tx) => openSealedScores(tx, one.declaration, one.digest))).toEqual([]);
  });

  it("[S8] the tiers below and the applicant do not learn who judges: no row, no stream, no panel", async () => {
    const one = await seated(1, 2);
    for (const reader of [officer("3308"), officer("330802"), one.firm.actor]) {
      const rows = await inScope(stage.house.app, callerOf(reader), async (tx) => (await sql<{ n: number }>`select (select count(*) from assignment) + (select count(*) from event where stream_kind = 'assignment') as n`.execute(tx)).rows[0]?.n);
      expect(Number(rows)).toBe(0);
      expect(codes(await readPanel(stage.house, reader, { declaration: one.declaration }))).toEqual([reader.role === "officer" ? "not-found" : "not-allowed"]);
    }
    expect(codes(await readPanel(stage.house, expert(1), { declaration: one.declaration }))).toEqual(["not-found"]);
    const task = value(await listTasks(stage.house, expert(1))).tasks.find((each) => each.declaration === one.declaration);
    expect(task).toMatchObject({ number: one.number, standing: "declared", chair: false });
  });

  it("[D6 S8] the last one opens all, by seats in the order of their digests; salt and digest can be checked; then nothing changes them", async () => {
    const one = await seated(1, 2, 3);
    const given: readonly (readonly [number, string])[] = [[1, "80"], [2, "91"], [3, "84.5"]];
    for (const [n, score] of given) value(await scored(one, n, score));
    expect(Object.keys((await scoresOf(one))[step] ?? {})).toEqual(["seat-1", "seat-2", "seat-3"]);
    const events = (await eventsOf(stage, "declaration", one.declaration)).filter((event) => event.type === "scored");
    expect(events.map((event) => event.actor)).toEqual(["panel", "panel", "panel"]);
    const commitments = events.map((event) => String(event.body["commitment"]));
    expect(commitments).toEqual(commitments.toSorted());
    const panel = await panelOf(one);
    expect(panel).toMatchObject({ open: true, combined: "85.166667", range: "11" });
    for (const seat of panel.seats) {
      const event = events.find((each) => each.body["expert"] === seat.seat);
      const { score, opinion, salt } = event?.body ?? {};
      const text = canonicalJson({ assignment: seat.assignment, declaration: one.declaration, step, digest: one.digest, score, opinion, salt } as never);
      expect(digest(stage.house.suite, text)).toBe(event?.body["commitment"]);
      expect(given.find(([n]) => expert(n).account === seat.expert)?.[1]).toBe(seat.score);
    }
    expect(codes(await scored(one, 1, "99"))).toEqual(["already-scored"]);
  });

  it("[R2 D6] three scores at the same moment: one of them is the last, and all are opened", async () => {
    const one = await seated(1, 2, 3);
    await each([1, 2, 3], async (n) => value(await scored(one, n, `8${n}`)));
    expect(Object.values((await scoresOf(one))[step] ?? {}).toSorted()).toEqual(["81", "82", "83"]);
  });
});

describe("the panel", () => {
  it("[D6] no more experts than the notice foresees; a total wants its opinion; who withdraws frees the seat and sees the case no more", async () => {
    const one = await seated(1, 2, 3);
    expect(codes(await assignExpert(stage.house, office, { declaration: one.declaration, expert: expert(4).account }))).toEqual(["panel-full"]);
    const total = { declaration: one.declaration, step, digest: one.digest, score: "80" };
    expect(codes(await scoreDeclaration(stage.house, expert(1), { ...total, opinion: " " }))).toEqual(["opinion-missing"]);
    expect(codes(await scoreDeclaration(stage.house, expert(1), { ...total, opinion: "演示", points: { x: "1" } }))).toEqual(["points-not-foreseen"]);
    expect(codes(await declareInterest(stage.house, expert(2), { declaration: one.declaration, interest: "conflict", reason: "" }))).toEqual(["reason-missing"]);
    value(await declareInterest(stage.house, expert(2), { declaration: one.declaration, interest: "conflict", reason: "演示：曾任其顾问" }));
    expect(codes(await readDeclaration(stage.house, expert(2), { declaration: one.declaration }))).toEqual(["not-found"]);
    expect(codes(await scored(one, 2, "80"))).toEqual(["not-found"]);
    expect(codes(await assignExpert(stage.house, office, { declaration: one.declaration, expert: expert(2).account }))).toEqual(["already-assigned"]);
    value(await assignExpert(stage.house, office, { declaration: one.declaration, expert: expert(4).account }));

    value(await declareNone(stage, expert(4), one));
    await replaced(one);
  });

  /** A conflict found after scoring. */
  async function replaced(one: Filed): Promise<void> {
    const at = { declaration: one.declaration };
    const reason = "演示：评分后发现专家与申报单位有合作";
    for (const [n, score] of [[1, "80"], [3, "82"], [4, "60"]] as const) value(await scored(one, n, score));
    value(await nameChair(stage.house, office, { ...at, expert: expert(1).account }));
    expect(codes(await nameChair(stage.house, office, { ...at, expert: expert(1).account }))).toEqual(["already-chair"]);
    const seats = value(await readPanel(stage.house, expert(1), at)).seats;
    const of = (n: number): string => seats.find((seat) => seat.expert === expert(n).account)?.assignment ?? "";
    expect(seats.find((seat) => seat.score === "60")).toMatchObject({ outlier: true, fromMedian: "-20" });
    expect(codes(await setScoreAside(stage.house, expert(3), { ...at, assignment: of(4), reason }))).toEqual(["chair-only"]);
    expect(codes(await setScoreAside(stage.house, expert(1), { ...at, assignment: of(1), reason }))).toEqual(["own-score"]);
    expect(codes(await setScoreAside(stage.house, expert(1), { ...at, assignment: of(4), reason: " " }))).toEqual(["reason-missing"]);
    value(await setScoreAside(stage.house, expert(1), { ...at, assignment: of(4), reason }));
    expect(codes(await adoptScores(stage.house, expert(1), { ...at, reason: "演示" }))).toEqual(["scores-sealed"]);
    expect((await eventsOf(stage, "assignment", of(4))).at(-1)).toMatchObject({ type: "set-aside", actor: expert(1).account, body: { reason } });
    value(await assignExpert(stage.house, office, { ...at, expert: expert(5).account }));
    value(await declareNone(stage, expert(5), one));
    value(await scored(one, 5, "84"));
    expect((await scoresOf(one))[step]).toEqual(expect.objectContaining({ "seat-4": "84" }));
    expect(value(await adoptScores(stage.house, expert(1), { ...at, reason: "演示：评审组一致同意" })).combined).toBe("82");
    expect((await eventsOf(stage, "panel", one.declaration)).at(-1)).toMatchObject({ type: "adopted", actor: expert(1).account, body: { combined: "82", setAside: [of(4)] } });
    for (const department of ["省经信厅", "省发展改革委", "省生态环境厅"]) value(await opine(stage.house, officer("33", department), { ...at, step: "joint-review", digest: one.digest, opinion: "agree", reason: "" }));
    expect(codes(await assignExpert(stage.house, office, { ...at, expert: expert(2).account }))).toEqual(["step-not-open"]);
  }
});
