// The yearly form as it stands in the data, its checks on both sides of every line, and row by row what column by column finds.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { checkNation } from "@qingce/core/upkeep/nation-check";
import { checkReport } from "@qingce/core/upkeep/report-check";
import { groupRows, spreadsOf } from "@qingce/core/upkeep/peer-spread";
import { deriveColumns } from "@qingce/core/upkeep/year-table";
import { numberYearForm, slotsFrom } from "@qingce/core/upkeep/year-form";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import { programmesFolder } from "../../src/cli/place.ts";
import { soundYear } from "./sound-year.ts";
import { readYearForms } from "../../src/store/year-forms.ts";

const { forms, faults } = await readYearForms(programmesFolder());
const form = formFor(forms, "factory", 2025);
if (form === undefined) throw new Error("no form for factories");

const sound = soundYear;
type Report = { readonly [id: string]: number };
const found = (report: Report, last?: Report): readonly string[] => checkReport(form, { slots: slotsFrom(form, report), ...(last === undefined ? {} : { last: slotsFrom(form, last) }) }).map(({ check }) => check);

describe("the yearly form of factories", () => {
  test("[F1] it is read whole, is marked as design, and bears units that its formulas come out in", () => {
    expect(faults).toEqual([]);
    expect([form.file.status, form.figures.length, form.derived.length]).toEqual(["design", 45, 11]);
    expect(form.file.name).toContain("自拟版式");
  });
  test("[F1] a formula that does not come out in its unit, an unknown name, a name from below are faults", () => {
    const broken = { ...form.file, derived: { ...form.file.derived, "energy-per-output": { label: "x", unit: "kgce/万元", expr: "energy / output" } }, checks: [{ ...form.file.checks[0], left: "nothing" }] } as typeof form.file;
    expect(numberYearForm(broken).faults.map(({ code, at }) => `${code} ${at.join(".")}`)).toEqual(["dimension-mismatch derived.energy-per-output.expr", "name-unknown checks.0.left"]);
    expect(numberYearForm({ ...form.file, totals: ["energy", "energy-per-output"] }).faults.map(({ code, at }) => `${code} ${at.join(".")}`)).toEqual(["name-unknown totals.1"]);
  });
  test("[F2] a sound report beside a sound year finds nothing", () => {
    expect(found(sound, sound)).toEqual([]);
  });
  test.each([
    ["output-sum", { "output-other": 1_012 }, { "output-other": 1_013 }],
    ["renewable-limit", { renewable: 3_000 }, { renewable: 3_000.1 }],
    ["platform-limit", { "platform-functions": 12 }, { "platform-functions": 13 }],
    ["permit-margin-limit", { "permit-margin": 100 }, { "permit-margin": 100.01 }],
    ["footprint-limit", { "footprint-kinds": 5 }, { "footprint-kinds": 6 }],
    ["buildings-limit", { buildings: 60_000 }, { buildings: 60_000.01 }],
    ["electric-energy-limit", { "electric-energy": 3_000, energy: 3_000, "oil-energy": 0, "gas-energy": 0, "heat-energy": 0 }, { "electric-energy": 3_001, energy: 3_000, "oil-energy": 0, "gas-energy": 0, "heat-energy": 0 }],
  ])("[F2] %s holds to its line and no further", (check, within, beyond) => {
    expect(found({ ...sound, ...within })).toEqual([]);
    expect(found({ ...sound, ...beyond })).toContain(check);
  });
  test.each([["energy-unit", "energy", 1000], ["electricity-unit", "electricity", 10_000], ["water-unit", "water", 1000], ["output-unit", "output", 10_000]])("[F2 Bad input] %s: a thousand or ten thousand times last year asks about the unit", (check, figure, factor) => {
    const value = sound[figure as keyof typeof sound];
    expect(found({ ...sound, [figure]: value * factor }, sound)).toContain(check);
    expect(found({ ...sound, [figure]: value / factor }, sound)).toContain(check);
    expect(found({ ...sound, [figure]: value * factor * 1.599 }, sound)).toContain(check);
    expect(found({ ...sound, [figure]: value * factor * 1.601 }, sound)).not.toContain(check);
    expect(found({ ...sound, [figure]: value * factor })).not.toContain(check);
  });
  test("[F2] output ten or a hundred times last year's asks about a digit, within three tenths; a growth to four times does not", () => {
    const times = (factor: number): readonly string[] => found({ ...sound, output: sound.output * factor }, sound);
    expect([times(10), times(100), times(0.1), times(12.99), times(7.01)].map((checks) => checks.includes("output-tenfold"))).toEqual([true, true, true, true, true]);
    expect([times(13.01), times(6.99), times(4), times(1)].map((checks) => checks.includes("output-tenfold"))).toEqual([false, false, false, false]);
  });
  test("[F2] electricity and its coal equivalent are told apart by their factor, in a first year too", () => {
    const of = (tce: number): readonly string[] => found({ ...sound, "electric-energy": sound.electricity * tce });
    expect([of(1), of(1.229), of(4)].map((checks) => checks.includes("electricity-factor"))).toEqual([false, false, false]);
    expect([of(0.99), of(4.01), of(1229)].map((checks) => checks.includes("electricity-factor"))).toEqual([true, true, true]);
  });
  test("[F2] twice last year's is no jump, more is; a first year has none", () => {
    expect(found({ ...sound, output: 24_000, "output-main": 23_000 }, sound)).not.toContain("output-jump");
    expect(found({ ...sound, output: 24_001, "output-main": 23_001 }, sound)).toContain("output-jump");
    expect(found({ ...sound, output: 5_999, "output-main": 4_999 }, sound)).toContain("output-jump");
    expect(found({ ...sound, output: 24_001, "output-main": 23_001 })).toEqual([]);
  });
});

