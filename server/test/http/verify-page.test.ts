// The page a code leads to, over HTTP: plain answers while listed, after a rename, after removal, on any day; the code decodes to it; open data of rounds.
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { renameEntry } from "../../src/acts/register/change-entry.ts";
import { confirmLeaving, proposeLeaving } from "../../src/acts/register/leave-entry.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { buildApp } from "../../src/http/app.ts";
import { qrSvg } from "../../src/documents/qr/qr-svg.ts";
import { firmsIn, openRoundOf, openStage, value, type Firm, type Stage } from "../acts/stage.ts";

let stage: Stage;
let app: FastifyInstance;
let firm: Firm;
const entry = "entry-000001";
const city = officer("3301");

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await buildApp(stage.house, { origin: "https://qingce.test" });
  [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  const { name, creditCode, region } = firm;
  const list = { level: "city" as const, kind: "factory" as const, document: "演示<b>名单</b>", from: "2024-01-02", node: "3301", entries: [{ name, creditCode, region }] };
  value(await enterLowerList(stage.house, city, list));
  value(await enterLowerList(stage.house, city, { ...list, pool: true }));
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const get = (url: string) => app.inject({ method: "GET", url });
const words = async (url: string): Promise<string> => (await get(url)).body.replaceAll(/<style>.*<\/style>/gsu, "").replaceAll(/<[^>]+>/gu, " ");

it("[E5] says plainly that the unit is listed, escapes what it prints, runs no script", async () => {
  const answer = await get(`/verify/entry/${entry}`);
  expect([answer.statusCode, answer.headers["content-type"], answer.headers["cache-control"]]).toEqual([200, "text/html; charset=utf-8", "no-store"]);
  expect(answer.body).toContain("演示&lt;b&gt;名单&lt;/b&gt;");
  expect(answer.body).not.toMatch(/<script|<b>/u);
  expect(await words(`/verify/entry/${entry}`)).toMatch(/在册\s+2025年6月3日，市级绿色工厂，证明有效/u);
  expect(await words(`/verify/entry/${entry}`)).toMatch(/浙江省杭州市西湖区.*履历\s+2024年1月2日\s+列入名单/su);
  expect(await words(`/verify/entry/${entry}?on=2024-01-01`)).toMatch(/尚未列入\s+2024年1月1日，市级绿色工厂，证明无效/u);
});

it("[E5] an unknown number, a malformed one and a malformed day answer plainly", async () => {
  for (const id of ["nobody", "%3Cscript%3E", "a".repeat(150)]) expect([(await get(`/verify/entry/${id}`)).statusCode, await words(`/verify/entry/${id}`)]).toEqual([404, expect.stringContaining("查无此证明")]);
  for (const on of ["2025-13-01", "x", ""]) expect(await words(`/verify/entry/${entry}?on=${on}`)).toContain("2025年6月3日");
});

it("[E5] the code is the one for the page's public address; the plaque is a PDF; a pool has none", async () => {
  const code = await get(`/api/entries/${entry}/code`);
  const drawn = qrSvg(`https://qingce.test/verify/entry/${entry}`);
  expect([code.statusCode, code.headers["content-type"], code.body]).toEqual([200, "image/svg+xml", drawn.ok ? drawn.value : ""]);
  const plaque = await get(`/api/entries/${entry}/plaque`);
  expect([plaque.statusCode, plaque.headers["content-type"], plaque.rawPayload.subarray(0, 5).toString()]).toEqual([200, "application/pdf", "%PDF-"]);
  expect((await get("/api/entries/entry-000002/plaque")).json()).toMatchObject({ status: 422, code: "pool-has-no-plaque" });
  expect((await get("/api/entries/entry-000002/code")).statusCode).toBe(200);
}, 60_000);

it("[E5 F5 F14] after a rename it tells the other name; after removal the proof is invalid with day and reason, code and plaque are refused", async () => {
  value(await renameEntry(stage.house, city, { entry, to: "演示更名后企业", on: "2025-05-01", document: "演示登记通知书" }));
  expect(await words(`/verify/entry/${entry}?on=2025-04-30`)).toMatch(/在册.*证明有效\s+更名为：演示更名后企业/u);
  expect(await words(`/verify/entry/${entry}`)).toMatch(new RegExp(`演示更名后企业.*曾用名称\\s+${firm.name}`, "u"));
  const { leaving } = value(await proposeLeaving(stage.house, city, { entry, ground: "removal", on: "2025-06-01", reason: "演示：发生较大事故", document: "演示移出文件" }));
  value(await confirmLeaving(stage.house, secondOfficer("3301"), { leaving }));
  const after = await words(`/verify/entry/${entry}`);
  expect(after).toMatch(/已移出\s+2025年6月3日，市级绿色工厂，证明无效\s+自2025年6月1日起不在名单上。移出：演示：发生较大事故/u);
  expect(await words(`/verify/entry/${entry}?on=2025-05-31`)).toContain("证明有效");
  for (const what of ["code", "plaque"]) expect((await get(`/api/entries/${entry}/${what}`)).json()).toMatchObject({ status: 422, code: "proof-invalid", refusals: [{ facts: { on: "2025-06-01" } }] });
});

it("[G3] rounds are open data as CSV and JSON", async () => {
  const round = await openRoundOf(stage, { edition: "zhejiang/2025", year: 2025, opens: "2025-06-03" });
  const json = (await get("/api/rounds/download/json?year=2025")).json<{ readonly rounds: readonly { readonly round: string }[] }>();
  expect(json.rounds).toMatchObject([{ round, edition: "zhejiang/2025", authority: "33" }]);
  expect(Object.keys(json.rounds[0] ?? {})).not.toContain("barred");
  const csv = (await get("/api/rounds/download/csv")).body.trimEnd().split("\r\n");
  expect([csv.length, csv[0]?.includes("编号"), csv[1]?.startsWith(round)]).toEqual([2, true, true]);
  expect((await get("/api/rounds/download/csv?year=2031")).body.trimEnd().split("\r\n")).toHaveLength(1);
});

it("[F9] tells why there is no green code: no table by the last day; before that day that the year is not over", async () => {
  const [late] = (await firmsIn(stage, 1, "330106")) as [Firm];
  const { name, creditCode, region } = late;
  value(await enterLowerList(stage.house, officer("33"), { level: "province", kind: "factory", document: "演示名单", from: "2024-01-02", node: "33", entries: [{ name, creditCode, region }] }));
  const { rows } = await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [creditCode]);
  const at = `/verify/entry/${rows[0]?.id ?? ""}`;
  expect(await words(at)).not.toContain("企业绿码");
  value(await openSeason(stage.house, officer("33"), { edition: "zhejiang/2025", year: 2024, kind: "factory", authority: "33", due: "2025-06-05" }));
  expect(await words(at)).toMatch(/企业绿码\s+2024年\s+填报、审核尚未结束/u);
  stage.clock.day("2025-06-06");
  expect(await words(at)).toMatch(/2024年\s+不赋码：逾期未填报动态管理表/u);
  stage.clock.day("2025-06-03");
});
