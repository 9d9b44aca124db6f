// What a blacklisting would do is told before it is confirmed, case by case, and is what the confirmation then does.
import { afterAll, beforeAll, expect, it } from "vitest";
import { decideOnBlacklisting, proposeBlacklisting } from "../../src/acts/evaluators/blacklist.ts";
import { foreseeBlacklisting } from "../../src/acts/evaluators/foresee-blacklisting.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { advance } from "./advance.ts";
import { commission } from "./evaluation.ts";
import { codes, draft, eventsOf, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Agency, type Filed, type Stage } from "./stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2022-09-20");
});
afterAll(() => stage.close());

const edition = "miit/2022";
const ministry = officer("CN");
const foresee = (body: Agency, node = "CN", of = edition) => foreseeBlacklisting(stage.house, officer(node), { node, evaluator: body.id, edition: of });

async function inHand(round: string, body: Agency): Promise<Filed> {
  const filed = await draft(stage, edition, round, (await firmsIn(stage, 1, "330106"))[0] as never);
  await commission(stage, filed, body);
  return filed;
}

it("[C6 S3 n-2022 三.1.5 三.1.6] a draft is freed, a case under way returned, one that went up left out, a decided one stays; told with the last day, and carried out so", { timeout: 90_000 }, async () => {
  const body = await fitAgency(stage, edition);
  const round = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
  const decided = await submit(stage, await inHand(round, body));
  await advance(stage, { edition, round, authority: "CN", filed: [decided], agency: body }, "end");
  const later = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
  const up = await submit(stage, await inHand(later, body));
  await advance(stage, { edition, round: later, authority: "CN", filed: [up], agency: body }, "registration");
  const third = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
  const [open, free] = [await submit(stage, await inHand(third, body)), await inHand(third, body)];
  const told = value(await foresee(body));
  expect(told).toMatchObject({ from: "2022-09-20", until: "2025-09-19", years: 3, clause: "三.1.5" });
  const becomes = new Map(told.cases.map((one) => [one.name, one.becomes]));
  expect([decided, up, open, free].map(({ firm }) => becomes.get(firm.name))).toEqual(["stays", "left-out", "returned", "freed"]);
  expect(new Set(told.cases.map((one) => one.clause))).toEqual(new Set(["三.1.5"]));
  const { blacklisting } = value(await proposeBlacklisting(stage.house, ministry, { node: "CN", evaluator: body.id, edition, reason: "演示：检测数据系伪造", document: "演示处理决定〔2022〕9号" }));
  const done = value(await decideOnBlacklisting(stage.house, secondOfficer("CN"), { node: "CN", blacklisting, confirmed: true }));
  expect(done).toEqual({ state: "confirmed", until: told.until, dropped: 3 });
  const last = async ({ declaration }: Filed) => (await eventsOf(stage, "declaration", declaration)).at(-1)?.type;
  expect([await last(decided), await last(up), await last(open), await last(free)]).toEqual(["registered", "left-out", "returned", "disengaged"]);
});

it("[C6] foreseen by the office that issued the notice, and only where the notice has a blacklist", async () => {
  const body = await fitAgency(stage, edition);
  expect(value(await foresee(body)).cases).toEqual([]);
  expect(codes(await foresee(body, "33"))).toEqual(["not-the-blacklisting-office"]);
  expect(codes(await foresee(body, "33", "zhejiang/2023"))).toEqual(["blacklist-not-foreseen"]);
});
