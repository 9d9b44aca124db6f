import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyBody, type DeclarationBody } from "@qingce/core/declaration/body";
import { numberScheme } from "@qingce/core/score/number-scheme";
import type { ScoreOutcome } from "@qingce/core/score/outcome";
import type { Scheme } from "@qingce/core/score/scheme";
import type { SchemeFile } from "@qingce/core/score/scheme-file";
import type { Sheet } from "@qingce/core/score/sheet";
import type { StandardFile } from "@qingce/core/score/standard-file";
import { waysUp } from "@qingce/core/score/way-up";
import { parse } from "yaml";
import { differingPlaces, merged, sidesOf, takeAt } from "../src/text/draft-place.ts";
import { formChanges, openDoubts, withForm } from "../src/text/form-import.ts";
import { traceOf } from "../src/text/item-trace.ts";
import { scorePairs } from "../src/text/score-pairs.ts";
import { sheetRead } from "../src/text/sheet-read.ts";
import { saySheetAt, sheetLabel } from "../src/text/sheet-said.ts";
import { sheetSections } from "../src/text/sheet-sections.ts";
import { workSheet } from "../src/text/sheet-worked.ts";
import { bestWays, sayWay } from "../src/text/way-up-said.ts";

const folder = join(import.meta.dirname, "..", "..", "programmes", "standards", "gbt36132-2025");
const yaml = (name: string): unknown => parse(readFileSync(join(folder, name), "utf8"), { schema: "core" });
const read = numberScheme(yaml("scheme-form-2026.yaml") as SchemeFile, yaml("standard.yaml") as StandardFile).scheme;
if (read === undefined) throw new Error("the form of 2026 has faults");
const scheme: Scheme = read;
const benchmarks = { "energy-per-value-lead": "200", "energy-per-value-base": "300", "renewable-lead-5000": "40", "renewable-base-5000": "10" };

const sheetOf = (answers: Sheet["answers"], notApplicable: Sheet["notApplicable"] = {}): Sheet => ({ answers, notApplicable });
const worked = (sheet: Sheet) => workSheet({ scheme, benchmarks, hash: "" }, sheet);
const fieldsOf = (sheet: Sheet, id: string): readonly string[] => worked(sheet).laid.groups.flatMap(({ items }) => items).find(({ item }) => item.id === id)?.fields ?? [];

describe("the form laid out from a scheme", () => {
  test("[B4] a question that chooses an alternative stands alone until it is answered, then what that alternative needs", () => {
    expect(fieldsOf(sheetOf({}), "energy-intensity")).toEqual(["has-energy-limit"]);
    expect(fieldsOf(sheetOf({ "has-energy-limit": false }), "energy-intensity")).toEqual(["has-energy-limit", "energy", "gross-output"]);
    expect(fieldsOf(sheetOf({ "has-energy-limit": true }), "energy-intensity")).toEqual(["has-energy-limit", "limit-products"]);
  });

  test("[B4] each field stands once, where it is first needed, and none is lost", () => {
    for (const answers of [{}, { "has-energy-limit": true, "has-water-quota": false }, { "has-energy-limit": false, "material-saving": "provided" }]) {
      const { laid } = worked(sheetOf(answers));
      const all = [...laid.gates, ...laid.groups.flatMap(({ items }) => items.flatMap(({ fields }) => fields)), ...laid.rest];
      expect(new Set(all).size).toBe(all.length);
    }
    expect(fieldsOf(sheetOf({ "has-energy-limit": true }), "carbon-intensity")).toContain("gross-output");
  });

  test("[B4] an item put aside asks for nothing; points are asked only where they are given", () => {
    expect(fieldsOf(sheetOf({}, { "water-margin": "无废水" }), "water-margin")).toEqual([]);
    const judged = (answers: Sheet["answers"]) => worked(sheetOf(answers)).laid.groups.flatMap(({ items }) => items).find(({ item }) => item.id === "green-design-case")?.judged;
    expect([judged({}), judged({ "green-design": "provided" }), judged({ "green-design": "not-provided" })]).toEqual([false, true, false]);
  });

  test("[B4] a section counts what is done, missing and doubtful", () => {
    const sheet = sheetOf({ "law-abiding": true, "has-energy-limit": false, "gross-output": ["20000", "20000", "20000"], energy: "5000", renewable: "6000" });
    const { laid, outcome, doubts, faults } = worked(sheet);
    const sections = sheetSections(laid, outcome, faults, doubts);
    expect(sections.find(({ id }) => id === "sheet-gates")?.progress).toEqual({ done: 1, missing: 0, faulty: 0 });
    expect(sections.find(({ id }) => id === "sheet-low-carbon-energy")?.progress).toEqual({ done: 1, missing: 2, faulty: 1 });
  });

  test("[B4] a part greater than its whole is doubted; exactly the whole is not", () => {
    expect(worked(sheetOf({ energy: "5000", renewable: "5001" })).doubts.get("renewable-use")).toContain("超过 100%");
    expect(worked(sheetOf({ energy: "5000", renewable: "5000" })).doubts.size).toBe(0);
  });
});

