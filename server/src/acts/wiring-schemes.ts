// Loads the schemes on disk by id; one with faults stops the start, for a server must not score by half a table.
import { readStandardFolder, standardFolders } from "../store/standard-folder.ts";
import type { Suite } from "../store/digest.ts";
import { sealScheme, type SealedScheme } from "./schemes/sealed-scheme.ts";

export async function loadSchemes(programmes: readonly string[], suite: Suite): Promise<ReadonlyMap<string, SealedScheme>> {
  const found = new Map<string, SealedScheme>();
  for (const root of programmes) {
    for (const folder of await standardFolders(root)) {
      const { schemes, faults } = await readStandardFolder(folder);
      const [first] = faults;
      if (first !== undefined) throw new Error(`${folder}/${first.file}:${first.line} ${first.key} ${first.says}`);
      for (const scheme of schemes) found.set(scheme.file.id, sealScheme(scheme, suite));
    }
  }
  return found;
}
