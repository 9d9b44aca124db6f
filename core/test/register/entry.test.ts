// Entries of the register: in once, out once, not before in, and readable on any day.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { decideEntry, evolveEntry, type Entry, type EntryCommand, type EntryEvent, type EntryFacts } from "../../src/register/entry.ts";
import { listingsOf } from "../../src/register/listings.ts";

const day = (text: string): PlainDay => text as PlainDay;
const facts: EntryFacts = { id: "n1", level: "province", kind: "factory", pool: false, year: 2025, name: "演示企业", region: "330106", source: "round:r1", document: "浙经信〔2025〕9号", from: day("2025-08-20") };
const enter: EntryCommand = { kind: "enter", entry: facts, held: [] };
const leave: EntryCommand = { kind: "leave", on: day("2026-01-01"), reason: "发生重大事故", document: "浙经信〔2026〕1号" };
const codes = (state: Entry, command: EntryCommand): readonly string[] => {
  const decision = decideEntry(state, command);
  return decision.ok ? [] : decision.refusals.map((one) => one.code);
};
const evolved = (state: Entry, command: EntryCommand): Entry => {
  const decision = decideEntry(state, command);
  return decision.ok ? decision.value.reduce(evolveEntry, state) : state;
};
const listed = evolved(undefined, enter);
const left = evolved(listed, leave);

test("[E4] every command in every standing", () => {
  const got = [undefined, listed, left].map((state) => [state?.standing, codes(state, enter), codes(state, leave)]);
  expect(got).toEqual([
    [undefined, [], ["entry-unknown"]],
    ["listed", ["already-listed"], []],
    ["left", ["already-listed"], ["already-left"]],
  ]);
});

test("[E4] a unit that holds an entry of this level and kind is not entered beside it", () => {
  expect(decideEntry(undefined, { ...enter, held: ["n0"] })).toMatchObject({ refusals: [{ code: "already-listed", facts: { held: ["n0"] } }] });
});

test.each([["2025-08-19", ["leaves-before-entering"]], ["2025-08-20", []]])("[E4] leaving on %s gives %j", (on, want) => {
  expect(codes(listed, { ...leave, on: day(on) })).toEqual(want);
});

test("[E4] leaving wants a reason, and keeps it with the day", () => {
  expect(codes(listed, { ...leave, reason: "" })).toEqual(["reason-missing"]);
  expect(left).toEqual({ ...facts, standing: "left", to: "2026-01-01", reason: "发生重大事故" });
});

test("[E4] listings tell level, kind, days and pool; who left keeps the last day", () => {
  const pool = evolved(undefined, { ...enter, entry: { ...facts, id: "n2", pool: true } });
  expect(listingsOf([listed, left, pool].filter((one) => one !== undefined))).toEqual([
    { level: "province", kind: "factory", from: "2025-08-20", source: facts.document, pool: false },
    { level: "province", kind: "factory", from: "2025-08-20", source: facts.document, pool: false, to: "2026-01-01" },
    { level: "province", kind: "factory", from: "2025-08-20", source: facts.document, pool: true },
  ]);
});

test("[E4] evolve takes events in any order, enters at most once, and survives JSON", () => {
  const events: readonly EntryEvent[] = [{ type: "entered", ...facts }, { type: "entered", ...facts, name: "别名" }, { type: "left", on: day("2026-01-01"), reason: "x", document: "y" }];
  fc.assert(fc.property(fc.array(fc.constantFrom(...events)), (some) => {
    const state = some.reduce(evolveEntry, undefined as Entry);
    expect(state?.name).toBe(some.find((one) => one.type === "entered")?.name);
    expect(JSON.parse(JSON.stringify(state ?? null))).toStrictEqual(state ?? null);
  }));
});
