// One decision on many cases: every case is answered for itself, and who may not decide one learns nothing of it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { passReview } from "../../src/acts/reviews/review.ts";
import { reviewMany, type DecisionForAll } from "../../src/acts/reviews/review-many.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, openRoundOf, openStage, submit, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const county = officer("330802");
const pass: DecisionForAll = { kind: "pass", opinion: "同意上报" };
const back: DecisionForAll = { kind: "return", fields: ["selfScore", "commitment"], reason: "演示：请附计算依据" };
let stage: Stage;
let round: string;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
});
afterAll(async () => {
  await stage.close();
});

async function filedIn(n: number, region = "330802"): Promise<readonly Filed[]> {
  const firms = await firmsIn(stage, n, region);
  await enterList(stage, region.slice(0, 4), "city", "factory", firms);
  return each(firms, (firm) => declare(stage, edition, round, firm));
}

const judged = (one: Filed, change: { readonly digest?: string; readonly step?: string } = {}) => ({ declaration: one.declaration, step: "county-review", digest: one.digest, ...change });
const done = async (one: Filed) => value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration.done;
const told = (outcomes: readonly { readonly done: boolean; readonly refusals: readonly { readonly code: string }[] }[]) => outcomes.map((one) => (one.done ? "done" : one.refusals.map(({ code }) => code).join()));

describe("one decision on many cases", () => {
  it("[D2] what can be passed is passed; a foreign one, a stale one and one not at that step are refused each for its own reason", async () => {
    const [first, stale, past, last] = (await filedIn(4)) as [Filed, Filed, Filed, Filed];
    const [foreign] = (await filedIn(1, "330702")) as [Filed];
    value(await passReview(stage.house, county, { ...judged(past), opinion: "" }));
    const cases = [judged(first), judged(stale, { digest: "0".repeat(64) }), judged(past), judged(foreign), { ...judged(first), declaration: "declaration-nowhere" }, judged(last)];
    const { outcomes } = value(await reviewMany(stage.house, county, { cases, decision: pass }));
    expect(outcomes.map((one) => one.declaration)).toEqual(cases.map((one) => one.declaration));
    expect(told(outcomes)).toEqual(["done", "digest-stale", "step-not-open", "not-found", "not-found", "done"]);
    expect(outcomes[3]?.refusals).toEqual(outcomes[4]?.refusals);
    expect(await Promise.all([first, stale, past, foreign, last].map(done))).toEqual([["county-review"], [], ["county-review"], [], ["county-review"]]);
  });

  it("[D2 二（二）.2] one reason at the same fields returns all chosen; each applicant reads it at its own fields and submits again", async () => {
    const filed = await filedIn(2);
    const { outcomes } = value(await reviewMany(stage.house, county, { cases: filed.map((one) => judged(one)), decision: back }));
    expect(outcomes.map((one) => one.standing)).toEqual(["returned", "returned"]);
    for (const one of filed) {
      const log = await eventsOf(stage, "declaration", one.declaration);
      expect(log.at(-1)).toMatchObject({ type: "returned", actor: county.account, body: { step: "county-review", reasons: [{ field: "selfScore", reason: "演示：请附计算依据" }, { field: "commitment", reason: "演示：请附计算依据" }] } });
    }
    expect((await submit(stage, filed[0] as Filed)).receipt).not.toBe("");
  });

  it("[D2] a step that the case has but does not stand at is named as not open", async () => {
    const [one] = (await filedIn(1)) as [Filed];
    const { outcomes } = value(await reviewMany(stage.house, county, { cases: [judged(one, { step: "city-review" })], decision: pass }));
    expect(told(outcomes)).toEqual(["step-not-open"]);
  });

  it("[D2] a return without a reason is refused case by case; the same case twice is refused whole", async () => {
    const [one, other] = (await filedIn(2)) as [Filed, Filed];
    const { outcomes } = value(await reviewMany(stage.house, county, { cases: [judged(one)], decision: { ...back, reason: " " } }));
    expect(told(outcomes)).toEqual(["reason-missing,reason-missing"]);
    const twice = await reviewMany(stage.house, county, { cases: [judged(one), judged(other), judged(one)], decision: pass });
    expect(twice).toMatchObject({ ok: false, refusals: [{ code: "case-repeated", place: "cases.2" }] });
    expect([await done(one), await done(other)]).toEqual([[], []]);
  });

  it("[J2 D2] the same command again answers as before and repeats nothing; what was refused is tried anew", async () => {
    const [one, stale] = (await filedIn(2)) as [Filed, Filed];
    const cases = [judged(one), judged(stale, { digest: "0".repeat(64) })];
    const first = value(await reviewMany(stage.house, county, { cases, decision: pass }, "key-1"));
    const again = value(await reviewMany(stage.house, county, { cases: [judged(one), judged(stale)], decision: pass }, "key-1"));
    expect([told(first.outcomes), told(again.outcomes)]).toEqual([["done", "digest-stale"], ["done", "done"]]);
    expect((await eventsOf(stage, "declaration", one.declaration)).filter(({ type }) => type === "passed")).toHaveLength(1);
    const other = value(await reviewMany(stage.house, county, { cases, decision: back }, "key-1"));
    expect(told(other.outcomes)).toEqual(["key-reused", "key-reused"]);
  });

  it("[D2 S4] the city above sees the case but not its turn; two officers at once pass each case once", async () => {
    const filed = await filedIn(6);
    const cases = filed.map((one) => judged(one));
    expect(told(value(await reviewMany(stage.house, officer("3308"), { cases: cases.slice(0, 1), decision: pass })).outcomes)).toEqual(["not-allowed"]);
    const both = await Promise.all([county, { ...county, account: "other-officer" }].map((actor) => reviewMany(stage.house, actor, { cases, decision: pass })));
    for (const n of filed.keys()) expect(both.filter((one) => value(one).outcomes[n]?.done)).toHaveLength(1);
    expect(both.flatMap(codes)).toEqual([]);
  });
});
