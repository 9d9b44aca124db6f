// Loads the green code's rule and its ways of scoring; one with faults stops the start.
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { readGreenCodeFiles, type GreenCodeFiles } from "../store/green-code-files.ts";

/** Of several folders the first that holds one. */
export async function loadGreenCode(programmes: readonly string[], forms: readonly YearForm[]): Promise<GreenCodeFiles | undefined> {
  for (const root of programmes) {
    const read = await readGreenCodeFiles(root, forms);
    if (typeof read === "string") throw new Error(`${root}: ${read}`);
    if (read !== undefined) return read;
  }
  return undefined;
}
