// Papers that a notice does not name: its steps bring them forth. A model city, from the county's letter to the city's notice.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, publish, type Journey } from "../acts/advance.ts";
import { declare, enrol, openRoundOf, openStage, registration, type Stage } from "../acts/stage.ts";
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
