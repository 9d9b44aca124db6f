// Papers of other notices: those that a model city's steps bring forth though no sentence names them, and the recommender's statements of 2023.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commission } from "../acts/evaluation.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, publish, type Journey } from "../acts/advance.ts";
import { declare, draft, each, enrol, enterList, fitAgency, openRoundOf, openStage, registration, submit, type Stage } from "../acts/stage.ts";
import { openDoor } from "./door.ts";
import { paperDesk, type PaperDesk } from "./paper-desk.ts";

let stage: Stage;
let app: FastifyInstance;
let desk: PaperDesk;

beforeAll(async () => {
  stage = await openStage("2025-06-05");
  app = await openDoor(stage);
  desk = paperDesk(stage, app);
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

it("[M G1] a notice that names few papers still has those that its steps bring forth", async () => {
  stage.clock.day("2025-06-05");
  const model = "city-model/draft";
  const own33 = await openRoundOf(stage, { edition: model, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20", "recommend-by": "2025-07-20" } });
  const authority = (await stage.owner.query<{ authority: string }>("select authority from round where id = $1", [own33])).rows[0]?.authority ?? "";
  const county = stage.house.regions.children(authority)[0]?.code ?? "";
  const firm = await enrol(stage, { ...registration(county), name: "演示市级𬭎厂有限公司" });
  const one = await declare(stage, model, own33, firm);
  const run: Journey = { edition: model, round: own33, authority, filed: [one] };
  expect((await desk.listOf(`declarations/${one.declaration}`, firm.actor)).map(({ form, clause }) => [form, clause])).toEqual([["self-evaluation-report", "五（二）.4"], ["proof-index", "五（二）.5"], ["submission-receipt", "五（二）.4"]]);
  await desk.texts(`declarations/${one.declaration}/proofs`, firm.actor, "证明材料索引", "演示市级𬭎厂有限公司");
  await advance(stage, run, "recommend");
  expect((await desk.listOf(`recommendations/${own33}/factory/${county}`, officer(county))).map(({ form }) => form)).toEqual(["recommendation-letter", "summary-table"]);
  await advance(stage, run, "publicity", "recommend");
  const meeting = (await desk.listOf(`rounds/${own33}`, officer(authority))).find(({ form }) => form === "meeting-record");
  await desk.texts(`rounds/${own33}/${meeting?.paper ?? ""}`, officer(authority), "演示会议记录", "演示局长", "演示市级𬭎厂有限公司");
  expect((await desk.get(`rounds/${own33}/${meeting?.paper ?? ""}/pdf`)).status).toBe(404);
  await publish(stage, run, "publicity", "publicity");
  await desk.texts(`rounds/${own33}/${(await desk.listOf(`rounds/${own33}`))[0]?.paper ?? ""}`, undefined, "绿色工厂1家", "演示市级𬭎厂有限公司");
}, 60_000);

it("[D9 Z23 一（二）.7] what the recommender states itself is a paper of its own, rule by rule with its clause; the table is marked as our layout", async () => {
  stage.clock.day("2023-05-10");
  const edition = "zhejiang/2023";
  const round = await openRoundOf(stage, { edition, year: 2023, opens: "2023-05-01", dates: { "declare-by": "2023-06-10" } });
  const firms = await each([1, 2], () => enrol(stage, registration("330106")));
  await enterList(stage, "3301", "city", "factory", firms);
  const agency = await fitAgency(stage, edition);
  const filed = [];
  for (const firm of firms) {
    const one = await draft(stage, edition, round, firm);
    await commission(stage, one, agency);
    filed.push(await submit(stage, one));
  }
  const journey: Journey = { edition, round, authority: "33", filed, agency };
  await advance(stage, journey, "joint-review");
  const url = `recommendations/${round}/factory/3301`;
  expect((await desk.listOf(url, officer("3301"))).map(({ form, ownLayout }) => [form, ownLayout])).toEqual([["recommendation-letter", false], ["summary-table", true], ["recommender-statement", true], ["city-list", true]]);
  const [first] = firms;
  await desk.texts(`${url}/recommendation-statement`, officer("3301"), `一、${first?.name ?? ""}`, "要求（条款）", "推荐材料中的对标、领先与设备情况说明");
  expect(await desk.texts(`${url}/recommendation-table`, officer("3301"), first?.creditCode ?? "", "演示评价机构")).toContain("自拟版式");
  const declaration = filed[0]?.declaration ?? "";
  expect((await desk.listOf(`declarations/${declaration}`, agency.actor)).map(({ form }) => form)).toEqual(["self-evaluation-report", "evaluation-report", "submission-receipt"]);
  await desk.texts(`declarations/${declaration}/evaluation-report-factory`, agency.actor, "第三方机构名称", "一、概述", "七、第三方机构资质符合性证明材料", "评价结论：符合；得分：88分");
}, 60_000);
