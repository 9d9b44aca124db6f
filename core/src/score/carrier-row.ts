// One row of the energy table as an applicant fills it, and what comes of it; amounts are decimal texts with their unit.
import type { Refusal } from "../base/refusal.ts";
import type { GridCalibre } from "./carrier-file.ts";

/** 用途: burnt or used as energy here, raw material 原料用能, or passed on to others 外供. */
export type CarrierUse = "energy" | "feedstock" | "exported";

/** Where electricity comes from; `certificate` is a GEC bought apart from the electricity 单独购买绿证, and carries no energy. */
export type ElectricitySource = "grid" | "market-renewable" | "direct-line" | "self-generated" | "certificate";

export interface CarrierRow {
  readonly carrier: string;
  readonly amount: string;
  readonly unit: string;
  readonly use: CarrierUse;
  /** Own measurement 实测: lower heating value (`kJ/kg`, `MJ/Nm3`, `GJ/t` …) or standard-coal coefficient (`kgce/kg` …). */
  readonly measured?: { readonly value: string; readonly unit: string };
  readonly source?: ElectricitySource;
  /** Number of the contract, meter or certificate that proves renewable electricity: one proof counts once. */
  readonly proof?: string;
  /** Last year's amount in the same unit, to doubt slips of ×1000 and ×10000. */
  readonly before?: string;
  /** 已核对: what looked like a slip was looked at, and is meant. */
  readonly checked?: boolean;
}

/** Which published factor electricity is reckoned by; `fall` names what may stand in when the place's own is not held. */
export interface GridAsk {
  readonly place: string;
  readonly vintage: string;
  readonly calibre: GridCalibre;
  readonly grid?: string;
  readonly fall: readonly ("grid" | "nation")[];
}

/** The energy table 能源消耗表 as filled in. */
export interface CarrierEntries {
  readonly rows: readonly CarrierRow[];
  readonly grid: GridAsk;
}

/** One line of the trace 计算过程; `null` where it could not be worked out, `doubts` where it looks like a slip. */
export interface CarrierLine {
  readonly row: number;
  readonly carrier: string;
  readonly name: string;
  readonly use: CarrierUse;
  readonly tce: number | null;
  readonly tco2: number | null;
  /** The arithmetic in words, a step each, with the set and the certainty of every factor used. */
  readonly steps: readonly string[];
  readonly sets: readonly string[];
  readonly doubts: readonly Refusal[];
  readonly faults: readonly Refusal[];
}
