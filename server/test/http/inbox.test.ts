// The inbox over HTTP: found by name, pinyin and number, sifted, sorted, paged by a cursor, its figures, and the same as a file.
import { readXlsx } from "hucre/xlsx";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@qingce/core/access/actor";
import { fillInbox } from "../../src/acts/declarations/fill-inbox.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance } from "../acts/advance.ts";
import { declare, enrol, enterList, openRoundOf, openStage, registration, type Filed, type Stage } from "../acts/stage.ts";
import { ask, comeIn, openDoor, type Heard } from "./door.ts";

interface Inbox {
  readonly total: number;
  readonly all: number;
  readonly next: string | null;
  readonly declarations: readonly { readonly declaration: string; readonly name: string; readonly number: string; readonly open: readonly { readonly mine: boolean; readonly due: string | null }[] }[];
  readonly mine: readonly { readonly due: string | null; readonly count: number }[];
  readonly steps: readonly { readonly step: string; readonly count: number; readonly mine: number }[];
  readonly regions: readonly { readonly region: string; readonly level: string; readonly count: number }[];
  readonly rounds: readonly { readonly round: string; readonly open: number }[];
  readonly lists: readonly { readonly kind: string; readonly node: string; readonly waiting: number }[];
}

const edition = "zhejiang/2025";
const names = ["=演示衢州新材料有限公司", "演示长兴电池有限公司", "演示安吉竹业有限公司", "演示北仑轴承有限公司", "演示常山胡柚有限公司"];
const regions = ["330803", "330803", "330803", "330824", "330824"];
let stage: Stage;
let app: FastifyInstance;
let round: string;
let filed: readonly Filed[];
const cookies = new Map<string, string>();

beforeAll(async () => {
  stage = await openStage("2025-06-05");
  app = await openDoor(stage);
  round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03", dates: { "declare-by": "2025-06-20" } });
  const firms = [];
  for (const [n, name] of names.entries()) firms.push(await enrol(stage, { ...registration(regions[n] ?? ""), name }));
  await enterList(stage, "3308", "city", "factory", firms);
  const made: Filed[] = [];
  for (const [n, firm] of firms.entries()) {
    stage.clock.set(`2025-06-05 10:2${n}:00`);
    made.push(await declare(stage, edition, round, firm, "factory", { selfScore: ["80.5", "95.0", "88.0", "100.0", "79.0"][n] ?? "" }));
  }
  filed = made;
}, 60_000);
afterAll(async () => {
  await app.close();
  await stage.close();
});

async function get(actor: Actor, path: string): Promise<Heard> {
  const cookie = cookies.get(actor.account) ?? (await comeIn(stage, actor));
  cookies.set(actor.account, cookie);
  return ask(app, { method: "GET", url: encodeURI(path), cookie });
}
const inbox = async (actor: Actor, query = ""): Promise<Inbox> => (await get(actor, `/api/inbox${query}`)).body as unknown as Inbox;
const order = ({ declarations }: Inbox): string => declarations.map((one) => names.indexOf(one.name)).join("");
const county = officer("330803");
const city = officer("3308");

