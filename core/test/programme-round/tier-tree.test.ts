// Which node stands for each tier: 宁波 under its province or beside it, 兵团 beside the provinces, a county under no city.
import { expect, test } from "vitest";
import { makeRegionTable } from "../../src/base/region.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { nodesOf, scopeOf, tiersOf } from "../../src/programme/tier-tree.ts";
import { makeEdition } from "../declaration/edition-fixture.ts";

const regions = makeRegionTable([
  { code: "CN", name: "中华人民共和国", level: "nation" },
  { code: "33", name: "浙江省", parent: "CN", level: "province" },
  { code: "3301", name: "杭州市", parent: "33", level: "city" },
  { code: "330106", name: "西湖区", parent: "3301", level: "county" },
  { code: "3302", name: "宁波市", parent: "33", level: "city", separatelyPlanned: true },
  { code: "330203", name: "海曙区", parent: "3302", level: "county" },
  { code: "41", name: "河南省", parent: "CN", level: "province" },
  { code: "419001", name: "济源市", parent: "41", level: "county" },
  { code: "66", name: "新疆生产建设兵团", parent: "CN", level: "province", corps: true },
]);

const province = makeEdition();
const path = (...tiers: readonly ("county" | "city" | "province" | "nation")[]): Edition["procedure"]["tiers"] => ({ factory: { path: [...tiers] } });
const ministry = makeEdition({ edition: { tree: { "separately-planned": "own-recommender", corps: "own-recommender" } }, procedure: { tiers: path("province", "nation") } });
const nodes = (of: Edition, region: string) => nodesOf(of, "factory", region, regions);

test("[D1 甲四] in the province's round a county of 宁波 has 宁波 as its city and 浙江 as its province", () => {
  expect(nodes(province, "330203")).toEqual({ county: "330203", city: "3302", province: "33" });
  expect(nodes(province, "330106")).toEqual({ county: "330106", city: "3301", province: "33" });
});

test("[D1 N22 抬头.1] in the ministry's round 宁波 recommends itself, and 浙江 has no part in it", () => {
  expect(nodes(ministry, "330203")).toEqual({ province: "3302", nation: "CN" });
  expect(nodes(ministry, "330106")).toEqual({ province: "33", nation: "CN" });
  expect(scopeOf(nodes(ministry, "330203"))).toEqual(["3302", "CN"]);
});

test("[D1] where 宁波 stands as city and as province alike, its scope names it once", () => {
  const both = makeEdition({ edition: { tree: { "separately-planned": "own-recommender", corps: "none" } }, procedure: { tiers: path("county", "city", "province", "nation") } });
  expect(nodes(both, "330203")).toEqual({ county: "330203", city: "3302", province: "3302", nation: "CN" });
  expect(scopeOf(nodes(both, "330203"))).toEqual(["3302", "330203", "CN"]);
});

test("[D1 N22 抬头.2] the corps stands beside the provinces", () => {
  expect(nodes(ministry, "66")).toEqual({ province: "66", nation: "CN" });
});

test("[D1] a county under no city has no city node, and a city no county node", () => {
  expect(nodes(province, "419001")).toEqual({ county: "419001", province: "41" });
  expect(nodes(province, "3301")).toEqual({ city: "3301", province: "33" });
});

test("[D1] tiers follow the kind; a region or kind nobody knows has no nodes", () => {
  expect(tiersOf(province, "factory")).toEqual(["county", "city", "province"]);
  expect(tiersOf(province, "park")).toEqual(["city", "province"]);
  expect(nodes(province, "999999")).toEqual({});
  expect(nodesOf(province, "product", "330106", regions)).toEqual({});
  expect(scopeOf({})).toEqual([]);
});

test("[D1 N22 抬头.2] an edition that does not address the corps gives it no node", () => {
  const silent = makeEdition({ edition: { tree: { "separately-planned": "own-recommender", corps: "none" } }, procedure: { tiers: path("province", "nation") } });
  expect(nodes(silent, "66")).toEqual({});
});
