// The third party's part: engaged before the submit, evaluating after it, never a stranger.
import { expect, test } from "vitest";
import { openSteps } from "../../src/declaration/position.ts";
import { evaluation, makeEdition, withStep } from "./edition-fixture.ts";
import { act, codesOf, opening, stateAfter, standingAfter } from "./play.ts";

const edition = makeEdition();
const evaluating = standingAfter(edition, ["open", "engage", "submit"]);
const open = (state: typeof evaluating, of = edition): readonly string[] => openSteps(of, state).map((step) => step.id);

test("[C3 甲三] an optional evaluation is played when somebody was engaged, and not played otherwise", () => {
  expect(open(evaluating)).toEqual(["third-party"]);
  expect(open(standingAfter(edition, ["open", "submit"]))).toEqual(["county-review"]);
});

test("[C3 甲三] a required evaluation is always played", () => {
  const required = makeEdition({ procedure: { evaluation: evaluation.required } });
  expect(open(standingAfter(required, ["open", "engage", "submit"]), required)).toEqual(["third-party"]);
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
  expect(open(standingAfter(edition, ["open", "submit", "countyReturn", "engage", "submit"]))).toEqual(["third-party"]);
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
  expect(standingAfter(edition, ["open", "engage", "submit", "evaluate"]).evaluation).toEqual({ evaluator: "v1", conclusion: "meets", undertaking: true, score: "88" });
});