describe("slips told while typing", () => {
  const doubted = (answers: Sheet["answers"]): readonly string[] => [...worked(sheetOf({ "has-energy-limit": false, energy: "5000", ...answers })).doubts.values()];

  test("[B4] of three years one a thousand or ten thousand times the others is asked about; a hundredfold, two years and an empty one are not", () => {
    expect(doubted({ "gross-output": ["19000", "20000000", "20000"] })).toEqual([expect.stringContaining("填 20000000，其他年份是 19000，约差一千倍")]);
    expect(doubted({ "gross-output": ["19000", "20000", "200000000"] })).toEqual([expect.stringContaining("约差一万倍")]);
    expect(doubted({ "gross-output": ["0.0002", "19000", "20000"] })).toEqual([]);
    expect(doubted({ "gross-output": ["190", "20000", "20000"] })).toEqual([]);
    expect(doubted({ "gross-output": ["", "20000000", "20000"] })).toEqual([]);
  });

  test("[B4 Bad input] a figure a thousand times the unit's yearly table, and a row of the energy table, are told while typing, beside the item that reads them", () => {
    const grid = { place: "33", vintage: "2023", calibre: "average", fall: [] } as const;
    const power = (amount: string) => ({ carrier: "electricity", amount, unit: "万kWh", use: "energy" as const });
    const scoring = { scheme, benchmarks, hash: "", earlier: [{ says: "2024年度动态管理表", answers: { energy: "5000" }, carriers: { rows: [power("500")], grid } }] };
    const told = (energy: string, amount: string) => [...workSheet(scoring, { ...sheetOf({ "has-energy-limit": false, energy }), carriers: { rows: [power(amount)], grid } }).doubts.values()].join("；");
    expect(told("5000000", "510")).toContain("年综合能源消费量填 5000000，2024年度动态管理表是 5000，约差一千倍");
    expect(told("5100", "5000000")).toContain("能源消耗表第 1 行数量填 5000000，2024年度动态管理表是 500，约差一万倍");
    expect(told("5100", "510")).toBe("");
  });

  test("[B4] a fraction where per cent is asked is told with both readings; above one it is taken as it is", () => {
    expect(doubted({ "efficient-share": "0.95" })).toEqual([expect.stringContaining("现为 0.95%：如果是 95%，请填 95")]);
    expect(doubted({ "efficient-share": "1" })).toEqual([expect.stringContaining("请填 100")]);
    expect(doubted({ "efficient-share": "1.01" })).toEqual([]);
    expect(doubted({ "efficient-share": "0" })).toEqual([]);
  });
});

