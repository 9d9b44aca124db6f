// Officers among themselves: conflicts, deputies for a period, hand-over; two who decide at once; a decision on one's own house.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@qingce/core/access/actor";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { declareConflict } from "../../src/acts/officers/declare-conflict.ts";
import { endDeputy, listDeputies, setDeputy } from "../../src/acts/officers/deputies.ts";
import { handOver, listHandovers } from "../../src/acts/officers/hand-over.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { opine, passReview, refuseReview } from "../../src/acts/reviews/review.ts";
import { confirmPublication, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { sessionActor } from "../../src/acts/sessions/session-actor.ts";
import { administrator, officer } from "../../src/cli/simulation/people.ts";
import { openSession } from "../../src/store/sessions.ts";
import { inScope } from "../../src/store/transaction.ts";
import { advance } from "./advance.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;
let round: string;
let filed: readonly Filed[];
const people: { [login: string]: Actor } = {};

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 5, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  for (const [login, node, department] of [["away", "33", "省生态环境厅"], ["second", "33", undefined], ["stand-in", "34", undefined], ["county-1", "330802", undefined], ["county-2", "330802", undefined]] as const) {
    const { account } = value(await createAccount(stage.house, administrator, { login, password: "simulated-1-Aa1!simulated", name: `演示${login}`, role: "officer", nodes: [node], department }));
    people[login] = { ...officer(node, department), account };
  }
});
afterAll(async () => {
  await stage.close();
});

const of = (login: string): Actor => people[login] as Actor;
const nth = (n: number): Filed => filed[n] as Filed;
const judged = (one: Filed) => ({ declaration: one.declaration, step: "county-review", digest: one.digest });

/** Who comes in at this moment with the account. */
async function comesIn(login: string): Promise<Actor> {
  const at = stage.house.clock.now();
  const token = await inScope(stage.house.app, { role: "gate", nodes: [] }, (tx) => openSession(tx, { accountId: of(login).account, createdAt: at, expiresAt: "2027-01-01T00:00:00.000Z" as typeof at, address: "127.0.0.1", agent: "test" }));
  return (await sessionActor(stage.house, token))?.actor as Actor;
}

