// The experts that an authority may choose from: names, organisations, what they have in hand, and whose own house stands in a case.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeAccount } from "../../src/acts/accounts/change-account.ts";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { listExperts } from "../../src/acts/reviews/list-experts.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { administrator, officer } from "../../src/cli/simulation/people.ts";
import { advance, declareNone, scoreBy } from "./advance.ts";
import { codes, declare, enterList, firmsIn, openRoundOf, openStage, value, type Filed, type Firm, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;
let round: string;
let filed: readonly Filed[];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 2, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  filed = [await declare(stage, edition, round, firms[0] as Firm), await declare(stage, edition, round, firms[1] as Firm)];
  await advance(stage, { edition, round, authority: "33", filed }, "expert-review");
});
afterAll(async () => {
  await stage.close();
});

const seen = async (q?: string) => value(await listExperts(stage.house, officer("33"), { round, q })).experts;

describe("choosing experts", () => {
  it("[D5 S1] only the authority of the round is told who the experts are", async () => {
    expect(codes(await listExperts(stage.house, officer("32"), { round }))).toEqual(["not-found"]);
    expect(codes(await listExperts(stage.house, officer("3308"), { round }))).toEqual(["not-found"]);
    expect(codes(await listExperts(stage.house, stage.experts[0] ?? officer("33"), { round }))).toEqual(["not-allowed"]);
    expect(await seen()).toHaveLength(5);
  });

  it("[D5] each with what it has in hand; a score takes one off", async () => {
    const [first] = stage.experts;
    const [one, other] = filed as [Filed, Filed];
    const account = first?.account ?? "";
    for (const { declaration } of filed) value(await assignExpert(stage.house, officer("33"), { declaration, expert: account }));
    expect((await seen()).find(({ expert }) => expert === account)).toMatchObject({ assigned: 2, open: 2, cases: [one.declaration, other.declaration] });
    value(await declareNone(stage, first ?? officer("33"), one));
    value(await scoreBy(stage, first ?? officer("33"), one, "expert-review", "88"));
    expect((await seen()).find(({ expert }) => expert === account)).toMatchObject({ assigned: 2, open: 1 });
  });

  it("[D5] found by name or organisation; a percent sign finds no one; who is disabled is not offered", async () => {
    const password = "simulated-9-Aa1!simulated";
    const { account } = value(await createAccount(stage.house, administrator, { login: "expert-of-house", password, name: "演示专家己", role: "expert", nodes: [], department: "演示设计院" }));
    expect((await seen("专家己")).map((one) => one.organisation)).toEqual(["演示设计院"]);
    expect((await seen("设计院")).map((one) => one.expert)).toEqual([account]);
    expect(await seen("%")).toEqual([]);
    value(await changeAccount(stage.house, administrator, { account, disabled: true }));
    expect(await seen("设计院")).toEqual([]);
  });

  it("[D5 S4] one who works at an applicant of the round is marked at that case, and at no other", async () => {
    const [one] = filed as [Filed];
    const made = { login: "expert-inside", password: "simulated-8-Aa1!simulated", name: "演示专家庚", role: "expert", nodes: [], department: one.firm.name };
    value(await createAccount(stage.house, administrator, made));
    expect((await seen("专家庚")).map(({ conflicts }) => conflicts)).toEqual([[{ declaration: one.declaration, hint: "专家所在单位即申报单位，应回避" }]]);
  });
});
