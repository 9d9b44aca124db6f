// A small scheme for tests: one group, items as the test writes them. Invented, beside nobody's name.
import { numberScheme, type SchemeReading } from "../../src/score/number-scheme.ts";
import type { SchemeFile } from "../../src/score/scheme-file.ts";
import type { StandardFile } from "../../src/score/standard-file.ts";

export const standard: StandardFile = {
  id: "mini", name: "测试用标准", kind: "standard", for: ["factory"], source: "测试", certainty: "inferred",
  clauses: [{ id: "4.1", says: "测试" }], requirements: [], groups: [], rules: [], missing: [],
  equations: [{ id: "B.2", symbol: "Eg", name: "单位产值综合能耗", expr: "E_i / G_i", unit: "tce/万元", inputs: { E_i: { label: "综合能耗", unit: "tce" }, G_i: { label: "产值", unit: "万元" } } }],
};

const empty: SchemeFile = {
  id: "mini/one", name: "测试用方案", standard: "mini", status: "fictitious", source: "测试", certainty: "fictitious", for: ["factory"], max: "10",
  fields: {}, derived: {}, benchmarks: {}, gates: [], groups: [{ id: "all", name: "全部", max: "10" }], items: [],
  redistribute: { take: "none" }, rounding: {}, pass: "unstated", readings: [], missing: [],
};

export const miniFile = (part: Partial<SchemeFile>): SchemeFile => ({ ...empty, ...part });
export const mini = (part: Partial<SchemeFile>): SchemeReading => numberScheme(miniFile(part), standard);
