// Renames, moves, leaving, mergers: one identity throughout, each refusal, and a pair on each side of every day.
import { expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { decideAbsorb, decideChange, type EntryChange } from "../../src/register/entry-change.ts";
import { evolveEntry, type Entry, type EntryEvent, type EntryFacts } from "../../src/register/entry.ts";
import { historyOf, pastBefore, renamesOf, standingOn } from "../../src/register/entry-history.ts";

const day = (text: string): PlainDay => text as PlainDay;
const facts: EntryFacts = { id: "n1", level: "city", kind: "factory", pool: false, year: 2024, name: "演示甲企业", region: "330106", source: "list:3301", document: "演示文件一", from: day("2024-06-30") };
const listed: Entry = { ...facts, standing: "listed" };
const other: Entry = { ...listed, id: "n2", name: "演示乙企业" };
const today = day("2026-01-10");
const on = day("2025-05-05");
const rename = (part: Partial<Extract<EntryChange, { kind: "rename" }>> = {}): EntryChange => ({ kind: "rename", on, document: "演示登记通知书", to: "演示丙企业", takenBy: [], ...part });
const move = (part: Partial<Extract<EntryChange, { kind: "move" }>> = {}): EntryChange => ({ kind: "move", on, document: "演示证明", to: "330108", within: true, ...part });
const leave = (part: Partial<Extract<EntryChange, { kind: "leave" }>> = {}): EntryChange => ({ kind: "leave", on, document: "演示文件二", ground: "removal", reason: "演示理由", ...part });
const codes = (state: Entry, change: EntryChange): readonly string[] => {
  const decided = decideChange(state, change, today);
  return decided.ok ? [] : decided.refusals.map((one) => one.code);
};
const eventsOf = (state: Entry, change: EntryChange): readonly EntryEvent[] => {
  const decided = decideChange(state, change, today);
  return decided.ok ? decided.value : [];
};
const after = (state: Entry, change: EntryChange): Entry => eventsOf(state, change).reduce(evolveEntry, state);

test("[E4 F5] a rename changes the name and nothing else of the identity", () => {
  expect(after(listed, rename())).toEqual({ ...facts, standing: "listed", name: "演示丙企业", last: on });
  expect(eventsOf(listed, rename())).toEqual([{ type: "renamed", on, from: "演示甲企业", to: "演示丙企业", document: "演示登记通知书" }]);
});

test("[F5] a move changes the region and nothing else", () => {
  expect(after(listed, move())).toEqual({ ...facts, standing: "listed", region: "330108", last: on });
});

test.each<readonly [string, EntryChange, readonly string[]]>([
  ["a rename to an existing unit's name", rename({ takenBy: ["n2"] }), ["name-taken"]],
  ["a rename to the same name", rename({ to: "演示甲企业" }), ["name-same"]],
  ["a rename to nothing", rename({ to: " " }), ["name-missing"]],
  ["a rename without proof", rename({ document: " " }), ["document-missing"]],
  ["a move out of the list's area", move({ within: false }), ["region-outside-list"]],
  ["a move to where it is", move({ to: "330106" }), ["region-same"]],
  ["leaving without reason", leave({ reason: " " }), ["reason-missing"]],
  ["leaving without document", leave({ document: "" }), ["document-missing"]],
  ["a merger into nobody on the list", leave({ ground: "merger" }), ["into-unknown"]],
  ["a merger into itself", leave({ ground: "merger", into: listed }), ["into-itself"]],
  ["a merger into a unit of another level", leave({ ground: "merger", into: { ...other, level: "province" } }), ["into-other-list"]],
  ["a merger into a unit of another kind", leave({ ground: "merger", into: { ...other, kind: "park" } }), ["into-other-list"]],
  ["a merger into a unit that has left", leave({ ground: "merger", into: { ...other, standing: "left" } }), ["into-left"]],
])("[E4 F5 F14] %s is refused", (_, change, want) => {
  expect(codes(listed, change)).toEqual(want);
});

const changes = [rename, move, leave] as const;

test.each([["2024-06-29", ["before-entering"]], ["2024-06-30", []], ["2026-01-10", []], ["2026-01-11", ["day-to-come"]]])("[E4] every change on %s gives %j", (text, want) => {
  for (const make of changes) expect(codes(listed, make({ on: day(text) }))).toEqual(want);
});

test.each([["2025-05-04", ["before-last-change"]], ["2025-05-05", []]])("[E4] a change on %s after a rename on 5 May gives %j", (text, want) => {
  for (const make of changes) expect(codes(after(listed, rename({ to: "演示丁企业" })), make({ on: day(text) }))).toEqual(want);
});

test("[F14] nothing happens to a unit that is not there or has left; a removal twice is refused", () => {
  const gone = after(listed, leave());
  for (const make of changes) expect([codes(undefined, make()), codes(gone, make())]).toEqual([["entry-unknown"], ["already-left"]]);
});

test("[F14] leaving keeps its ground: removal, own will, closure", () => {
  for (const ground of ["removal", "own-will", "closure"] as const) expect(eventsOf(listed, leave({ ground }))).toEqual([{ type: "left", on, reason: "演示理由", document: "演示文件二", ground }]);
});

test("[F5] of two listed units that merge one leaves into the other, and the other is told", () => {
  expect(eventsOf(listed, leave({ ground: "merger", into: other }))).toEqual([{ type: "left", on, reason: "演示理由", document: "演示文件二", ground: "merger", into: "n2" }]);
  const told = decideAbsorb(other, { ...facts, standing: "listed" }, { on, document: "演示文件二" });
  expect(told).toEqual({ ok: true, value: [{ type: "absorbed", on, entry: "n1", name: "演示甲企业", document: "演示文件二" }] });
  expect(decideAbsorb({ ...other, last: day("2025-05-06") }, { ...facts, standing: "listed" }, { on, document: "演示文件二" })).toMatchObject({ refusals: [{ code: "before-last-change" }] });
});

test("[E4 E5] history is told by day, with every former name and what stood before each change", () => {
  const events: readonly EntryEvent[] = [{ type: "entered", ...facts }, ...eventsOf(listed, rename()), { type: "absorbed", on: day("2025-06-01"), entry: "n9", name: "演示己企业", document: "演示文件三" }, ...eventsOf(listed, leave({ on: day("2025-07-01"), ground: "own-will" }))];
  expect(historyOf(events, (code) => code).map(({ on: at, says }) => [at, says])).toEqual([
    ["2024-06-30", "列入名单"],
    ["2025-05-05", "由“演示甲企业”更名为“演示丙企业”"],
    ["2025-06-01", "“演示己企业”并入本单位"],
    ["2025-07-01", "自愿退出：演示理由"],
  ]);
  const both: readonly EntryEvent[] = [...eventsOf(listed, rename()), ...eventsOf(after(listed, rename()), move())];
  expect(historyOf(both, (code) => code)).toEqual([{ on, says: "由“演示甲企业”更名为“演示丙企业”；由330106迁至330108", document: "演示登记通知书、演示证明" }]);
  expect(renamesOf(events)).toEqual([{ on, from: "演示甲企业", to: "演示丙企业" }]);
  expect(events.map((event) => pastBefore(facts, event))).toEqual([undefined, { until: "2025-05-04", name: "演示甲企业", region: "330106" }, undefined, undefined]);
});

test.each([["2024-06-29", "to-come"], ["2024-06-30", "listed"], ["2025-06-30", "listed"], ["2025-07-01", "left"]])("[E5] on %s a unit from 30 June 2024 to 30 June 2025 is %s", (text, want) => {
  expect(standingOn({ from: facts.from, to: day("2025-06-30") }, day(text))).toBe(want);
  expect(standingOn({ from: facts.from, to: null }, day("2030-01-01"))).toBe("listed");
});
