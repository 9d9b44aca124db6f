// What an energy table begins with: the grid factor of its place, a row of a carrier, the units that may be chosen in it.
import { nation } from "../base/region.ts";
import type { Carrier, CarrierFile } from "./carrier-file.ts";
import type { CarrierEntries, CarrierRow, GridAsk } from "./carrier-row.ts";
import { parseUnit, sameDimensions, unitNames } from "./unit.ts";

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

/** The unit that a measured value is taken to be in until another is chosen. */
export const usualMeasuredUnit = (carrier: Carrier): string => measuredUnits(carrier)[1] ?? "";

/** The newest data year that is held for a place, by the average; the nation's newest where none is. */
export function newestVintage({ grid }: CarrierFile, place: string): string {
  const of = (level: string, where: string): readonly string[] => grid.factors.filter((one) => one.level === level && one.place === where && one.calibre === "average" && /^\d{4}$/u.test(one.vintage)).map(({ vintage }) => vintage);
  const own = of("province", place.slice(0, 2));
  return (own.length > 0 ? own : of("nation", nation)).toSorted().at(-1) ?? "";
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

/** The carriers that a table lists before anybody has chosen one, less those that have a row. */
export const usualUnlisted = (file: CarrierFile, rows: readonly CarrierRow[]): readonly Carrier[] =>
  (file.usual ?? []).flatMap((id) => (rows.some(({ carrier }) => carrier === id) ? [] : file.carriers.filter((one) => one.id === id)));
