// Opening a round under a sealed edition, and its quotas.
import { expect, test } from "vitest";
import { quotaInForce, replayRound } from "../../src/programme/round.ts";
import { makeEdition } from "../declaration/edition-fixture.ts";
import { act, codesOf, day, roundAfter, roundEvents, roundRoads } from "./play-round.ts";

const edition = makeEdition();

test("[A5 A7] an opened round keeps the hash it was sealed with, its year, authority and dates", () => {
  expect(roundAfter(edition, ["open"])).toEqual({ id: "r1", edition: "test/2025", hash: "h1", year: 2025, authority: "33", title: "2025年度第一批", opens: "2025-05-01", dates: { "review-by": "2025-06-10" }, quotas: {}, amendments: [], sent: [], done: [], selected: [] });
});

test.each<readonly [string, object, readonly string[]]>([
  ["a date the notice does not have", { dates: { "party-by": day("2025-06-10") } }, ["date-unknown"]],
  ["a date the notice states otherwise", { dates: { "declare-by": day("2025-06-10") } }, ["date-stated"]],
  ["a date the notice states just so", { dates: { "declare-by": day("2025-05-31") } }, []],
  ["a date before its first day", { dates: { "review-by": day("2025-04-30") } }, ["date-before-opening"]],
  ["the year after", { year: 2026 }, []],
  ["a year long past", { year: 2024 }, ["year-differs"]],
  ["a year far ahead", { year: 2027 }, ["year-differs"]],
  ["no title", { title: " " }, ["title-missing"]],
  ["everything wrong", { title: "", year: 2020, dates: { x: day("2025-04-01"), "declare-by": day("2025-04-01") } }, ["date-unknown", "date-stated", "date-before-opening", "date-before-opening", "year-differs", "title-missing"]],
])("[A5] a round with %s (%j) gives %j", (_name, change, codes) => {
  const decision = act(edition, undefined, "open", change);
  expect(codesOf(decision)).toEqual(codes);
});

test("[A5 甲二] a stated date is moved by amendment only, and the refusal says by which clause it stands", () => {
  expect(act(edition, undefined, "open", { dates: { "declare-by": day("2025-06-10") } })).toMatchObject({ refusals: [{ clause: "甲二", place: "dates.declare-by" }] });
});

test.each<readonly [string, object, readonly string[]]>([
  ["a table the notice itself states", { of: "factory" }, ["quota-stated"]],
  ["a kind the notice does not open", { of: "product" }, ["kind-not-open"]],
  ["a number below zero", { table: { "3301": -1 } }, ["quota-malformed"]],
  ["half a slot", { table: { "3301": 1.5 } }, ["quota-malformed"]],
  ["a number that is none", { table: { "3301": Number.NaN } }, ["quota-malformed"]],
  ["a number beyond all counting", { table: { "3301": 1e300 } }, ["quota-malformed"]],
  ["no source", { source: "" }, ["source-missing"]],
])("[D3 A14] importing %s (%j) gives %j", (_name, change, codes) => {
  expect(codesOf(act(edition, roundAfter(edition, ["open"]), "importQuota", change))).toEqual(codes);
});

test.each([[1, []], [2, ["quota-lowered-below-taken"]]])("[D3 A14] a table of one against %i already recommended gives %j", (taken, codes) => {
  expect(codesOf(act(edition, roundAfter(edition, ["open"]), "importQuota", { taken: { "3301": taken } }))).toEqual(codes);
});

test("[D3 A14] a table that names a node not at all, or comes after its list has gone up, says whom it leaves short and how to mend it", () => {
  const state = roundAfter(edition, ["open"]);
  expect(act(edition, state, "importQuota", { taken: { "3305": 2 } })).toMatchObject({ refusals: [{ code: "quota-lowered-below-taken", place: "table.3305", facts: { quota: 0, taken: 2, sent: false } }] });
  const sent = state === undefined ? state : { ...state, sent: [{ step: "recommend", kind: "park" as const, node: "3301" }] };
  expect(act(edition, sent, "importQuota", { taken: { "3301": 2 } })).toMatchObject({ refusals: [{ facts: { sent: true }, hint: "该地区已推荐 2 家，名额 1 个不够：名单已上报，名额不得低于上报数" }] });
});

