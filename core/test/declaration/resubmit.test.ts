// Return, correct, resubmit: where it resumes, what changed, which day binds, and what can no longer be withdrawn.
import fc from "fast-check";
import { expect, test } from "vitest";
import { changedFields, type DeclarationBody } from "../../src/declaration/body.ts";
import { decide } from "../../src/declaration/decide.ts";
import { replay } from "../../src/declaration/evolve.ts";
import { openSteps } from "../../src/declaration/position.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { makeEdition, steps, withStep } from "./edition-fixture.ts";
import { act, body, circumstances, codesOf, commandsFor, day, eventsOf, lastInstantOf, on, stateAfter, standingAfter, type CommandName } from "./play.ts";

const edition = makeEdition();
const fromFirst = makeEdition({ procedure: { resubmission: { "resumes-at": "first-step" } } });
const open = (of: Edition, names: readonly CommandName[]): readonly string[] => openSteps(of, standingAfter(of, names)).map((step) => step.id);
const toCity: readonly CommandName[] = ["open", "submit", "countyPass"];

test("[B7 甲四] a returned declaration waits for its applicant alone, with the reasons field by field", () => {
  const state = standingAfter(edition, [...toCity, "cityReturn"]);
  expect(open(edition, [...toCity, "cityReturn"])).toEqual(["declare"]);
  expect(state).toMatchObject({ standing: "returned", returnedFrom: "city-review", reasons: [{ field: "selfScore", reason: "得分缺依据" }] });
});

test("[B7 甲四] a resubmit goes back to the step that returned it, or through all reviews again, as the notice has it", () => {
  expect(open(edition, [...toCity, "cityReturn", "submit"])).toEqual(["city-review"]);
  expect(open(fromFirst, [...toCity, "cityReturn", "submit"])).toEqual(["county-review"]);
  expect(open(fromFirst, ["open", "engage", "accept", "submit", "evaluate", "countyPass", "cityReturn", "submit"])).toEqual(["county-review"]);
});

test("[B7] the resubmit clears the reasons and counts", () => {
  const state = standingAfter(edition, [...toCity, "cityReturn", "submit"]);
  expect(state).toMatchObject({ standing: "under-way", submissions: 2, reasons: [] });
  expect(state).not.toHaveProperty("returnedFrom");
});

test("[B7] a resubmit freezes a new digest, and a decision on the old one is refused as stale", () => {
  const events = eventsOf(edition, [...toCity, "cityReturn"]);
  const again = act(edition, replay(events), "submit", { digest: "b2", body: { ...body, selfScore: "80" } });
  expect(again).toMatchObject({ value: [{ digest: "b2", changed: ["selfScore"] }] });
  const state = replay([...events, ...(again.ok ? again.value : [])]);
  expect(act(edition, state, "cityPass")).toMatchObject({ refusals: [{ code: "digest-stale", facts: { judged: "b1", current: "b2" } }] });
  expect(act(edition, state, "cityPass", { digest: "b2" }).ok).toBe(true);
});

test("[A5 B7 甲二] a first submit is bound by the declaring day, a resubmit by the day of the step that returned it", () => {
  const { submit } = commandsFor(edition);
  const returned = standingAfter(edition, [...toCity, "cityReturn"]);
  const dates = { "review-by": day("2025-06-15") };
  expect(codesOf(decide(standingAfter(edition, ["open"]), submit, on(edition, "2025-06-01", { dates })))).toEqual(["deadline-passed"]);
  expect(decide(returned, submit, on(edition, "2025-06-15", { dates, at: lastInstantOf("2025-06-15") })).ok).toBe(true);
  expect(decide(returned, submit, on(edition, "2025-06-16", { dates }))).toMatchObject({ refusals: [{ code: "deadline-passed", clause: "甲四", facts: { day: "2025-06-15" } }] });
});

test("[A5 B7] a step without a day binds no resubmit", () => {
  expect(decide(standingAfter(edition, ["open", "submit", "countyReturn"]), commandsFor(edition).submit, on(edition, "2025-12-01")).ok).toBe(true);
});

