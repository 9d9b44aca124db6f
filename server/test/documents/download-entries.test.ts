// The register as files: Chinese kept, cells that a spreadsheet would run kept harmless, the filter of the page applied.
import { readXlsx } from "hucre/xlsx";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { demonstrationCode } from "../../src/cli/simulation/cast.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { openStage, value, type Stage } from "../acts/stage.ts";
import { ask, openDoor } from "../http/door.ts";

let stage: Stage;
let app: FastifyInstance;

const names = ["衢州绿能“新材料”有限公司, 一分厂", "=1+1", "+86 工厂", "-2 工厂", "@SUM(A1)", "杭州绿色工厂有限公司"];

beforeAll(async () => {
  stage = await openStage("2025-06-03");
  app = await openDoor(stage);
  const entries = names.map((name, n) => ({ name, creditCode: demonstrationCode("330802", 900 + n, "A"), region: n === 5 ? "330106" : "330802" }));
  const list = { level: "county" as const, kind: "factory" as const, document: "演示名单文件〔2025〕1号", from: "2025-01-02" };
  value(await enterLowerList(stage.house, officer("330802"), { ...list, node: "330802", entries: entries.slice(0, 5) }));
  value(await enterLowerList(stage.house, officer("330106"), { ...list, node: "330106", entries: entries.slice(5) }));
});
afterAll(async () => {
  await app.close();
  await stage.close();
});

const download = (format: string, query = "") => app.inject({ method: "GET", url: `/api/entries/download/${format}${query}` });

describe("the register as a file", () => {
  it("[S6 E5 G3] csv: marked as UTF-8, quoted where needed, no cell begins a formula", async () => {
    const { rawPayload, headers } = await download("csv");
    expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(headers).toMatchObject({ "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("青册名单_2025-06-03.csv")}` });
    const lines = rawPayload.toString("utf8").slice(1).trimEnd().split("\r\n");
    expect(lines[0]).toBe("名称,统一社会信用代码,层级,类别,名单,年度,地区代码,地区,行业代码,行业,列入日期,在册至,编号");
    expect(lines).toHaveLength(names.length + 1);
    expect(lines.some((line) => line.startsWith('"衢州绿能“新材料”有限公司, 一分厂",'))).toBe(true);
    expect(lines.filter((line) => /^'[=+\-@]/u.test(line))).toHaveLength(4);
    expect(lines.flatMap((line) => line.split(",")).filter((cell) => /^"?[=+\-@]/u.test(cell))).toEqual([]);
  });

  it("[S6 E5 G3] xlsx: opens, holds the same cells as text and not one formula", async () => {
    const { rawPayload, headers } = await download("xlsx");
    expect(headers["content-disposition"]).toContain(".xlsx");
    const { sheets } = await readXlsx(rawPayload);
    const rows = sheets[0]?.rows ?? [];
    expect(sheets[0]?.name).toBe("2025-06-03 在册名单");
    expect(rows[0]?.slice(0, 2)).toEqual(["名称", "统一社会信用代码"]);
    expect(new Set(rows.slice(1).map((row) => row[0]))).toEqual(new Set(names.map((name) => (/^[=+\-@]/u.test(name) ? `'${name}` : name))));
    expect([...(sheets[0]?.cells?.values() ?? [])].filter((cell) => cell.formula !== undefined)).toEqual([]);
  });

  it("[G3] json: the day and the entries as the API tells them", async () => {
    const { entries, on } = JSON.parse((await download("json", "?region=330106")).body) as { readonly on: string; readonly entries: readonly { readonly name: string; readonly regionName: string }[] };
    expect([on, entries.map(({ name, regionName }) => [name, regionName])]).toEqual(["2025-06-03", [["杭州绿色工厂有限公司", "西湖区"]]]);
  });

  it.each([
    ["?q=绿能", 1],
    ["?level=nation", 0],
    ["?on=2025-01-01", 0],
    ["?on=2025-01-02&region=3308", 5],
    ["?kind=factory&year=2025", 6],
    ["?q=lvneng", 1],
    ["?q=hzlsgc", 1],
  ])("[E5] %s leaves what the page shows", async (query, n) => {
    const { body } = await download("csv", encodeURI(query));
    expect(body.trimEnd().split("\r\n")).toHaveLength(n + 1);
    const page = await ask(app, { method: "GET", url: `/api/entries${encodeURI(query)}` });
    expect((page.body as { readonly entries: readonly unknown[] }).entries).toHaveLength(n);
    expect(page.body).toMatchObject({ total: n, next: null });
  });

  it("[U2] the file runs in the order of the page, and the page goes on after its last", async () => {
    const asked = async (query: string) => (await ask(app, { method: "GET", url: `/api/entries?sort=name${query}` })).body as { readonly total: number; readonly next: string | null; readonly entries: readonly { readonly name: string }[] };
    const first = await asked("&limit=4");
    const rest = await asked(`&limit=4&after=${first.next}`);
    const shown = [...first.entries, ...rest.entries].map(({ name }) => name);
    expect([first.total, first.entries.length, rest.entries.length, rest.next]).toEqual([6, 4, 2, null]);
    const { entries } = JSON.parse((await download("json", "?sort=name")).body) as { readonly entries: readonly { readonly name: string }[] };
    expect(entries.map(({ name }) => name)).toEqual(shown);
    expect(shown.slice(-3)).toEqual(["杭州绿色工厂有限公司", "衢州绿能“新材料”有限公司, 一分厂", "@SUM(A1)"]);
    expect((await ask(app, { method: "GET", url: "/api/entries?sort=moon" })).status).toBe(400);
  });

  it("[E5] one entry tells its document; another format or a strange id is refused", async () => {
    const page = await ask(app, { method: "GET", url: `/api/entries?q=${encodeURIComponent("杭州")}` });
    const { entry } = (page.body as { readonly entries: readonly { readonly entry: string }[] }).entries[0] ?? { entry: "" };
    expect((await ask(app, { method: "GET", url: `/api/entries/${entry}` })).body).toMatchObject({ name: "杭州绿色工厂有限公司", document: "演示名单文件〔2025〕1号", left: null, others: [] });
    expect((await ask(app, { method: "GET", url: "/api/entries/none" })).status).toBe(404);
    expect((await download("exe")).statusCode).toBe(404);
  });
});
