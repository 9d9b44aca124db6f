// Renewable energy used 可再生能源消耗量 of equation B.5: four ways to count, and never the same MWh twice.
import type { Refusal } from "../base/refusal.ts";
import type { Carrier } from "./carrier-file.ts";
import { sourceNames } from "./carrier-names.ts";
import type { CarrierRow, ElectricitySource } from "./carrier-row.ts";

/** A row of electricity or certificates with its amount in 万kWh. */
export interface ElectricityAmount { readonly row: CarrierRow; readonly n: number; readonly amount: number }

const counted: readonly ElectricitySource[] = ["self-generated", "market-renewable", "direct-line", "certificate"];

const isRenewable = (row: CarrierRow): boolean => row.use === "energy" && row.source !== undefined && counted.includes(row.source);

const total = (amounts: readonly ElectricityAmount[], ...sources: readonly ElectricitySource[]): number =>
  amounts.filter(({ row }) => row.use === "energy" && sources.includes(row.source ?? "grid")).reduce((sum, { amount }) => sum + amount, 0);

/** 万kWh of renewable electricity. */
export const renewableAmount = (amounts: readonly ElectricityAmount[]): number => total(amounts, ...counted);

const CLAUSE = "gbt36132-2025#B.5";

/** What a table of carriers demands a number for: a renewable amount that nobody proves is not counted. Nothing claimed needs no proof. */
export function unproved({ row, n, amount }: ElectricityAmount, { "proof-demanded": demanded }: Carrier): readonly Refusal[] {
  const { source } = row;
  if (source === undefined || source === "grid" || !isRenewable(row) || !(amount > 0)) return [];
  if (demanded?.sources.includes(source) !== true || (row.proof ?? "").trim() !== "") return [];
  return [{ code: "renewable-unproved", place: `carriers.${n + 1}.proof`, clause: CLAUSE, facts: { source, reading: demanded.reading }, hint: `“${sourceNames[source]}”须填合同、计量点或证书编号，没有编号的不计入可再生能源` }];
}

/** One proof for two rows, or certificates for more electricity than came from the grid otherwise unclaimed. */
export function doubleCounts(amounts: readonly ElectricityAmount[]): readonly Refusal[] {
  const renewable = amounts.filter(({ row }) => isRenewable(row));
  const twice = renewable.flatMap(({ row, n }): readonly Refusal[] => {
    const proof = row.proof?.trim() ?? "";
    const before = renewable.find((other) => other.n < n && proof !== "" && other.row.proof?.trim() === proof);
    return before === undefined ? [] : [{ code: "renewable-counted-twice", place: `carriers.${n + 1}.proof`, clause: CLAUSE, facts: { proof: proof.slice(0, 60), rows: [before.n + 1, n + 1] }, hint: `第 ${before.n + 1} 行与第 ${n + 1} 行用了同一凭证，同一电量不得重复计算` }];
  });
  const [certificates, grid] = [total(amounts, "certificate"), total(amounts, "grid")];
  const last = amounts.findLast(({ row }) => row.source === "certificate");
  const over: readonly Refusal[] = certificates > grid && last !== undefined
    ? [{ code: "renewable-counted-twice", place: `carriers.${last.n + 1}.amount`, clause: CLAUSE, facts: { certificates, grid }, hint: `绿证 ${certificates} 万kWh 多于未作他用的网电 ${grid} 万kWh，超出部分已按别的方式计过` }]
    : [];
  return [...twice, ...over];
}
