// The backtest on small cases worked by hand: the sums stand in the tests.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edition } from "../../src/programme/edition.ts";
import { backtest } from "../../src/review/backtest.ts";
import type { Cap } from "../../src/rule/evaluation.ts";
import type { Selection } from "../../src/rule/selection.ts";
import { evaluation, inPrinciple, makeEdition, rules, steps } from "../declaration/edition-fixture.ts";
import { pastRound, type Unit } from "./past-fixture.ts";

const cap = (n: number, over: Partial<Cap> = {}): Cap => ({ n, per: "round", "counted-by": "affiliates", over: ["factory"], cite: "甲三", ...over });
const line = (score: string, first: number): { factory: Selection } => ({
  factory: { cuts: [{ id: "line", score: "expert", over: score, cite: "甲七", says: `得分高于${score}分` }, { id: "first", first, cite: "甲七", says: `前${first}位` }], order: [{ by: "score", of: "expert", cite: "甲七" }, { by: "submitted", cite: "甲七" }] },
});
const quota = (n: number): Edition["procedure"]["quota"] => ({ factory: { per: "city", table: { "3301": n, "3302": 20 }, total: n + 20, strict: true, cite: "甲五" } });
const numbers = (all: readonly { readonly number: string }[]): readonly string[] => all.map((one) => one.number);
const codes = (all: readonly { readonly reasons: readonly { readonly code: string }[] }[]): readonly string[] => all.flatMap((one) => one.reasons.map(({ code }) => code));

const wide = { quota: quota(20), evaluation: evaluation.required };
const seven: readonly Unit[] = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ n, evaluator: n % 2 === 0 ? "group-a:2" : "group-a:1", scores: ["90", "90"], division: n < 6 ? "30" : "26" }));

test("[A9 C2] cap 10 to 5: of seven engagements of one group the first five keep their place, the sixth and the seventh fall and their cases with them", () => {
  const then = makeEdition({ procedure: { ...wide, cap: cap(10) } });
  const now = makeEdition({ procedure: { ...wide, cap: cap(5) } });
  const found = backtest(pastRound(then, seven), now);
  expect([found.before, found.after, found.entered.length, found.undecided.length]).toEqual([7, 7 - 2, 0, 0]);
  expect(numbers(found.dropped)).toEqual(["N006", "N007"]);
  expect(found.dropped[0]?.reasons).toMatchObject([
    { code: "evaluator-cap-full", clause: "甲三", facts: { cap: 5, held: ["N001", "N002", "N003", "N004", "N005"] } },
    { code: "engagement-missing", clause: "甲三" },
  ]);
  expect(found.byEvaluator).toEqual([
    { key: "group-a:1", before: 4, after: 3, entered: 0, dropped: 1, undecided: 0 },
    { key: "group-a:2", before: 3, after: 2, entered: 0, dropped: 1, undecided: 0 },
  ]);
  expect(found.bySector).toEqual([
    { key: "26", before: 2, after: 0, entered: 0, dropped: 2, undecided: 0 },
    { key: "30", before: 5, after: 5, entered: 0, dropped: 0, undecided: 0 },
  ]);
  expect(found.byRegion).toEqual([{ key: "3301", before: 7, after: 5, entered: 0, dropped: 2, undecided: 0 }]);
});

test("[A9 C2] exactly at the cap nobody falls: seven under a cap of seven, one under a cap of six", () => {
  const then = makeEdition({ procedure: { ...wide, cap: cap(10) } });
  const drops = (n: number, over: Partial<Cap> = {}): readonly string[] => numbers(backtest(pastRound(then, seven), makeEdition({ procedure: { ...wide, cap: cap(n, over) } })).dropped);
  expect(drops(7)).toEqual([]);
  expect(drops(6)).toEqual(["N007"]);
  // by the body: four and three of them
  expect(drops(3, { "counted-by": "body" })).toEqual(["N007"]);
});

