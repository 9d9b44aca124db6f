// The yearly forms of parks, supply-chain firms and products: read whole, sound reports find nothing, and every check answers on both sides of its line.
import { describe, expect, test } from "vitest";
import { checkNation } from "@qingce/core/upkeep/nation-check";
import { checkReport } from "@qingce/core/upkeep/report-check";
import { deriveColumns } from "@qingce/core/upkeep/year-table";
import { slotsFrom, type BoundCheck, type YearForm } from "@qingce/core/upkeep/year-form";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import { yearTableFaults } from "@qingce/core/upkeep/year-table-body";
import { programmesFolder } from "../../src/cli/place.ts";
import { readYearForms } from "../../src/store/year-forms.ts";
import { soundPark, soundProduct, soundSupplyChain } from "./sound-years.ts";

type Report = { readonly [id: string]: number };
type Sides = readonly [check: string, within: Report, beyond: Report];

const { forms, faults } = await readYearForms(programmesFolder());
function formOf(kind: "park" | "supply-chain" | "product"): YearForm {
  const form = formFor(forms, kind, 2025);
  if (form === undefined) throw new Error(`no form of ${kind}`);
  return form;
}

/** Points of an item at its maximum and a hundredth above; the sums behind them do not matter. */
const pointSides = (form: YearForm): readonly Sides[] =>
  form.checks.flatMap((one): readonly Sides[] => {
    if (one.kind !== "limit" || !one.check.id.startsWith("points-")) return [];
    const figure = one.check.id.slice(0, -"-limit".length);
    return [[one.check.id, { [figure]: one.most }, { [figure]: one.most + 0.01 }]];
  });

const parkSides: readonly Sides[] = [
  ["waste-sum", { "waste-stored": 606 }, { "waste-stored": 607 }],
  ["value-limit", { "gross-product": 130 }, { "gross-product": 129.9 }],
  ["output-limit", { output: 310, "value-added": 200, "high-tech-output": 300 }, { output: 199.9, "value-added": 200, "high-tech-output": 100 }],
  ["high-tech-limit", { "high-tech-output": 560 }, { "high-tech-output": 560.1 }],
  ["industrial-energy-limit", { "industrial-energy": 620_000 }, { "industrial-energy": 620_001 }],
  ["renewable-limit", { renewable: 620_000 }, { renewable: 620_001 }],
  ["clean-energy-limit", { "clean-energy": 620_000 }, { "clean-energy": 620_001 }],
  ["waste-heat-limit", { "waste-heat-used": 900_000 }, { "waste-heat-used": 900_001 }],
  ["reclaimed-limit", { "reclaimed-water": 14_000_000 }, { "reclaimed-water": 14_000_001 }],
  ["waste-gas-limit", { "waste-gas-rate": 100 }, { "waste-gas-rate": 100.01 }],
  ["renewable-resources-limit", { "renewable-resources-rate": 100 }, { "renewable-resources-rate": 100.01 }],
  ["green-cover-limit", { "green-cover": 100 }, { "green-cover": 100.01 }],
  ["carbon-reduction-limit", { "carbon-reduction": 100 }, { "carbon-reduction": 100.01 }],
  ["land-limit", { "industrial-land": 24.5 }, { "industrial-land": 24.51 }],
  ["key-firms-limit", { "key-firms": 240 }, { "key-firms": 241 }],
  ["audited-firms-limit", { "audited-firms": 30 }, { "audited-firms": 31 }],
  ["sewage-limit", { sewage: 108_000_000 }, { sewage: 108_000_001 }],
];

const supplySides: readonly Sides[] = [
  ["risk-sum", { "middle-risk": 50, "high-risk": 30 }, { "high-risk": 21 }],
  ["low-risk-counted-equal", { "low-risk-share": 80.8 }, { "low-risk-share": 80.9 }],
  ["product-recovery-equal", { "product-recovery-rate": 25.25 }, { "product-recovery-rate": 25.26 }],
  ["packaging-recovery-equal", { "packaging-recovery-rate": 60.6 }, { "packaging-recovery-rate": 60.61 }],
  ["low-risk-limit", { "low-risk-share": 100, "low-risk": 400, "middle-risk": 0, "high-risk": 0, audited: 0 }, { "low-risk-share": 100.01 }],
  ["product-recovery-limit", { "product-recovery-rate": 100, "products-back": 8_000 }, { "product-recovery-rate": 100.01 }],
  ["packaging-recovery-limit", { "packaging-recovery-rate": 100, "packaging-back": 500 }, { "packaging-recovery-rate": 100.01 }],
  ["audited-limit", { audited: 80 }, { audited: 81 }],
  ["trained-limit", { trained: 400 }, { trained: 401 }],
  ["emissions-limit", { "supplier-emissions": 400 }, { "supplier-emissions": 401 }],
  ["green-purchases-limit", { "green-purchases": 210_000 }, { "green-purchases": 210_001 }],
  ["purchases-limit", { purchases: 380_000 }, { purchases: 380_001 }],
  ...pointSides(formOf("supply-chain")),
];

const productSides: readonly Sides[] = [
  ...["resources", "energy", "environment", "quality"].map((one): Sides => [`${one}-limit`, { [`${one}-indicators`]: 9, [`${one}-met`]: 9 }, { [`${one}-indicators`]: 9, [`${one}-met`]: 10 }]),
  ["all-met", { "quality-met": 3 }, { "quality-met": 2 }],
  ["sales-limit", { sales: 120_000 }, { sales: 120_001 }],
  ["footprint-limit", { "footprint-models": 4 }, { "footprint-models": 5 }],
  ["tested-limit", { "tested-models": 4 }, { "tested-models": 5 }],
  ["recyclable-limit", { "recyclable-share": 100 }, { "recyclable-share": 100.01 }],
];

