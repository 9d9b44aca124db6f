// The third party's part: engaged before the submit, evaluating after it, never a stranger.
import { expect, test } from "vitest";
import { noWork } from "../../src/engagement/work.ts";
import { openSteps } from "../../src/declaration/position.ts";
import { evaluation, makeEdition, withStep } from "./edition-fixture.ts";
import { act, codesOf, commandsFor, decideAny, on, opening, stateAfter, standingAfter } from "./play.ts";
import { wholeWork } from "../engagement/whole-work.ts";

const edition = makeEdition();
const evaluating = standingAfter(edition, ["open", "engage", "accept", "submit"]);
const open = (state: typeof evaluating, of = edition): readonly string[] => openSteps(of, state).map((step) => step.id);

test("[C3 甲三] an optional evaluation is played when somebody was engaged, and not played otherwise", () => {
  expect(open(evaluating)).toEqual(["third-party"]);
  expect(open(standingAfter(edition, ["open", "submit"]))).toEqual(["county-review"]);
});

test("[C3 甲三] a required evaluation is always played", () => {
  const required = makeEdition({ procedure: { evaluation: evaluation.required } });
  expect(open(standingAfter(required, ["open", "engage", "accept", "submit"]), required)).toEqual(["third-party"]);
});

test("[C3 甲三] nobody is engaged for a kind without evaluation, by 'none' or by silence", () => {
  const silent = makeEdition({ procedure: { evaluation: {} } });
  for (const [of, kind] of [[edition, "park"], [silent, "factory"]] as const) {
    const state = standingAfter(of, ["open"]);
    expect(codesOf(act(of, { ...state, opening: { ...opening, kind } }, "engage"))).toEqual(["evaluation-not-foreseen"]);
  }
});

test("[C3 甲三] nobody is engaged after the submit; after a return the door is open again", () => {
  expect(codesOf(act(edition, stateAfter(edition, ["open", "submit"]), "engage"))).toEqual(["engage-too-late"]);
  expect(act(edition, stateAfter(edition, ["open", "submit", "countyReturn"]), "engage").ok).toBe(true);
  expect(open(standingAfter(edition, ["open", "submit", "countyReturn", "engage", "accept", "submit"]))).toEqual(["third-party"]);
});

test.each([
  ["another evaluator", { evaluator: "v2" }, ["engagement-foreign"]],
  ["another engagement", { engagement: "g2" }, ["engagement-foreign"]],
  ["no undertaking", { undertaking: false }, ["undertaking-missing"]],
  ["no report", { report: " " }, ["report-missing"]],
  ["a score above the maximum", { score: "100.01" }, ["score-above-maximum"]],
  ["a score that is no number", { score: "NaN" }, ["score-malformed"]],
  ["neither undertaking nor report nor fair score", { undertaking: false, report: "", score: "-1" }, ["undertaking-missing", "score-below-zero", "report-missing"]],
])("[C3 甲三] an evaluation with %s (%j) is refused: %j", (_name, change, codes) => {
  expect(codesOf(act(edition, evaluating, "evaluate", change))).toEqual(codes);
});

test("[C3 甲三] nobody evaluates what nobody engaged him for", () => {
  const required = makeEdition({ procedure: { evaluation: evaluation.required } });
  expect(codesOf(act(required, stateAfter(edition, ["open", "submit"]), "evaluate"))).toEqual(["engagement-foreign"]);
});

test("[C3 甲三] an evaluation after its day is refused", () => {
  const dated = makeEdition({ procedure: { steps: withStep("third-party", { date: "declare-by" }) } });
  expect(codesOf(act(dated, evaluating, "evaluate"))).toEqual(["deadline-passed"]);
});

test("[C3 甲三] the evaluation without a score is taken, and the state says what it said", () => {
  const decision = act(edition, evaluating, "evaluate", { score: undefined, conclusion: "fails" });
  expect(decision).toMatchObject({ ok: true, value: [{ type: "evaluated", step: "third-party", conclusion: "fails" }] });
  expect(standingAfter(edition, ["open", "engage", "accept", "submit", "evaluate"]).evaluation).toEqual({ evaluator: "v1", conclusion: "meets", undertaking: true, score: "88", work: noWork });
});

