// Reads the tables in `standards/` of a folder of programmes: carriers, energy limits, efficiency benchmarks, product standards. Read only.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "@qingce/core/notice/fault";
import { readCarriers, readEfficiency, readLimits, readProductStandards, type TableReading } from "@qingce/core/programme/read-standard-table";
import type { SourceFile } from "@qingce/core/programme/source";
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import type { EfficiencyFile, LimitFile } from "@qingce/core/score/limit-file";
import type { ProductStandardFile } from "@qingce/core/score/product-standard-file";
import { readYaml } from "./yaml-source.ts";

export interface StandardTables {
  readonly carriers?: CarrierFile;
  readonly limits?: LimitFile;
  readonly efficiency?: EfficiencyFile;
  readonly products?: ProductStandardFile;
  readonly faults: readonly Fault[];
}

/** A folder need not hold a table; one that it holds must be whole. */
async function tableIn<T>(folder: string, name: string, read: (file: SourceFile) => TableReading<T>): Promise<TableReading<T>> {
  const text = await readFile(join(folder, name), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return { faults: [] };
  const { file, faults } = readYaml(name, text);
  return faults.length > 0 ? { faults } : read(file);
}

/** `folder` is the `standards` folder itself. */
export async function readStandardTables(folder: string): Promise<StandardTables> {
  const [carriers, limits, efficiency, products] = await Promise.all([
    tableIn(folder, "carriers.yaml", readCarriers),
    tableIn(folder, "energy-limits.yaml", readLimits),
    tableIn(folder, "efficiency-benchmarks.yaml", readEfficiency),
    tableIn(folder, "product-standards.yaml", readProductStandards),
  ]);
  return {
    ...(carriers.table === undefined ? {} : { carriers: carriers.table }),
    ...(limits.table === undefined ? {} : { limits: limits.table }),
    ...(efficiency.table === undefined ? {} : { efficiency: efficiency.table }),
    ...(products.table === undefined ? {} : { products: products.table }),
    faults: [...carriers.faults, ...limits.faults, ...efficiency.faults, ...products.faults],
  };
}