test("[B7] withdrawing is for those whom nobody has judged: not once passed, returned, resubmitted, opined on or scored", () => {
  expect(act(edition, stateAfter(edition, ["open", "engage", "accept", "submit", "evaluate"]), "withdraw").ok).toBe(true);
  const roads: readonly (readonly CommandName[])[] = [toCity, ["open", "submit", "countyReturn"], ["open", "submit", "countyReturn", "submit"]];
  for (const road of roads) expect(codesOf(act(edition, stateAfter(edition, road), "withdraw"))).toEqual(["withdraw-too-late"]);
  expect(codesOf(act(fromFirst, stateAfter(fromFirst, [...toCity, "cityReturn", "submit"]), "withdraw"))).toEqual(["withdraw-too-late"]);
  const noReview = makeEdition({ procedure: { steps: steps.filter((step) => step.act !== "review" && step.act !== "recommend") } });
  expect(act(noReview, stateAfter(noReview, ["open", "submit"]), "withdraw").ok).toBe(true);
  for (const word of ["opineFirst", "scoreFirst"] as const) expect(codesOf(act(noReview, stateAfter(noReview, ["open", "submit", word]), "withdraw"))).toEqual(["withdraw-too-late"]);
});

test("[B7] withdrawing wants a reason", () => {
  expect(codesOf(act(edition, stateAfter(edition, ["open"]), "withdraw", { reason: "  " }))).toEqual(["reason-missing"]);
});

test("[D5 B7] a return to the first step asks for opinions and scores anew; a return to the same step keeps them", () => {
  const beside = withStep("city-review", { with: "joint-review" });
  const order = ["declare", "county-review", "joint-review", "expert-review", "city-review", "registration"];
  const procedure = { steps: order.flatMap((id) => beside.filter((step) => step.id === id)) };
  const road: readonly CommandName[] = ["open", "submit", "countyPass", "opineFirst", "scoreFirst", "cityReturn", "submit"];
  const first = makeEdition({ procedure: { ...procedure, resubmission: { "resumes-at": "first-step" } } });
  expect(standingAfter(first, road)).toMatchObject({ done: [], opinions: {}, scores: {} });
  const same = makeEdition({ procedure });
  expect(standingAfter(same, road)).toMatchObject({ done: ["county-review"], opinions: { "joint-review": { 经信厅: "agree" } }, scores: { "expert-review": { e1: "80" } } });
});

test("[B7] a return wants at least one reason, and each of them written", () => {
  const state = stateAfter(edition, ["open", "submit"]);
  expect(act(edition, state, "countyReturn", { reasons: [] })).toMatchObject({ refusals: [{ code: "reason-missing", place: "reasons" }] });
  const decision = act(edition, state, "countyReturn", { reasons: [{ field: "a", reason: "x" }, { field: "b", reason: " " }, { field: "c", reason: "" }] });
  expect(decision).toMatchObject({ refusals: [{ place: "reasons.1" }, { place: "reasons.2" }] });
});

test("[B7] what changed is told as places: facts, proofs, score, statements", () => {
  const after: DeclarationBody = { ...body, facts: { value_added_share: "0.51", more: true }, proofs: [], selfScore: "90", statements: { rule: "说明" } };
  expect(changedFields(body, after)).toEqual(["facts.more", "proofs", "selfScore", "statements.rule"]);
});

test("[B7] proofs in another order are no change, a proof of something else is", () => {
  const [one, two] = [{ digest: "1", name: "a", of: "x" }, { digest: "2", name: "b", of: "y" }];
  expect(changedFields({ ...body, proofs: [one, two] }, { ...body, proofs: [two, one] })).toEqual([]);
  expect(changedFields({ ...body, proofs: [one] }, { ...body, proofs: [{ ...one, of: "y" }] })).toEqual(["proofs"]);
});

test("[B7] a body differs from itself in nothing, and two differ the same both ways", () => {
  const facts = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.oneof(fc.boolean(), fc.constantFrom("1", "2")), { noNullPrototype: true });
  const statements = fc.dictionary(fc.constantFrom("r", "s"), fc.constantFrom("好", "否"), { noNullPrototype: true });
  const some = fc.record({ facts, statements, selfScore: fc.constantFrom("80", "81") }).map((part): DeclarationBody => ({ ...body, ...part }));
  fc.assert(fc.property(some, some, (one, other) => {
    expect(changedFields(one, structuredClone(one))).toEqual([]);
    expect(changedFields(one, other)).toEqual(changedFields(other, one));
  }));
});

test("[B7] the circumstances of a resubmit are judged anew", () => {
  const state = stateAfter(edition, ["open", "submit", "countyReturn"]);
  const facts = { value_added_share: "0.50" };
  expect(codesOf(act(edition, state, "submit", { body: { ...body, facts }, circumstances: circumstances(edition, { facts }) }))).toEqual(["value-added-over-half"]);
});
