// Units of measure as dimensions with a scale, so that a formula whose sides disagree is refused before it scores anybody.
import { ok, refuse, type Result } from "../base/refusal.ts";

/** A unit: exponents over base dimensions and the factor to the base unit of each (`kgce` is 0.001 of the base `tce`). */
export interface Unit {
  readonly dims: { readonly [dimension: string]: number };
  readonly scale: number;
}

const base = (dimension: string, scale = 1): Unit => ({ dims: { [dimension]: 1 }, scale });
const pure = (scale: number): Unit => ({ dims: {}, scale });

/** Electricity and heat are dimensions of their own: only a stated coefficient turns them into standard coal. 亩 by 1 km² = 1500 亩. */
const known: { readonly [name: string]: Unit } = {
  "1": pure(1), "%": pure(0.01), "‰": pure(0.001),
  tce: base("standard-coal"), kgce: base("standard-coal", 0.001), 万tce: base("standard-coal", 10_000),
  tCO2: base("carbon-dioxide"), kgCO2: base("carbon-dioxide", 0.001), 万tCO2: base("carbon-dioxide", 10_000), tC: base("carbon"),
  t: base("mass"), kg: base("mass", 0.001), g: base("mass", 1e-6), mg: base("mass", 1e-9), 万t: base("mass", 10_000),
  m3: base("volume"), 万m3: base("volume", 10_000), L: base("volume", 0.001), Nm3: base("gas"), 万Nm3: base("gas", 10_000),
  m2: base("area"), hm2: base("area", 10_000), km2: base("area", 1e6), 亩: base("area", 1e6 / 1500),
  元: base("money", 0.0001), 万元: base("money"), 亿元: base("money", 10_000),
  kWh: base("electricity"), MWh: base("electricity", 1000), 万kWh: base("electricity", 10_000),
  MJ: base("heat", 0.001), GJ: base("heat"), 万GJ: base("heat", 10_000), kJ: base("heat", 1e-6), Pa: base("pressure"),
  h: base("time"), 人: base("person"), 家: base("firm"), 项: base("item"), 分: base("point"),
  产品单位: base("product"), 原材料单位: base("material"), 污染物单位: base("pollutant"),
};

export const unitNames: readonly string[] = Object.keys(known);

const one: Unit = pure(1);

export function combineUnits(a: Unit, b: Unit, power: 1 | -1): Unit {
  const dims: { [dimension: string]: number } = { ...a.dims };
  for (const [dimension, exponent] of Object.entries(b.dims)) {
    const sum = (dims[dimension] ?? 0) + power * exponent;
    if (sum === 0) delete dims[dimension];
    else dims[dimension] = sum;
  }
  return { dims, scale: power === 1 ? a.scale * b.scale : a.scale / b.scale };
}

/** Reads `tce/万元`, `元/m3`, `1`, `kgce/kWh`; refuses an unknown name with `unit-unknown`. */
export function parseUnit(text: string): Result<Unit> {
  let unit = one;
  for (const [at, name] of text.split("/").entries()) {
    const part = Object.hasOwn(known, name) ? known[name] : undefined;
    if (part === undefined) return refuse({ code: "unit-unknown", facts: { unit: text.slice(0, 40) }, hint: `没有这个单位：${name.slice(0, 20)}` });
    unit = combineUnits(unit, part, at === 0 ? 1 : -1);
  }
  return ok(unit);
}

export const sameDimensions = (a: Unit, b: Unit): boolean =>
  Object.keys(a.dims).length === Object.keys(b.dims).length && Object.entries(a.dims).every(([dimension, exponent]) => b.dims[dimension] === exponent);

/** Equal in dimension and in scale; scales are products of few factors, so a part in 10⁹ is the same. */
export const sameUnit = (a: Unit, b: Unit): boolean => sameDimensions(a, b) && Math.abs(a.scale / b.scale - 1) < 1e-9;
