// Loads the tables beside the standards; one with faults stops the start, for a server must not reckon by half a table.
import { join } from "node:path";
import type { Suite } from "../store/digest.ts";
import { readStandardTables } from "../store/standard-tables.ts";
import type { HouseTables } from "./schemes/house-tables.ts";
import { sealCarriers } from "./schemes/sealed-carriers.ts";

/** Of several folders the later one's table goes before the earlier one's. */
export async function loadTables(programmes: readonly string[], suite: Suite): Promise<HouseTables> {
  const found: { -readonly [table in keyof HouseTables]: HouseTables[table] } = {};
  for (const root of programmes) {
    const { faults, carriers, ...rest } = await readStandardTables(join(root, "standards"));
    const [first] = faults;
    if (first !== undefined) throw new Error(`${root}/standards/${first.file}:${first.line} ${first.key} ${first.says}`);
    Object.assign(found, rest);
    if (carriers !== undefined) found.carriers = sealCarriers(carriers, suite);
  }
  return found;
}