describe("the trace in words", () => {
  const sheet = sheetOf({ "has-energy-limit": false, "gross-output": ["1", "1", "20000"], energy: "5300", renewable: "530" });
  const trace = (id: string) => {
    const { slots, outcome } = worked(sheet);
    const item = scheme.items.find((one) => one.id === id);
    const told = outcome.items.find((one) => one.id === id);
    if (item === undefined || told === undefined) throw new Error(id);
    return traceOf({ scheme, slots, source: "演示标杆" }, item, told);
  };

  test("[B4 H3] formula with the figures in, the points reckoned from lead and baseline, and where these come from", () => {
    const told = trace("energy-intensity");
    expect(told.formulas).toEqual([{ label: "单位产值综合能耗", words: "年综合能源消费量 × 1000 ÷ 产值（第 3 年）", figures: "5300 × 1000 ÷ 20000 = 265 kgce/万元", clause: "B.2" }]);
    expect(told.points).toBe("11 ×（265 − 300）÷（200 − 300）= 3.85；得 3.85 分");
    expect(told.bars.map(({ figure, origin }) => [figure, origin])).toEqual([["200 kgce/万元", "单位产值综合能耗引领值：本批次采用时确定（演示标杆）"], ["300 kgce/万元", "单位产值综合能耗基准值：本批次采用时确定（演示标杆）"]]);
  });

  test("[B4] a benchmark by size class names the class it took", () => {
    expect(trace("renewable-use").formulas.find(({ label }) => label.includes("引领值"))?.words).toBe("按年综合能源消费量分档，取可再生能源利用率引领值（5000至不足10000 tce）");
  });
});

describe("the way up in words", () => {
  test("[H3] what is to change, from, to, the gain, and what it reaches", () => {
    const found = bestWays(waysUp(scheme, sheetOf({ "has-energy-limit": false, "gross-output": ["1", "1", "20000"], energy: "5300" }), benchmarks));
    expect(found.map((way) => sayWay(scheme, way))).toEqual([{ what: "年综合能源消费量", change: "由 5300 tce 降至 4000 tce", gain: "+7.15 分", reaches: "该项得满分：能源消耗强度" }]);
  });
});

describe("a filled form read back", () => {
  const doubt = { code: "unit-in-cell", place: "填报数据!D5", answer: "energy", given: "5000000 kgce", hint: "年综合能源消费量按 tce 填", taken: null, choices: [{ label: "5000 tce", value: "5000" }] } as const;
  const read = { sheet: sheetOf({ carbon: "9" }), faults: [], doubts: [doubt], externalLinks: false };
  const held = sheetOf({ carbon: "8", water: "5" });

  test("[B6] only what the file answers is changed; an empty cell takes nothing away", () => {
    expect(formChanges(scheme, held, read, {})).toEqual([{ place: "carbon", label: "二氧化碳排放量", from: "8 tCO2", to: "9 tCO2" }]);
    expect(withForm(scheme, held, read, {})).toEqual(sheetOf({ carbon: "9", water: "5" }));
  });

  test("[B6] a question stays open until it is answered, and what was chosen is taken", () => {
    expect([openDoubts(read, {}), openDoubts(read, { [doubt.place]: "5000" })]).toEqual([1, 0]);
    expect(withForm(scheme, held, read, { [doubt.place]: "5000" }).answers).toEqual({ carbon: "9", water: "5", energy: "5000" });
  });
});

