// Comparison: a change of meaning is found with both clauses; a change of words alone is not one.
import { expect, test } from "vitest";
import type { Json } from "../../src/base/json.ts";
import { compareEditions } from "../../src/programme/compare.ts";
import { tellComparison } from "../../src/programme/compare-sentence.ts";
import { smallEdition } from "./small-edition.ts";

type Over = NonNullable<Parameters<typeof smallEdition>[0]>;
const changes = (to: Over, from: Over = {}) => compareEditions(smallEdition(from), smallEdition(to)).changes.map((one) => `${one.kind} ${one.at}: ${JSON.stringify(one.from)} → ${JSON.stringify(one.to)}`);
const rules = (...list: readonly Json[]): Over => ({ "eligibility.yaml": { rules: [...list, { id: "no-accident", cite: "二", require: { "none-within-years": 3, record: "accident", "severity-from": "较大" }, says: "近三年无较大事故" }] } });
const share = (over: { readonly [key: string]: Json }): Json => ({ id: "share", cite: "一", require: { fact: "share", over: "0.50" }, says: "占比超过50%", ...over });

test("[A8] an edition does not differ from itself", () => {
  expect(compareEditions(smallEdition(), smallEdition())).toEqual({ from: "test/small", to: "test/small", changes: [] });
});

test("[A8] other words for the same rule are no change", () => {
  expect(changes(rules(share({ says: "占比大于一半" })))).toEqual([]);
});

test("[A8] a moved bound is named with both clauses", () => {
  const to = smallEdition(rules(share({ require: { fact: "share", over: "0.60" } })));
  expect(compareEditions(smallEdition(), to).changes).toEqual([{ at: "rules.share.require.over", kind: "changed", clauseFrom: "一", clauseTo: "一", from: "0.50", to: "0.60" }]);
});

test("[A8] over against at-least is a change of the whole condition", () => {
  expect(changes(rules(share({ require: { fact: "share", "at-least": "0.50" } })))).toEqual(['changed rules.share.require: {"fact":"share","over":"0.50"} → {"fact":"share","at-least":"0.50"}']);
});

test("[A8] a rule under another id but about the same fact is the same rule", () => {
  expect(changes(rules(share({ id: "value-added", says: "另说", require: { fact: "share", over: "0.60" } })))).toEqual(['changed rules.value-added.require.over: "0.50" → "0.60"']);
});

test("[A8] a fact of another name with the same label is the same fact", () => {
  const renamed: Over = { "eligibility.yaml": { ...rules(share({ require: { fact: "portion", over: "0.50" } }))["eligibility.yaml"], facts: { portion: { label: "占比", type: "share" } } } };
  expect(changes(renamed)).toEqual([]);
});

test("[A8] a severity that is named anew, a rule that comes and a rule that goes", () => {
  const mild: Json = { id: "no-accident", cite: "二", require: { "none-within-years": 3, record: "accident" }, says: "近三年无事故" };
  expect(changes({ "eligibility.yaml": { rules: [share({}), mild] } })).toEqual(['removed rules.no-accident.require.severity-from: "较大" → null']);
  const [added] = compareEditions(smallEdition({ "eligibility.yaml": { rules: [mild], "look-back": { to: "declaration-day", "first-day": "counted", cite: "一" } } }), smallEdition()).changes;
  expect(added).toMatchObject({ at: "rules.share", kind: "added", clauseFrom: null, clauseTo: "一" });
});

test("[A8] a rule that a text not held now governs is not called dropped", () => {
  const edition = (governs: Json): Over => ({
    "eligibility.yaml": { rules: [{ id: "no-accident", cite: "二", require: { fact: "share", is: "x" }, says: "别的" }] },
    "edition.yaml": { silent: [{ at: "一", why: "测试" }], "not-held": [{ what: "细则", then: "不拦截", ...(governs === null ? {} : { governs }) }] },
  });
  const kindsOf = (governs: Json) => compareEditions(smallEdition(), smallEdition(edition(governs))).changes.filter((one) => one.at === "rules.share").map((one) => one.kind);
  expect(kindsOf(null)).toEqual(["removed"]);
  expect(kindsOf(["upkeep"])).toEqual(["removed"]);
  expect(kindsOf(["eligibility"])).toEqual(["not-held"]);
});

