// Publication by two people: window by the calendar, nothing announced that was not publicised to the end.
import { expect, test } from "vitest";
import { makeEdition, steps } from "../declaration/edition-fixture.ts";
import { act, codesOf, day, roundAfter, roundRoads } from "./play-round.ts";

const edition = makeEdition();
const met = roundAfter(edition, roundRoads.met);
const proposed = roundAfter(edition, roundRoads.proposed);
const ended = roundAfter(edition, roundRoads.ended);

test("[E1 甲八] the window is reckoned over the published calendar, from the day proposed or from today", () => {
  expect(act(edition, met, "proposePublicity")).toMatchObject({ value: [{ start: "2025-08-04", end: "2025-08-08" }] });
  expect(act(edition, met, "proposePublicity", { start: day("2025-09-29") })).toMatchObject({ value: [{ start: "2025-09-29", end: "2025-10-11" }] });
});

test.each<readonly [string, object, readonly string[]]>([
  ["yesterday", { start: day("2025-08-03") }, ["start-in-past"]],
  ["a year without a calendar", { start: day("2030-01-07") }, ["calendar-unpublished"]],
  ["late December, into a year without a calendar", { start: day("2026-12-30") }, ["calendar-unpublished"]],
  ["no list", { list: [] }, ["list-empty"]],
  ["no document", { document: " " }, ["document-missing"]],
  ["a step of another act", { step: "announcement" }, ["step-not-in-notice"]],
])("[E1] proposing publicity with %s (%j) gives %j", (_name, change, codes) => {
  expect(codesOf(act(edition, met, "proposePublicity", change))).toEqual(codes);
});

test("[E1 A6] a notice without a length of publicity has none to propose, until a reading fills it", () => {
  const unstated = { n: "unstated", unit: "unstated", "count-first": "unstated" } as const;
  expect(codesOf(act(makeEdition({ procedure: { publicity: unstated } }), met, "proposePublicity"))).toEqual(["step-not-in-notice"]);
  const read = makeEdition({ procedure: { publicity: { ...unstated, take: { n: 7, unit: "calendar-day", "count-first": false } } } });
  expect(act(read, met, "proposePublicity")).toMatchObject({ value: [{ end: "2025-08-11" }] });
});

test("[E1 E3] whoever proposed does not confirm", () => {
  expect(codesOf(act(edition, proposed, "confirm", { by: "a1" }))).toEqual(["two-people"]);
  expect(codesOf(act(edition, roundAfter(edition, roundRoads.announcing), "confirm", { by: "a1" }))).toEqual(["two-people"]);
});

test("[E1 E3] whoever proposes anew is the one who may not confirm, and the newer list is what counts", () => {
  const decision = act(edition, proposed, "proposePublicity", { by: "a2", list: ["d1"] });
  const anew = { ...proposed, ...(decision.ok && decision.value[0]?.type === "proposed" ? { proposal: decision.value[0] } : {}) };
  expect(codesOf(act(edition, anew, "confirm", { by: "a2" }))).toEqual(["two-people"]);
  expect(act(edition, anew, "confirm", { by: "a1" })).toMatchObject({ value: [{ type: "publicised", list: ["d1"], by: "a1" }] });
});

test("[E1 甲八] a proposal confirmed after its first day is refused", () => {
  expect(codesOf(act(edition, proposed, "confirm", {}, "2025-08-05"))).toEqual(["start-in-past"]);
});

test("[E1 甲八] publicity runs to the end of its last day", () => {
  const running = roundAfter(edition, roundRoads.publicised);
  expect(act(edition, running, "endPublicity", {}, "2025-08-08")).toMatchObject({ refusals: [{ code: "publicity-running", facts: { end: "2025-08-08" } }] });
  expect(act(edition, running, "endPublicity", {}, "2025-08-09").ok).toBe(true);
  expect(codesOf(act(edition, running, "endPublicity", { step: "announcement" }))).toEqual(["not-publicised"]);
});

test("[E2 甲八] the list may shrink between publicity and announcement, and nobody joins it unseen", () => {
  expect(act(edition, ended, "proposeAnnouncement", { list: ["d2"] }).ok).toBe(true);
  expect(act(edition, ended, "proposeAnnouncement", { list: ["d1", "d9"] })).toMatchObject({ refusals: [{ code: "not-publicised", facts: { list: ["d9"] } }] });
});

test("[E3 甲八] the announcement is of all departments together, on the day it is confirmed", () => {
  expect(act(edition, roundAfter(edition, roundRoads.announcing), "confirm", {}, "2025-08-20")).toEqual({
    ok: true, value: [{ type: "announced", step: "announcement", list: ["d1", "d2"], document: "浙经信〔2025〕9号", departments: ["经信厅", "发展改革委", "生态环境厅"], day: "2025-08-20", by: "a2" }],
  });
  expect(roundAfter(edition, roundRoads.announced)).toMatchObject({ announcement: { document: "浙经信〔2025〕9号", list: ["d1", "d2"] }, done: ["meeting", "publicity", "announcement"] });
});

test("[E3] where no departments are named the authority's own office announces", () => {
  const alone = makeEdition({ procedure: { steps: steps.map((step) => { const { departments: _, lead: __, disagreement: ___, ...rest } = step; return rest; }) } });
  expect(act(alone, roundAfter(alone, roundRoads.announcing), "confirm")).toMatchObject({ value: [{ departments: ["经信厅"] }] });
});

test("[A13 E4] a notice that neither publicises nor announces registers what it took", () => {
  const bare = makeEdition({ procedure: { steps: steps.filter((step) => ["declare", "recommend", "register"].includes(step.act)) } });
  const open = roundAfter(bare, ["open"]);
  expect(act(bare, open, "register").ok).toBe(true);
  expect(codesOf(act(bare, open, "proposePublicity"))).toEqual(["step-not-in-notice"]);
});