test("[D3 A14] a table is imported once; what is in force is changed by a signed amendment", () => {
  expect(codesOf(act(edition, roundAfter(edition, ["open", "importQuota"]), "importQuota", { table: { "3301": 99 } }))).toEqual(["quota-already-imported"]);
});

test("[D3 甲五] the quota in force: stated, imported whole, or no number at all", () => {
  const [plain, imported] = [roundAfter(edition, ["open"]), roundAfter(edition, ["open", "importQuota"])];
  expect(["3301", "3305"].map((node) => quotaInForce(plain, edition, "factory", node))).toEqual([2, 0]);
  expect(["3301", "3305"].map((node) => quotaInForce(plain, edition, "park", node))).toEqual([undefined, undefined]);
  expect(["3301", "3305", "constructor"].map((node) => quotaInForce(imported, edition, "park", node))).toEqual([1, 0, 0]);
  expect(["3301", "3305"].map((node) => quotaInForce(imported, edition, "factory", node))).toEqual([2, 0]);
});

test("[D3 甲五] a list is sent once for each kind and node, with number and signatory, and nobody twice", () => {
  const state = roundAfter(edition, ["open"]);
  const sent = roundAfter(edition, ["open", "sendList"]);
  expect(act(edition, sent, "sendList", { node: "3302" }).ok).toBe(true);
  for (const letter of [{ number: "", signatory: "王五", day: day("2025-06-20") }, { number: "1号", signatory: " ", day: day("2025-06-20") }]) expect(codesOf(act(edition, state, "sendList", { letter }))).toEqual(["letter-incomplete"]);
  for (const change of [{ ranked: ["d1", "d1"] }, { reserve: ["d2"] }]) expect(codesOf(act(edition, state, "sendList", change))).toEqual(["list-duplicate"]);
  for (const change of [{ step: "selection" }, { of: "product" }]) expect(codesOf(act(edition, state, "sendList", change))).toEqual(["step-not-in-notice"]);
});

test("[D3 甲五] a list longer than a strict quota does not go up, an empty one does", () => {
  const state = roundAfter(edition, ["open"]);
  expect(act(edition, state, "sendList", { ranked: ["d1", "d2", "d4"] })).toMatchObject({ refusals: [{ code: "quota-full", clause: "甲五", facts: { quota: 2 } }] });
  expect(act(edition, state, "sendList", { node: "3305", ranked: [], reserve: [] }).ok).toBe(true);
  expect(codesOf(act(edition, state, "sendList", { node: "3305", ranked: ["d1"], reserve: [] }))).toEqual(["quota-full"]);
  const moved = roundAfter(edition, ["open", "transfer"]);
  expect(codesOf(act(edition, moved, "sendList"))).toEqual(["quota-full"]);
  expect(act(edition, moved, "sendList", { node: "3302", ranked: ["d1", "d2", "d4"] }).ok).toBe(true);
});

test("[D7 D8] selection and meeting are of this notice, done once, and recorded", () => {
  const state = roundAfter(edition, ["open", "select"]);
  expect(act(edition, state, "select", { of: "park" }).ok).toBe(true);
  for (const change of [{ step: "meeting" }, { of: "product" }]) expect(codesOf(act(edition, state, "select", change))).toEqual(["step-not-in-notice"]);
  for (const change of [{ record: "" }, { present: [] }]) expect(codesOf(act(edition, state, "meet", change))).toEqual(["record-missing"]);
  expect(codesOf(act(edition, state, "meet", { step: "selection" }))).toEqual(["step-not-in-notice"]);
  expect(codesOf(act(edition, roundAfter(edition, roundRoads.announced), "register", { step: "meeting" }))).toEqual(["step-not-in-notice"]);
});

test("[A7] nothing that happens to a round changes its edition or its hash", () => {
  const events = roundEvents(edition, [...roundRoads.registered]);
  const again = replayRound([...events, { type: "opened", id: "r2", edition: "other", hash: "h2", year: 2030, authority: "CN", title: "x", opens: day("2030-01-01"), dates: {} }], edition);
  expect(again).toEqual(replayRound(events, edition));
  expect(again).toMatchObject({ id: "r1", edition: "test/2025", hash: "h1" });
});
