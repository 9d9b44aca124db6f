// Amounts and measurements of the energy table: read in their unit, turned into the carrier's, doubted where a power of ten looks slipped.
import { parseDecimal } from "../base/decimal.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import type { Carrier } from "./carrier-file.ts";
import type { CarrierRow } from "./carrier-row.ts";
import { combineUnits, parseUnit, sameDimensions } from "./unit.ts";

const malformed = (what: string, text: string): Refusal => ({ code: "number-malformed", facts: { text: text.slice(0, 60) }, hint: `${what}须是不小于 0 的半角数字` });

export function numberIn(what: string, text: string): Result<number> {
  const read = parseDecimal(text.trim());
  return read.ok && read.value.units >= 0n ? ok(Number(text.trim())) : refuse(malformed(what, text));
}

/** A value in one unit as a value in another; refuses `unit-unknown` and `unit-differs`. */
export function inUnit(value: number, from: string, to: string, what: string): Result<number> {
  const [given, wanted] = [parseUnit(from), parseUnit(to)];
  if (!given.ok) return given;
  if (!wanted.ok) return wanted;
  if (!sameDimensions(given.value, wanted.value)) return refuse({ code: "unit-differs", facts: { unit: from, wanted: to }, hint: `${what}的单位须能换算为 ${to}，不是 ${from}` });
  return ok((value * given.value.scale) / wanted.value.scale);
}

/** The amount in the carrier's own unit. */
export function amountOf(row: CarrierRow, carrier: Carrier): Result<number> {
  const amount = numberIn(`${carrier.name}数量`, row.amount);
  return amount.ok ? inUnit(amount.value, row.unit, carrier.unit, carrier.name) : amount;
}

/** The step of 1000 or 10000, either way, that a ratio lies within half an order of: people slip by such steps, plants do not. */
export function slipOf(ratio: number): number | undefined {
  if (!(ratio > 0)) return undefined;
  return [1000, 10_000, 1 / 1000, 1 / 10_000].find((step) => Math.abs(Math.log10(ratio / step)) < 0.5);
}

/** Says that a value looks ×1000 or ×10000 off. */
export function slipDoubt(what: string, ratio: number, against: string): readonly Refusal[] {
  const step = slipOf(ratio);
  if (step === undefined) return [];
  const times = step > 1 ? `大约大了 ${step} 倍` : `大约小了 ${Math.round(1 / step)} 倍`;
  return [{ code: "unit-slip", facts: { ratio: Number(ratio.toPrecision(6)) }, hint: `${what}与${against}相比${times}，请核对单位（千克与吨、千瓦时与万千瓦时）` }];
}

/** Heat and standard coal, both per unit of the carrier: `GJ/t` and `tce/t`. */
export const perUnit = (of: string, carrier: Carrier): string => `${of}/${carrier.unit}`;

/** Which of the two a measurement is, by its dimension. */
export function measuredKind(unit: string, carrier: Carrier): "heating-value" | "coefficient" | undefined {
  const [given, own] = [parseUnit(unit), parseUnit(carrier.unit)];
  if (!given.ok || !own.ok) return undefined;
  const per = combineUnits(given.value, own.value, 1);
  const [heat, coal] = [parseUnit("GJ"), parseUnit("tce")];
  if (heat.ok && sameDimensions(per, heat.value)) return "heating-value";
  return coal.ok && sameDimensions(per, coal.value) ? "coefficient" : undefined;
}
