// CO2 of one row: fuels by NCV × CC × OF × 44/12, heat by its factor, electricity by the grid factor unless it never passed the grid.
import { ok, refuse, type Result } from "../base/refusal.ts";
import { inUnit, perUnit } from "./carrier-amount.ts";
import type { Carrier, CarrierFile } from "./carrier-file.ts";
import type { CarrierRow, GridAsk } from "./carrier-row.ts";
import { gridFactor } from "./grid-factor.ts";
import { figure } from "./reason.ts";

/** tCO2 per unit of the carrier. */
export interface CarbonWorked { readonly factor: number; readonly says: string; readonly sets: readonly string[] }

/** Carbon to carbon dioxide by mass. */
const CO2_OF_C = 44 / 12;

function ofFuel(carrier: Carrier, heating: number | undefined): Result<CarbonWorked> {
  const { carbon } = carrier;
  if (carbon === undefined || "not-held" in carbon) {
    const why = carbon === undefined ? "" : `：${carbon["not-held"]}`;
    return refuse({ code: "carbon-not-held", facts: { carrier: carrier.id }, hint: `未持有${carrier.name}的二氧化碳参数${why}` });
  }
  if ("factor" in carbon) {
    const factor = inUnit(Number(carbon.factor), carbon.unit, perUnit("tCO2", carrier), `${carrier.name}排放因子`);
    return factor.ok ? ok({ factor: factor.value, says: `排放因子 ${carbon.factor} ${carbon.unit}（${carbon.set}）`, sets: [carbon.set] }) : factor;
  }
  const held = inUnit(Number(carbon.ncv), carbon["ncv-unit"], perUnit("GJ", carrier), `${carrier.name}热值`);
  if (!held.ok) return held;
  const ncv = heating ?? held.value;
  const factor = ncv * Number(carbon.cc) * (Number(carbon.of) / 100) * CO2_OF_C;
  const which = heating === undefined ? `热值 ${carbon.ncv} ${carbon["ncv-unit"]}` : `实测热值 ${figure(heating)} GJ/${carrier.unit}`;
  return ok({ factor, says: `${which} × 含碳量 ${carbon.cc} tC/GJ × 氧化率 ${carbon.of}% × 44/12 = ${figure(factor)} tCO2/${carrier.unit}（${carbon.set}）`, sets: [carbon.set] });
}

function ofElectricity(row: CarrierRow, carrier: Carrier, file: CarrierFile, ask: GridAsk): Result<CarbonWorked> {
  if (row.source === "self-generated" || row.source === "direct-line") return ok({ factor: 0, says: "自发自用、专线直供的可再生电力不经电网，排放计 0", sets: [] });
  const found = gridFactor(file, ask);
  if (!found.ok) return found;
  const factor = inUnit(Number(found.value.factor.value), file.grid.unit, perUnit("tCO2", carrier), "电网因子");
  return factor.ok ? ok({ factor: factor.value, says: found.value.says, sets: [`grid-${found.value.factor.vintage}-${found.value.factor.calibre}`] }) : factor;
}

/** Refuses with `carbon-not-held` or `factor-not-held`; feedstock never comes here. */
export function carbonOf(row: CarrierRow, carrier: Carrier, file: CarrierFile, ask: GridAsk, heating: number | undefined): Result<CarbonWorked> {
  return carrier.kind === "electricity" ? ofElectricity(row, carrier, file, ask) : ofFuel(carrier, heating);
}
