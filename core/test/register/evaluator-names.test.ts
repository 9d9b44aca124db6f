// Proposals that two published names are one evaluator. All names are invented after patterns of the real lists.
import { describe, expect, it } from "vitest";
import { proposeNames, type KnownBody, type PublishedName } from "../../src/register/evaluator-names.ts";

const spellings = { sameForms: [{ from: "有限责任公司", to: "有限公司" }], legalEndings: ["股份有限公司", "有限责任公司", "有限公司", "公司"] };
const named = (name: string, count = 1): PublishedName => ({ name, count });
const propose = (published: readonly PublishedName[], known: readonly KnownBody[] = [], judged: readonly string[] = []) =>
  proposeNames(published, known, new Set(judged), spellings).map(({ name, chief, evaluator }) => [name, chief, evaluator]);

describe("names of evaluators", () => {
  it("[C6] brackets of another width, and a legal form added, are proposed for the name that most entries bear", () => {
    expect(propose([named("演示创投(北京)科技有限公司"), named("演示创投（北京）科技有限公司", 9)])).toEqual([["演示创投(北京)科技有限公司", "演示创投（北京）科技有限公司", null]]);
    expect(propose([named("演示建材科研设计院", 3), named("演示建材科研设计院有限责任公司")])).toEqual([["演示建材科研设计院有限责任公司", "演示建材科研设计院", null]]);
  });

  it("[C6] a name and its bracket written the other way round are one proposal", () => {
    expect(propose([named("演示部第五研究所（演示赛宝实验室）", 2), named("演示赛宝实验室（演示部第五研究所)")])).toEqual([["演示赛宝实验室（演示部第五研究所)", "演示部第五研究所（演示赛宝实验室）", null]]);
  });

  it("[C6] a body registered here leads, however few entries name it", () => {
    expect(propose([named("演示认证中心（有限公司）", 40)], [{ evaluator: "E1", name: "演示认证中心" }])).toEqual([["演示认证中心（有限公司）", "演示认证中心", "E1"]]);
  });

  it("[C6] different names, and names of one city, are not proposed; what was judged is not proposed again", () => {
    expect(propose([named("演示甲认证（北京）有限公司"), named("演示乙认证（北京）有限公司")])).toEqual([]);
    expect(propose([named("演示院", 2), named("演示创投(北京)科技有限公司"), named("演示创投（北京）科技有限公司", 9)], [], ["演示创投(北京)科技有限公司\n演示创投（北京）科技有限公司"])).toEqual([]);
  });
});
