// An evaluator's page: what everybody may read of it, and its load under the cap for itself and for the round's authority.
import { afterAll, beforeAll, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { readLoad } from "../../src/acts/engagements/read-load.ts";
import { decideOnBlacklisting, proposeBlacklisting } from "../../src/acts/evaluators/blacklist.ts";
import { readEvaluator } from "../../src/acts/evaluators/read-evaluator.ts";
import { reviewEvaluator } from "../../src/acts/evaluators/review-evaluator.ts";
import { fileYearReport } from "../../src/acts/evaluators/year-reports.ts";
import { handIn } from "../../src/cli/simulation/hand-in.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { commission } from "./evaluation.ts";
import { codes, draft, firmsIn, fitAgency, openRoundOf, openStage, submit, value, type Agency, type Filed, type Stage } from "./stage.ts";

const edition = "miit/2022";
const ministry = officer("CN");
let stage: Stage;
let round = "";
let body: Agency;
let sister: Agency;
let filed: readonly Filed[];

beforeAll(async () => {
  stage = await openStage("2022-09-20", 8);
  round = await openRoundOf(stage, { edition, year: 2022, opens: "2022-09-16" });
  body = await fitAgency(stage, edition);
  sister = await fitAgency(stage, edition, { affiliates: [body.creditCode] });
  value(await handIn(stage.house, body.actor));
  const made: Filed[] = [];
  for (const firm of await firmsIn(stage, 2, "330106")) made.push(await draft(stage, edition, round, firm));
  filed = made;
  await commission(stage, filed[0] as Filed, body);
  await commission(stage, filed[1] as Filed, sister);
}, 60_000);
afterAll(() => stage.close());

const read = () => readEvaluator(stage.house, visitor, { evaluator: body.id });

it("[C1 C6 C7] before it is published nobody finds it; then its facts, group and yearly reports are told, overdue from the day after the last", async () => {
  expect([codes(await read()), codes(await readEvaluator(stage.house, visitor, { evaluator: "nobody" }))]).toEqual([["not-found"], ["not-found"]]);
  for (const decision of ["pass", "publish"] as const) value(await reviewEvaluator(stage.house, ministry, { node: "CN", evaluator: body.id, decision, reason: "演示" }));
  const told = value(await read());
  expect(told).toMatchObject({ evaluator: body.id, publishedOn: "2022-09-20", blacklistedUntil: null, barred: false, record: null, rounds: [], blacklistings: [] });
  expect(told.group).toMatchObject([{ evaluator: null, creditCode: sister.creditCode }]);
  expect(told.reports).toMatchObject([{ round, due: "2022-10-31", filedOn: null, overdue: false }]);
  expect(JSON.stringify(told)).not.toContain("演示联系人");
  stage.clock.set("2022-10-31 23:59:59");
  expect(value(await read()).reports[0]?.overdue).toBe(false);
  stage.clock.set("2022-11-01 00:00:00");
  expect(value(await read()).reports[0]?.overdue).toBe(true);
  value(await fileYearReport(stage.house, body.actor, { round, period: "2022年", work: "演示：内部情况不公开", problems: "", signatory: "演示" }));
  const after = value(await read());
  expect(after.reports).toMatchObject([{ filedOn: "2022-11-01", overdue: false }]);
  expect(JSON.stringify(after)).not.toContain("内部情况不公开");
  stage.clock.day("2022-09-20");
});

it("[C2 n-2022 三.3.2] its load counts all that are tied to it; the authority reads each engagement whose case came to it, the body only its own case, a stranger and another office nothing", async () => {
  const [load] = value(await readLoad(stage.house, ministry, { evaluator: body.id })).loads;
  expect(load).toMatchObject({ round, n: 15, per: "round", countedBy: "affiliates", clause: "三.3.2", taken: 2 });
  expect(load?.bodies.length).toBe(2);
  // a draft never submitted is its owner's and its evaluator's alone: it counts, and is not named
  expect(load?.filled.map(({ declaration }) => declaration)).toEqual([null, null]);
  await submit(stage, filed[0] as Filed);
  const [later] = value(await readLoad(stage.house, ministry, { evaluator: body.id })).loads;
  expect(later?.filled.flatMap(({ declaration }) => declaration?.declaration ?? [])).toEqual([filed[0]?.declaration]);
  const [own] = value(await readLoad(stage.house, body.actor, { evaluator: body.id })).loads;
  expect([own?.taken, own?.filled.map(({ declaration }) => declaration?.declaration ?? null).filter((one) => one !== null)]).toEqual([2, [filed[0]?.declaration]]);
  const stranger = await fitAgency(stage, edition);
  expect(codes(await readLoad(stage.house, stranger.actor, { evaluator: body.id }))).toEqual(["not-found"]);
  expect(value(await readLoad(stage.house, officer("33"), { evaluator: body.id })).loads).toEqual([]);
  for (const actor of [visitor, filed[0]?.firm.actor ?? visitor]) expect(codes(await readLoad(stage.house, actor, { evaluator: body.id }))).toEqual(["not-allowed"]);
});

it("[C6 n-2022 三.1.5 三.1.6] the blacklist is told with its days and clause, barred on the last day and no longer on the day after", async () => {
  const { blacklisting } = value(await proposeBlacklisting(stage.house, ministry, { node: "CN", evaluator: body.id, edition, reason: "演示：数据系伪造", document: "演示处理决定〔2022〕1号" }));
  expect(value(await read()).blacklistings).toEqual([]);
  value(await decideOnBlacklisting(stage.house, secondOfficer("CN"), { node: "CN", blacklisting, confirmed: true }));
  expect(value(await read())).toMatchObject({ barred: true, blacklistedUntil: "2025-09-19", blacklistings: [{ from: "2022-09-20", until: "2025-09-19", edition, clause: "三.1.5", document: "演示处理决定〔2022〕1号" }] });
  stage.clock.set("2025-09-19 23:59:59");
  expect(value(await read()).barred).toBe(true);
  stage.clock.set("2025-09-20 00:00:00");
  expect(value(await read()).barred).toBe(false);
  stage.clock.day("2022-09-20");
});