const cases = [
  { kind: "park", sound: soundPark, sides: parkSides, size: [31, 16, 30] },
  { kind: "supply-chain", sound: soundSupplyChain, sides: supplySides, size: [37, 12, 40] },
  { kind: "product", sound: soundProduct, sides: productSides, size: [17, 9, 17] },
] as const;

const ownLine = (kind: BoundCheck["kind"]): boolean => kind === "equal" || kind === "limit";

describe.each(cases)("the yearly form of a $kind", ({ kind, sound, sides, size }) => {
  const form = formOf(kind);
  const base: Report = sound;
  const found = (report: Report, last?: Report): readonly string[] => checkReport(form, { slots: slotsFrom(form, report), ...(last === undefined ? {} : { last: slotsFrom(form, last) }) }).map(({ check }) => check);
  const tableOf = (columns: readonly (readonly number[])[]) => {
    const rows = columns[0]?.length ?? 0;
    return { rows, values: columns.map((one) => Float64Array.from(one)), last: columns.map(() => new Float64Array(rows).fill(NaN)), group: new Int32Array(rows), groups: 1 };
  };

  test("[F1] it is read whole, is marked as our design, and says where its indicators come from", () => {
    expect(faults).toEqual([]);
    expect([form.figures.length, form.derived.length, form.checks.length]).toEqual(size);
    expect([form.file.status, form.file.name.includes("自拟版式"), form.file.source.includes("未取得")]).toEqual(["design", true, true]);
  });
  test("[F2] a sound report beside a sound year finds nothing, is whole, and every derived value comes out", () => {
    expect([found(base, base), yearTableFaults(form, { figures: base, notes: {}, changes: "" })]).toEqual([[], []]);
    const slots = slotsFrom(form, base);
    expect(form.derived.filter(({ at }) => Number.isNaN(slots[at])).map(({ id }) => id)).toEqual([]);
  });
  test("[F2] every sum and limit has both sides below", () => {
    expect(form.checks.filter((one) => ownLine(one.kind)).map(({ check }) => check.id).toSorted()).toEqual(sides.map(([check]) => check).toSorted());
  });
  test.each(sides.map(([check, within, beyond]) => ({ check, within, beyond })))("[F2] $check holds to its line and no further", ({ check, within, beyond }) => {
    expect(found({ ...base, ...within })).not.toContain(check);
    expect(found({ ...base, ...beyond })).toContain(check);
  });
  test("[F2 Bad input] a factor of ten against last year asks about the unit, up to its share and no further", () => {
    for (const one of form.checks) {
      if (one.kind !== "unit-slip") continue;
      const figure = form.figures[one.at]?.id ?? "";
      for (const factor of [one.factors.at(-1) ?? 0, 1 / (one.factors.at(-1) ?? 1)]) {
        const at = (share: number): readonly string[] => found({ ...base, [figure]: (base[figure] ?? 0) * factor * share }, base);
        expect([one.check.id, at(1).includes(one.check.id), at(1.299).includes(one.check.id), factor > 1 && at(1.301).includes(one.check.id)]).toEqual([one.check.id, true, true, false]);
        expect(found({ ...base, [figure]: (base[figure] ?? 0) * factor })).not.toContain(one.check.id);
      }
    }
  });
  test("[F2] twice last year's is no jump, more or less than half is; a first year has none", () => {
    for (const one of form.checks) {
      if (one.kind !== "jump") continue;
      const jumped = (times: number): boolean => {
        const [slots, last] = [slotsFrom(form, base), slotsFrom(form, base)];
        slots[one.at] = (last[one.at] ?? 0) * times;
        return checkReport(form, { slots, last }).some(({ check }) => check === one.check.id);
      };
      expect([one.check.id, jumped(2), jumped(2.01), jumped(0.5), jumped(0.49)]).toEqual([one.check.id, false, true, false, true]);
    }
  });
  test("[F2] far from ten peers is told, near or among fewer is not; the same figures twice are found", () => {
    const columns = (reports: readonly Report[]) => deriveColumns(form, form.figures.map(({ id }) => Float64Array.from(reports, (one) => one[id] ?? NaN)), reports.length).map((one) => [...one]);
    for (const one of form.checks) {
      if (one.kind !== "outlier") continue;
      const rowsFor = (peers: number, last: number): readonly number[] => {
        const all = columns(Array.from({ length: peers + 1 }, () => base));
        all[one.at] = [...Array.from({ length: peers }, (_, n) => 10 + n * 0.01), last];
        return checkNation(form, tableOf(all)).find(({ check }) => check === one.check.id)?.rows ?? [];
      };
      expect([one.check.id, rowsFor(9, 1_000), rowsFor(8, 1_000), rowsFor(9, 10.05)]).toEqual([one.check.id, [9], [], []]);
    }
    const copied = form.checks.find((one) => one.kind === "copied");
    const changed = copied?.kind === "copied" ? (form.figures[copied.at[0] ?? 0]?.id ?? "") : "";
    const pairs = (other: Report): readonly number[] => checkNation(form, tableOf(columns([base, other]))).find(({ check }) => check === copied?.check.id)?.rows ?? [];
    expect([pairs(base), pairs({ ...base, [changed]: (base[changed] ?? 0) + 1 })]).toEqual([[0, 1], []]);
  });
});

test("[F1] a change against last year may lie below zero, a quantity may not", () => {
  const form = formOf("park");
  const codes = (part: Report): readonly string[] => yearTableFaults(form, { figures: { ...soundPark, ...part }, notes: {}, changes: "" }).map(({ code }) => code);
  expect([codes({ "carbon-reduction": -3 }), codes({ energy: -1 })]).toEqual([[], ["figure-negative"]]);
});
