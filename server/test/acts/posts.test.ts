// What a city adds to the province's round reaches those within it and nobody beside.
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor } from "@qingce/core/access/actor";
import { listPosts, postInRound, type PostInRound } from "../../src/acts/posts/post-in-round.ts";
import { amendRound } from "../../src/acts/rounds/change-round.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, enrol, eventsOf, openRoundOf, openStage, registration, value, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const day = (text: string): PlainDay => text as PlainDay;
let stage: Stage;
let round = "";
let [west, east]: (Firm | undefined)[] = [];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  [west, east] = [await enrol(stage, registration("330106")), await enrol(stage, registration("330282"))];
});
afterAll(async () => {
  await stage.close();
});

const post = (node: string, by: string, what: PostInRound["post"], key?: string) => postInRound(stage.house, officer(by), { round, node, post: what, signedBy: "演示局长" }, key);
const seen = async (actor: Parameters<typeof listPosts>[1]) => value(await listPosts(stage.house, actor, { round })).posts.map(({ kind, office, text, when }) => [kind, office, text ?? when]);

it("[A16] a city posts a training day and an earlier date, the province an answer; each applicant reads its own and those above, newest first", async () => {
  const { office } = stage.edition(edition).edition.authority;
  value(await post("33", "33", { kind: "answer", question: "演示问题", text: "演示答复" }));
  value(await post("3301", "3301", { kind: "training", day: day("2025-06-10"), place: "演示会议室", text: "演示培训" }));
  value(await post("3301", "3301", { kind: "earlier-date", date: "declare-by", day: day("2025-06-12") }));
  expect(await seen(west?.actor ?? visitor)).toEqual([["earlier-date", "杭州市", "2025-06-12"], ["training", "杭州市", "演示培训"], ["answer", office, "演示答复"]]);
  expect(await seen(east?.actor ?? visitor)).toEqual([["answer", office, "演示答复"]]);
  expect((await seen(officer("330106"))).length).toBe(3);
  expect((await seen(officer("3302"))).length).toBe(1);
  expect((await seen(officer("33"))).length).toBe(3);
  expect((await seen(visitor)).length).toBe(3);
});

it("[A16 S1] nobody posts for another node, nor a node outside the round for itself", async () => {
  const word = { kind: "word", text: "演示" } as const;
  expect(codes(await post("3301", "3302", word))).toEqual(["not-found"]);
  expect(codes(await post("33", "3301", word))).toEqual(["not-found"]);
  expect(codes(await post("3401", "3401", word))).toEqual(["not-found"]);
  expect(codes(await postInRound(stage.house, officer("3301"), { round: "no-such-round", node: "3301", post: word, signedBy: "演示" }))).toEqual(["not-found"]);
});

it("[A16] a date of one's own later than the round's is refused with the round's day", async () => {
  expect(codes(await post("3301", "3301", { kind: "earlier-date", date: "recommend-by", day: day("2025-12-31") }))).toEqual(["date-not-earlier"]);
});

it("[A16 A14] a post is an event of the round; the same command twice is one", async () => {
  const before = (await eventsOf(stage, "round", round)).length;
  value(await post("3302", "3302", { kind: "word", text: "演示说明" }, "post-once"));
  value(await post("3302", "3302", { kind: "word", text: "演示说明" }, "post-once"));
  const events = await eventsOf(stage, "round", round);
  expect(events.length).toBe(before + 1);
  expect(events.at(-1)).toMatchObject({ type: "posted", actor: "officer-3302" });
});

it("[A16 A14 zj-2025 三.1] supplementary notices, corrections and extensions reach every applicant with ground and signature; a transfer of quota reaches the offices", async () => {
  const { office } = stage.edition(edition).edition.authority;
  const signed = { round, signedBy: "演示厅长", reason: "演示理由" };
  stage.clock.day("2025-06-04");
  for (const change of [{ kind: "supplement", text: "演示补充" }, { kind: "extension", date: "recommend-by", day: day("2025-07-10") }, { kind: "quota-transfer", of: "factory", from: "3302", to: "3301", n: 1 }] as const) value(await amendRound(stage.house, officer("33"), { ...signed, change }));
  const newest = async (actor: Parameters<typeof listPosts>[1]) => value(await listPosts(stage.house, actor, { round })).posts.filter((one) => one.day === "2025-06-04");
  expect(await newest(west?.actor ?? visitor)).toEqual([
    expect.objectContaining({ kind: "extension", office, when: "2025-07-10", text: "演示理由", signedBy: "演示厅长" }),
    expect.objectContaining({ kind: "supplement", text: "演示补充" }),
  ]);
  expect((await newest(east?.actor ?? visitor)).map(({ kind }) => kind)).toEqual(["extension", "supplement"]);
  expect((await newest(officer("3302")))[0]).toMatchObject({ kind: "quota-transfer", what: "宁波市调 1 个给杭州市", text: "演示理由" });
  expect((await newest(visitor)).map(({ kind }) => kind)).toEqual(["extension", "supplement"]);
});
