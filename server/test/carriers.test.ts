// The tables beside the standards, and the energy table reckoned by them: every factor named, every doubt told, no MWh counted twice.
import { join } from "node:path";
import { expect, test } from "vitest";
import { reckonCarriers } from "@qingce/core/score/carriers";
import type { CarrierRow, GridAsk } from "@qingce/core/score/carrier-row";
import { checkCarriers } from "@qingce/core/score/check-carriers";
import { findEfficiency, findLimits, limitBenchmarks } from "@qingce/core/score/find-limit";
import { findProductStandard } from "@qingce/core/score/find-product-standard";
import { programmesFolder } from "../src/cli/place.ts";
import { readStandardTables } from "../src/store/standard-tables.ts";

const { carriers, limits, efficiency, products, faults } = await readStandardTables(join(programmesFolder(), "standards"));
if (carriers === undefined || limits === undefined || efficiency === undefined || products === undefined) throw new Error(JSON.stringify(faults));

const zhejiang: GridAsk = { place: "330106", vintage: "2023", calibre: "average", fall: [] };
const row = (carrier: string, amount: string, unit: string, more: Partial<CarrierRow> = {}): CarrierRow => ({ carrier, amount, unit, use: "energy", ...more });
const reckon = (rows: readonly CarrierRow[], ask: GridAsk = zhejiang) => reckonCarriers(carriers, rows, ask);
const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);

test("[A10] the four tables have no fault", () => {
  expect(faults).toEqual([]);
});

test.each(carriers.carriers.flatMap(({ name, coal }) => ("lhv-kj" in coal && coal["lhv-kj"] !== undefined ? [[name, Number(coal["lhv-kj"]), Number(coal.coefficient)] as const] : [])))(
  "[A4] the coefficient of %s is its heating value ÷ 29307.6, as printed", (_name, lhv, coefficient) => {
    expect(Math.abs(lhv / 29307.6 / coefficient - 1)).toBeLessThan(0.001);
  });

test("[B1] coal, diesel, electricity and heat become standard coal by hand", () => {
  // 1000 t × 0.7143 + 10 t × 1.4571 + 100 万kWh × 1.229 + 2000 GJ × 0.03412 = 714.3 + 14.571 + 122.9 + 68.24
  const { tce } = reckon([row("raw-coal", "1000", "t"), row("diesel", "10", "t"), row("electricity", "100", "万kWh"), row("heat", "2000", "GJ")]);
  expect(tce).toBeCloseTo(920.011, 6);
});

test("[B3] CO2 is NCV × CC × OF × 44/12 for fuels, the province's factor for electricity, 0.11 for heat", () => {
  const { lines, tco2, complete } = reckon([row("diesel", "10", "t"), row("electricity", "100", "万kWh"), row("heat", "2000", "GJ")]);
  // 43.33 × 0.0202 × 0.98 × 44/12 = 3.14512…; 100 万kWh × 10000 × 0.4974 kg = 497.4 t; 2000 × 0.11 = 220 t
  expect(lines[0]?.tco2).toBeCloseTo(31.4512, 3);
  expect(lines[1]?.tco2).toBeCloseTo(497.4, 9);
  expect(lines[2]?.tco2).toBeCloseTo(220, 9);
  expect(tco2).toBeCloseTo(748.8512, 3);
  expect(complete).toBe(true);
});

test.each([["anthracite", 2.3228], ["bituminous", 2.0715], ["lignite", 1.4241], ["coke", 2.8518], ["gasoline", 3.0425], ["lng", 2.3253], ["natural-gas", 21.6219], ["blast-furnace-gas", 9.6865]] as const)(
  "[B3] a unit of %s gives the factor that its parameters give", (id, factor) => {
    const unit = carriers.carriers.find((one) => one.id === id)?.unit ?? "";
    expect(reckon([row(id, "1", unit)]).lines[0]?.tco2).toBeCloseTo(factor, 4);
  });

test("[A4] natural gas without a measurement is asked for one, and the totals are not complete", () => {
  const { lines, complete } = reckon([row("natural-gas", "100", "万Nm3")]);
  expect(codes(lines[0]?.faults ?? [])).toEqual(["coefficient-needs-measuring"]);
  expect(lines[0]?.tce).toBeNull();
  expect(complete).toBe(false);
});

