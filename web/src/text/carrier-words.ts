// The energy table in words, and what may be chosen in it: units that fit a carrier, what a new table begins with.
import type { Carrier, CarrierFile, GridCalibre } from "@qingce/core/score/carrier-file";
import type { CarrierEntries, CarrierRow, CarrierUse, ElectricitySource, GridAsk } from "@qingce/core/score/carrier-row";
import { parseUnit, sameDimensions, unitNames } from "@qingce/core/score/unit";

export const useWords: { readonly [use in CarrierUse]: string } = { energy: "作能源用", feedstock: "原料用能", exported: "外供" };

export const sourceWords: { readonly [source in ElectricitySource]: string } = {
  grid: "网电",
  "market-renewable": "市场化交易的可再生电力",
  "direct-line": "专线直供的可再生电力",
  "self-generated": "自发自用的可再生电力",
  certificate: "单独购买的绿证",
};

export const calibreWords: { readonly [calibre in GridCalibre]: string } = { average: "平均", "average-excluding-market": "平均（不含市场化交易）", fossil: "化石能源电力" };

export const kindWords: { readonly [kind in Carrier["kind"]]: string } = { fuel: "燃料", electricity: "电力", heat: "热力" };

/** Renewable electricity is proven by a number, so that the same MWh is not counted twice. */
export const needsProof = (source: ElectricitySource | undefined): boolean => source !== undefined && source !== "grid";

const alike = (unit: string): readonly string[] => {
  const own = parseUnit(unit);
  return own.ok ? unitNames.filter((name) => {
    const other = parseUnit(name);
    return other.ok && sameDimensions(other.value, own.value);
  }) : [];
};

/** The carrier's own unit first. */
export const unitsOf = ({ unit }: Carrier): readonly string[] => [unit, ...alike(unit).filter((name) => name !== unit)];

const small: ReadonlySet<string> = new Set(["kg", "Nm3", "m3", "kWh", "MJ"]);

/** Heating values, then coefficients, per what the carrier is measured in. */
export function measuredUnits({ unit }: Carrier): readonly string[] {
  const per = alike(unit).find((name) => small.has(name)) ?? unit;
  return [...new Set([`kJ/${per}`, `MJ/${per}`, `GJ/${unit}`, `kgce/${per}`, `tce/${unit}`])];
}

/** The newest data year that is held for a place, by the average; the nation's newest where none is. */
export function newestVintage({ grid }: CarrierFile, place: string): string {
  const of = (level: string, where: string): readonly string[] => grid.factors.filter((one) => one.level === level && one.place === where && one.calibre === "average" && /^\d{4}$/u.test(one.vintage)).map(({ vintage }) => vintage);
  const own = of("province", place.slice(0, 2));
  return (own.length > 0 ? own : of("nation", "CN")).toSorted().at(-1) ?? "";
}

const gridOf = (file: CarrierFile, region: string): GridAsk => ({ place: region.slice(0, 2), vintage: newestVintage(file, region), calibre: "average", fall: [] });

export const entriesFor = (file: CarrierFile, region: string, held: CarrierEntries | undefined): CarrierEntries => held ?? { rows: [], grid: gridOf(file, region) };

/** Electricity begins as grid electricity. */
export const newRow = (carrier: Carrier): CarrierRow => ({
  carrier: carrier.id,
  amount: "",
  unit: carrier.unit,
  use: "energy",
  ...(carrier.kind === "electricity" ? { source: "grid" as const } : {}),
});

/** Standard coal's coefficient, as the table has it or as it asks for it. */
export function sayCoefficient({ coal }: Carrier): string {
  if ("coefficient" in coal) return `${coal.coefficient} ${coal.unit}`;
  return coal.low === undefined ? "按实测" : `按实测（所见 ${coal.low}—${coal.high ?? ""} ${coal.unit}）`;
}
