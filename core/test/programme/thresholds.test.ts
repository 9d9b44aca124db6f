// Thresholds: every bound is found, moves by one unit both ways, and nothing else changes.
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.ts";
import { decimalSteps, daySteps, wholeSteps, wordSteps } from "../../src/programme/threshold-step.ts";
import { thresholds } from "../../src/programme/thresholds.ts";
import { smallEdition } from "./small-edition.ts";

const moved = (over: Parameters<typeof smallEdition>[0], below: string): readonly string[] =>
  thresholds(smallEdition(over)).filter((one) => one.at.startsWith(below)).map((one) => `${one.at.slice(below.length)}: ${one.from} → ${one.to}`);
const rule = (require: Json) => ({ "eligibility.yaml": { rules: [{ id: "share", cite: "一", require, says: "" }, { id: "keep", cite: "二", require: { fact: "share", is: "x" }, says: "" }] } });
const procedure = (part: { readonly [key: string]: Json }) => ({ "procedure.yaml": part });

test("[L2] a decimal moves by one unit of its last stated digit, and keeps its digits", () => {
  expect(decimalSteps("0.50")).toEqual(["0.49", "0.51"]);
  expect(decimalSteps("80")).toEqual(["79", "81"]);
  expect(decimalSteps("1.00")).toEqual(["0.99", "1.01"]);
  expect(decimalSteps("0.0")).toEqual(["-0.1", "0.1"]);
});

test("[L2] a day moves over the end of its month, a number not below its least, a word not beyond its scale", () => {
  expect(daySteps("2025-06-30")).toEqual(["2025-06-29", "2025-07-01"]);
  expect(daySteps("unstated")).toEqual([]);
  expect([wholeSteps(1, 1), wholeSteps(0, 0), wholeSteps(2, 1, 2)]).toEqual([[2], [1], [1]]);
  expect(wordSteps("一般", ["一般", "较大", "重大"])).toEqual(["较大"]);
  expect(wordSteps("较大", ["一般", "较大", "重大"])).toEqual(["一般", "重大"]);
  expect(wordSteps(undefined, ["一般", "较大"])).toEqual(["较大"]);
});

test("[L2] a comparison moves its bound and its strictness", () => {
  expect(moved({}, "rules.0.require.")).toEqual(["over: 0.50 → 0.49", "over: 0.50 → 0.51", "over: over 0.50 → at-least 0.50"]);
  expect(moved(rule({ fact: "share", "at-least": "0" }), "rules.0.require.")).toEqual(["at-least: 0 → 1", "at-least: at-least 0 → over 0"]);
});

test("[L2] a look-back moves its years and the severity of each record in its own scale", () => {
  expect(moved({}, "rules.1.require.")).toEqual(["none-within-years: 3 → 2", "none-within-years: 3 → 4", "severity-from: accident 较大 → 一般", "severity-from: accident 较大 → 重大"]);
});

test("[L2] a threshold deep inside is found, a count moves within its list", () => {
  const count = { count: [{ fact: "share", over: "1" }, { not: { fact: "share", below: "2" } }, { fact: "share", is: "x" }], "at-least": 2 };
  expect(moved(rule({ "in-principle": count }), "rules.0.require.in-principle.").slice(0, 2)).toEqual(["at-least: 2 → 1", "at-least: 2 → 3"]);
  expect(moved(rule({ "in-principle": count }), "rules.0.require.in-principle.count.1.not.")).toHaveLength(3);
});

test("[L2] an entry of a quota table moves with the total", () => {
  const nudged = thresholds(smallEdition()).filter((one) => one.at.startsWith("quota"));
  expect(nudged.map((one) => `${one.at}: ${one.from} → ${one.to}`)).toEqual(["quota.factory.table.3301: 3 → 2", "quota.factory.table.3301: 3 → 4", "quota.factory.table.3302: 2 → 1", "quota.factory.table.3302: 2 → 3"]);
  expect(nudged[1]?.edition.procedure.quota.factory).toMatchObject({ table: { "3301": 4, "3302": 2 }, total: 6 });
});

