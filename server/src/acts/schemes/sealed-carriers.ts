// The table of carriers as a round freezes it: one canonical text under the hash that every score reckoned by it names.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { FrozenTable } from "@qingce/core/programme/round-event";
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import { findCarrierTable } from "../../store/carrier-tables.ts";
import { digest, type Suite } from "../../store/digest.ts";
import type { Work } from "../command.ts";

export interface SealedCarriers extends FrozenTable {
  readonly file: CarrierFile;
  readonly text: string;
}

export function sealCarriers(file: CarrierFile, suite: Suite): SealedCarriers {
  const text = canonicalJson(file);
  return { edition: file.edition, hash: digest(suite, text), file, text };
}

/** Sealed texts never change, so what was read once stays. */
const read = new Map<string, CarrierFile>();

/** The very table that a round froze; throws where it is gone, for a score must not rest on other factors. */
export async function carriersByHash(work: Work, { edition, hash }: FrozenTable): Promise<FrozenTable & { readonly file: CarrierFile }> {
  const { carriers } = work.house.tables;
  if (carriers?.hash === hash) return { edition, hash, file: carriers.file };
  const held = read.get(hash);
  if (held !== undefined) return { edition, hash, file: held };
  const row = await findCarrierTable(work.tx, hash);
  if (row === null) throw new Error(`sealed table of carriers ${hash} is missing`);
  const file = JSON.parse(row.body) as CarrierFile;
  read.set(hash, file);
  return { edition, hash, file };
}
