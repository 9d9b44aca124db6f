// Look-backs and present states over outside records: the boundary days, severity words, what is resolved, what is open.
import { expect, test } from "vitest";
import { judge } from "../../src/rule/judge.ts";
import type { OutsideRecord } from "../../src/rule/record.ts";
import { conditionOf, day, given, record } from "./given.ts";

const threeYears = { "none-within-years": 3, record: "accident", "severity-from": "较大" };
const outcome = (node: Parameters<typeof conditionOf>[0], records: readonly OutsideRecord[], over = {}) => judge(conditionOf(node), given({ records, ...over })).outcome;
const accident = (occurredOn: string, severity = "较大") => record({ occurredOn: day(occurredOn), severity });

test("[B2] no record at all is met", () => {
  expect(outcome(threeYears, [])).toBe("met");
});

test("[B2] the first day of the three years counts where the reading counts it, the day before never", () => {
  expect(outcome(threeYears, [accident("2022-06-01")])).toBe("not-met");
  expect(outcome(threeYears, [accident("2022-06-01")], { lookBack: { to: "declaration-day", "first-day": "not-counted" } })).toBe("met");
  expect(outcome(threeYears, [accident("2022-06-02")], { lookBack: { to: "declaration-day", "first-day": "not-counted" } })).toBe("not-met");
  expect(outcome(threeYears, [accident("2022-05-31")])).toBe("met");
});

test("[B2] the last day counts, the day after does not", () => {
  expect(outcome(threeYears, [accident("2025-06-01")])).toBe("not-met");
  expect(outcome(threeYears, [accident("2025-06-02")])).toBe("met");
});

test("[B2] three years before 29 February begin on the 28th", () => {
  const on = { on: day("2024-02-29") };
  expect(outcome(threeYears, [accident("2021-02-28")], on)).toBe("not-met");
  expect(outcome(threeYears, [accident("2021-02-27")], on)).toBe("met");
});

test("[B2] the severity named bars, the milder one does not", () => {
  expect(outcome(threeYears, [accident("2025-01-01", "一般")])).toBe("met");
  expect(outcome(threeYears, [accident("2025-01-01", "较大")])).toBe("not-met");
  expect(outcome(threeYears, [accident("2025-01-01", "特别重大")])).toBe("not-met");
  expect(outcome({ "none-within-years": 3, record: "accident" }, [accident("2025-01-01", "一般")])).toBe("not-met");
});

test("[B3] a record without a day or without a known severity leaves the answer open, unless another one bars", () => {
  const undated = record({ severity: "较大" });
  const ungraded = record({ occurredOn: day("2025-01-01") });
  expect(outcome(threeYears, [undated])).toBe("unknown");
  expect(outcome(threeYears, [ungraded])).toBe("unknown");
  expect(outcome(threeYears, [record({ occurredOn: day("2025-01-01"), severity: "不明" })])).toBe("unknown");
  expect(outcome(threeYears, [undated, accident("2025-01-01")])).toBe("not-met");
  expect(outcome(threeYears, [record({ occurredOn: day("2020-01-01") })])).toBe("met");
});

test("[B2] unless resolved: a duty that was met no longer bars", () => {
  const node = { "none-within-years": 3, record: "rectification", unless: "resolved" };
  const listed = (resolved: boolean) => record({ kind: "rectification", occurredOn: day("2025-01-01"), resolved });
  expect(outcome(node, [listed(true)])).toBe("met");
  expect(outcome(node, [listed(false)])).toBe("not-met");
});

test("[B2] a present state bars whatever its day, until it is resolved", () => {
  const node = { "none-standing": ["debtor"] };
  expect(outcome(node, [record({ kind: "debtor", occurredOn: day("2001-01-01") })])).toBe("not-met");
  expect(outcome(node, [record({ kind: "debtor", resolved: true })])).toBe("met");
  expect(outcome(node, [record({ kind: "accident" })])).toBe("met");
});

test("[B3] the verdict shows register, day read and source of the record that decided", () => {
  const verdict = judge(conditionOf(threeYears), given({ records: [accident("2025-01-01"), accident("2020-01-01")] }));
  expect(verdict.seen["records"]).toEqual([{ kind: "accident", register: "信用中国", readOn: "2025-06-01", source: "测试", severity: "较大", occurredOn: "2025-01-01" }]);
});

test("[B2 Bad input] one incident from two registers counts once and keeps both sources; another day, another kind or no day is another incident", () => {
  const inTwo = [accident("2025-01-01"), { ...accident("2025-01-01"), register: "另一登记系统", source: "另一来源" }];
  const seen = (records: readonly OutsideRecord[]) => judge(conditionOf({ "none-within-years": 3, record: "accident" }), given({ records })).seen["records"];
  expect(seen(inTwo)).toEqual([{ ...inTwo[0], alsoIn: [inTwo[1]] }]);
  expect(seen([accident("2025-01-01"), accident("2025-01-02")])).toHaveLength(2);
  expect(seen([record({ severity: "较大" }), record({ severity: "较大" })])).toHaveLength(2);
});