test("[A4] natural gas with its measured heating value is reckoned by that, in coal and in CO2", () => {
  const { lines, complete } = reckon([row("natural-gas", "100", "万Nm3", { measured: { value: "35.544", unit: "MJ/Nm3" } })]);
  // 35.544 MJ = 35544 kJ; 35544 ÷ 29307.6 = 1.21279 kgce/Nm3 → 12.1279 tce/万Nm3; 355.44 GJ × 0.0153 × 0.99 × 44/12 = 19.7408
  expect(lines[0]?.tce).toBeCloseTo(1212.79, 1);
  expect(lines[0]?.tco2).toBeCloseTo(1974.08, 1);
  expect(complete).toBe(true);
  expect(lines[0]?.steps.join()).toContain("实测低位热值 35.544 MJ/Nm3");
});

test("[A4] a measured coefficient outside what the sources give is doubted, not refused", () => {
  const high = reckon([row("natural-gas", "1", "万Nm3", { measured: { value: "1.34", unit: "kgce/Nm3" } })]);
  const edge = reckon([row("natural-gas", "1", "万Nm3", { measured: { value: "1.33", unit: "kgce/Nm3" } })]);
  expect(codes(high.lines[0]?.doubts ?? [])).toEqual(["coefficient-out-of-range"]);
  expect(high.lines[0]?.tce).toBeCloseTo(13.4, 9);
  expect(edge.lines[0]?.doubts).toEqual([]);
});

test("[B1] a unit slip of 1000 in a measurement is doubted", () => {
  const { lines } = reckon([row("raw-coal", "1", "t", { measured: { value: "20934", unit: "GJ/t" } })]);
  expect(codes(lines[0]?.doubts ?? [])).toEqual(["unit-slip"]);
});

test.each([["12000000", "1000", ["unit-slip"]], ["10500", "1", ["unit-slip"]], ["1000", "1200", []], ["3000", "1000", []]] as const)(
  "[B1] %s against %s of the year before: doubts %j", (amount, before, doubts) => {
    expect(codes(reckon([row("electricity", amount, "万kWh", { before })]).lines[0]?.doubts ?? [])).toEqual(doubts);
  });

test("[B1] kWh and 万kWh, kg and t are the same quantity; m3 of coal is refused", () => {
  expect(reckon([row("electricity", "1000000", "kWh")]).tce).toBeCloseTo(reckon([row("electricity", "100", "万kWh")]).tce, 9);
  expect(reckon([row("raw-coal", "1000", "kg")]).tce).toBeCloseTo(0.7143, 9);
  expect(codes(reckon([row("raw-coal", "5", "m3")]).faults)).toEqual(["unit-differs"]);
});

test("[gbt36132-2025 B.1] feedstock stays outside, what goes out is taken away", () => {
  const { tce, feedstockTce, tco2, lines } = reckon([row("washed-coal", "100", "t"), row("washed-coal", "40", "t", { use: "feedstock" }), row("heat", "100", "GJ", { use: "exported" })]);
  expect(tce).toBeCloseTo(100 * 0.9 - 100 * 0.03412, 9);
  expect(feedstockTce).toBeCloseTo(36, 9);
  expect(lines[1]?.steps.join()).toContain("原料用能");
  expect(tco2).toBeCloseTo(100 * 26.344 * 0.0254 * 0.93 * (44 / 12) - 11, 6);
});

test("[gbt36132-2025 B.5] four ways of renewable electricity count; certificates carry neither energy nor emission", () => {
  const { renewableTce, tce, tco2, faults: found } = reckon([
    row("electricity", "500", "万kWh", { source: "grid" }),
    row("electricity", "50", "万kWh", { source: "self-generated", proof: "表-1" }),
    row("electricity", "100", "万kWh", { source: "market-renewable", proof: "合同-1" }),
    row("electricity", "20", "万kWh", { source: "direct-line", proof: "专线-1" }),
    row("electricity", "30", "万kWh", { source: "certificate", proof: "GEC-1" }),
  ]);
  expect(found).toEqual([]);
  expect(tce).toBeCloseTo(670 * 1.229, 9);
  expect(renewableTce).toBeCloseTo(200 * 1.229, 9);
  // Location-based: bought renewable electricity still passes the grid, own and direct do not.
  expect(tco2).toBeCloseTo(600 * 4.974, 9);
});