describe("a filled energy table held against what is typed", () => {
  const row = { carrier: "electricity", amount: "500", unit: "万kWh", use: "energy", source: "grid" } as const;
  const grid = { place: "33", vintage: "2023", calibre: "average", fall: [] } as const;
  const withRows = (...rows: NonNullable<Sheet["carriers"]>["rows"]): Sheet => ({ ...sheetOf({}), carriers: { rows, grid } });
  const given = (sheet: Sheet, doubts: Parameters<typeof openDoubts>[0]["doubts"] = []) => ({ sheet, faults: [], doubts, externalLinks: false }) as unknown as Parameters<typeof openDoubts>[0];

  test("[B6] the same rows are no change, in whatever order their columns stand; other rows are one", () => {
    const turned = { source: "grid", use: "energy", unit: "万kWh", amount: "500", carrier: "electricity" } as const;
    expect(formChanges(scheme, withRows(row), given(withRows(turned)), {})).toEqual([]);
    expect(formChanges(scheme, sheetOf({}), given(withRows(row)), {})).toEqual([{ place: "carriers", label: "能源消耗表", from: "（空）", to: "1 行" }]);
    expect(formChanges(scheme, withRows(row), given(sheetOf({})), {})).toEqual([]);
  });

  test("[B6] what is chosen for an amount, a measured value or last year's is put into its row; left empty it goes", () => {
    const asked = (answer: string) => ({ code: "unit-in-cell", place: "能源消耗表!C6", answer, given: "5000000 kWh", hint: "", taken: null, choices: [] }) as const;
    const chosen = (answer: string, rows: readonly NonNullable<Sheet["carriers"]>["rows"][number][], value: string) => withForm(scheme, sheetOf({}), given(withRows(...rows), [asked(answer)]), { "能源消耗表!C6": value }).carriers?.rows;
    expect(chosen("carriers.2.amount", [row, { ...row, amount: "" }], "12")).toEqual([row, { ...row, amount: "12" }]);
    expect(chosen("carriers.1.before", [row], "480")).toEqual([{ ...row, before: "480" }]);
    const gas = { carrier: "natural-gas", amount: "1", unit: "万Nm3", use: "energy", measured: { value: "", unit: "MJ/Nm3" } } as const;
    const { measured, ...bare } = gas;
    expect(chosen("carriers.1.measured", [gas], "35.5")).toEqual([{ ...bare, measured: { ...measured, value: "35.5" } }]);
    expect(chosen("carriers.1.measured", [gas], "")).toEqual([bare]);
  });
});

describe("two writers of one sheet", () => {
  const body = (answers: Sheet["answers"], notApplicable: Sheet["notApplicable"] = {}): DeclarationBody => ({ ...emptyBody, sheet: sheetOf(answers, notApplicable) });
  const rows = (...limits: readonly string[]) => ({ "gas-pollutants": limits.map((permitted) => ({ permitted })) });

  test("[R7] different fields, rows and items put aside are joined without a question", () => {
    const base = body({ energy: "1", ...rows("1", "2") });
    const mine = body({ energy: "5", ...rows("1", "9") });
    const theirs = body({ energy: "1", carbon: "7", ...rows("8", "2") }, { "gas-margin": "无" });
    const sides = sidesOf(base, mine, theirs);
    expect(Object.values(sides)).not.toContain(undefined);
    expect(merged(mine, theirs, sides)).toEqual(body({ energy: "5", carbon: "7", ...rows("8", "9") }, { "gas-margin": "无" }));
  });

  test("[R7] the same field or row changed by both is asked, with both values in words", () => {
    const [base, mine, theirs] = [body({ energy: "1" }), body({ energy: "5", ...rows("3") }), body({ energy: "6", ...rows("4") })];
    expect(sidesOf(base, mine, theirs)).toEqual({ "sheet.energy": undefined, "sheet.gas-pollutants.1": undefined });
    expect([sheetLabel(scheme, "gas-pollutants.1"), saySheetAt(scheme, mine.sheet, "gas-pollutants.1"), saySheetAt(scheme, theirs.sheet, "energy")]).toEqual(["废气主要污染物年均排放浓度第 1 行", "许可排放浓度限值 3", "6 tce"]);
  });

  test("[R7] one's own save whose answer was lost is not another's", () => {
    const [base, lost, mine] = [body({ energy: "1" }), body({ energy: "2" }), body({ energy: "3" })];
    expect(sidesOf(base, mine, lost, lost)).toEqual({ "sheet.energy": "mine" });
    expect(sidesOf(base, mine, lost)).toEqual({ "sheet.energy": undefined });
  });

  test("[R7] taking every place of another sheet gives that sheet", () => {
    const [one, other] = [body({ energy: "1", ...rows("1", "2", "3") }), body({ carbon: "2", "platform-functions": ["energy-query"], ...rows("4") }, { "gas-margin": "无" })];
    expect(differingPlaces(one, other).reduce((now, place) => takeAt(now, place, other), one)).toEqual(other);
  });
});

