// A tier's review, a department's opinion, an expert's score: what is refused at the open step.
import { expect, test } from "vitest";
import type { Disagreement } from "../../src/rule/step.ts";
import { makeEdition, withStep } from "../declaration/edition-fixture.ts";
import { act, codesOf, commandsFor, day, decideAny, lastInstantOf, on, stateAfter, standingAfter, type CommandName } from "../declaration/play.ts";
import { roads } from "../declaration/standings.ts";

const edition = makeEdition();
const county = standingAfter(edition, roads.county);
const joint = standingAfter(edition, roads.joint);

test.each(["countyPass", "countyReturn", "countyRefuse"] as const)("[D2] %s on a body that is no longer the newest is refused as stale", (name) => {
  expect(act(edition, county, name, { digest: "b0" })).toMatchObject({ refusals: [{ code: "digest-stale", facts: { judged: "b0", current: "b1" } }] });
});

test.each(["opineFirst", "scoreFirst"] as const)("[D5] %s on a body that is no longer the newest is refused as stale", (name) => {
  expect(codesOf(act(edition, joint, name, { digest: "" }))).toEqual(["digest-stale"]);
});

test.each(["丙一", "", "constructor"])("[D2] refusing by the clause %j, which the notice does not have, is refused", (clause) => {
  expect(act(edition, county, "countyRefuse", { clause })).toMatchObject({ refusals: [{ code: "clause-unknown", place: "clause" }] });
});

test("[D2 甲一] a refusal wants its reason, and carries clause and reason to the applicant", () => {
  expect(codesOf(act(edition, county, "countyRefuse", { reason: "\t" }))).toEqual(["reason-missing"]);
  expect(standingAfter(edition, roads.refused)).toMatchObject({ standing: "refused", refusal: { code: "refused-by-reviewer", clause: "甲一", hint: "占比不足" } });
});

test("[D2] a pass keeps its opinion with the digest judged", () => {
  expect(act(edition, county, "countyPass")).toEqual({ ok: true, value: [{ type: "passed", step: "county-review", digest: "b1", opinion: "属实" }] });
});

test("[D2 A5] a review after its day is refused, on the day itself it is not", () => {
  const dates = { "review-by": day("2025-06-15") };
  const city = standingAfter(edition, roads.city);
  const { cityPass } = commandsFor(edition);
  expect(decideAny(city, cityPass, on(edition, "2025-06-15", { dates, at: lastInstantOf("2025-06-15") })).ok).toBe(true);
  expect(codesOf(decideAny(city, cityPass, on(edition, "2025-06-16", { dates })))).toEqual(["deadline-passed"]);
});

test.each(["财政厅", "constructor", ""])("[D5 甲六] the department %j is not asked and not heard", (department) => {
  expect(codesOf(act(edition, joint, "opineFirst", { department }))).toEqual(["department-foreign"]);
});

test("[D5 甲六] a department speaks once, and says why it disagrees", () => {
  expect(codesOf(act(edition, stateAfter(edition, [...roads.joint, "opineFirst"]), "opineFirst", { opinion: "disagree", reason: "x" }))).toEqual(["already-opined"]);
  expect(codesOf(act(edition, joint, "opineAgainst", { reason: " " }))).toEqual(["reason-missing"]);
});

test("[D5 甲六] an opinion counts until the last moment of its step's day and not a second longer, by the clause of the date", () => {
  const dated = makeEdition({ procedure: { dates: [...edition.procedure.dates, { id: "opine-by", day: "2025-06-15", who: "province", what: "三部门提出意见", cite: "甲六" }], steps: withStep("joint-review", { date: "opine-by" }) } });
  const { opineFirst } = commandsFor(dated);
  const state = standingAfter(dated, roads.joint);
  expect(decideAny(state, opineFirst, on(dated, "2025-06-15", { at: lastInstantOf("2025-06-15") }))).toMatchObject({ ok: true, value: [{ type: "opined" }] });
  expect(decideAny(state, opineFirst, on(dated, "2025-06-16"))).toMatchObject({ ok: false, refusals: [{ code: "deadline-passed", clause: "甲六", facts: { date: "opine-by", day: "2025-06-15" } }] });
});