test("[gbt36132-2025 B.5] one proof used twice is the same electricity counted twice", () => {
  const twice = reckon([row("electricity", "100", "万kWh", { source: "market-renewable", proof: "合同-1" }), row("electricity", "200", "万kWh", { source: "grid" }), row("electricity", "100", "万kWh", { source: "certificate", proof: "合同-1" })]);
  expect(codes(twice.faults)).toEqual(["renewable-counted-twice"]);
  expect(twice.faults[0]).toMatchObject({ place: "carriers.3.proof", clause: "gbt36132-2025#B.5" });
});

test.each(["market-renewable", "direct-line", "self-generated", "certificate"] as const)("[gbt36132-2025 B.5] electricity by %s without a number is a fault of its row, with one it is none; a blank is no number", (source) => {
  const told = (proof: string | undefined) => reckon([row("electricity", "200", "万kWh", { source: "grid" }), row("electricity", "10", "万kWh", { source, ...(proof === undefined ? {} : { proof }) })]);
  for (const none of [undefined, "", " 　"]) {
    expect(told(none).faults).toMatchObject([{ code: "renewable-unproved", place: "carriers.2.proof", clause: "gbt36132-2025#B.5", facts: { reading: "proof" } }]);
    expect(told(none).complete).toBe(false);
  }
  expect(told("GEC-7").faults).toEqual([]);
});

test("[gbt36132-2025 B.5] the grid's electricity, electricity passed on, and nothing at all need no number; a table frozen before the demand asks for none", () => {
  expect(reckon([row("electricity", "200", "万kWh", { source: "grid" }), row("electricity", "200", "万kWh")]).faults).toEqual([]);
  expect(reckon([row("electricity", "0", "万kWh", { source: "certificate" }), row("electricity", "1", "万kWh", { source: "self-generated", use: "exported" })]).faults).toEqual([]);
  const older = { ...carriers, carriers: carriers.carriers.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => name !== "proof-demanded")) as typeof one) };
  expect(reckonCarriers(older, [row("electricity", "1", "万kWh", { source: "direct-line" })], zhejiang).faults).toEqual([]);
});

test("[A10] a demand for proof beside a fuel, or by a reading that nobody wrote, is refused", () => {
  const demand = { sources: ["certificate" as const], reading: "nobody" };
  const wrong = { ...carriers, carriers: carriers.carriers.map((one) => (one.id === "diesel" ? { ...one, "proof-demanded": demand } : one)) };
  expect(codes(checkCarriers(wrong))).toEqual(["proof-misplaced", "reading-unknown"]);
});

test.each([["200", []], ["200.1", ["renewable-counted-twice"]]] as const)("[gbt36132-2025 B.5] certificates for %s of 200 万kWh from the grid: %j", (amount, expected) => {
  expect(codes(reckon([row("electricity", "200", "万kWh", { source: "grid" }), row("electricity", amount, "万kWh", { source: "certificate", proof: "GEC-1" })]).faults)).toEqual(expected);
});

test("[A4] a province whose factor of the year is not held is refused, with the years that are", () => {
  const { faults: found } = reckon([row("electricity", "1", "万kWh")], { ...zhejiang, place: "37" });
  expect(codes(found)).toEqual(["factor-not-held"]);
  expect(found[0]?.hint).toContain("2021、2022");
});

test("[A4] it falls to the grid's or the nation's factor only as declared, and the trace says so", () => {
  const grid = reckon([row("electricity", "1", "万kWh")], { ...zhejiang, place: "37", grid: "华北", fall: ["grid", "nation"] });
  expect(grid.lines[0]?.tco2).toBeCloseTo(6.361, 9);
  expect(grid.lines[0]?.steps.join()).toContain("改用区域电网：华北 0.6361");
  const nation = reckon([row("electricity", "1", "万kWh")], { ...zhejiang, place: "37", fall: ["nation"] });
  expect(nation.lines[0]?.tco2).toBeCloseTo(5.306, 9);
});