describe("two scores side by side", () => {
  test("[C5] what differs comes first, the largest difference ahead; equal ones follow in the order of the form", () => {
    const [self, evaluator] = [sheetOf({ "has-energy-limit": false, "gross-output": ["1", "1", "20000"], energy: "5000", renewable: "600" }), sheetOf({ "has-energy-limit": false, "gross-output": ["1", "1", "20000"], energy: "5400", renewable: "648" })].map((sheet) => worked(sheet).outcome);
    const pairs = scorePairs(self ?? null, evaluator ?? null);
    expect(pairs.filter(({ differs }) => differs).map(({ id, difference }) => [id, difference])).toEqual([["energy-intensity", -2.2]]);
    expect(scorePairs(self ?? null, null).some(({ differs }) => differs)).toBe(false);
  });

  test("[C5] less than half a unit of the declared rounding is no difference; half a unit, or any where none is declared, is one", () => {
    const outcome = (points: number, value = 250): ScoreOutcome => ({
      scheme: "", score: points, max: 10, pass: null, verdict: "", grade: null, gates: [], groups: [],
      items: [{ id: "a", group: "g", clause: "4.1", name: "甲", status: "scored", points, max: 10, value, lead: null, base: null, formula: "", inputs: {}, steps: [], reason: "" }],
    });
    const told = (theirs: ScoreOutcome, rounding = {}) => scorePairs(outcome(5), theirs, rounding).map(({ difference, differs }) => [difference, differs]);
    expect(told(outcome(5.0049), { points: 2 })).toEqual([[0, false]]);
    expect(told(outcome(5.005), { points: 2 })).toEqual([[0.005, true]]);
    expect(told(outcome(5.04), { total: 1 })).toEqual([[0, false]]);
    expect(told(outcome(4.95), { total: 1 })).toEqual([[-0.05, true]]);
    expect(told(outcome(5.0001))).toEqual([[0.0001, true]]);
    expect(told(outcome(5, 250.0001), { points: 2 })).toEqual([[0, false]]);
    expect(told(outcome(5, 251), { points: 2 })).toEqual([[0, true]]);
  });
});

test("[B7] what was submitted is read back whole: points, figures with their units, proofs, and why an item does not apply", () => {
  const sheet = sheetOf({ "law-abiding": true, "has-energy-limit": false, "gross-output": ["1", "1", "20000"], energy: "5000" }, { "water-margin": "无废水" });
  const body: DeclarationBody = { ...emptyBody, sheet, proofs: [{ digest: "p1", name: "能源台账.pdf", of: "sheet.item.energy-intensity" }] };
  const parts = sheetRead({ scheme, benchmarks, hash: "" }, body);
  expect(parts[0]?.title).toBe("基本要求");
  expect(parts[0]?.rows[0]).toMatchObject({ points: null, said: [{ label: "所填", text: "是" }] });
  const rows = parts.flatMap((part) => part.rows);
  const energy = rows.find((row) => row.place === "sheet.item.energy-intensity");
  expect(energy?.points).toMatch(/^[\d.]+ \/ [\d.]+ 分$/u);
  expect(energy?.said.map(({ text }) => text)).toEqual(expect.arrayContaining(["5000 tce", "能源台账.pdf"]));
  expect(rows.find((row) => row.place === "sheet.item.water-margin")).toMatchObject({ points: "不适用", said: [{ label: "理由", text: "无废水" }] });
  const places = scheme.items.map((item) => `sheet.item.${item.id}`);
  expect(places.filter((place) => !rows.some((row) => row.place === place))).toEqual([]);
  expect(sheetRead({ scheme, benchmarks, hash: "" }, emptyBody)).toEqual([]);
});
