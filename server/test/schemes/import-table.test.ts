// A4 and part of G2: an official table becomes a version of a scheme, scores, is adopted by a round, and never changes.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { utils, write, type CellObject } from "xlsx";
import { ok } from "@qingce/core/base/refusal";
import type { TablePlan } from "@qingce/core/contract/scheme-table-routes";
import type { Actor } from "@qingce/core/access/actor";
import { numberScheme } from "@qingce/core/score/number-scheme";
import { scoreSheet } from "@qingce/core/score/sheet";
import { checkSchemeTable, keepSchemeTable, listVersions, readSchemeTable } from "../../src/acts/schemes/import-table.ts";
import { listSchemes, readScheme } from "../../src/acts/schemes/read-schemes.ts";
import { adoptScheme } from "../../src/acts/rounds/adopt-scheme.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, openRoundOf, openStage, value, type Stage } from "../acts/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage("2025-03-10");
}, 120_000);
afterAll(() => stage.close());

const heads = ["一级指标", "序号", "二级指标", "指标类型", "单位", "引领值", "基准值", "权重分值", "评分规则"];
const rows: readonly (readonly (string | number | null)[])[] = [
  ["演示评价指标表（虚构）"],
  heads,
  ["能源低碳化", 1, "单位产值综合能耗", "逆向定量", "tce/万元", 0.1, 0.5, 40, null],
  [null, 2, "可再生能源利用率", "正向定量", "%", 30, 10, 20, null],
  ["生产洁净化", 3, "清洁生产审核", "必选", null, null, null, 10, null],
  [null, 4, "节水改造案例", "选择", null, null, null, 30, "提供 30分；未提供 0分"],
  ["合计", null, null, null, null, null, null, 100, null],
];

function table(change: { readonly [ref: string]: CellObject } = {}): Buffer {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }, { s: { r: 4, c: 0 }, e: { r: 5, c: 0 } }];
  Object.assign(sheet, change);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "指标表");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

const file = (bytes: Buffer) => async () => ok({ name: "演示指标表.xlsx", bytes: (async function* () { yield await Promise.resolve(bytes); })() });
const columns = { group: 1, no: 2, second: 3, type: 4, unit: 5, lead: 6, base: 7, points: 8, rule: 9 };
const plan = (change: Partial<TablePlan> = {}): string => JSON.stringify({ standard: "gbt36132-2025", name: "演示市2025年指标表", clause: "4.4.1", total: "100", mapping: { sheet: "指标表", head: 2, columns }, ...change });
const hangzhou: Actor = officer("3301");
const check = (bytes: Buffer, change: Partial<TablePlan> = {}) => checkSchemeTable(stage.house, hangzhou, { node: "3301", plan: plan(change) }, file(bytes));
const keep = (change: Partial<TablePlan> = {}, actor = hangzhou, node = "3301") => keepSchemeTable(stage.house, actor, { node, plan: plan(change) }, file(table()));

describe("[A4] an official table is read and checked", () => {
  it("the mapping is proposed from the heads, and the file known by its digest", async () => {
    const read = value(await readSchemeTable(stage.house, hangzhou, { node: "3301" }, file(table())));
    expect(read.mapping).toEqual({ sheet: "指标表", head: 2, columns });
    expect([read.file, read.digest.length, read.sheets[0]?.rows.length]).toEqual(["演示指标表.xlsx", 64, 7]);
  });

  it("without a fault it is a scheme to try on given answers, and nothing is kept", async () => {
    const checked = value(await check(table()));
    expect([checked.faults, checked.rows, checked.points]).toEqual([[], 4, "100"]);
    if (checked.scheme === null) throw new Error("no scheme");
    const { scheme } = numberScheme(checked.scheme, checked.standard);
    if (scheme === undefined) throw new Error("not numbered");
    expect(scoreSheet(scheme, { answers: { v1: "0.3", v2: "20", v3: true, v4: "o1" }, notApplicable: {} }, {}).outcome).toMatchObject({ score: 70, pass: null });
    expect(value(await listVersions(stage.house, hangzhou)).versions).toEqual([]);
  });

  it("faults are told by sheet, row and column", async () => {
    const { faults, scheme } = value(await check(table({ H3: { t: "n", v: 39 }, F4: { t: "n", v: 9 }, E3: { t: "s", v: "吨煤" } })));
    expect(faults.map(({ code, place }) => [code, place])).toEqual([["unit-unknown", "指标表!E3"], ["lead-base-order", "指标表!F4"], ["points-sum", "指标表!H2"], ["points-sum", "指标表!H7"]]);
    expect(scheme).toBeNull();
  });

  it("a plan that is no plan, an unknown standard, clause or sheet are refused", async () => {
    expect(codes(await checkSchemeTable(stage.house, hangzhou, { node: "3301", plan: "[" }, file(table())))).toEqual(["plan-malformed"]);
    expect(codes(await checkSchemeTable(stage.house, hangzhou, { node: "3301", plan: "[]" }, file(table())))).toEqual(["plan-malformed"]);
    expect(codes(await checkSchemeTable(stage.house, hangzhou, { node: "3301", plan: "{}" }, file(table())))).toContain("field-missing");
    expect(codes(await check(table(), { standard: "nobody" }))).toEqual(["standard-unknown"]);
    expect(value(await check(table(), { clause: "99.9" })).faults).toContainEqual(expect.objectContaining({ code: "clause-unknown", place: "clause" }));
    expect(value(await check(table(), { mapping: { sheet: "别的", head: 2, columns } })).faults).toMatchObject([{ code: "sheet-unknown" }]);
    expect(codes(await check(Buffer.from("一级指标,序号")))).toEqual(["workbook-not-xlsx"]);
  });
});

