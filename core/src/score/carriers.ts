// The energy table 能源消耗表 reckoned: rows of carriers become tce and tCO2, line by line, with every factor named and every doubt told.
import type { Refusal } from "../base/refusal.ts";
import { amountOf, numberIn, slipDoubt } from "./carrier-amount.ts";
import { carbonOf } from "./carrier-carbon.ts";
import { coalOf } from "./carrier-coal.ts";
import type { Carrier, CarrierFile } from "./carrier-file.ts";
import type { CarrierLine, CarrierRow, GridAsk } from "./carrier-row.ts";
import { figure } from "./reason.ts";
import { doubleCounts, renewableAmount, unproved, type ElectricityAmount } from "./renewable-energy.ts";

export interface CarrierTotals {
  /** 综合能耗 without feedstock, less what went out. GB/T 36132-2025 B.1 */
  readonly tce: number;
  readonly feedstockTce: number;
  readonly renewableTce: number;
  readonly tco2: number;
  readonly lines: readonly CarrierLine[];
  readonly faults: readonly Refusal[];
  /** False when any line lacks a figure: then the totals are less than the truth and must not be used. */
  readonly complete: boolean;
}

const uses = { energy: 1, exported: -1, feedstock: 1 } as const;

/** The column of the table that a refusal is mended in. */
type Column = Exclude<keyof CarrierRow, "checked">;

const at = (n: number, column: Column, faults: readonly Refusal[]): readonly Refusal[] => faults.map((fault) => ({ ...fault, place: fault.place ?? `carriers.${n + 1}.${column}` }));

const nothing = (row: CarrierRow, n: number, faults: readonly Refusal[]): CarrierLine => ({ row: n, carrier: row.carrier, name: row.carrier, use: row.use, tce: null, tco2: null, steps: [], sets: [], doubts: [], faults });

function beforeDoubts(row: CarrierRow, carrier: Carrier): readonly Refusal[] {
  if (row.before === undefined) return [];
  const [amount, before] = [numberIn("", row.amount), numberIn("", row.before)];
  return amount.ok && before.ok && before.value > 0 ? slipDoubt(`${carrier.name}数量`, amount.value / before.value, "上年") : [];
}

function lineOf(row: CarrierRow, n: number, carrier: Carrier, amount: number, file: CarrierFile, ask: GridAsk): CarrierLine {
  const line = { ...nothing(row, n, []), name: carrier.name, doubts: at(n, "amount", beforeDoubts(row, carrier)) };
  if (row.source === "certificate") return { ...line, tce: 0, tco2: 0, steps: [`绿证 ${figure(amount)} ${carrier.unit}：只计可再生能源，不另计能耗和排放`] };
  const coal = coalOf(row, carrier, file);
  const carbon = row.use === "feedstock" ? undefined : carbonOf(row, carrier, file, ask, coal.ok ? coal.value.heating : undefined);
  const sign = uses[row.use];
  const tce = coal.ok ? sign * amount * coal.value.coefficient : null;
  const tco2 = carbon === undefined ? 0 : carbon.ok ? sign * amount * carbon.value.factor : null;
  const head = sign < 0 ? "外供，减去：" : "";
  return {
    ...line, tce, tco2,
    steps: [
      ...(coal.ok && tce !== null ? [coal.value.says, `${head}${figure(amount)} ${carrier.unit} × ${figure(coal.value.coefficient)} tce/${carrier.unit} = ${figure(tce)} tce`] : []),
      ...(carbon === undefined ? ["原料用能：不计入综合能耗，不计燃烧排放"] : carbon.ok && tco2 !== null ? [carbon.value.says, `${head}${figure(amount)} ${carrier.unit} × ${figure(carbon.value.factor)} tCO2/${carrier.unit} = ${figure(tco2)} tCO2`] : []),
    ],
    sets: [...(coal.ok && coal.value.held ? [carrier.coal.set] : []), ...(carbon?.ok === true ? carbon.value.sets : [])],
    doubts: [...line.doubts, ...(coal.ok ? at(n, "measured", coal.value.doubts) : [])],
    faults: [...(coal.ok ? [] : at(n, "measured", coal.refusals)), ...(carbon === undefined || carbon.ok ? [] : at(n, "carrier", carbon.refusals))],
  };
}

const sumOf = (lines: readonly CarrierLine[], of: (line: CarrierLine) => number | null): number => lines.reduce((sum, line) => sum + (of(line) ?? 0), 0);

/** Reckons all rows; a row that cannot be reckoned stands in `lines` with its faults and leaves `complete` false. */
export function reckonCarriers(file: CarrierFile, rows: readonly CarrierRow[], ask: GridAsk): CarrierTotals {
  const electricity: ElectricityAmount[] = [];
  const lines = rows.map((row, n): CarrierLine => {
    const carrier = file.carriers.find(({ id }) => id === row.carrier);
    if (carrier === undefined) return nothing(row, n, at(n, "carrier", [{ code: "carrier-unknown", facts: { carrier: row.carrier.slice(0, 60) }, hint: `没有这个能源品种：${row.carrier.slice(0, 40)}` }]));
    if (row.source !== undefined && carrier.kind !== "electricity") return nothing(row, n, at(n, "source", [{ code: "source-misplaced", hint: `${carrier.name}不填电力来源` }]));
    const amount = amountOf(row, carrier);
    if (!amount.ok) return nothing(row, n, at(n, amount.refusals.some(({ code }) => code.startsWith("unit-")) ? "unit" : "amount", amount.refusals));
    const line = lineOf(row, n, carrier, amount.value, file, ask);
    if (carrier.kind !== "electricity") return line;
    const power = { row, n, amount: amount.value };
    electricity.push(power);
    return { ...line, faults: [...line.faults, ...unproved(power, carrier)] };
  });
  const power = file.carriers.find(({ kind }) => kind === "electricity");
  const coal = power === undefined ? undefined : coalOf({ carrier: power.id, amount: "1", unit: power.unit, use: "energy" }, power, file);
  const faults = [...lines.flatMap((line) => line.faults), ...doubleCounts(electricity)];
  return {
    tce: sumOf(lines, ({ use, tce }) => (use === "feedstock" ? 0 : tce)),
    feedstockTce: sumOf(lines, ({ use, tce }) => (use === "feedstock" ? tce : 0)),
    renewableTce: coal?.ok === true ? renewableAmount(electricity) * coal.value.coefficient : 0,
    tco2: sumOf(lines, ({ tco2 }) => tco2),
    lines,
    faults,
    complete: faults.length === 0 && lines.every(({ tce, tco2 }) => tce !== null && tco2 !== null),
  };
}
