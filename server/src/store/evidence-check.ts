// Whether every file of evidence that a row names is there, and is what its name says.
import type { Readable } from "node:stream";
import { FileStoreFault, type FileStore } from "./file-store.ts";

export interface EvidenceChecked {
  readonly checked: number;
  readonly missing: readonly string[];
  readonly damaged: readonly string[];
}

/** A named file's store and digest out of its path, e.g. `objections/<round>/ab/abcd…`. */
function locate(files: FileStore, path: string): { readonly files: FileStore; readonly digest: string } {
  const parts = path.split("/");
  const folders = parts.slice(0, -2);
  return { files: folders.length === 0 ? files : files.within(...folders), digest: parts.at(-1) ?? "" };
}

async function readsWell(stream: Readable): Promise<boolean> {
  try {
    for await (const part of stream) void part;
    return true;
  } catch (error) {
    if (error instanceof FileStoreFault) return false;
    throw error;
  }
}

async function abreast(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const lane = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await work(path);
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

/** Names of files that are not there; reads none of them. */
export async function missingEvidence(files: FileStore, paths: readonly string[]): Promise<readonly string[]> {
  const missing: string[] = [];
  await abreast(paths, async (path) => {
    const at = locate(files, path);
    if (!(await at.files.exists(at.digest))) missing.push(path);
  });
  return missing.toSorted();
}

/** Reads every byte. Throws where the store cannot be reached. */
export async function checkEvidence(files: FileStore, paths: readonly string[]): Promise<EvidenceChecked> {
  const missing: string[] = [];
  const damaged: string[] = [];
  await abreast(paths, async (path) => {
    const at = locate(files, path);
    const stream = await at.files.get(at.digest);
    if (stream === null) missing.push(path);
    else if (!(await readsWell(stream))) damaged.push(path);
  });
  return { checked: paths.length, missing: missing.toSorted(), damaged: damaged.toSorted() };
}
