// An open round changes only by a signed amendment; the dates and quotas in force follow it.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AmendmentChange } from "../../src/programme/round-event.ts";
import { evolveRound, quotaInForce, replayRound, type RoundState } from "../../src/programme/round.ts";
import { inPrinciple, makeEdition } from "../declaration/edition-fixture.ts";
import { act, codesOf, day, roundAfter, roundEvents } from "./play-round.ts";

const edition = makeEdition();
const open = roundAfter(edition, ["open"]);
const withPark = roundAfter(edition, ["open", "importQuota"]);
const transfer = (change: Partial<Extract<AmendmentChange, { kind: "quota-transfer" }>>, more: object = {}): object => ({ change: { kind: "quota-transfer", of: "factory", from: "3301", to: "3302", n: 1, ...change }, ...more });

test.each(["extend", "correct", "supplement", "transfer"] as const)("[A14] %s unsigned or without a reason is refused", (name) => {
  expect(codesOf(act(edition, open, name, { signedBy: " " }))).toEqual(["signature-missing"]);
  expect(codesOf(act(edition, open, name, { reason: "" }))).toEqual(["reason-missing"]);
});

test.each([["2025-05-30", ["extension-backwards"]], ["2025-05-31", ["extension-backwards"]], ["2025-06-01", []]])("[A14 甲二] extending 31 May to %s gives %j", (to, codes) => {
  expect(codesOf(act(edition, open, "extend", { change: { kind: "extension", date: "declare-by", day: day(to) } }))).toEqual(codes);
});

test("[A14] a second extension goes on from the first", () => {
  const extended = roundAfter(edition, ["open", "extend"]);
  expect(codesOf(act(edition, extended, "extend"))).toEqual(["extension-backwards"]);
  expect(act(edition, extended, "extend", { change: { kind: "extension", date: "declare-by", day: day("2025-06-06") } }).ok).toBe(true);
});

test("[A14] a date that is not the notice's, or that lies before the opening, is refused", () => {
  expect(codesOf(act(edition, open, "extend", { change: { kind: "extension", date: "party-by", day: day("2025-06-06") } }))).toEqual(["date-unknown"]);
  const unset = roundAfter(edition, ["open"]);
  expect(codesOf(act(edition, { ...unset, dates: {} }, "extend", { change: { kind: "extension", date: "review-by", day: day("2025-04-30") } }))).toEqual(["date-before-opening"]);
});

test.each(["correction", "supplement"] as const)("[A14] a %s says something", (kind) => {
  expect(codesOf(act(edition, open, "correct", { change: { kind, text: "\n" } }))).toEqual(["text-missing"]);
});

test.each<readonly [string, object, readonly string[]]>([
  ["one of two", transfer({}), []],
  ["both", transfer({ n: 2 }), []],
  ["three of two", transfer({ n: 3 }), ["quota-lowered-below-taken"]],
  ["one of two that are taken", transfer({}, { taken: 2 }), ["quota-lowered-below-taken"]],
  ["the last free one", transfer({}, { taken: 1 }), []],
  ["none", transfer({ n: 0 }), ["quota-malformed"]],
  ["minus one", transfer({ n: -1 }), ["quota-malformed"]],
  ["half of one", transfer({ n: 0.5 }), ["quota-malformed"]],
  ["not a number of them", transfer({ n: Number.NaN }), ["quota-malformed"]],
  ["more than can be counted", transfer({ n: 1e300 }), ["quota-lowered-below-taken"]],
  ["one to itself", transfer({ to: "3301" }), ["transfer-to-itself"]],
  ["one to a place the table does not name", transfer({ to: "9999" }), ["quota-unstated"]],
  ["one to a property name", transfer({ to: "constructor" }), ["quota-unstated"]],
  ["one from a property name", transfer({ from: "constructor" }), ["quota-unstated"]],
  ["one of a kind without a number", transfer({ of: "park" }), ["quota-unstated"]],
  ["one of a kind not opened", transfer({ of: "product" }), ["quota-unstated"]],
])("[A14 D3 甲五] moving %s (%j) gives %j", (_name, change, codes) => {
  expect(codesOf(act(edition, open, "transfer", change))).toEqual(codes);
});

test("[A14 D3] an imported table is moved within as a stated one, and so is a number given to each", () => {
  expect(act(edition, withPark, "transfer", transfer({ of: "park" })).ok).toBe(true);
  const each = makeEdition({ procedure: { quota: inPrinciple(3) } });
  const moved = roundAfter(each, ["open", "transfer"]);
  expect(["3301", "3302", "3305"].map((node) => quotaInForce(moved, each, "factory", node))).toEqual([2, 4, 3]);
  expect(codesOf(act(each, open, "transfer", transfer({ from: "constructor" })))).toEqual(["quota-unstated"]);
});

test("[A14] quotas after import and transfer, dates after extension, by replay; every amendment stays readable", () => {
  const state = replayRound(roundEvents(edition, ["open", "importQuota", "extend", "transfer", "correct", "supplement"]), edition);
  expect(state).toMatchObject({ hash: "h1", dates: { "declare-by": "2025-06-05", "review-by": "2025-06-10" }, quotas: { factory: { "3301": 1, "3302": 3 }, park: { "3301": 1, "3302": 1 } } });
  expect(state?.amendments.map(({ change, signedBy, reason, day }) => [change.kind, signedBy, reason, day])).toEqual([
    ["extension", "厅长", "系统维护", "2025-06-01"], ["quota-transfer", "厅长", "调剂", "2025-06-01"], ["correction", "厅长", "笔误", "2025-06-01"], ["supplement", "厅长", "答疑", "2025-06-01"],
  ]);
});

const nodes = ["3301", "3302", "3305", "constructor"] as const;
const anyTransfer = fc.record({ from: fc.constantFrom(...nodes), to: fc.constantFrom(...nodes), n: fc.integer({ min: -1, max: 4 }), of: fc.constantFrom("factory", "park") });

test("[A14 D3 甲五] no run of transfers makes a slot, loses one, or leaves a place below zero", () => {
  fc.assert(fc.property(fc.array(anyTransfer, { maxLength: 20 }), (moves) => {
    let state: RoundState = withPark;
    for (const move of moves) {
      const decision = act(edition, state, "transfer", { change: { kind: "quota-transfer", ...move } });
      if (decision.ok) state = decision.value.reduce<RoundState>((at, event) => evolveRound(at, event, edition), state);
    }
    for (const [kind, total] of [["factory", 4], ["park", 2]] as const) {
      const held = ["3301", "3302", "3305"].map((node) => (state === undefined ? Number.NaN : (quotaInForce(state, edition, kind, node) ?? Number.NaN)));
      expect(held.every((n) => n >= 0)).toBe(true);
      expect(held.reduce((sum, n) => sum + n, 0)).toBe(total);
    }
  }));
});

test("[A14 D3] no quota goes to a node whose list has gone up; what it left unused may go to another", () => {
  const sent = roundAfter(edition, ["open", "sendList"]);
  const node = sent?.sent[0]?.node ?? "";
  const other = node === "3301" ? "3302" : "3301";
  expect(codesOf(act(edition, sent, "transfer", transfer({ from: other, to: node })))).toEqual(["list-already-sent"]);
  expect(codesOf(act(edition, sent, "transfer", transfer({ from: node, to: other }, { taken: 1 })))).toEqual([]);
  expect(codesOf(act(edition, sent, "transfer", transfer({ from: node, to: other }, { taken: 2 })))).toEqual(["quota-lowered-below-taken"]);
});