describe("the inbox", () => {
  it("[U2 K3] holds what the reader may see, what waits for the reader first, with the figures beside it", async () => {
    const own = await inbox(county, "?mine=true");
    expect([own.total, own.all, order(own), own.next]).toEqual([3, 3, "012", null]);
    expect(own.declarations.every((one) => one.open[0]?.mine === true)).toBe(true);
    expect(own.mine).toEqual([{ due: own.declarations[0]?.open[0]?.due ?? null, count: 3 }]);
    expect(own.steps).toMatchObject([{ step: "county-review", count: 3, mine: 3 }]);
    expect(own.rounds).toEqual([{ round, open: 3 }]);
    const above = await inbox(city);
    expect([above.total, above.mine, above.steps[0]?.mine, (await inbox(city, "?mine=true")).total]).toEqual([5, [], 0, 0]);
    expect([(await inbox(officer("3301"))).all, (await inbox(filed[3]?.firm.actor as Actor)).all]).toEqual([0, 1]);
  });

  it.each([
    ["衢州", "0"],
    ["quzhou", "0"],
    ["yscxdc", "1"],
    ["chang xing", "1"],
    ["changshan", "4"],
    ["%", ""],
    ["没有这一家", ""],
  ])("[U2] %s finds %s, of all and of no more than the reader's own", async (q, found) => {
    expect(order(await inbox(city, `?sort=submitted&q=${q}`))).toBe(found);
    expect(order(await inbox(county, `?sort=submitted&q=${q}`))).toBe(found === "4" ? "" : found);
  });

  it("[U2] is found by the number too, in small letters as well", async () => {
    const number = filed[2]?.number ?? "";
    expect([order(await inbox(city, `?q=${number}`)), order(await inbox(city, `?q=${number.toLowerCase()}`))]).toEqual(["2", "2"]);
  });

  it.each([
    ["due", "01234"],
    ["name", "23410"],
    ["region", "01234"],
    ["submitted", "43210"],
    ["score", "31204"],
  ])("[U2] sorted by %s, whole and page by page alike", async (sort, wanted) => {
    expect(order(await inbox(city, `?sort=${sort}`))).toBe(wanted.replaceAll(/\s/gu, ""));
    let [seen, after] = ["", ""];
    for (let page = 0; page < 3; page += 1) {
      const one = await inbox(city, `?sort=${sort}&limit=2${after}`);
      expect(one.total).toBe(5);
      seen += order(one);
      after = `&after=${one.next ?? ""}`;
    }
    expect([seen, after]).toEqual([wanted, "&after="]);
  });

  it("[U2] by place: a county, its city, a place without any; the figures and the file follow, and nobody sees more than before", async () => {
    const seen = async (actor: Actor, query: string) => { const found = await inbox(actor, query); return [found.total, order(found), found.steps.map((one) => one.count)]; };
    expect(await seen(city, "?region=330824&sort=submitted")).toEqual([2, "43", [2]]);
    expect(await seen(city, "?region=3308&sort=submitted")).toEqual([5, "43210", [5]]);
    expect(await seen(city, "?region=3301")).toEqual([0, "", []]);
    expect(await seen(county, "?region=330824")).toEqual([0, "", []]);
    expect((await inbox(city)).regions.map(({ region, level, count }) => [region, level, count])).toEqual([["33", "province", 5], ["3308", "city", 5], ["330803", "county", 3], ["330824", "county", 2]]);
    const file = await get(city, "/api/inbox/download/csv?region=330824&sort=submitted");
    expect(file.text.split("\n").filter((line) => line.includes("演示")).map((line) => names.findIndex((name) => line.includes(name.replace("=", ""))))).toEqual([4, 3]);
    expect((await get(city, "/api/inbox?region=x")).status).toBe(400);
  });

  it("[U2] a cursor that no page has handed out, and a sort that is none, are refused", async () => {
    expect(await get(city, "/api/inbox?after=nonsense")).toMatchObject({ status: 400, body: { refusals: [{ code: "field-malformed", place: "after" }] } });
    expect((await get(city, "/api/inbox?sort=moon")).status).toBe(400);
  });

  it("[U2 S6] the file holds what is seen, in its order, and no cell begins a formula", async () => {
    const csv = await get(city, "/api/inbox/download/csv?sort=score&q=yanshi");
    expect(csv.headers).toMatchObject({ "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("青册案卷_2025-06-05.csv")}` });
    const lines = csv.text.trimEnd().split("\r\n").map((line) => line.split(","));
    expect(lines[0]?.join(",").slice(1)).toBe("申报单位,编号,批次,类别,地区代码,地区,状态,环节,待我办理,期限,得分,提交时间");
    expect(lines.slice(1).map(([name]) => names.indexOf(name?.replace("'", "") ?? "")).join("")).toBe("31204");
    expect(lines.find(([name]) => name?.includes("衢州"))).toMatchObject([`'${names[0]}`, filed[0]?.number, expect.any(String), "绿色低碳工厂", "330803", "衢江区", "办理中", expect.any(String), "否", expect.any(String), "80.5", "2025-06-05 10:20"]);
    const file = await app.inject({ method: "GET", url: "/api/inbox/download/xlsx?mine=true", headers: { cookie: cookies.get(county.account) ?? "" } });
    const { sheets } = await readXlsx(file.rawPayload);
    expect(sheets[0]?.rows.slice(1).map(([name, , , , , , , , mine]) => [name, mine])).toEqual([[`'${names[0]}`, "是"], [names[1], "是"], [names[2], "是"]]);
    expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
    expect((await get(city, "/api/inbox/download/json")).status).toBe(404);
  });

  it("[U2 R5] rows from before the inbox had columns are filled once, and are found and sorted again", async () => {
    await stage.owner.query("update declaration set name = '', pinyin = '', open = '{}', turn = '{}'");
    expect((await inbox(county, "?mine=true")).total).toBe(0);
    expect([await fillInbox(stage.house, stage.owner, 2), await fillInbox(stage.house, stage.owner, 2)]).toEqual([5, 0]);
    expect(order(await inbox(county, "?mine=true&q=qz"))).toBe("0");
    expect(order(await inbox(county, "?mine=true"))).toBe("012");
  });

  it("[U2 D3] a step done moves the case on: a page goes on after one that has left it, and a list waits for its city", async () => {
    const first = await inbox(county, "?mine=true&limit=1");
    await advance(stage, { edition, round, authority: "33", filed: filed.slice(0, 1) }, "recommend");
    expect(order(await inbox(county, `?mine=true&limit=1&after=${first.next ?? ""}`))).toBe("1");
    const above = await inbox(city, "?mine=true");
    expect([order(above), above.lists]).toEqual(["0", [{ round, kind: "factory", node: "3308", waiting: 1 }]]);
    expect(order(await inbox(city, "?step=recommend"))).toBe("0");
    expect(order(await inbox(city))).toBe("01234");
  });
});