test("[C3 C8] an offer that nobody has accepted is no engagement: no submit and no report before it", () => {
  const offered = stateAfter(edition, ["open", "engage"]);
  expect(act(edition, offered, "submit")).toMatchObject({ ok: false, refusals: [{ code: "engagement-unanswered", place: "engagement" }] });
  const underWay = { ...evaluating, engagement: { id: "g1", evaluator: "v1" } };
  expect(act(edition, underWay, "evaluate")).toMatchObject({ ok: false, refusals: [{ code: "engagement-unanswered", clause: "甲三" }] });
});

test.each(["decline", "takeBack", "lapseOffer"] as const)("[C3 C8] an offer ended by %s leaves the declaration free to engage another", (how) => {
  const ended = standingAfter(edition, ["open", "engage", how]);
  expect(ended.engagement).toBeUndefined();
  expect(act(edition, ended, "engage").ok).toBe(true);
});

test("[C3 C8] an offer answers to its own evaluator alone, with a reason where it is declined, before the last day and on it, not after", () => {
  const offered = stateAfter(edition, ["open", "engage"]);
  expect(codesOf(act(edition, offered, "accept", { evaluator: "v2" }))).toEqual(["engagement-foreign"]);
  expect(codesOf(act(edition, offered, "decline", { engagement: "g2" }))).toEqual(["engagement-foreign"]);
  expect(codesOf(act(edition, offered, "decline", { reason: " " }))).toEqual(["reason-missing"]);
  expect(codesOf(act(edition, offered, "takeBack", { reason: "" }))).toEqual(["reason-missing"]);
  const answer = (today: string) => codesOf(decideAny(offered, commandsFor(edition).accept, on(edition, today)));
  expect(answer("2025-05-31")).toEqual([]);
  expect(answer("2025-06-01")).toEqual(["engagement-lapsed"]);
  const lapse = (today: string) => codesOf(decideAny(offered, commandsFor(edition).lapseOffer, on(edition, today)));
  expect(lapse("2025-05-31")).toEqual(["answer-running"]);
  expect(lapse("2025-06-01")).toEqual([]);
  const endless = stateAfter(edition, ["open"]);
  expect(codesOf(act(edition, endless, "engage", { answerBy: "2025-05-19" }))).toEqual(["answer-by-past"]);
  expect(codesOf(act(edition, endless, "engage", { answerBy: "soon" }))).toEqual(["day-malformed"]);
});

test("[C3] declined in mid-course, as a case of before might be, it goes back to the applicant, who engages another", () => {
  const underWay = { ...evaluating, engagement: { id: "g1", evaluator: "v1" } };
  const declined = act(edition, underWay, "decline");
  expect(declined).toMatchObject({ ok: true, value: [{ type: "disengaged", refusal: { code: "engagement-declined", hint: "评价机构不接受委托：人员不足" } }, { type: "returned", step: "third-party" }] });
});

const demanding = makeEdition({ procedure: { evaluation: { factory: { ...evaluation.required.factory, "on-site": true, demands: [{ what: "contract", cite: "甲四" }, { what: "document-review", cite: "甲五" }, { what: "responsibility", cite: "甲六" }] } } } });

test("[C5 甲三–甲六] what the edition demands is on record before the report is filed; each lack is refused with its own clause", () => {
  expect(act(demanding, evaluating, "evaluate")).toMatchObject({
    refusals: [{ code: "visit-missing", clause: "甲三" }, { code: "contract-missing", clause: "甲四" }, { code: "document-review-missing", clause: "甲五" }, { code: "responsibility-missing", clause: "甲六" }],
  });
  const decision = act(demanding, evaluating, "evaluate", { work: wholeWork, signed: { signatory: "演示负责人", day: "2025-06-10" } });
  expect(decision).toMatchObject({ ok: true, value: [{ type: "evaluated", work: wholeWork, signed: { signatory: "演示负责人" } }] });
});

test("[C5] whoever answers for the report signs with a name, today or before", () => {
  const signing = (signed: object) => codesOf(act(edition, evaluating, "evaluate", { signed }));
  expect(signing({ signatory: " ", day: "2025-06-10" })).toEqual(["signatory-missing"]);
  expect(signing({ signatory: "演示负责人", day: "2025-6-1" })).toEqual(["day-malformed"]);
  expect(signing({ signatory: "演示负责人", day: "2025-06-11" })).toEqual(["signed-in-future"]);
  expect(signing({ signatory: "演示负责人", day: "2025-06-10" })).toEqual([]);
});