test.each([["joint, all opined", ["expert-review"]], ["selecting", ["selection"]], ["publicised", ["publicity"]]] as const)("[D5 甲六] after the departments have settled the step (%s) an opinion is too late, with its clause", (road, open) => {
  const late = decideAny(standingAfter(edition, roads[road]), commandsFor(edition).opineAgainst, on(edition, "2025-06-10"));
  expect(late).toMatchObject({ ok: false, refusals: [{ code: "step-not-open", clause: "甲六", facts: { settled: "joint-review", open }, hint: "“联合审核”已办结，不再接受意见" }] });
});

test("[D5] before its step is open an opinion is told what waits now, and no clause", () => {
  expect(decideAny(county, commandsFor(edition).opineFirst, on(edition, "2025-06-10"))).toEqual({ ok: false, refusals: [{ code: "step-not-open", facts: { act: "opine", open: ["county-review"] }, hint: expect.stringContaining("当前环节是") as string }] });
});

const outcomes: readonly (readonly [Disagreement, string, readonly CommandName[], string])[] = [
  ["all-agree", "one against", ["opineFirst", "opineSecond", "opineAgainst"], "left-out"],
  ["majority", "two against one", ["opineFirst", "opineSecond", "opineAgainst"], "under-way"],
  ["lead-decides", "the lead for", ["opineFirst", "opineSecond", "opineAgainst"], "under-way"],
  ["all-agree", "all for", ["opineFirst", "opineSecond", "opineThird"], "under-way"],
];

test.each(outcomes)("[D5 甲六] by %s, %s: %s ends %s", (rule, _name, words, standing) => {
  const of = makeEdition({ procedure: { steps: withStep("joint-review", { disagreement: { rule } }) } });
  expect(standingAfter(of, [...roads.joint, ...words]).standing).toBe(standing);
});

test("[D5 甲六] the lead against settles it, with the opinions and the clause in the refusal", () => {
  const lead = makeEdition({ procedure: { steps: withStep("joint-review", { disagreement: { rule: "lead-decides" } }) } });
  const decision = act(lead, standingAfter(lead, [...roads.joint, "opineSecond", "opineThird"]), "opineFirst", { opinion: "disagree", reason: "不宜" });
  expect(decision).toMatchObject({ value: [{ type: "opined" }, { type: "left-out", refusal: { code: "joint-review-failed", clause: "甲六", facts: { opinions: { 经信厅: "disagree", 发展改革委: "agree", 生态环境厅: "agree" } } } }] });
});

test("[D5] an open opinion settles nothing: two against one of three under all-agree still waits for the third", () => {
  const state = standingAfter(edition, [...roads.joint, "opineFirst", "opineAgainst"]);
  expect(state.standing).toBe("under-way");
});

test.each([["0", []], ["100", []], ["100.00", []], ["100.001", ["score-above-maximum"]], ["-0.001", ["score-below-zero"]], ["NaN", ["score-malformed"]], ["8e1", ["score-malformed"]], ["", ["score-malformed"]], ["1".repeat(31), ["score-malformed"]], ["080", ["score-malformed"]]])("[D5 甲六] an expert's score of %j gives %j", (score, codes) => {
  expect(codesOf(act(edition, joint, "scoreFirst", { score }))).toEqual(codes);
});

test("[D5 甲六] where the standard states no maximum, only shape and zero bind", () => {
  const open = makeEdition({ edition: { standards: [] } });
  expect(act(open, joint, "scoreFirst", { score: "9".repeat(30) }).ok).toBe(true);
  expect(codesOf(act(open, joint, "scoreFirst", { score: "-1" }))).toEqual(["score-below-zero"]);
});

test("[D5] an expert scores once, under a name, whatever the name", () => {
  const once = standingAfter(edition, [...roads.joint, "scoreFirst"]);
  expect(codesOf(act(edition, once, "scoreFirst", { score: "99" }))).toEqual(["already-scored"]);
  expect(codesOf(act(edition, joint, "scoreFirst", { expert: " " }))).toEqual(["score-unsigned"]);
  expect(act(edition, joint, "scoreFirst", { expert: "constructor" }).ok).toBe(true);
});
