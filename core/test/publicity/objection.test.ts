// The stream of one objection: real name, within the window, decided once, and nothing of the person in the log.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { decideObjection, evolveObjection, type Objection, type ObjectionCommand, type ObjectionEvent } from "../../src/publicity/objection.ts";

const day = (text: string): PlainDay => text as PlainDay;
const window = { start: day("2025-08-04"), end: day("2025-08-08") };
type Receive = Extract<ObjectionCommand, { kind: "receive" }>;
const receive: Receive = { kind: "receive", id: "j1", round: "r1", declaration: "d1", receipt: "Y-1", objector: { name: "李四", contact: "13800000000" }, objectorDigest: "x1", reason: "该企业2024年发生较大事故", evidence: ["f1"], window };
const uphold: ObjectionCommand = { kind: "decide", upheld: true, reason: "查实", by: "经信厅" };
const codes = (state: Objection, command: ObjectionCommand, today = "2025-08-05"): readonly string[] => {
  const decision = decideObjection(state, command, day(today));
  return decision.ok ? [] : decision.refusals.map((one) => one.code);
};
const evolved = (state: Objection, command: ObjectionCommand): Objection => {
  const decision = decideObjection(state, command, day("2025-08-05"));
  return decision.ok ? decision.value.reduce(evolveObjection, state) : state;
};
const open = evolved(undefined, receive);

test.each([["2025-08-03", ["publicity-not-begun"]], ["2025-08-04", []], ["2025-08-08", []], ["2025-08-09", ["publicity-over"]]])("[E2] an objection handed in on %s gives %j", (today, want) => {
  expect(codes(undefined, receive, today)).toEqual(want);
});

test.each<readonly [string, Partial<Receive>, readonly string[]]>([
  ["no name", { objector: { name: " ", contact: "1" } }, ["objector-anonymous"]],
  ["no contact", { objector: { name: "李四", contact: "" } }, ["contact-missing"]],
  ["nine characters of reason", { reason: "一二三四五六七八九" }, ["reason-missing"]],
  ["nine characters and blanks", { reason: " 一二三四五六七八九  " }, ["reason-missing"]],
  ["ten characters of reason", { reason: "一二三四五六七八九十" }, []],
  ["a unit that is on no list", { window: undefined }, ["not-publicised"]],
  ["nothing at all", { objector: { name: "", contact: "" }, reason: "", window: undefined }, ["objector-anonymous", "contact-missing", "reason-missing", "not-publicised"]],
])("[E2] an objection with %s (%j) gives %j", (_name, change, want) => {
  expect(codes(undefined, { ...receive, ...change })).toEqual(want);
});

test("[E2] every command in every standing: received once, decided once", () => {
  const states = { none: undefined, open, upheld: evolved(open, uphold), dismissed: evolved(open, { ...uphold, upheld: false }) };
  const got = Object.entries(states).map(([name, state]) => [name, state?.standing, ...codes(state, receive), ...codes(state, uphold)]);
  expect(got).toEqual([
    ["none", undefined, "objection-unknown"],
    ["open", "open", "already-received"],
    ["upheld", "upheld", "already-received", "already-decided"],
    ["dismissed", "dismissed", "already-received", "already-decided"],
  ]);
});

test("[E2] a decision wants its reason and keeps it as the outcome", () => {
  expect(codes(open, { ...uphold, reason: " " })).toEqual(["reason-missing"]);
  expect(evolved(open, uphold)).toMatchObject({ standing: "upheld", outcome: "查实", receipt: "Y-1" });
});

test("[E2] name and contact of the objector never reach the log or the state", () => {
  fc.assert(fc.property(fc.string({ minLength: 6, unit: fc.constantFrom("甲", "乙", "丙") }), fc.string({ minLength: 6, unit: fc.constantFrom("7", "8", "9") }), (name, contact) => {
    const decision = decideObjection(undefined, { ...receive, objector: { name, contact } }, day("2025-08-05"));
    const kept = JSON.stringify([decision, decision.ok ? decision.value.reduce(evolveObjection, undefined as Objection) : null]);
    expect(kept.includes(name) || kept.includes(contact)).toBe(false);
    expect(decision).toMatchObject({ value: [{ objectorDigest: "x1" }] });
  }));
});

test("[E2] evolve takes events in any order and survives JSON", () => {
  const received: ObjectionEvent = { type: "received", id: "j1", round: "r1", declaration: "d1", receipt: "Y-1", reason: "x", evidence: [], objectorDigest: "x1", day: day("2025-08-05") };
  const decided: ObjectionEvent = { type: "decided", upheld: false, reason: "y", by: "z", day: day("2025-08-06") };
  fc.assert(fc.property(fc.array(fc.constantFrom(received, decided)), (events) => {
    const state = events.reduce(evolveObjection, undefined as Objection);
    expect(state === undefined).toBe(!events.includes(received));
    expect(JSON.parse(JSON.stringify(state ?? null))).toStrictEqual(state ?? null);
  }));
});
