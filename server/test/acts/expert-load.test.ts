// The load of an expert: counted over all cases of a round, exact when two cases are assigned at once.
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAccount } from "../../src/acts/accounts/create-account.ts";
import { keepExpert } from "../../src/acts/experts/keep-experts.ts";
import { assignExpert } from "../../src/acts/reviews/assign-expert.ts";
import { administrator, officer } from "../../src/cli/simulation/people.ts";
import { advance } from "./advance.ts";
import { codes, declare, each, enterList, firmsIn, numbers, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

const edition = "zhejiang/2025";
const office = officer("33");
let stage: Stage;
let round: string;
let filed: readonly Filed[];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 3, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  await advance(stage, { edition, round, authority: "33", filed }, "joint-review");
}, 60_000);
afterAll(() => stage.close());

/** An expert of the pool who has so many other cases of the round in hand. */
async function burdened(login: string, n: number): Promise<string> {
  value(await createAccount(stage.house, administrator, { login, password: "simulated-1-Aa1!simulated", name: `演示${login}`, role: "expert", nodes: [] }));
  const { expert } = value(await keepExpert(stage.house, office, { authority: "33", login, name: `演示${login}`, fields: ["30"], employer: "演示研究院", employerCode: "", title: "高级工程师", region: "330106", available: true, validFrom: "2025-01-01", validUntil: "2027-12-31", worked: [] }));
  for (const at of numbers(n)) await stage.owner.query("insert into assignment (id, declaration_id, round_id, expert_id, state, wanted, scope, body, version) values ($1, $1, $2, $3, 'assigned', 3, '{33}', '{}', 1)", [`${login}-${at}`, round, expert]);
  return expert;
}

const assign = (expert: string, n: number) => assignExpert(stage.house, office, { declaration: filed[n]?.declaration ?? "", expert });

it("[D6 zj-2025 R-Y1] with 29 of 30 in hand one more is assigned, with 30 none, and the refusal tells both numbers", async () => {
  const expert = await burdened("one-left", 29);
  expect(codes(await assign(expert, 0))).toEqual([]);
  expect(await assign(expert, 1)).toMatchObject({ ok: false, refusals: [{ code: "expert-load-full", facts: { load: 30, most: 30 } }] });
});

it("[R2 D6] three cases at once for one who may take one more: one is assigned", async () => {
  const expert = await burdened("asked-thrice", 29);
  const results = await Promise.all([0, 1, 2].map((n) => assign(expert, n)));
  expect(results.filter((one) => one.ok)).toHaveLength(1);
  expect(new Set(results.flatMap(codes))).toEqual(new Set(["expert-load-full"]));
});
