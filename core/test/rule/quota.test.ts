// Quotas: the last place is free, the next is not; an in-principle quota passes with a reason.
import fc from "fast-check";
import { expect, test } from "vitest";
import { overQuota, quotaOf, type Quota } from "../../src/rule/quota.ts";

const table: Quota = { per: "city", table: { "3301": 3, "3302": 0 }, total: 3, strict: true, cite: "附件1" };
const each: Quota = { per: "province", each: 3, strict: "in-principle", cite: "一（三）" };

test("[D3] a table gives each region its number, a region outside the table none", () => {
  expect([quotaOf(table, "3301"), quotaOf(table, "3302"), quotaOf(table, "3399")]).toEqual([3, 0, 0]);
  expect(quotaOf(each, "33")).toBe(3);
});

test("[D3] a number imported when the round opened goes before the notice's", () => {
  expect(quotaOf(table, "3301", { "3301": 5 })).toBe(5);
  expect(quotaOf({ is: "not-held" }, "3301", { "3301": 5 })).toBe(5);
});

test("[D3] where no number is stated none binds", () => {
  expect(quotaOf({ is: "unstated" }, "3301")).toBeUndefined();
  expect(overQuota({ is: "unstated" }, undefined, 99, "3301", undefined)).toBeUndefined();
});

test("[D3] the last place is given, one more is refused with clause and figures", () => {
  expect(overQuota(table, 3, 2, "3301", undefined)).toBeUndefined();
  expect(overQuota(table, 3, 3, "3301", "理由")).toMatchObject({ code: "quota-full", clause: "附件1", facts: { node: "3301", quota: 3, taken: 3 } });
});

test("[D3] over an in-principle quota a written reason is asked and suffices", () => {
  expect(overQuota(each, 3, 3, "33", " ")).toMatchObject({ code: "quota-departure-unexplained", clause: "一（三）" });
  expect(overQuota(each, 3, 3, "33", "链主集聚")).toBeUndefined();
});

test("[D3] whatever the numbers, never one more than a strict quota", () => {
  fc.assert(
    fc.property(fc.nat(50), fc.nat(80), (cap, tries) => {
      let taken = 0;
      for (let n = 0; n < tries; n += 1) if (overQuota(table, cap, taken, "3301", "理由") === undefined) taken += 1;
      return taken === Math.min(cap, tries);
    }),
  );
});
