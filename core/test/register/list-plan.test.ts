// Reading a published list: what is taken, what is proposed, what is rejected.
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../src/base/csv.ts";
import { confirmAll, confirmPlan } from "../../src/register/list-confirm.ts";
import { planList } from "../../src/register/list-plan.ts";
import { plan, reference, regions } from "./list-fixture.ts";

const factories = (...rows: readonly string[]): string => ["category,batch,year,sequence,region,name", ...rows].join("\n");
const first = (region: string, name = "某有限公司") => plan(factories(`工厂,甲批,2018,1,${region},${name}`));

describe("regions", () => {
  test.each([
    ["浙江", "33"],
    ["浙江省", "33"],
    ["宁波", "3302"],
    ["新疆生产建设兵团", "66"],
  ])("[E4 G2] %s is a region that recommends and asks nothing", (given, code) => {
    expect(first(given)).toMatchObject({ entries: [{ region: code }], proposals: [] });
  });

  test.each([
    ["内蒙", "15", "region-spelling"],
    ["兵团", "66", "region-spelling"],
    ["广东省经济和信息化委员会", "44", "region-recommender"],
    ["宁波市经济和信息化局", "3302", "region-recommender"],
  ])("[E4 G2] %s is applied and told", (given, code, kind) => {
    expect(first(given)).toMatchObject({ entries: [{ region: code }], proposals: [{ kind, state: "applied", row: 2, column: "region", given, code }] });
  });

  test("[E4 G2] a city is proposed, and until it is confirmed the entry stands with the nation", () => {
    expect(first("杭州")).toMatchObject({ entries: [{ region: "CN" }], proposals: [{ kind: "region-city", state: "open", proposed: "杭州市", code: "3301" }] });
  });

  test.each([
    ["某某（广东）有限公司", "44", "企业名称中有“广东”"],
    ["桐庐县某某有限公司", "330122", "企业名称以“桐庐县”起首"],
    ["甲乙丙公司", "44", "另一名单"],
    ["某某有限公司", undefined, "地区表中没有这一写法，其他栏也看不出地区，请填写"],
  ])("[E4 G2] a word that is no region is proposed from what else the row shows: %s", (name, code, why) => {
    const [proposal] = first("甲乙", name).proposals;
    expect(proposal).toMatchObject({ kind: "region-unknown", state: "open", why });
    expect(proposal?.code).toBe(code);
  });

  test("[E4 G2] the same firm elsewhere in the file shows where it is, unless it stands in two places", () => {
    const text = (second: string) => factories("工厂,甲批,2018,1,某某,子公司", "工厂,乙批,2019,1,浙江,子公司", `工厂,乙批,2019,2,${second},子公司`);
    expect(plan(text("浙江")).proposals).toMatchObject([{ code: "33", why: "同一企业在本名单其他行的地区" }]);
    expect(plan(text("广东")).proposals).toMatchObject([{ proposed: null }]);
  });
});

describe("rows", () => {
  test("[G2] columns are known by their headers in any order, under any of their names", () => {
    const turned = plan("企业名称,region,sequence,batch,extra,category\n某公司,浙江,7,甲批,x,工厂");
    expect(turned.entries).toMatchObject([{ name: "某公司", region: "33", year: 2018, from: "2018-02-01", document: "工信厅节函〔2018〕1号", published: { dayCertainty: "month", places: [{ sequence: 7 }] } }]);
  });

  test.each([
    ["category,batch", "工厂,甲批", "column-missing"],
    ["category,batch,sequence,region,name", "矿山,甲批,1,浙江,某", "category-unknown"],
    ["category,batch,sequence,region,name", "", "list-empty"],
  ])("[G2] a file that is no list is refused whole: %s", (header, row, code) => {
    const records = parseCsv(`${header}\n${row}`);
    expect(records.ok && planList(records.value, reference, regions)).toMatchObject({ ok: false, refusals: expect.arrayContaining([expect.objectContaining({ code })]) as unknown });
  });

  test("[G2] each bad row is rejected with its row, its column and a reason; the others are taken", () => {
    const read = plan(factories("工厂,甲批,2018,1,浙江,好公司", "工厂,丙批,2018,1,浙江,乙", "工厂,甲批,2018,零,浙江,丙", "工厂,甲批,2018,4,浙江,", "园区,甲批,2018,5,浙江,丁", "工厂,甲批,2017,6,浙江,戊", "工厂,甲批,2018,7,浙江"));
    expect(read.entries.map((entry) => entry.name)).toEqual(["好公司"]);
    expect(read.rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, "batch", "batch-unknown"],
      [4, "sequence", "sequence-malformed"],
      [5, "name", "name-missing"],
      [6, "category", "category-mixed"],
      [7, "year", "year-differs"],
      [8, "", "cells-miscounted"],
    ]);
    expect(read.read).toBe(read.entries.length + read.repeated + read.rejected.length);
  });
});