describe("an officer's own conflict", () => {
  it("[D11 S3] who declares one decides that case no more, others do, and he decides the rest; it stands in the log", async () => {
    const [one, other] = [nth(0), nth(1)];
    expect(codes(await declareConflict(stage.house, of("county-1"), { declaration: one.declaration, reason: " " }))).toEqual(["reason-missing"]);
    value(await declareConflict(stage.house, of("county-1"), { declaration: one.declaration, reason: "演示：亲属任职" }));
    expect(codes(await declareConflict(stage.house, of("county-1"), { declaration: one.declaration, reason: "演示" }))).toEqual(["already-recused"]);
    expect(codes(await passReview(stage.house, of("county-1"), { ...judged(one), opinion: "" }))).toEqual(["own-case"]);
    expect(codes(await refuseReview(stage.house, of("county-1"), { ...judged(one), clause: "一（一）.2", reason: "演示" }))).toEqual(["own-case"]);
    value(await passReview(stage.house, of("county-1"), { ...judged(other), opinion: "" }));
    value(await passReview(stage.house, of("county-2"), { ...judged(one), opinion: "" }));
    const { rows } = await stage.owner.query("select actor from event where stream_kind = 'conflict'");
    expect(rows).toEqual([{ actor: of("county-1").account }]);
  });

  it("[S3] found by data: an officer of the applicant's own organisation is refused", async () => {
    const insider: Actor = { ...of("county-2"), organisation: nth(2).firm.actor.organisation ?? "" };
    expect(codes(await passReview(stage.house, insider, { ...judged(nth(2)), opinion: "" }))).toEqual(["own-case"]);
  });

  it("[R2] two officers decide at once: one decision stands, the other is told that the step is over", async () => {
    const one = nth(2);
    const results = await Promise.all([passReview(stage.house, of("county-1"), { ...judged(one), opinion: "" }), refuseReview(stage.house, of("county-2"), { ...judged(one), clause: "一（一）.2", reason: "演示" })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap(codes)).toEqual(["step-not-open"]);
    expect((await eventsOf(stage, "declaration", one.declaration)).filter((event) => event.type === "passed" || event.type === "refused")).toHaveLength(1);
  });
});

describe("deputies", () => {
  const period = { from: "2025-07-01", until: "2025-07-10" };

  it("[D11] set by a second person only, for a period that makes sense, over officers that are there", async () => {
    const at = { node: "33", account: "away", deputy: "stand-in", ...period };
    expect(codes(await setDeputy(stage.house, of("away"), at))).toEqual(["two-people"]);
    expect(codes(await setDeputy(stage.house, { ...of("stand-in"), nodes: ["33"] }, at))).toEqual(["two-people"]);
    expect(codes(await setDeputy(stage.house, of("second"), { ...at, until: "2025-06-30" }))).toEqual(["period-backwards"]);
    expect(codes(await setDeputy(stage.house, of("second"), { ...at, account: "nobody" }))).toEqual(["officer-unknown"]);
    expect(codes(await setDeputy(stage.house, of("second"), { ...at, deputy: "away" }))).toEqual(["deputy-of-oneself"]);
    expect(codes(await setDeputy(stage.house, of("second"), { ...at, from: "2025-05-01", until: "2025-05-02" }))).toEqual(["period-over"]);
    expect(codes(await setDeputy(stage.house, of("county-1"), at))).toEqual(["not-found"]);
  });

  it("[D11 R3] stands in from the first second of the first day to the last of the last, node and department, and no longer; ended early it is over at once", async () => {
    const { deputy } = value(await setDeputy(stage.house, of("second"), { node: "33", account: "away", deputy: "stand-in", ...period }));
    const held = async (wall: string) => { stage.clock.set(wall); const { nodes, department } = await comesIn("stand-in"); return [nodes.join(), department]; };
    expect(await held("2025-06-30 23:59:59")).toEqual(["34", undefined]);
    expect(await held("2025-07-01 00:00:00")).toEqual(["34,33", "省生态环境厅"]);
    expect(await held("2025-07-10 23:59:59")).toEqual(["34,33", "省生态环境厅"]);
    expect(await held("2025-07-11 00:00:00")).toEqual(["34", undefined]);
    stage.clock.day("2025-07-05");
    expect(value(await listDeputies(stage.house, of("second"), { node: "33" })).deputies).toMatchObject([{ accountName: "演示away", deputyName: "演示stand-in", ended: false }]);
    value(await endDeputy(stage.house, of("second"), { deputy }));
    expect(codes(await endDeputy(stage.house, of("second"), { deputy }))).toEqual(["already-ended"]);
    expect(await held("2025-07-05 10:00:00")).toEqual(["34", undefined]);
    expect((await eventsOf(stage, "deputy", deputy)).map((event) => [event.type, event.actor])).toEqual([["set", of("second").account], ["ended", of("second").account]]);
    stage.clock.day("2025-06-03");
  });
});

describe("hand-over", () => {
  it("[D11] open cases go to a named officer of the same node, each with an entry in the log; only who handles one hands it on", async () => {
    const cases = { node: "330802", declarations: [nth(3).declaration, nth(4).declaration], to: "county-2", reason: "演示：轮岗" };
    expect(codes(await handOver(stage.house, of("county-1"), { ...cases, reason: "" }))).toEqual(["reason-missing"]);
    expect(codes(await handOver(stage.house, of("county-1"), { ...cases, to: "second" }))).toEqual(["officer-unknown"]);
    expect(codes(await handOver(stage.house, of("county-1"), { ...cases, to: "county-1" }))).toEqual(["handover-to-oneself"]);
    expect(value(await handOver(stage.house, of("county-1"), cases)).handed).toBe(2);
    expect(codes(await handOver(stage.house, of("county-1"), cases))).toEqual(["not-handler"]);
    expect(value(await listHandovers(stage.house, of("county-2"), { node: "330802" })).handovers).toMatchObject([{ to: "演示county-2", mine: true }, { to: "演示county-2", mine: true }]);
    expect((await eventsOf(stage, "handover", `${nth(3).declaration}-330802`)).map((event) => event.type)).toEqual(["handed-over"]);
    value(await handOver(stage.house, of("county-2"), { ...cases, declarations: [nth(3).declaration], to: "county-1" }));
  });
});

describe("one's own house on a list, and words that come late", () => {
  it("[S3 D5] an officer whose organisation stands on the list neither proposes nor confirms it; an opinion after the step is refused", { timeout: 60_000 }, async () => {
    const mine = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 2, "330802");
    await enterList(stage, "3308", "city", "factory", firms);
    const listed = await each(firms, (firm) => declare(stage, edition, mine, firm));
    await advance(stage, { edition, round: mine, authority: "33", filed: listed }, "publicity");
    const one = listed[0] as Filed;
    const insider: Actor = { ...of("second"), organisation: one.firm.actor.organisation ?? "" };
    const proposal = { round: mine, publication: "publicity", step: "publicity", document: "演示" } as const;
    expect(codes(await proposePublication(stage.house, insider, proposal))).toEqual(["own-case"]);
    value(await proposePublication(stage.house, officer("33"), proposal));
    expect(codes(await confirmPublication(stage.house, insider, { round: mine }))).toEqual(["own-case"]);
    expect(codes(await opine(stage.house, officer("33", "省生态环境厅"), { declaration: one.declaration, step: "joint-review", digest: one.digest, opinion: "disagree", reason: "演示：迟到的意见" }))).toEqual(["step-not-open"]);
    expect(codes(await assignExpert(stage.house, officer("33"), { declaration: one.declaration, expert: stage.experts[0]?.account ?? "" }))).toEqual(["step-not-open"]);
  });
});
