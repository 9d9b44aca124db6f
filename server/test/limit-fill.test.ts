// A product's energy limit put into a row of the form: grade 1 leads, grade 2 is the base, and a unit that does not fit is refused.
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLimits } from "@qingce/core/score/find-limit";
import { fillFromLimit, limitColumns, type LimitColumns } from "@qingce/core/score/limit-fill";
import { programmesFolder } from "../src/cli/place.ts";
import { readStandardFolder } from "../src/store/standard-folder.ts";
import { readStandardTables } from "../src/store/standard-tables.ts";

const standards = join(programmesFolder(), "standards");
const { limits } = await readStandardTables(standards);
const scheme = (await readStandardFolder(join(standards, "gbt36132-2025"))).schemes.find((one) => one.file.id === "gbt36132-2025/form-2026");
if (limits === undefined || scheme === undefined) throw new Error("tables are missing");
const columns = limitColumns(scheme, "limit-products");
if (columns === undefined) throw new Error("no columns");

const fill = (product: string, indicator: string, into: LimitColumns = columns) => {
  const found = findLimits(limits, { product }).find(({ row }) => row.product === product && row.indicator === indicator);
  if (found === undefined) throw new Error(`no limit for ${product}`);
  return fillFromLimit(found, into);
};

test("[A3] the table whose weighted rule leads by standard coal takes limits; the one by water does not", () => {
  expect(columns).toEqual({ table: "limit-products", lead: "lead", base: "base", unit: "kgce/产品单位", product: "product", standard: "standard" });
  expect(limitColumns(scheme, "quota-products")).toBeUndefined();
  expect(limitColumns(scheme, "energy")).toBeUndefined();
});

test("[gbt36132-2025 4.4.2] cement: grade 1 leads, grade 2 is the base, per tonne, and the correction is told", () => {
  expect(fill("水泥", "单位产品综合能耗")).toMatchObject({ ok: true, value: { cells: { product: "水泥", standard: "GB 16780-2021 4.1/5.3/5.4 表1", lead: "80", base: "87" }, per: "t", heed: expect.arrayContaining([expect.stringContaining("熟料占比")]) as unknown } });
});

test("[gbt36132-2025 4.4.2] without a grade 2 the base stays empty", () => {
  const found = limits.standards.flatMap(({ rows }) => rows).find((row) => row["grade-2"] === undefined && row.unit.startsWith("kgce/"));
  expect(found && fill(found.product, found.indicator)).toMatchObject({ ok: true, value: { cells: { base: "" } } });
});

test("[B4] a limit of electricity is refused in a column of standard coal, with both units", () => {
  expect(fill("水泥熟料", "综合电耗")).toMatchObject({ ok: false, refusals: [{ code: "unit-differs", facts: { unit: "kWh/t", wanted: "kgce/产品单位" } }] });
});

test("[B4] a column in tce per tonne takes a thousandth; one per cubic metre refuses", () => {
  expect(fill("水泥", "单位产品综合能耗", { ...columns, unit: "tce/t" })).toMatchObject({ ok: true, value: { cells: { lead: "0.08", base: "0.087" } } });
  expect(fill("水泥", "单位产品综合能耗", { ...columns, unit: "kgce/m3" })).toMatchObject({ ok: false, refusals: [{ code: "unit-differs" }] });
});