test("[A9 C2] affiliates tied otherwise are counted by the groups on record, and it says so; tied alike it does not", () => {
  const by = (...kinds: NonNullable<Cap["tied-by"]>) => makeEdition({ procedure: { ...wide, cap: cap(10, { "tied-by": kinds }) } });
  const said = (then: Edition, now: Edition): boolean => backtest(pastRound(then, seven), now).limits.some((one) => one.startsWith("关联单位的认定有变"));
  expect(said(by("ownership", "declared"), by("ownership"))).toBe(true);
  expect(said(by("ownership", "declared"), by("declared", "ownership"))).toBe(false);
});

test("[A9 C1] where an evaluation is optional a fallen engagement takes the evaluation only: the case stands", () => {
  const procedure = { quota: quota(20), evaluation: evaluation.optional };
  const found = backtest(pastRound(makeEdition({ procedure: { ...procedure, cap: cap(10) } }), seven), makeEdition({ procedure: { ...procedure, cap: cap(5) } }));
  expect([found.dropped, found.undecided, found.after]).toEqual([[], [], 7]);
});

test("[A9 C2] a cap by the year counts what the evaluator carried in the year's other rounds", () => {
  const then = makeEdition({ procedure: { ...wide, cap: cap(10) } });
  const past = pastRound(then, seven);
  const [first] = past.engagements;
  const earlier = first === undefined ? [] : [{ ...first, number: "早先1", declaration: "elsewhere", here: false }];
  const found = backtest({ ...past, engagements: [...earlier, ...past.engagements] }, makeEdition({ procedure: { ...wide, cap: cap(7, { per: "year" }) } }));
  expect(numbers(found.dropped)).toEqual(["N007"]);
});

const scored = ["92", "88", "86", "84", "81", "79"].map((score, n): Unit => ({ n: n + 1, scores: [score, score], standing: n < 4 ? "registered" : "left-out" }));
const selecting = (score: string, first: number) => makeEdition({ procedure: { quota: quota(20), selection: line(score, first) } });

test("[A9 D7] the line 80 to 85 with the first four: 92 88 86 84 before, 92 88 86 after; 84 drops by the line", () => {
  const found = backtest(pastRound(selecting("80", 4), scored), selecting("85", 4));
  expect([found.before, found.after]).toEqual([4, 3]);
  expect(found.dropped).toMatchObject([{ number: "N004", reasons: [{ code: "not-selected-line", clause: "甲七", facts: { place: 4, score: "84" } }] }]);
  expect([found.entered, found.undecided, found.astray]).toEqual([[], [], []]);
});

test("[A9 D7] the line is not reached by its own number: at 84 the unit with 84 drops, at 83 it stays", () => {
  const drops = (score: string): readonly string[] => numbers(backtest(pastRound(selecting("80", 4), scored), selecting(score, 4)).dropped);
  expect(drops("84")).toEqual(["N004"]);
  expect(drops("83")).toEqual([]);
});

test("[A9 D7] the first four to five lets the fifth in, with the reason that kept it out; the one below the line stays out", () => {
  const found = backtest(pastRound(selecting("80", 4), scored), selecting("80", 5));
  expect(found.entered).toMatchObject([{ number: "N005", reasons: [{ code: "not-selected-first", clause: "甲七" }] }]);
  expect(found.after).toBe(5);
});

test("[A9 D7] of two alike the earlier submission stands before: the first four cuts the later one", () => {
  const tied: readonly Unit[] = [{ n: 1, scores: ["90", "90"] }, { n: 2, scores: ["82", "82"], submittedAt: "2025-05-20T09:00:00.000Z" }, { n: 3, scores: ["82", "82"], submittedAt: "2025-05-20T08:00:00.000Z" }];
  const found = backtest(pastRound(selecting("80", 3), tied), selecting("80", 2));
  expect(numbers(found.dropped)).toEqual(["N002"]);
});

