// What the table of carriers must keep besides its shape: sets that exist, units that fit, coefficients that agree with their own heating values.
import { measuredKind } from "./carrier-amount.ts";
import type { SchemeFault } from "./bind-formulas.ts";
import type { Carrier, CarrierFile } from "./carrier-file.ts";
import { parseUnit } from "./unit.ts";

const place = (...at: readonly (string | number)[]): readonly string[] => at.map(String);

/** Coefficients are printed with four places: one part in a thousand is printing, more is another number. */
const PRINTED = 0.001;

function coalFaults({ coal, name, ...carrier }: Carrier, n: number, file: CarrierFile): readonly SchemeFault[] {
  const at = (key: string) => place("carriers", n, "coal", key);
  const unit = measuredKind(coal.unit, { ...carrier, coal, name }) === "coefficient" ? [] : [{ at: at("unit"), code: "dimension-mismatch", says: `${name}折标系数的单位 ${coal.unit} 与 ${carrier.unit} 不合` }];
  if (!("coefficient" in coal)) {
    const crossed = coal.low !== undefined && coal.high !== undefined && Number(coal.low) >= Number(coal.high);
    return crossed ? [...unit, { at: at("low"), code: "range-crossed", says: `${name}下限不小于上限` }] : unit;
  }
  if (coal["lhv-kj"] === undefined) return unit;
  const reckoned = Number(coal["lhv-kj"]) / Number(file["kj-per-kgce"]);
  const apart = Math.abs(reckoned / Number(coal.coefficient) - 1) > PRINTED;
  return apart ? [...unit, { at: at("coefficient"), code: "coefficient-contradicts", says: `${name}：${coal["lhv-kj"]} ÷ ${file["kj-per-kgce"]} = ${reckoned.toFixed(4)}，与 ${coal.coefficient} 不符` }] : unit;
}

function setFaults({ coal, carbon }: Carrier, n: number, known: ReadonlySet<string>): readonly SchemeFault[] {
  const used = [["coal", coal.set], ...(carbon !== undefined && "set" in carbon ? [["carbon", carbon.set]] : [])] as const;
  return used.flatMap(([key = "", set = ""]) => (known.has(set) ? [] : [{ at: place("carriers", n, key, "set"), code: "set-unknown", says: `没有这个参数集：${set}` }]));
}

/** A demand for proof stands beside electricity, and by a reading that is told. */
const proofFaults = ({ name, kind, "proof-demanded": demanded }: Carrier, n: number, { readings }: CarrierFile): readonly SchemeFault[] =>
  demanded === undefined ? [] : [
    ...(kind === "electricity" ? [] : [{ at: place("carriers", n, "proof-demanded"), code: "proof-misplaced", says: `${name}不是电力，没有电力来源可要求凭证` }]),
    ...(readings.some(({ id }) => id === demanded.reading) ? [] : [{ at: place("carriers", n, "proof-demanded", "reading"), code: "reading-unknown", says: `没有这个读法：${demanded.reading}` }]),
  ];

function gridFaults({ grid }: CarrierFile): readonly SchemeFault[] {
  const vintages = new Set(grid.vintages.map(({ vintage }) => vintage));
  const keys = grid.factors.map(({ level, place: where, vintage, calibre }) => `${level} ${where} ${vintage} ${calibre}`);
  return grid.factors.flatMap(({ vintage }, n) => [
    ...(vintages.has(vintage) ? [] : [{ at: place("grid", "factors", n, "vintage"), code: "vintage-unknown", says: `没有这个数据年：${vintage}` }]),
    ...(keys.indexOf(keys[n] ?? "") < n ? [{ at: place("grid", "factors", n), code: "name-twice", says: `同一因子写了两次：${keys[n] ?? ""}` }] : []),
  ]);
}

export function checkCarriers(file: CarrierFile): readonly SchemeFault[] {
  const ids = file.carriers.map(({ id }) => id);
  const sets = new Set(file.sets.map(({ id }) => id));
  return [
    ...ids.flatMap((id, n) => (ids.indexOf(id) < n ? [{ at: place("carriers", n, "id"), code: "name-twice", says: `品种编号用了两次：${id}` }] : [])),
    ...file.carriers.flatMap((carrier, n) => (parseUnit(carrier.unit).ok ? [...coalFaults(carrier, n, file), ...setFaults(carrier, n, sets), ...proofFaults(carrier, n, file)] : [{ at: place("carriers", n, "unit"), code: "unit-unknown", says: `没有这个单位：${carrier.unit}` }])),
    ...(file.usual ?? []).flatMap((id, n) => (ids.includes(id) ? [] : [{ at: place("usual", n), code: "name-unknown", says: `没有这个能源品种：${id}` }])),
    ...gridFaults(file),
  ];
}
