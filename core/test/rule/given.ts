// Circumstances for the tests of the grammar: nothing held against the applicant, nothing known but what a test says.
import type { PlainDay } from "../../src/base/plain-day.ts";
import type { Circumstances } from "../../src/rule/circumstances.ts";
import type { Condition } from "../../src/rule/condition.ts";
import type { Json } from "../../src/base/json.ts";
import { readCondition } from "../../src/rule/read-condition.ts";
import type { OutsideRecord } from "../../src/rule/record.ts";

export const day = (text: string): PlainDay => text as PlainDay;

export const given = (over: Partial<Circumstances> = {}): Circumstances => ({
  kind: "factory",
  on: day("2025-06-01"),
  facts: {},
  records: [],
  listings: [],
  authority: "33",
  nodesOf: { "330106": ["330106", "3301", "33"], "320500": ["320500", "3205", "32"] },
  lookBack: { to: "declaration-day", "first-day": "counted" },
  severities: { accident: ["一般", "较大", "重大", "特别重大"] },
  statements: {},
  ...over,
});

export const record = (over: Partial<OutsideRecord> = {}): OutsideRecord => ({ kind: "accident", register: "信用中国", readOn: day("2025-06-01"), source: "测试", ...over });

/** The condition of a `require:` node that the test knows to be sound. */
export function conditionOf(node: Json): Condition {
  const { condition, faults } = readCondition(node);
  if (condition === undefined) throw new Error(JSON.stringify(faults));
  return condition;
}
