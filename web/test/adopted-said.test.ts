// What the public reads of an adopted scheme, and a group of peers in words.
import { expect, test } from "vitest";
import { benchmarkOrigin, benchmarkValue, schemeFacts, sayStanding } from "../src/text/adopted-said.ts";
import { sayGroup, sayOrigin } from "../src/text/peers-said.ts";

const origin = { day: "2025-03-06" as never, industry: "30", take: "leading-5", n: 12, tables: 11, sheets: 1, year: 2023 } as const;
const item = (points: string) => ({ no: null, name: "演示指标", clause: "4.1", points });
const one = {
  round: "R1", title: "演示批次", kind: "factory", scheme: "gbt36132-2025/form-2026", name: "演示方案", standard: "GB/T 36132-2025", status: "form", certainty: "partial", source: "演示来源", hash: "ab", day: null, stated: "演示依据",
  industries: [], carriers: null, max: "100", pass: null, gates: [], groups: [{ name: "甲", max: "not-held", items: [item("10"), item("not-held")] }], benchmarks: [],
};

test("[H2] a group is told by its day, its industry, its size and its sources, and a frozen benchmark by what was taken", () => {
  expect(sayGroup("2025-03-06", origin)).toBe("截至2025年3月6日，同行业（30）12 家（2023年度动态管理表 11 家、提交的自评表 1 家）");
  expect(sayOrigin(origin)).toBe("同行统计得出：截至2025年3月6日，同行业（30）12 家（2023年度动态管理表 11 家、提交的自评表 1 家），取前5%水平");
  expect(sayGroup("2025-03-06", { industry: "", n: 0, tables: 0, sheets: 0, year: null })).toBe("截至2025年3月6日，全部行业 0 家");
});

test("[L1 A4] what is not held, not stated or not recorded is said so; no code word is shown", () => {
  const said = schemeFacts(one).map(({ name, says }) => `${name} ${says}`).join("\n");
  expect(said).toContain("分值 2 项指标中 1 项的分值未持有");
  expect(said).toContain("合格线 方案未载明");
  expect(said).toContain("日期未记录");
  expect(said).toContain("可信程度：不完整");
  expect(said).not.toMatch(/not-held|unstated|partial|null|undefined|\bform\b(?!-)/u);
  expect([sayStanding("4"), sayStanding("not-held")]).toEqual(["4", "未持有"]);
});

test("[L1] a benchmark comes from the peers, or from what the authority or the scheme states", () => {
  const benchmark = { label: "演示引领值", unit: "%", value: "60", source: "演示依据", origin: null };
  expect(benchmarkOrigin(benchmark)).toBe("演示依据");
  expect([benchmarkValue(benchmark), benchmarkValue({ ...benchmark, unit: "m3/万元" }), benchmarkValue({ ...benchmark, unit: "1" })]).toEqual(["60 %", "60 m³/万元", "60"]);
  expect(benchmarkOrigin({ ...benchmark, origin })).toContain("同行统计得出：截至2025年3月6日");
});
