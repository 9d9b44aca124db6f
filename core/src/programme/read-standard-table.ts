// Reads the tables beside the standards: carriers, energy limits, efficiency benchmarks, product standards. Faults name file, line and key.
import type { Static, TSchema } from "typebox";
import type { Fault } from "../notice/fault.ts";
import type { SchemeFault } from "../score/bind-formulas.ts";
import { CarrierFile } from "../score/carrier-file.ts";
import { checkCarriers } from "../score/check-carriers.ts";
import { checkEfficiency, checkLimits } from "../score/check-limits.ts";
import { EfficiencyFile, LimitFile } from "../score/limit-file.ts";
import { ProductStandardFile } from "../score/product-standard-file.ts";
import { shapeFaults } from "./shape.ts";
import type { SourceFile } from "./source.ts";

export interface TableReading<T> { readonly table?: T; readonly faults: readonly Fault[] }

function read<S extends TSchema>(schema: S, file: SourceFile, check: (table: Static<S>) => readonly SchemeFault[]): TableReading<Static<S>> {
  const faults = shapeFaults(schema, file);
  if (faults.length > 0) return { faults };
  const table = file.value as Static<S>;
  const found = check(table).map(({ at, code, says }): Fault => ({ code, file: file.name, line: file.lineOf(at), key: at.join("."), says }));
  return found.length > 0 ? { faults: found } : { table, faults: [] };
}

export const readCarriers = (file: SourceFile): TableReading<CarrierFile> => read(CarrierFile, file, checkCarriers);
export const readLimits = (file: SourceFile): TableReading<LimitFile> => read(LimitFile, file, checkLimits);
export const readEfficiency = (file: SourceFile): TableReading<EfficiencyFile> => read(EfficiencyFile, file, checkEfficiency);
export const readProductStandards = (file: SourceFile): TableReading<ProductStandardFile> => read(ProductStandardFile, file, () => []);
