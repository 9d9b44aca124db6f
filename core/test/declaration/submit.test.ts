// What blocks a submit, all faults at once, and what a submit freezes.
import { expect, test } from "vitest";
import type { DeclarationBody } from "../../src/declaration/body.ts";
import { bodyFaults } from "../../src/declaration/body-faults.ts";
import { decide } from "../../src/declaration/decide.ts";
import { speechOf, type Edition } from "../../src/programme/edition.ts";
import { judgeEligibility } from "../../src/rule/eligibility.ts";
import type { FactDefinition } from "../../src/rule/fact.ts";
import { evaluation, makeEdition, rules } from "./edition-fixture.ts";
import { act, body, circumstances, codesOf, commandsFor, day, lastInstantOf, on, opening, standingAfter, type Decision } from "./play.ts";

const edition = makeEdition();
const draft = standingAfter(edition, ["open"]);
const submitted = (change: Partial<DeclarationBody>, of: Edition = edition): Decision =>
  act(of, draft, "submit", { body: { ...body, ...change }, circumstances: circumstances(of, { facts: change.facts ?? body.facts, statements: change.statements ?? {} }) });
const places = (decision: Decision): readonly (string | undefined)[] => (decision.ok ? [] : decision.refusals.map((one) => one.place));

test("[B7] a submit freezes the body with its digest, receipt and day", () => {
  expect(submitted({})).toMatchObject({ ok: true, value: [{ type: "submitted", digest: "b1", body, receipt: "S-1", day: "2025-05-20", changed: ["facts.value_added_share", "proofs", "selfScore"], departures: [], doubts: [] }] });
});

test("[B7] an empty body is refused with the whole list of what is missing", () => {
  const decision = act(edition, draft, "submit", { body: { facts: {}, proofs: [], statements: {} }, circumstances: circumstances(edition, { facts: {} }) });
  expect(codesOf(decision)).toEqual(["fact-missing", "proof-missing", "self-score-missing", "commitment-missing"]);
  expect(places(decision)).toEqual(["facts.value_added_share", "proofs.value_added_share", "selfScore", "commitment"]);
});

test.each([
  ["", "fact-missing"], ["   ", "fact-missing"], [true, "fact-type"], ["NaN", "decimal-malformed"], ["Infinity", "decimal-malformed"], ["1e-1", "decimal-malformed"], ["０.5", "decimal-malformed"],
  ["9".repeat(31), "decimal-too-long"], ["-0.01", "share-out-of-range"], ["1.01", "share-out-of-range"], ["1.0000000000000000000001", "share-out-of-range"],
])("[B2 甲一] a share stated as %j is refused with %s", (value, code) => {
  expect(codesOf(submitted({ facts: { value_added_share: value } }))).toContain(code);
});

test.each([["0.50", ["value-added-over-half"]], ["0.5000000000000000000001", []], ["1", []], ["1.00", []]])("[B2 甲一] a share of %s against over 50 %% gives %j", (value, codes) => {
  expect(codesOf(submitted({ facts: { value_added_share: value } }))).toEqual(codes);
});

test("[B2 甲一] a refusal by a rule names clause and figures", () => {
  expect(submitted({ facts: { value_added_share: "0.50" } })).toMatchObject({ refusals: [{ clause: "甲一", facts: { value_added_share: "0.50", bound: "0.50" } }] });
});

test.each([["较大", "2022-05-20", ["no-accident"]], ["一般", "2024-01-01", []], ["特别重大", "2022-05-19", []]])("[B2 甲一] a %s accident on %s gives %j", (severity, occurredOn, codes) => {
  const records = [{ kind: "safety-accident", register: "应急管理局", readOn: day("2025-05-01"), source: "x", severity, occurredOn: day(occurredOn) }];
  expect(codesOf(act(edition, draft, "submit", { circumstances: circumstances(edition, { records }) }))).toEqual(codes);
});

test.each(["selfie", "constructor", "toString", "__proto__"])("[B7] a fact named %s that the notice does not ask for is refused", (name) => {
  const facts = Object.fromEntries([["value_added_share", "0.51"], [name, "1"]]);
  expect(codesOf(submitted({ facts }))).toEqual(["fact-unknown"]);
});

test.each([["100", []], ["100.0000001", ["score-above-maximum"]], ["-0.1", ["score-below-zero"]], ["NaN", ["score-malformed"]], ["9".repeat(40), ["score-malformed"]], ["", ["self-score-missing"]]])("[C3 甲二] a self score of %j gives %j", (selfScore, codes) => {
  expect(codesOf(submitted({ selfScore }))).toEqual(codes);
});

test("[B7] the commitment is signed, and not tomorrow", () => {
  expect(codesOf(submitted({ commitment: { signatory: " ", day: day("2025-05-10") } }))).toEqual(["commitment-missing"]);
  expect(codesOf(submitted({ commitment: { signatory: "张三", day: day("2025-05-21") } }))).toEqual(["commitment-in-future"]);
  expect(codesOf(submitted({ commitment: { signatory: "张三", day: day("2025-05-20") } }))).toEqual([]);
});

