// Selection and meeting, as they fall on one declaration.
import { expect, test } from "vitest";
import { makeEdition, withStep } from "../declaration/edition-fixture.ts";
import { act, codesOf, decideAny, on, standingAfter } from "../declaration/play.ts";
import { roads } from "../declaration/standings.ts";

const edition = makeEdition();
const selecting = standingAfter(edition, roads.selecting);
const meeting = standingAfter(edition, roads.meeting);

test("[D7 甲七] a meeting cannot confirm in the place of the selection, nor a selection in the place of the meeting", () => {
  expect(codesOf(act(edition, selecting, "confirm", { step: "selection" }))).toEqual(["step-not-open"]);
  expect(codesOf(act(edition, meeting, "select", { step: "meeting" }))).toEqual(["step-not-open"]);
});

test("[D7 D8] selection and meeting may both leave out, each with the refusal handed in", () => {
  expect(act(edition, selecting, "leaveOut")).toMatchObject({ value: [{ type: "left-out", step: "selection", refusal: { clause: "甲七" } }] });
  expect(act(edition, meeting, "leaveOut", { step: "meeting" })).toMatchObject({ value: [{ type: "left-out", step: "meeting" }] });
  expect(standingAfter(edition, roads["left out"])).toMatchObject({ standing: "left-out", refusal: { code: "not-selected-line", clause: "甲七" } });
});

test("[D8 甲七] a meeting without a record confirms nothing", () => {
  expect(act(edition, meeting, "confirm", { record: " " })).toMatchObject({ refusals: [{ code: "record-missing", place: "record" }] });
});

test.each([0, -3, 0.5, Number.NaN, Number.NEGATIVE_INFINITY])("[D7 甲七] %s is no place on the list", (place) => {
  expect(codesOf(act(edition, selecting, "select", { place }))).toEqual(["place-malformed"]);
});

test("[D7] a selection after its day is refused", () => {
  const dated = makeEdition({ procedure: { steps: withStep("selection", { date: "recommend-by" }) } });
  expect(codesOf(decideAny(selecting, { kind: "select", step: "selection", place: 1 }, on(dated, "2025-07-01")))).toEqual(["deadline-passed"]);
});
