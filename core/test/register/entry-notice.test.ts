// What other tiers are told of a change, what settles it; and that taking a unit off a list needs two.
import { expect, test } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import { decideLeaving } from "../../src/register/entry-leaving.ts";
import { decideKeep, isFollowed, toldOf } from "../../src/register/entry-notice.ts";
import type { EntryEvent } from "../../src/register/entry.ts";

const on = "2025-05-05" as PlainDay;
const renamed: EntryEvent = { type: "renamed", on, from: "甲", to: "乙", document: "演示" };
const left: EntryEvent = { type: "left", on, reason: "演示", document: "演示", ground: "removal" };

test("[F14] rename, move and leaving concern the other lists; a merger into the unit does not", () => {
  expect([renamed, { ...renamed, type: "moved" as const }, left, { type: "absorbed" as const, on, entry: "n1", name: "甲", document: "演示" }].map((event) => toldOf(event)?.change)).toEqual(["renamed", "moved", "left", undefined]);
});

test("[F14] the same change or leaving settles what was told; another name does not", () => {
  const told = { change: "renamed" as const, to: "乙" };
  expect([renamed, { ...renamed, to: "丙" }, { ...renamed, type: "moved" as const }, left].map((event) => isFollowed(told, event))).toEqual([true, false, false, true]);
});

test("[F14] a list is left as it is once, with a reason", () => {
  expect(decideKeep({ state: "open" }, "o", "本级另行核查")).toEqual({ ok: true, value: [{ type: "kept", by: "o", reason: "本级另行核查" }] });
  expect(decideKeep({ state: "open" }, "o", " ")).toMatchObject({ refusals: [{ code: "reason-missing" }] });
  expect(decideKeep({ state: "followed" }, "o", "x")).toMatchObject({ refusals: [{ code: "already-decided" }] });
});

test("[F14] who proposes does not confirm; a proposal is decided once; dropping wants a reason", () => {
  const proposed = { state: "proposed" as const, proposedBy: "a" };
  expect(decideLeaving(proposed, { kind: "confirm", by: "b" })).toEqual({ ok: true, value: [{ type: "confirmed", by: "b" }] });
  expect(decideLeaving(proposed, { kind: "confirm", by: "a" })).toMatchObject({ refusals: [{ code: "two-people" }] });
  expect(decideLeaving(proposed, { kind: "drop", by: "a", reason: "有误" })).toMatchObject({ ok: true });
  expect(decideLeaving(proposed, { kind: "drop", by: "b", reason: "" })).toMatchObject({ refusals: [{ code: "reason-missing" }] });
  for (const state of ["confirmed", "dropped"] as const) expect(decideLeaving({ ...proposed, state }, { kind: "confirm", by: "b" })).toMatchObject({ refusals: [{ code: "already-decided" }] });
});
