// Joint review by departments: each speaks for itself, the notice's rule settles, and whoever is left out is told by which clause.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@qingce/core/access/actor";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { passReview, opine } from "../../src/acts/reviews/review.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, declareNone, scoreBy } from "./advance.ts";
import { codes, declare, each, enterList, eventsOf, firmsIn, numbers, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

const say = (one: Filed, step: string, actor: Actor, opinion: "agree" | "disagree" = "agree", reason = "") =>
  opine(stage.house, actor, { declaration: one.declaration, step, digest: one.digest, opinion, reason });
const expert = (n: number): Actor => stage.experts[n - 1] as Actor;
const standing = async (one: Filed) => value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration;

describe("zhejiang/2025: three departments of the province, all must agree", () => {
  const edition = "zhejiang/2025";
  const [lead, reform, ecology] = ["省经信厅", "省发展改革委", "省生态环境厅"].map((name) => officer("33", name)) as [Actor, Actor, Actor];

  async function atJoint(): Promise<Filed> {
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const firms = await firmsIn(stage, 1, "330802");
    await enterList(stage, "3308", "city", "factory", firms);
    const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
    await advance(stage, { edition, round, authority: "33", filed }, "joint-review");
    return filed[0] as Filed;
  }

  it("[D5 zj-2025 二（四）.1] three agree, each once, while experts score beside them; both must be done before publicity", async () => {
    const one = await atJoint();
    for (const actor of [lead, reform]) value(await say(one, "joint-review", actor));
    expect(codes(await say(one, "joint-review", reform))).toEqual(["already-opined"]);
    expect(codes(await say(one, "joint-review", reform, "disagree", "演示：改变主意"))).toEqual(["already-opined"]);
    for (const n of [1, 2, 3]) {
      value(await assignExpert(stage.house, officer("33"), { declaration: one.declaration, expert: expert(n).account }));
      value(await declareNone(stage, expert(n), one));
      value(await scoreBy(stage, expert(n), one, "expert-review", "88"));
    }
    const open = async () => value(await readDeclaration(stage.house, officer("33"), { declaration: one.declaration })).open.map((step) => step.id);
    expect(await open()).toEqual(["joint-review"]);
    value(await say(one, "joint-review", ecology));
    expect(await open()).toEqual(["publicity"]);
  });

  it("[D5 S3 zj-2025 二（四）.1] a foreign department, an officer without department, a department of another province have no say", async () => {
    const one = await atJoint();
    expect(codes(await say(one, "joint-review", officer("33", "省财政厅")))).toEqual(["not-allowed"]);
    expect(codes(await say(one, "joint-review", officer("33")))).toEqual(["not-allowed"]);
    expect(codes(await say(one, "joint-review", officer("3308", "省经信厅")))).toEqual(["not-allowed"]);
    expect(codes(await say(one, "joint-review", officer("32", "省经信厅")))).toEqual(["not-found"]);
    expect((await standing(one)).opinions).toEqual({});
  });

  it("[D5 zj-2025 二（四）.1] who disagrees gives a reason; settled when all have spoken, it is left out with the clause", async () => {
    const one = await atJoint();
    value(await say(one, "joint-review", lead));
    expect(codes(await say(one, "joint-review", ecology, "disagree", " "))).toEqual(["reason-missing"]);
    value(await say(one, "joint-review", ecology, "disagree", "演示：环保手续存疑"));
    expect((await standing(one)).standing).toBe("under-way");
    value(await say(one, "joint-review", reform));
    expect(await standing(one)).toMatchObject({ standing: "left-out", refusal: { code: "joint-review-failed", clause: "二（四）.1", facts: { opinions: { 省经信厅: "agree", 省发展改革委: "agree", 省生态环境厅: "disagree" } } } });
    expect((await eventsOf(stage, "declaration", one.declaration)).slice(-3).map((event) => event.type)).toEqual(["opined", "opined", "left-out"]);
  });

  it("[R2 D5] three departments at once, each twice: three opinions", async () => {
    const one = await atJoint();
    const results = await each(numbers(6), (n) => say(one, "joint-review", [lead, reform, ecology][n % 3] as Actor));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    expect((await eventsOf(stage, "declaration", one.declaration)).filter((event) => event.type === "opined")).toHaveLength(3);
  });

  it("[D5 S8] an expert reads the case without the others' scores and opinions, an expert not assigned reads nothing", async () => {
    const one = await atJoint();
    value(await say(one, "joint-review", lead));
    for (const n of [1, 2]) value(await assignExpert(stage.house, officer("33"), { declaration: one.declaration, expert: expert(n).account }));
    expect(codes(await scoreBy(stage, expert(1), one, "expert-review", "71"))).toEqual(["interest-undeclared"]);
    expect(codes(await readDeclaration(stage.house, expert(2), { declaration: one.declaration }))).toEqual(["interest-undeclared"]);
    for (const n of [1, 2]) value(await declareNone(stage, expert(n), one));
    value(await scoreBy(stage, expert(1), one, "expert-review", "71"));
    const seen = value(await readDeclaration(stage.house, expert(2), { declaration: one.declaration })).declaration;
    expect(seen).toMatchObject({ scores: {}, opinions: {} });
    expect(codes(await readDeclaration(stage.house, expert(3), { declaration: one.declaration }))).toEqual(["not-found"]);
    expect(codes(await scoreBy(stage, expert(3), one, "expert-review", "71"))).toEqual(["not-found"]);
    expect(codes(await scoreBy(stage, expert(1), one, "expert-review", "72"))).toEqual(["already-scored"]);
    expect(codes(await assignExpert(stage.house, officer("33"), { declaration: one.declaration, expert: expert(2).account }))).toEqual(["already-assigned"]);
    for (const account of ["officer-33", one.firm.actor.account]) expect(codes(await assignExpert(stage.house, officer("33"), { declaration: one.declaration, expert: account }))).toEqual(["expert-unknown"]);
    expect(codes(await assignExpert(stage.house, officer("3308"), { declaration: one.declaration, expert: expert(5).account }))).toEqual(["not-allowed"]);
  });
});

describe("sixth-edition/2026: three departments of the county, the majority decides", () => {
  const edition = "sixth-edition/2026";
  const departments = ["县级工业主管部门", "县级发展改革部门", "县级生态环境部门"];

  it("[D5 sixth 四.3] one against two passes, two against one leaves out", async () => {
    stage.clock.day("2026-03-02");
    const round = await openRoundOf(stage, { edition, year: 2026, opens: "2026-03-02" });
    const [one, two] = (await each(await firmsIn(stage, 2, "990101"), (firm) => declare(stage, edition, round, firm))) as [Filed, Filed];
    for (const [n, department] of departments.entries()) {
      value(await say(one, "county-consultation", officer("990101", department), n === 0 ? "disagree" : "agree", "演示"));
      value(await say(two, "county-consultation", officer("990101", department), n === 0 ? "agree" : "disagree", "演示"));
    }
    expect(await standing(one)).toMatchObject({ standing: "under-way" });
    expect(await standing(two)).toMatchObject({ standing: "left-out", refusal: { clause: "四.2" } });
  });
});

describe("the order of the tiers", () => {
  it("[D1 zj-2025 二（二）.2] a factory goes county, city, province; a park begins at the city", { timeout: 60_000 }, async () => {
    const edition = "zhejiang/2025";
    stage.clock.day("2025-06-03");
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
    const [firm, host] = (await firmsIn(stage, 2, "330802")) as [never, never];
    await enterList(stage, "3308", "city", "factory", [firm]);
    const [factory, park] = [await declare(stage, edition, round, firm), await declare(stage, edition, round, host, "park")];
    const pass = (one: Filed, node: string, step: string) => passReview(stage.house, officer(node), { declaration: one.declaration, step, digest: one.digest, opinion: "演示" });
    expect(codes(await pass(factory, "3308", "city-review"))).toEqual(["not-allowed"]);
    expect(codes(await pass(factory, "33", "county-review"))).toEqual(["not-allowed"]);
    expect(codes(await pass(factory, "330802", "city-review"))).toEqual(["step-not-open"]);
    expect(codes(await pass(park, "330802", "county-review"))).toEqual(["not-found"]);
    for (const [node, step] of [["330802", "county-review"], ["3308", "city-review"]] as const) value(await pass(factory, node, step));
    value(await pass(park, "3308", "city-review"));
    expect([(await standing(factory)).done, (await standing(park)).done]).toEqual([["county-review", "city-review"], ["city-review"]]);
  });
});