const listed: readonly Unit[] = [{ n: 1, rank: 2 }, { n: 2, rank: 1 }, { n: 3, reserve: 1 }, { n: 4, reserve: 2 }];

test("[A9 D3] a quota of two lowered to one cuts by the recorded rank", () => {
  const found = backtest(pastRound(makeEdition(), listed), makeEdition({ procedure: { quota: quota(1) } }));
  expect(found.dropped).toMatchObject([{ number: "N001", reasons: [{ code: "quota-full", clause: "甲五", facts: { quota: 1, taken: 1 } }] }]);
});

test("[A9 D3] a quota raised to three brings the first of the reserve up, of whom nobody knows what the recommender and the departments would have said", () => {
  const found = backtest(pastRound(makeEdition(), listed), makeEdition({ procedure: { quota: quota(3) } }));
  expect([found.entered, numbers(found.undecided)]).toEqual([[], ["N003"]]);
  expect(codes(found.undecided)).toEqual(["untold-on-city-list", "untold-opinion"]);
});

test("[A9 D3] places that a recommender left empty of its own stay empty", () => {
  const three = makeEdition({ procedure: { quota: quota(3) } });
  expect(numbers(backtest(pastRound(three, listed), makeEdition({ procedure: { quota: quota(4) } })).undecided)).toEqual(["N003"]);
  expect(backtest(pastRound(three, listed), three).undecided).toEqual([]);
});

test("[A9 D3] beyond a lowered quota in principle a reason would have carried them: nobody was asked for one", () => {
  const found = backtest(pastRound(makeEdition({ procedure: { quota: inPrinciple(2) } }), listed), makeEdition({ procedure: { quota: inPrinciple(1) } }));
  expect([found.dropped, codes(found.undecided)]).toEqual([[], ["untold-quota-departure-unexplained"]]);
});

test("[A9 A12] a stricter share drops who lies below it, with figure and clause, and its place goes to the reserve", () => {
  const [, ...others] = rules;
  const [first] = rules;
  if (first === undefined) throw new Error("no rule");
  const stricter = makeEdition({ rules: [{ ...first, require: { kind: "compare", fact: "value_added_share", by: "over", bound: "0.60" } }, ...others] });
  const units: readonly Unit[] = [{ n: 1, rank: 1, share: "0.61" }, { n: 2, rank: 2, share: "0.60" }, { n: 3, reserve: 1, share: "0.70" }];
  const found = backtest(pastRound(makeEdition(), units), stricter);
  expect(found.dropped).toMatchObject([{ number: "N002", reasons: [{ code: "value-added-over-half", clause: "甲一", facts: { value_added_share: "0.60" } }] }]);
  expect(numbers(found.undecided)).toEqual(["N003"]);
});

test("[A9] a wording that asks what nobody was asked leaves everybody undecided, never guessed", () => {
  const asking = makeEdition({ rules: [...rules, { id: "green-power", cite: "甲一", stage: "declare", require: { kind: "compare", fact: "green_power", by: "at-least", bound: "0.30" }, says: "绿电占比不低于30%" }], facts: { value_added_share: { label: "占比", type: "share" }, on_city_list: { label: "列入", type: "boolean", from: "recommender" }, green_power: { label: "绿电占比", type: "share" } } });
  const found = backtest(pastRound(makeEdition(), listed), asking);
  expect([found.dropped, numbers(found.undecided)]).toEqual([[], ["N001", "N002"]]);
  expect(found.undecided[0]?.reasons).toMatchObject([{ code: "untold-green-power", clause: "甲一", facts: { asked: ["绿电占比"] } }]);
});

test("[A9] a register that nobody looked into tells nothing by its silence", () => {
  const looking = makeEdition({ rules: [...rules, { id: "no-leak", cite: "甲一", stage: "declare", require: { kind: "none-within-years", years: 3, records: ["leak"] }, says: "近三年无泄漏" }] });
  expect(codes(backtest(pastRound(makeEdition(), listed), looking).undecided)).toEqual(["untold-no-leak", "untold-no-leak"]);
});

