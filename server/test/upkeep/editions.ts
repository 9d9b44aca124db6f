// The five editions, read once, for the tests of upkeep.
import { join } from "node:path";
import type { Edition } from "@qingce/core/programme/edition";
import { programmesFolder } from "../../src/cli/place.ts";
import { readEditionFolder } from "../../src/store/programme-folder.ts";

export async function editionOf(id: string): Promise<Edition> {
  const { edition } = await readEditionFolder(join(programmesFolder(), id));
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return edition;
}
