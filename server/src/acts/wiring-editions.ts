// Loads the editions on disk with the hash that seals them: the digest of the canonical JSON of notice and rule files.
import { join } from "node:path";
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import type { Edition } from "@qingce/core/programme/edition";
import { digest, type Suite } from "../store/digest.ts";
import { editionFolders, readEditionFolder } from "../store/programme-folder.ts";
import type { SealedEdition } from "./house.ts";

/** Everything an edition decides by, as one canonical text. */
export function sealEditionText(edition: Edition): string {
  const { notice, edition: head, eligibility, procedure, upkeep } = edition;
  const clauses = notice.clauses.map(({ anchor, text }) => ({ anchor, text }));
  return canonicalJson({ notice: { meta: notice.meta, clauses }, edition: head, eligibility, procedure, upkeep } as unknown as Json);
}

export function sealed(edition: Edition, suite: Suite): SealedEdition {
  const text = sealEditionText(edition);
  return { edition, text, hash: digest(suite, text) };
}

/** The editions below each folder by id; one with faults stops the start, for a server must not decide by half a law. */
export async function loadSealedEditions(folders: readonly string[], suite: Suite): Promise<ReadonlyMap<string, SealedEdition>> {
  const found = new Map<string, SealedEdition>();
  for (const root of folders) {
    for (const name of await editionFolders(root)) {
      const { edition, faults } = await readEditionFolder(join(root, name));
      const first = faults[0];
      if (edition === undefined) throw new Error(`${name}: ${first === undefined ? "?" : `${first.file}:${first.line} ${first.key} ${first.says}`}`);
      found.set(edition.id, sealed(edition, suite));
    }
  }
  return found;
}