test("[A9 D6] another number of experts would have scored otherwise: what hangs on the score stays open", () => {
  const three = makeEdition({ procedure: { quota: quota(20), selection: line("80", 4), steps: steps.map((step) => (step.id === "expert-review" ? { ...step, experts: { n: 3, combine: "mean" as const } } : step)) } });
  const found = backtest(pastRound(selecting("80", 4), scored), three);
  expect([found.dropped, new Set(codes(found.undecided))]).toEqual([[], new Set(["untold-score"])]);
});

test("[A9 D1] a last day moved forward drops who submitted after it, 23:59:59 of the day included", () => {
  const dated = (day: string) => makeEdition({ procedure: { quota: quota(20), dates: [{ id: "declare-by", day, who: "applicant", what: "申报截止", cite: "甲二" }] } });
  const units: readonly Unit[] = [{ n: 1, submittedAt: "2025-05-20T15:59:59.000Z" }, { n: 2, submittedAt: "2025-05-20T16:00:00.000Z" }];
  expect(backtest(pastRound(dated("2025-05-31"), units), dated("2025-05-20")).dropped).toMatchObject([{ number: "N002", reasons: [{ code: "deadline-passed", clause: "甲二" }] }]);
});

test("[A9 A15] cases never submitted, a cap made wider and quotas set by the round are said to be out of reach", () => {
  const past = pastRound(makeEdition({ procedure: { cap: cap(5) } }), listed);
  const said = backtest(past, makeEdition({ procedure: { cap: cap(10) } })).limits.join("\n");
  expect(said).toContain("当时未提交的申报");
  expect(said).toContain("上限放宽");
});

const anyUnits = fc.array(fc.record({ share: fc.integer({ min: 40, max: 99 }), score: fc.integer({ min: 60, max: 99 }), evaluator: fc.constantFrom("group-a:1", "group-a:2", "group-b:1", undefined), reserve: fc.boolean(), city: fc.constantFrom("3301", "3302") }), { maxLength: 15 });

test("[A9] property: under its own edition a round differs from itself in nothing", () => {
  fc.assert(
    fc.property(anyUnits, fc.integer({ min: 1, max: 12 }), fc.constantFrom(evaluation.required, evaluation.optional), (made, n, wanted) => {
      const edition = makeEdition({ procedure: { quota: quota(n), cap: cap(n), evaluation: wanted, selection: line("80", n) } });
      const units = made.map(({ share, score, evaluator, reserve, city }, at): Unit => ({ n: at + 1, city, share: `0.${share}`, scores: [String(score)], ...(evaluator === undefined ? {} : { evaluator }), ...(reserve ? { reserve: at + 1 } : {}) }));
      const found = backtest(pastRound(edition, units), edition);
      expect([found.entered, found.dropped, found.undecided, found.before]).toEqual([[], [], [], found.after]);
    }),
  );
});

test("[A9] property: every case is counted once by region, sector and evaluator, and the sums agree with the lists", () => {
  fc.assert(
    fc.property(anyUnits, fc.integer({ min: 1, max: 6 }), (made, n) => {
      const units = made.map(({ score, evaluator, city }, at): Unit => ({ n: at + 1, city, scores: [String(score), String(score)], ...(evaluator === undefined ? {} : { evaluator }) }));
      const found = backtest(pastRound(selecting("80", 15), units), selecting("85", n));
      for (const tallies of [found.byRegion, found.bySector, found.byEvaluator]) {
        const sum = (of: (one: (typeof tallies)[number]) => number): number => tallies.reduce((all, one) => all + of(one), 0);
        expect([sum((one) => one.before), sum((one) => one.after), sum((one) => one.entered), sum((one) => one.dropped)]).toEqual([found.before, found.after, found.entered.length, found.dropped.length]);
      }
      expect(found.after).toBe(found.before + found.entered.length - found.dropped.length);
    }),
  );
});