test("[A4] another calibre or vintage is another factor, never a silent stand-in", () => {
  expect(codes(reckon([row("electricity", "1", "万kWh")], { ...zhejiang, calibre: "fossil" }).faults)).toEqual(["factor-not-held"]);
  expect(codes(reckon([row("electricity", "1", "万kWh")], { ...zhejiang, vintage: "2024" }).faults)).toEqual(["factor-not-held"]);
  expect(reckon([row("electricity", "1", "万kWh")], { ...zhejiang, calibre: "fossil", fall: ["nation"] }).lines[0]?.tco2).toBeCloseTo(8.273, 9);
});

test("[A4] raw coal has a coefficient and no carbon parameters: standard coal yes, CO2 asked by kind of coal", () => {
  const { lines, complete } = reckon([row("raw-coal", "1", "t")]);
  expect(lines[0]?.tce).toBeCloseTo(0.7143, 9);
  expect(lines[0]?.tco2).toBeNull();
  expect(codes(lines[0]?.faults ?? [])).toEqual(["carbon-not-held"]);
  expect(complete).toBe(false);
});

test("[B1] an unknown carrier, a malformed or negative amount and a misplaced source are told with their row", () => {
  const { faults: found } = reckon([row("moonshine", "1", "t"), row("diesel", "一吨", "t"), row("diesel", "-1", "t"), row("diesel", "1", "t", { source: "grid" })]);
  expect(found.map(({ code, place }) => `${code} ${place ?? ""}`)).toEqual(["carrier-unknown carriers.1.carrier", "number-malformed carriers.2.amount", "number-malformed carriers.3.amount", "source-misplaced carriers.4.source"]);
});

test("[gbt36132-2025 4.4.2] a product's limit fills lead with grade 1 and base with grade 2, with standard and clause", () => {
  const [found] = findLimits(limits, { product: "水泥" });
  expect(found && limitBenchmarks(found)).toMatchObject({ lead: "80", base: "87", unit: "kgce/t", clause: "GB 16780-2021 4.1/5.3/5.4 表1" });
  expect(found && limitBenchmarks(found).corrections.length).toBe(1);
});

test("[gbt36132-2025 4.4.2] a grade that lacks stays absent, a negative limit stays negative", () => {
  const arc = findLimits(limits, { product: "电弧炉（50 t至不足70 t）" })[0];
  expect(arc && limitBenchmarks(arc)).not.toHaveProperty("base");
  const converter = findLimits(limits, { product: "转炉工序" })[0];
  expect(converter && limitBenchmarks(converter)).toMatchObject({ lead: "-30", base: "-28" });
});

test("[A3] limits are found by industry too, and nothing where no standard is held", () => {
  expect(findLimits(limits, { industry: "3011" }).map(({ row: one }) => one.product)).toContain("水泥熟料");
  expect(findLimits(limits, { industry: "3511" })).toEqual([]);
  expect(findLimits(limits, { product: "水泥", industry: "3511" })).toEqual([]);
  expect(findEfficiency(efficiency, { industry: "3072" }).map(({ benchmark, baseline }) => [benchmark, baseline])).toEqual([["300", "630"]]);
});

test.each(["GB/T 32163.1-2015", "gb/t32163.1—2015", "《ＧＢ/Ｔ 32163.1－2015》"])("[B8] %s is the standard of household detergents however it is typed", (number) => {
  expect(findProductStandard(products, number, "家用洗涤剂")).toMatchObject({ kind: "listed", conflicts: [] });
});

test("[B8] another product's standard, a number not held, and a kind whose lists disagree are told apart", () => {
  expect(findProductStandard(products, "GB/T 32163.1-2015", "杀虫剂").kind).toBe("other-product");
  expect(findProductStandard(products, "GB/T 32163.1-2016")).toMatchObject({ kind: "absent", why: products.missing });
  const cable = findProductStandard(products, "T/CCSA 255-2019", "光缆");
  expect(cable.kind === "listed" && cable.conflicts.map(({ kind }) => kind)).toEqual(["光缆"]);
});
