// A scheme by its id: those of the programmes on disk, and the versions that officers made from official tables.
import { findSchemeVersion } from "../../store/scheme-versions.ts";
import type { Work } from "../command.ts";
import { openSealed, type SealedScheme } from "./sealed-scheme.ts";

export async function schemeById(work: Work, id: string): Promise<SealedScheme | undefined> {
  const held = work.house.schemes.get(id);
  if (held !== undefined) return held;
  const row = await findSchemeVersion(work.tx, id);
  return row === null ? undefined : openSealed(row.body, row.hash);
}