describe("what comes twice", () => {
  const products = (...rows: readonly string[]) => plan(["category,batch,sequence,region,name,product,model,heading", ...rows].join("\n"));

  test("[E4 G2] the same product twice in a batch is one entry with two places, told", () => {
    const read = products("产品,甲批,1,浙江,甲公司,漆,A-1,一、漆（2种）", "产品,甲批,2,浙江,甲公司,漆,Ａ-1,一、漆（2种）");
    expect(read.entries).toMatchObject([{ published: { places: [{ sequence: 1, heading: "一、漆（2种）" }, { sequence: 2 }] } }]);
    expect(read).toMatchObject({ repeated: 1, proposals: [{ kind: "listed-twice", state: "told", row: 3, column: "product" }] });
  });

  test("[E4 G2] the same product in a later batch is listed anew, told", () => {
    const read = products("产品,甲批,1,浙江,甲公司,漆,A-1,", "产品,乙批,1,浙江,甲公司,漆,A-1,");
    expect(read.entries).toHaveLength(2);
    expect(read.proposals).toMatchObject([{ kind: "listed-again", state: "told", row: 3 }]);
  });

  test("[E4 G2] repeated numbers are kept and told, and so is a heading that says another count", () => {
    const read = products("产品,甲批,1,浙江,甲公司,漆,A,一、漆（1种）", "产品,甲批,1,广东,乙公司,胶,B,一、漆（1种）");
    expect(read.entries).toHaveLength(2);
    expect(read.proposals.map(({ kind, row }) => [kind, row])).toEqual([["heading-count", 2], ["sequence-repeated", 3]]);
  });
});

describe("removals and decisions", () => {
  const park = "category,batch,sequence,region,name\n园区,甲批,1,浙江,某园区\n园区,乙批,1,浙江,另园区";

  test("[E4] what a later document removed is entered and seen to have left", () => {
    expect(plan(park).entries).toMatchObject([{ name: "某园区", left: { on: "2019-09-01", document: "文二" } }, { name: "另园区" }]);
    expect(plan(park.replace("某园区", "旁园区")).proposals).toMatchObject([{ kind: "adjustment-unmatched", state: "told", given: "某 园区" }]);
  });

  const decide = (text: string, ...confirmations: Parameters<typeof confirmPlan>[1]) => confirmPlan(plan(text), confirmations, regions, reference);
  const city = factories("工厂,甲批,2018,1,杭州,某公司（原某厂）");

  test("[G2] confirming takes what was proposed or a value of one's own, and leaves the identity alone", () => {
    const before = plan(city).entries[0]?.identity;
    expect(decide(city, { row: 2, column: "region" }, { row: 2, column: "name", value: "某公司" })).toMatchObject({ ok: true, value: { entries: [{ identity: before, region: "3301", name: "某公司", confirmed: { region: "3301", name: "某公司" } }], proposals: [{ state: "confirmed" }, { state: "confirmed" }] } });
    expect(decide(city, { row: 2, column: "region", value: "44" })).toMatchObject({ ok: true, value: { entries: [{ region: "44", name: "某公司（原某厂）" }] } });
  });

  test.each([
    [{ row: 3, column: "region" }, "proposal-unknown"],
    [{ row: 2, column: "region", value: "99" }, "region-unknown"],
    [{ row: 2, column: "region", value: "CN" }, "region-unknown"],
    [{ row: 2, column: "name", value: " " }, "value-missing"],
  ])("[G2] a decision on nothing is refused: %j", (confirmation, code) => {
    expect(decide(city, confirmation)).toMatchObject({ ok: false, refusals: [{ code, place: `row ${confirmation.row} ${confirmation.column}` }] });
  });

  test("[G2] where nothing can be proposed, confirming all leaves the doubt open and confirming it without a value is refused", () => {
    const text = factories("工厂,甲批,2018,1,某某,某公司");
    expect(confirmAll(plan(text))).toEqual([]);
    expect(decide(text, { row: 2, column: "region" })).toMatchObject({ ok: false, refusals: [{ code: "value-missing" }] });
  });
});
