// The order of a recommending desk: the notice's where it can be told there, in words with its clause.
import { expect, test } from "vitest";
import { rankingOrder, sayOrderKey } from "../../src/review/ranking-order.ts";
import { deskOrder } from "../../src/review/allot.ts";
import type { OrderKey } from "../../src/rule/selection.ts";
import { makeEdition } from "../declaration/edition-fixture.ts";

const withOrder = (order: readonly OrderKey[]) => makeEdition({ procedure: { selection: { factory: { cuts: [], order: [...order] } } } });
const said = (order: readonly OrderKey[]): readonly string[] => {
  const edition = withOrder(order);
  return rankingOrder(edition, "factory").keys.map((key) => sayOrderKey(edition, key));
};

test("[D3 miit-2022 一.1.7] an order that the desk can tell ranks first, and the house's order ends its ties", () => {
  const order: readonly OrderKey[] = [{ by: "listed", level: "province", cite: "甲一" }];
  expect(rankingOrder(withOrder(order), "factory")).toEqual({ from: "notice", keys: [...order, ...deskOrder] });
  expect(said(order)).toEqual(["已列入省级同类名单的在前", "第三方评价得分从高到低", "自评价得分从高到低", "提交早的在前"]);
});

test("[D3 M 五（三）.5] an order that begins with experts' scores, not given yet, is no order of the desk", () => {
  expect(rankingOrder(withOrder([{ by: "score", of: "expert" }, { by: "submitted" }]), "factory")).toEqual({ from: "house", keys: deskOrder });
  expect(rankingOrder(withOrder([{ by: "recommended-rank" }]), "factory").from).toBe("house");
  expect(rankingOrder(makeEdition({ procedure: { selection: {} } }), "factory").from).toBe("house");
});

test("[D3] no key stands twice, and each is said in the direction that it ranks", () => {
  expect(said([{ by: "score", of: "self", direction: "low-first" }, { by: "pool" }, { by: "fact", of: "value_added_share" }])[0]).toBe("自评价得分从低到高");
  expect(said([{ by: "submitted" }, { by: "score", of: "self" }])).toEqual(["提交早的在前", "自评价得分从高到低", "第三方评价得分从高到低"]);
});