describe("[A4] who may", () => {
  it("a province or a city that holds the node; no county, no other city", async () => {
    expect(codes(await keep({}, officer("330106"), "330106"))).toEqual(["authority-tier"]);
    expect(codes(await keep({}, officer("3302"), "3301"))).toEqual(["not-found"]);
  });
});

describe("[A4] a version is kept", () => {
  it("numbered within its standard, imported and attested, with file, digest, office and day", async () => {
    const [first, second] = [value(await keep()), value(await keep({ name: "演示市2025年指标表（修订）" }))];
    expect([first.id, second.id]).toEqual(["gbt36132-2025/imported-1", "gbt36132-2025/imported-2"]);
    const { versions } = value(await listVersions(stage.house, hangzhou));
    expect(new Set(versions.map(({ id, status, nodeName, file: name }) => [id, status, nodeName, name].join("/")))).toEqual(new Set(["gbt36132-2025/imported-1/imported/杭州市/演示指标表.xlsx", "gbt36132-2025/imported-2/imported/杭州市/演示指标表.xlsx"]));
    const read = value(await readScheme(stage.house, hangzhou, { standard: "gbt36132-2025", scheme: "imported-1" }));
    expect(read.hash).toBe(first.hash);
    expect(read.scheme).toMatchObject({ status: "imported", certainty: "attested", name: "演示市2025年指标表" });
    expect(read.scheme.source).toMatch(/^演示指标表\.xlsx（sm3 [0-9a-f]{64}），杭州市主管部门 2025-03-10 导入$/u);
    expect(value(await listSchemes(stage.house, hangzhou)).schemes.map(({ scheme }) => scheme)).toEqual(expect.arrayContaining(["gbt36132-2025/c1", "gbt36132-2025/imported-1", "gbt36132-2025/imported-2"]));
  });

  it("two at once take two numbers", async () => {
    const kept = await Promise.all([keep(), keep(), keep()]);
    expect(new Set(kept.map((one) => value(one).id)).size).toBe(3);
  });

  it("a table with a fault is not kept", async () => {
    expect(codes(await keep({ total: "99" }))).toEqual(["points-sum"]);
  });

  it("a round may adopt it, and stands on the very text it adopted", async () => {
    const { id, hash } = value(await keep());
    const round = await openRoundOf(stage, { edition: "city-model/draft", year: 2025, opens: "2025-03-03", authority: "3301" });
    expect(value(await adoptScheme(stage.house, hangzhou, { round, kind: "factory", scheme: id, benchmarks: {}, source: "演示（虚构）" })).hash).toBe(hash);
    value(await keep({ name: "后来的表" }));
    const read = value(await readScheme(stage.house, hangzhou, { standard: "gbt36132-2025", scheme: id.split("/")[1] ?? "" }));
    expect(read.hash).toBe(hash);
  });

  it("the application can neither change nor remove a version", async () => {
    await keep();
    const client = await stage.house.app.connect();
    try {
      await expect(client.query("update scheme_version set name = 'x'")).rejects.toThrow("permission denied");
      await expect(client.query("delete from scheme_version")).rejects.toThrow("permission denied");
    } finally {
      client.release();
    }
  });
});