test("[C3 甲三] where evaluation is required nobody submits without an engagement, where it is optional everybody may", () => {
  const required = makeEdition({ procedure: { evaluation: evaluation.required } });
  expect(act(required, draft, "submit")).toMatchObject({ refusals: [{ code: "engagement-missing", clause: "甲三", place: "engagement" }] });
  expect(act(required, standingAfter(required, ["open", "engage", "accept"]), "submit").ok).toBe(true);
  expect(act(edition, draft, "submit").ok).toBe(true);
});

test("[A5 甲二] the last day counts to 23:59:59.999 in Shanghai and not a millisecond longer", () => {
  const { submit } = commandsFor(edition);
  expect(decide(draft, submit, on(edition, "2025-05-31", { at: lastInstantOf("2025-05-31") })).ok).toBe(true);
  expect(decide(draft, submit, on(edition, "2025-06-01"))).toMatchObject({ refusals: [{ code: "deadline-passed", clause: "甲二", facts: { day: "2025-05-31", at: "2025-05-31T16:00:00.000Z" } }] });
});

test("[A14] a day that an amendment moved binds instead of the notice's own", () => {
  const { submit } = commandsFor(edition);
  const moved = { dates: { "declare-by": day("2025-06-05") } };
  expect(decide(draft, submit, on(edition, "2025-06-05", moved)).ok).toBe(true);
  expect(codesOf(decide(draft, submit, on(edition, "2025-06-06", moved)))).toEqual(["deadline-passed"]);
});

test("[A5] nobody submits before the round opens", () => {
  expect(decide(draft, commandsFor(edition).submit, on(edition, "2025-04-30"))).toMatchObject({ refusals: [{ code: "round-not-open", facts: { opens: "2025-05-01" } }] });
});

test("[A2] a kind that the notice does not open is refused, property names included", () => {
  for (const kind of ["product", "constructor"]) expect(codesOf(act(edition, undefined, "open", { opening: { ...opening, kind } }))).toEqual(["kind-not-open"]);
});

test("[A6 甲一] a departure from 原则上 goes in with a written reason, and not without", () => {
  const lenient = makeEdition({ rules: rules.map((rule) => (rule.id === "value-added-over-half" ? { ...rule, require: { kind: "in-principle", of: rule.require } } : rule)) });
  const facts = { value_added_share: "0.40" };
  expect(submitted({ facts }, lenient)).toMatchObject({ refusals: [{ code: "departure-unexplained", clause: "甲一", place: "statements.value-added-over-half" }] });
  expect(submitted({ facts, statements: { "value-added-over-half": "新区在建" } }, lenient)).toMatchObject({ value: [{ departures: ["value-added-over-half"] }] });
});

const definitions: Record<string, FactDefinition> = { output: { label: "产值", type: "decimal" }, listed: { label: "已入库", type: "boolean", proof: "文件" }, code: { label: "区划", type: "region" }, note: { label: "说明", type: "text" } };
const typed = makeEdition({ facts: definitions, rules: Object.keys(definitions).map((fact) => ({ id: `asks-${fact}`, cite: "甲一", stage: "declare", require: { kind: "is", fact, value: true }, says: "问" })) });

test.each([
  ["output", "12.5", undefined], ["output", "-12.5", undefined], ["output", false, "fact-type"], ["output", "一", "decimal-malformed"],
  ["listed", true, "proof-missing"], ["listed", false, undefined], ["code", "330106", undefined], ["note", true, "fact-type"], ["note", "好", undefined],
])("[B4] the fact %s stated as %j gives %s", (name, value, code) => {
  const found = bodyFaults(typed, "factory", { ...body, facts: { [name]: value }, proofs: [] }, day("2025-05-20")).filter((one) => one.place?.endsWith(`.${name}`) === true);
  expect(found.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
});

test("[B4] a wrong answer and a missing proof are told together", () => {
  const found = bodyFaults(typed, "factory", { ...body, facts: { listed: "true" }, proofs: [] }, day("2025-05-20"));
  expect(found.filter((one) => one.place?.endsWith(".listed") === true).map((one) => one.code)).toEqual(["fact-type", "proof-missing"]);
});

test("[B4] a fact that was filled in but cannot be judged blocks the submit with its place", () => {
  const decision = act(typed, draft, "submit", { body: { ...body, facts: { output: "1", listed: false, code: "330106", note: "好" }, proofs: [] }, circumstances: circumstances(typed, { facts: {} }) });
  expect(codesOf(decision)).toEqual(["fact-undecided", "fact-undecided", "fact-undecided", "fact-undecided"]);
});

test("[K1] a submit keeps the circumstances it was judged on, so that the decision can be made again", () => {
  const decision = submitted({});
  const event = decision.ok ? decision.value[0] : undefined;
  if (event?.type !== "submitted") throw new Error("not submitted");
  expect(event.circumstances.facts).toEqual(body.facts);
  const again = judgeEligibility(edition.rules, "declare", event.circumstances, speechOf(edition));
  expect(again.eligible).toBe(true);
});
