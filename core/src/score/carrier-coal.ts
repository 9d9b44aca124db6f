// Standard coal 折标准煤 of one row: by the held coefficient, or by the applicant's measurement where the sources do not agree.
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { inUnit, measuredKind, numberIn, perUnit, slipDoubt } from "./carrier-amount.ts";
import type { Carrier, CarrierFile } from "./carrier-file.ts";
import type { CarrierRow } from "./carrier-row.ts";
import { figure } from "./reason.ts";

export interface CoalWorked {
  /** tce per unit of the carrier. */
  readonly coefficient: number;
  /** By the table's own coefficient, not by a measurement. */
  readonly held: boolean;
  /** Measured lower heating value in GJ per unit of the carrier, when that was given. */
  readonly heating?: number;
  readonly says: string;
  readonly doubts: readonly Refusal[];
}

const at = (value: string, unit: string, carrier: Carrier): Result<number> => inUnit(Number(value), unit, perUnit("tce", carrier), `${carrier.name}折标系数`);

/** GJ per unit ÷ (kJ per kgce ÷ 1000) = tce per unit, for 1 GJ = 10⁶ kJ and 1 tce = 1000 kgce. */
export const coalOfHeat = (heating: number, file: CarrierFile): number => (heating * 1000) / Number(file["kj-per-kgce"]);

/** Doubts a coefficient outside the range the sources give, or a power of ten off the held one. */
function doubtsOf(coefficient: number, carrier: Carrier): readonly Refusal[] {
  const { coal } = carrier;
  if ("coefficient" in coal) {
    const held = at(coal.coefficient, coal.unit, carrier);
    return held.ok ? slipDoubt(`${carrier.name}实测值`, coefficient / held.value, "缺省系数") : [];
  }
  if (coal.low === undefined || coal.high === undefined) return [];
  const [low, high] = [at(coal.low, coal.unit, carrier), at(coal.high, coal.unit, carrier)];
  if (!low.ok || !high.ok || (coefficient >= low.value && coefficient <= high.value)) return [];
  const slip = slipDoubt(`${carrier.name}实测值`, coefficient / high.value, "已知范围");
  return slip.length > 0 ? slip : [{ code: "coefficient-out-of-range", facts: { low: coal.low, high: coal.high }, hint: `${carrier.name}折标系数一般在 ${coal.low} 至 ${coal.high} ${coal.unit} 之间，请核对实测值` }];
}

function fromMeasured(measured: NonNullable<CarrierRow["measured"]>, carrier: Carrier, file: CarrierFile): Result<CoalWorked> {
  const value = numberIn(`${carrier.name}实测值`, measured.value);
  if (!value.ok) return value;
  const kind = measuredKind(measured.unit, carrier);
  if (kind === undefined) return refuse({ code: "unit-differs", facts: { unit: measured.unit }, hint: `${carrier.name}实测值须是低位热值（如 GJ/${carrier.unit}）或折标系数（如 tce/${carrier.unit}）` });
  const per = perUnit(kind === "coefficient" ? "tce" : "GJ", carrier);
  const own = inUnit(value.value, measured.unit, per, `${carrier.name}实测值`);
  if (!own.ok) return own;
  const coefficient = kind === "coefficient" ? own.value : coalOfHeat(own.value, file);
  const says = kind === "coefficient" ? `实测折标系数 ${measured.value} ${measured.unit}` : `实测低位热值 ${measured.value} ${measured.unit} ÷ ${file["kj-per-kgce"]} kJ/kgce = ${figure(coefficient)} tce/${carrier.unit}`;
  return ok({ coefficient, held: false, ...(kind === "coefficient" ? {} : { heating: own.value }), says, doubts: doubtsOf(coefficient, carrier) });
}

/** Refuses with `coefficient-needs-measuring` where no single coefficient is held and nothing was measured. */
export function coalOf(row: CarrierRow, carrier: Carrier, file: CarrierFile): Result<CoalWorked> {
  if (row.measured !== undefined && row.measured.value.trim() !== "") return fromMeasured(row.measured, carrier, file);
  const { coal } = carrier;
  if (!("coefficient" in coal)) {
    const range = coal.low === undefined ? "" : `（所见为 ${coal.low} 至 ${coal.high ?? ""} ${coal.unit}）`;
    return refuse({ code: "coefficient-needs-measuring", facts: { carrier: carrier.id }, hint: `${carrier.name}没有唯一的折标系数${range}：${coal.why}。请填实测低位热值或供应方数据` });
  }
  const coefficient = at(coal.coefficient, coal.unit, carrier);
  return coefficient.ok ? ok({ coefficient: coefficient.value, held: true, says: `折标系数 ${coal.coefficient} ${coal.unit}（${coal.set}）`, doubts: [] }) : coefficient;
}