test("[L2] selection moves lines with their strictness, places, shares, and the band line that parts those who enter", () => {
  const cuts = [
    { id: "line", over: "80", cite: "三", says: "" },
    { id: "first", first: 1, cite: "三", says: "" },
    { id: "share", share: "1.0", cite: "三", says: "" },
    { id: "bands", bands: [{ name: "A", "at-least": "95" }, { name: "B", "at-least": "90" }, { name: "C", "at-least": "80" }], take: ["A", "B"], cite: "三", says: "" },
  ];
  expect(moved(procedure({ selection: { factory: { cuts, order: [] } } }), "selection.factory.cuts.")).toEqual([
    "0.over: 80 → 79", "0.over: 80 → 81", "0.over: over 80 → at-least 80", "1.first: 1 → 2", "2.share: 1.0 → 0.9", "3.bands.1.at-least: 90 → 89", "3.bands.1.at-least: 90 → 91",
  ]);
});

test("[L2] the objection clock moves where the notice states it, else where a reading takes it; where neither does, nothing moves", () => {
  const objection = (rule: { readonly [key: string]: Json }) => moved(procedure({ objection: { "while-open": "held-back", cite: "三", ...rule } }), "objection.");
  expect(objection({ "handled-within": { n: 10, unit: "calendar-day" } })).toEqual(["handled-within.n: 10 → 9", "handled-within.n: 10 → 11", "handled-within.unit: calendar-day → working-day"]);
  expect(objection({ "handled-within": "unstated", take: { n: 15, unit: "working-day" } })).toEqual(["take.n: 15 → 14", "take.n: 15 → 16", "take.unit: working-day → calendar-day"]);
  expect(objection({ "handled-within": "unstated" })).toEqual([]);
});

test("[L2] publicity moves what is stated where it stands and what is read below take", () => {
  const part = procedure({ publicity: { n: 5, unit: "working-day", "count-first": "unstated", take: { "count-first": true }, cite: "三", reading: "r" } });
  const read = { "edition.yaml": { readings: [{ id: "r", at: "三", kind: "reading", matter: "首日", take: "计入", why: "测试" }] } };
  expect(moved({ ...part, ...read }, "publicity.")).toEqual(["n: 5 → 4", "n: 5 → 6", "unit: working-day → calendar-day", "take.count-first: true → false"]);
});

test("[L2] experts are a threshold where the notice states the number, none where a reading takes it", () => {
  const around = (one: { readonly [key: string]: Json }): readonly Json[] => [{ id: "declare", act: "declare", actor: "applicant", cite: "三", says: "" }, one, { id: "register", act: "register", actor: "province", cite: "三", says: "" }];
  const step = (ground: { readonly [key: string]: Json }) => procedure({ steps: around({ id: "score", act: "score", actor: "expert", cite: "三", says: "", experts: { n: 3, combine: "mean", ...ground } }) });
  expect(moved(step({ cite: "三" }), "steps.")).toEqual(["1.experts.n: 3 → 2", "1.experts.n: 3 → 4"]);
  expect(moved(step({}), "steps.")).toEqual([]);
});

test("[L2] upkeep moves due days, periods and severities", () => {
  const duty = { id: "ban", cite: "四", act: "remove", who: "province", due: "2026-04-30", "every-years": 3, "for-years": 1, on: ["accident"], "severity-from": "重大", says: "" };
  expect(moved({ "upkeep.yaml": { duties: [duty] } }, "duties.0.")).toEqual(["due: 2026-04-30 → 2026-04-29", "due: 2026-04-30 → 2026-05-01", "every-years: 3 → 2", "every-years: 3 → 4", "for-years: 1 → 2", "severity-from: 重大 → 较大"]);
});

test("[L2] a nudged edition shares all but the one place, and the original stays as it was", () => {
  const edition = smallEdition();
  const before = JSON.stringify(edition);
  for (const nudge of thresholds(edition)) {
    expect(nudge.clause).toBeDefined();
    expect(nudge.edition.notice).toBe(edition.notice);
    expect([nudge.edition.procedure === edition.procedure, nudge.edition.eligibility === edition.eligibility, nudge.edition.upkeep === edition.upkeep].filter((same) => !same)).toHaveLength(1);
  }
  expect(JSON.stringify(edition)).toBe(before);
});
