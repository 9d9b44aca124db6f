// Takes in a file that somebody hands over: read no further than the limit, judged by its bytes, kept by its digest under a name that shows no tricks.
import { ok, type Result } from "@qingce/core/base/refusal";
import { storeFile, type StoredFile } from "../../store/evidence-files.ts";
import type { House } from "../house.ts";

export interface GivenFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export type TakenFile = StoredFile & { readonly name: string };

/** Bytes. */
export const largest = 20 * 1024 * 1024;

const longestName = 120;

/** Ask the right first: `file` is read here. */
export async function takeFile(house: House, file: () => Promise<Result<GivenFile>>): Promise<Result<TakenFile>> {
  const given = await file();
  if (!given.ok) return given;
  const name = given.value.name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, "").slice(-longestName);
  const stored = await storeFile(house.evidence, { name, bytes: given.value.bytes, limit: largest }, house.suite);
  return stored.ok ? ok({ ...stored.value, name }) : stored;
}