const columnsOf = (reports: readonly Report[]) => deriveColumns(form, form.figures.map(({ id }) => Float64Array.from(reports, (one) => one[id] ?? NaN)), reports.length);
const tableOf = (reports: readonly Report[], lasts: readonly Report[], groups: readonly number[]) => ({ rows: reports.length, values: columnsOf(reports), last: columnsOf(lasts), group: Int32Array.from(groups), groups: Math.max(0, ...groups) + 1 });

const near = fc.double({ min: 0.2, max: 5, noNaN: true });
const report = fc.record({ a: near, b: near, c: near, slip: fc.constantFrom(1, 1, 1, 1000, 10_000), missing: fc.constantFrom("", "", "water", "last") }).map(({ a, b, c, slip, missing }) => {
  const values: Record<string, number> = { ...sound, output: sound.output * a, energy: sound.energy * b * slip, water: sound.water * c, carbon: sound.carbon * b };
  if (missing === "water") delete values["water"];
  return { values, last: missing === "last" ? {} : { ...sound, energy: sound.energy * c } };
});

describe("the checks over the nation", () => {
  test("[F2 P3] column by column finds what report by report finds, number for number", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(report, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 60 }), (rows) => {
        const [reports, lasts, group] = [rows.map(([{ values }]) => values), rows.map(([{ last }]) => last as Report), rows.map(([, g]) => g)];
        const table = tableOf(reports, lasts, group);
        const groups = groupRows(table.group, table.groups);
        const nation = checkNation(form, table).filter(({ check }) => check !== "copied-figures").flatMap((one) => one.rows.map((row, n) => `${row} ${one.check} ${one.values[n]} ${one.others[n]}`));
        const spreads = new Map(table.values.map((column, at) => [at, spreadsOf(column, groups)]));
        const single = reports.flatMap((values, row) =>
          checkReport(form, { slots: slotsFrom(form, values), last: slotsFrom(form, lasts[row] ?? {}), peers: (at) => spreads.get(at)?.[group[row] ?? 0] }).map((one) => `${row} ${one.check} ${one.value} ${one.other}`),
        );
        expect(nation.toSorted()).toEqual(single.toSorted());
      }),
      { numRuns: 60 },
    );
  });
  test("[F2] the median and the deviation of a group are those of its sorted values", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.double({ min: 0.001, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 3 })), { maxLength: 80 }), (rows) => {
        const groups = groupRows(Int32Array.from(rows, ([, g]) => g), 4);
        const middle = (values: readonly number[]): number => {
          const sorted = values.toSorted((a, b) => a - b);
          const half = sorted.length >> 1;
          return sorted.length % 2 === 1 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
        };
        const spreads = spreadsOf(Float64Array.from(rows, ([value]) => value), groups);
        for (const [g, spread] of spreads.entries()) {
          const logs = rows.filter(([, of]) => of === g).map(([value]) => Math.log(value));
          const median = middle(logs);
          expect(spread).toEqual({ n: logs.length, median, deviation: middle(logs.map((one) => Math.abs(one - median))) });
        }
      }),
    );
  });
  test("[F2] peers fewer than the form asks tell nothing; the same figures in two reports are found, naught and gaps are not", () => {
    const peers = Array.from({ length: 9 }, (_, n) => ({ ...sound, energy: 3_000 + n }));
    const odd = { ...sound, energy: 300_000 };
    const outliers = (reports: readonly Report[]): readonly number[] => checkNation(form, tableOf(reports, [], reports.map(() => 0))).find(({ check }) => check === "energy-per-output-peers")?.rows ?? [];
    expect([outliers([...peers.slice(1), odd]), outliers([...peers, odd])]).toEqual([[], [9]]);
    const copied = checkNation(form, tableOf([sound, { ...sound, energy: 3_001 }, sound, { ...sound, water: 0 }, { ...sound, water: 0 }], [], [0, 0, 1, 0, 0])).find(({ check }) => check === "copied-figures");
    expect([copied?.rows, copied?.others]).toEqual([[0, 2], [2, 0]]);
  });
});
