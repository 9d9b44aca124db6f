// Planted faults in a standard, in the table of carriers and in the limits: each is named by place and code.
import { expect, test } from "vitest";
import type { CarrierFile } from "../../src/score/carrier-file.ts";
import { checkCarriers } from "../../src/score/check-carriers.ts";
import { checkEfficiency, checkLimits } from "../../src/score/check-limits.ts";
import { checkStandard } from "../../src/score/check-standard.ts";
import type { EfficiencyFile, LimitFile } from "../../src/score/limit-file.ts";
import type { StandardFile } from "../../src/score/standard-file.ts";
import { standard } from "./mini-scheme.ts";

const told = (faults: readonly { readonly at: readonly string[]; readonly code: string }[]) => faults.map(({ at, code }) => `${at.join(".")} ${code}`);

const [equation] = standard.equations;
if (equation === undefined) throw new Error("the small standard has lost its equation");

const inStandard = (part: Partial<StandardFile>) => told(checkStandard({ ...standard, ...part }));

test("[A10] a standard that stands has no fault", () => {
  expect(inStandard({})).toEqual([]);
});

test.each([
  ["a requirement of no clause", { requirements: [{ id: "r", clause: "9", topic: "无", kind: "veto" as const }] }, ["requirements.0.clause clause-unknown"]],
  ["a rule of no clause", { rules: [{ clause: "9", says: "无" }] }, ["rules.0.clause clause-unknown"]],
  ["an equation of no section", { equations: [{ ...equation, section: "B.99" }] }, ["equations.0.section clause-unknown"]],
  ["a clause twice", { clauses: [...standard.clauses, ...standard.clauses] }, ["clauses.1.id name-twice"]],
  ["an equation twice", { equations: [equation, equation] }, ["equations.1.id name-twice"]],
  ["sides a thousand apart", { equations: [{ ...equation, unit: "kgce/万元" }] }, ["equations.0.expr dimension-mismatch"]],
  ["a letter nobody uses", { equations: [{ ...equation, inputs: { ...equation.inputs, Z: { label: "闲置", unit: "t" } } }] }, ["equations.0.inputs letter-idle"]],
  ["a letter nobody explains", { equations: [{ ...equation, expr: "E_i / X_i", inputs: { E_i: { label: "综合能耗", unit: "tce" } } }] }, ["equations.0.expr name-unknown"]],
  ["a formula that cannot be read", { equations: [{ ...equation, expr: "E_i /" }] }, ["equations.0.expr formula-malformed"]],
])("[A10] %s is told", (_title, part, expected) => {
  expect(inStandard(part)).toEqual(expected);
});

const coal = { coefficient: "0.7143", unit: "kgce/kg", set: "s", "lhv-kj": "20934", seen: "测试" } as const;
const carriers: CarrierFile = {
  edition: "2025-12-31",
  sets: [{ id: "s", name: "测试", edition: "测试", source: "测试", certainty: "inferred", missing: [] }],
  "kj-per-kgce": "29307.6",
  carriers: [{ id: "coal", name: "煤", kind: "fuel", unit: "t", coal }],
  grid: { unit: "kgCO2/kWh", method: "测试", issuer: "测试", vintages: [{ vintage: "2023", published: "测试", source: "测试" }], factors: [{ level: "nation", place: "CN", name: "全国", vintage: "2023", calibre: "average", value: "0.5", certainty: "inferred" }] },
  readings: [], conflicts: [], missing: [],
};
const [carrier] = carriers.carriers;
const [factor] = carriers.grid.factors;
if (carrier === undefined || factor === undefined) throw new Error("the small table has lost its rows");

test.each([
  ["nothing", {}, []],
  ["a carrier twice", { carriers: [carrier, carrier] }, ["carriers.1.id name-twice"]],
  ["an unknown unit", { carriers: [{ ...carrier, unit: "筐" }] }, ["carriers.0.unit unit-unknown"]],
  ["a coefficient per another quantity", { carriers: [{ ...carrier, coal: { ...coal, unit: "kgce/kWh" } }] }, ["carriers.0.coal.unit dimension-mismatch"]],
  ["a coefficient that its heating value contradicts", { carriers: [{ ...carrier, coal: { ...coal, coefficient: "0.7153" } }] }, ["carriers.0.coal.coefficient coefficient-contradicts"]],
  ["a set that is not there", { carriers: [{ ...carrier, coal: { ...coal, set: "other" } }] }, ["carriers.0.coal.set set-unknown"]],
  ["a crossed range", { carriers: [{ ...carrier, coal: { measured: true as const, unit: "kgce/kg", set: "s", low: "2", high: "1", why: "测试" } }] }, ["carriers.0.coal.low range-crossed"]],
  ["a vintage that is not there", { grid: { ...carriers.grid, factors: [{ ...factor, vintage: "2019" }] } }, ["grid.factors.0.vintage vintage-unknown"]],
  ["a factor twice", { grid: { ...carriers.grid, factors: [factor, factor] } }, ["grid.factors.1 name-twice"]],
])("[A10] in the table of carriers, %s", (_title, part, expected) => {
  expect(told(checkCarriers({ ...carriers, ...part }))).toEqual(expected);
});

const limit = (one: string, two: string | undefined, three: string, unit = "kgce/t"): LimitFile => ({
  source: "测试", certainty: "inferred", readings: [], conflicts: [], missing: [],
  standards: [{ number: "GB 0", name: "测试", industries: [], rows: [{ product: "测试", indicator: "测试", unit, "grade-1": one, ...(two === undefined ? {} : { "grade-2": two }), "grade-3": three, clause: "1" }] }],
});

test.each([
  ["1级、2级、3级由严到宽", limit("80", "87", "94"), []],
  ["1级等于2级", limit("110", "110", "135"), []],
  ["没有2级", limit("61", undefined, "72"), []],
  ["负的限额", limit("-30", "-28", "-12"), []],
  ["2级严于1级", limit("87", "80", "94"), ["standards.0.rows.0.grade-1 grades-out-of-order"]],
  ["没有的单位", limit("80", "87", "94", "kgce/筐"), ["standards.0.rows.0.unit unit-unknown"]],
])("[A10] limits: %s", (_title, file, expected) => {
  expect(told(checkLimits(file))).toEqual(expected);
});

test("[A10] a benchmark laxer than its baseline, or of no document, is told", () => {
  const file: EfficiencyFile = {
    source: "测试", certainty: "inferred", documents: [], use: [], missing: [],
    rows: [{ document: "none", product: "测试", unit: "kgce/t", benchmark: "7", baseline: "4", certainty: "inferred" }],
  };
  expect(told(checkEfficiency(file))).toEqual(["rows.0.benchmark grades-out-of-order", "rows.0.document document-unknown"]);
});
