// Names as they are typed: readings by the word, initials, what older rows lack filled once, and found by every list.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "../../src/store/database.ts";
import { countEntries, listEntries, putEntry, type EntryRow, type EntrySort } from "../../src/store/entries.ts";
import { listEvaluators, putEvaluator } from "../../src/store/evaluators.ts";
import { fillPinyin } from "../../src/store/fill-pinyin.ts";
import { listOrganisations, putOrganisation } from "../../src/store/organisations.ts";
import { pinyinOf } from "../../src/store/pinyin-of.ts";
import { inScope } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

let db: TestDatabase;
const names = ["衢州新材料", "重庆长安电池", "演示ABB（绿色）工厂", "吕梁铝业"];
const common = { region: "330802", scope: ["33", "3308", "330802"], body: {}, version: 1 };
const entry = (n: number): EntryRow => ({ ...common, id: `N${n}`, level: "province", kind: "factory", year: 2020 + n, name: names[n] ?? "", creditCode: null, industry: null, edition: null, roundId: null, declarationId: null, organisationId: null, fromDay: `202${n}-08-01` as PlainDay, toDay: null, pool: false, published: true, region: `33080${9 - n}` });

const as = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => inScope(db.app, { role: "officer", nodes: ["33"], account: "a" }, fn);
const ids = (rows: readonly { readonly id: string }[]): string => rows.map(({ id }) => id.slice(1)).join("");

beforeAll(async () => {
  db = await createDatabase();
  await as(async (tx) => {
    for (const [n, name] of names.entries()) {
      await putOrganisation(tx, { ...common, id: `O${n}`, creditCode: `C${n}`, name, industry: "2651", legalRepresentative: "某", contacts: [] });
      await putEvaluator(tx, { id: `E${n}`, name, creditCode: `V${n}`, groupKey: "G", legalRepresentative: "某", registeredOn: null, blacklistedUntil: null, standing: "registered", body: {}, version: 1 });
      await putEntry(tx, entry(n));
    }
  });
});
afterAll(() => db.close());

describe("pinyin of a name", () => {
  test.each([
    ["衢州新材料", "quzhouxincailiao qzxcl"],
    ["重庆长安电池", "chongqingchangandianchi cqcadc"],
    ["演示ABB（绿色）工厂", "yanshiabblvsegongchang ysabblsgc"],
    ["ABB-1", "abb1"],
    ["（）", ""],
  ])("[U2] %s is typed %s", (name, typed) => {
    expect(pinyinOf(name)).toBe(typed);
  });
});

const searches: readonly (readonly [search: string, found: string])[] = [
  ["新材", "0"],
  ["quzhou", "0"],
  ["QZXCL", "0"],
  ["qu zhou xin", "0"],
  ["chang'an", "1"],
  ["cqca", "1"],
  ["abb", "2"],
  ["lvliang", "3"],
  ["lü", "23"],
  ["新cl", ""],
  ["%", ""],
];

describe("lists searched", () => {
  test.each(searches)("[U2] %s finds %s in each", async (search, found) => {
    await as(async (tx) => {
      const page = { limit: 10 };
      expect(ids(await listOrganisations(tx, { search }, page))).toBe(found);
      expect(ids(await listEvaluators(tx, { search }, page))).toBe(found);
      expect(ids(await listEntries(tx, { search }, page))).toBe(found);
      expect(await countEntries(tx, { search })).toBe(found.length);
    });
  });

  test("[U2] rows from before pinyin are filled once, in batches, by the owner; a second time finds nothing", async () => {
    for (const table of ["organisation", "evaluator", "entry"]) await db.owner.query(`update ${table} set pinyin = ''`);
    const found = () => as((tx) => listEntries(tx, { search: "qzxcl" }, { limit: 10 }));
    expect(ids(await found())).toBe("");
    expect([await fillPinyin(db.owner, 2), await fillPinyin(db.owner, 2)]).toEqual([12, 0]);
    expect(ids(await found())).toBe("0");
    const { rows } = await db.owner.query("select id from organisation where pinyin = '' union all select id from entry where pinyin = ''");
    expect(rows).toEqual([]);
  });
});

describe("the register sorted", () => {
  test.each<readonly [EntrySort | undefined, string]>([
    [undefined, "0123"],
    ["name", "1302"],
    ["region", "3210"],
    ["newest", "3210"],
    ["oldest", "0123"],
    ["batch", "3210"],
  ])("[U2] by %s, whole and page by page alike", async (sort, order) => {
    await as(async (tx) => {
      expect(ids(await listEntries(tx, {}, { limit: 10 }, sort))).toBe(order);
      const paged: EntryRow[] = [];
      for (let n = 0; n < 4; n += 1) paged.push(...(await listEntries(tx, {}, { limit: 1, after: paged.at(-1)?.id }, sort)));
      expect(ids(paged)).toBe(order);
      expect(await listEntries(tx, {}, { limit: 1, after: paged.at(-1)?.id }, sort)).toEqual([]);
    });
  });
});
