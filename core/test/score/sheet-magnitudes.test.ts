// Slips of a thousand and ten thousand against what the unit gave before: fields, years, rows of tables by their name, amounts of the energy table.
import { describe, expect, test } from "vitest";
import type { Answers } from "../../src/score/answers.ts";
import type { CarrierRow } from "../../src/score/carrier-row.ts";
import { magnitudes, type Earlier } from "../../src/score/sheet-magnitudes.ts";
import { mini } from "./mini-scheme.ts";

const column = (label: string) => ({ type: "number" as const, label, unit: "1", optional: true });
const { scheme: made } = mini({
  fields: {
    energy: { type: "number", label: "综合能耗", unit: "tce" },
    output: { type: "number", label: "产值", unit: "万元", years: 3 },
    products: { type: "table", label: "产品", rows: 3, columns: { name: { type: "text", label: "名称" }, use: column("单耗"), ratio: { type: "computed", label: "比", unit: "1", expr: "use * 2" } } },
    plain: { type: "table", label: "清单", rows: 3, columns: { n: column("数") } },
  },
  items: [{ id: "it", group: "all", clause: "4.1", name: "一项", points: "10", by: { kind: "linear", value: "energy", lead: "1", base: "2", better: "lower" } }],
});
if (made === undefined) throw new Error("no scheme");
const scheme = made;

const before = (answers: Answers, rows: readonly CarrierRow[] = []): Earlier => ({ says: "2024年提交的自评表", answers, carriers: { rows, grid: { place: "33", vintage: "2023", calibre: "average", fall: [] } } });
const asked = (answers: Answers, earlier: readonly Earlier[], rows: readonly CarrierRow[] = []): readonly string[] =>
  magnitudes(scheme, answers, { rows, grid: { place: "33", vintage: "2023", calibre: "average", fall: [] } }, earlier).map(({ place, asked: { choices } }) => `${place} → ${choices[0]?.value}`);
const power = (amount: string, unit = "万kWh", more: Partial<CarrierRow> = {}): CarrierRow => ({ carrier: "electricity", amount, unit, use: "energy", ...more });

describe("against the last sheet", () => {
  test.each([["3500", []], ["350000", []], ["3500000", ["energy → 3500"]], ["35000000", ["energy → 3500"]], ["3.5", ["energy → 3500"]], ["0.35", ["energy → 3500"]], ["0", []], ["", []]])("[B4 Bad input] %s tce where it was 3400: %j", (energy, places) => {
    expect(asked({ energy }, [before({ energy: "3400" })])).toEqual(places);
  });

  test("[B4 Bad input] 产值 in 元 for all three years, which no year tells by the others, is told against the last sheet, each at its year", () => {
    expect(asked({ output: ["190000000", "200000000", "210000000"] }, [before({ output: ["18000", "19000", "20000"] })])).toEqual(["output.1 → 19000", "output.2 → 20000", "output.3 → 21000"]);
  });

  test("[B4] a row of a table is held against the row of the same name, wherever it stood; one that is new has no like", () => {
    const last = before({ products: [{ name: "轴承", use: "120" }, { name: "齿 轮", use: "9000" }] });
    expect(asked({ products: [{ name: "齿轮", use: "9.1" }, { name: "轴承", use: "121" }, { name: "连杆", use: "0.1" }] }, [last])).toEqual(["products.1.use → 9100"]);
    expect(asked({ products: [{ name: "", use: "0.12" }] }, [last])).toEqual([]);
    expect(asked({ plain: [{ n: "5" }, { n: "8000" }] }, [before({ plain: [{ n: "5" }, { n: "8" }] })])).toEqual(["plain.2.n → 8"]);
  });

  test("[B4] kWh typed as 万kWh: an amount of the energy table is held against the same carrier of the same source, in its own unit", () => {
    expect(asked({}, [before({}, [power("500")])], [power("5000000")])).toEqual(["carriers.1.amount → 500"]);
    expect(asked({}, [before({}, [power("500")])], [power("5100000", "kWh")])).toEqual([]);
    expect(asked({}, [before({}, [power("500", "万kWh", { source: "certificate", proof: "GEC-1" })])], [power("5000000")])).toEqual([]);
    expect(asked({}, [before({}, [power("500")])], [power("5000000", "万kWh", { checked: true })])).toEqual([]);
    expect(asked({}, [before({}, [power("500"), power("600")])], [power("5000000")])).toEqual([]);
  });
});

describe("which earlier figure", () => {
  test("[B4] the nearest that has one decides, and is named; the yearly table stands in where the sheet has none", () => {
    const table: Earlier = { says: "2023年度动态管理表", answers: { energy: "3000", output: ["", "", "20000"] } };
    const hints = (answers: Answers, earlier: readonly Earlier[]) => magnitudes(scheme, answers, undefined, earlier).map(({ asked: { hint } }) => hint);
    expect(hints({ energy: "3400000" }, [before({ energy: "3400" }), table])).toEqual(["综合能耗填 3400000，2024年提交的自评表是 3400，约差一千倍，是不是单位填错？"]);
    expect(hints({ energy: "3400" }, [before({ energy: "3300" }), { ...table, answers: { energy: "3" } }])).toEqual([]);
    expect(hints({ output: ["1", "1", "200000000"] }, [before({}), table])).toEqual(["产值填 200000000，2023年度动态管理表是 20000，约差一万倍，是不是单位填错？"]);
    expect(hints({ energy: "3400000" }, [])).toEqual([]);
  });
});