test("[A8] what is no longer stated, and what is stated at last", () => {
  const open: Over = { "procedure.yaml": { dates: [{ id: "declare", day: "unstated", who: "applicant", what: "申报", cite: "三" }], quota: { factory: { is: "unstated", cite: "三" } } } };
  expect(compareEditions(smallEdition(), smallEdition(open)).changes.map((one) => `${one.kind} ${one.at}`)).toEqual(["unsaid dates.declare.day", "unsaid quota.factory"]);
  expect(compareEditions(smallEdition(open), smallEdition()).changes.map((one) => `${one.kind} ${one.at}`)).toEqual(["said dates.declare.day", "said quota.factory"]);
});

test("[A8] an entry of a quota table is named by its region", () => {
  expect(changes({ "procedure.yaml": { quota: { factory: { per: "city", table: { "3301": 4, "3302": 2 }, total: 6, strict: true, cite: "三" } } } })).toEqual(["changed quota.factory.table.3301: 3 → 4", "changed quota.factory.total: 5 → 6"]);
});

test("[A8 C2] what ties affiliates under the cap is compared as a set, and told", () => {
  const tied = (...kinds: readonly string[]): Over => ({ "procedure.yaml": { cap: { n: 10, per: "round", "counted-by": "affiliates", "tied-by": [...kinds], over: ["factory"], cite: "三" } } });
  expect(changes(tied("declared", "ownership"), tied("ownership", "declared"))).toEqual([]);
  const [from, to] = [smallEdition(tied("ownership", "declared")), smallEdition(tied("ownership"))];
  expect(tellComparison(compareEditions(from, to), from, to)).toEqual([{ topic: "评价项数上限", sentences: ["改变：关联的认定：由 持股或控制、其他关联 改为 持股或控制（三）"] }]);
});

test("[A8] the comparison is told in Chinese by topic", () => {
  const [from, to] = [smallEdition(), smallEdition(rules(share({ require: { fact: "share", over: "0.60" } })))];
  expect(tellComparison(compareEditions(from, to), from, to)).toEqual([{ topic: "申报条件", sentences: ["改变：“占比超过50%”·条件·下限（须超过）：由 0.50 改为 0.60（一）"] }]);
});

test("[A8] an open matter carries the clauses that it is open at, all of them", () => {
  const open = (at: Json, then: string): Over => ({ "edition.yaml": { unstated: [{ what: "园区名额", at, then }] } });
  const [from, to] = [smallEdition(), smallEdition(open(["一", "三"], "不设上限"))];
  expect(compareEditions(from, to).changes).toMatchObject([{ kind: "added", clauseFrom: null, clauseTo: "一", alsoTo: ["三"] }]);
  expect(tellComparison(compareEditions(from, to), from, to)[0]?.sentences).toEqual(["新增：“园区名额”（无 → 一、三）"]);
  expect(compareEditions(smallEdition(open("一", "不设上限")), smallEdition(open("三", "按解读"))).changes).toMatchObject([{ kind: "changed", at: "unstated.园区名额.then", clauseFrom: "一", clauseTo: "三" }]);
});

test("[A8] a part that cites nothing itself carries the clauses cited within it", () => {
  const ordered: Over = { "procedure.yaml": { selection: { factory: { cuts: [], order: [{ by: "listed", level: "province", cite: "二" }] } } } };
  expect(compareEditions(smallEdition(ordered), smallEdition()).changes).toMatchObject([{ at: "selection.factory", kind: "removed", clauseFrom: "二", clauseTo: null }]);
});
