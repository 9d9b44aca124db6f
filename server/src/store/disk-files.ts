// Evidence in a folder of this machine: written whole or not at all, synced, never overwritten.
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline, type Readable } from "node:stream";
import { checkedAgainst } from "./checked-stream.ts";
import { placeOf, type ByteRange, type FileStore } from "./file-store.ts";

export function diskFiles(folder: string): FileStore {
  const pathOf = (digest: string): string => join(folder, placeOf(digest));
  return {
    put: async (digest, content) => writeOnce(pathOf(digest), content),
    get: async (digest, range) => readFrom(pathOf(digest), digest, range),
    exists: async (digest) => isFile(pathOf(digest)),
    delete: async (digest) => rm(pathOf(digest), { force: true }),
    within: (...names) => diskFiles(join(folder, ...names)),
  };
}

async function readFrom(path: string, digest: string, range: ByteRange | undefined): Promise<Readable | null> {
  if (!(await isFile(path))) return null;
  if (range !== undefined) return createReadStream(path, range);
  // a fault reaches the reader through the end that is handed out
  return pipeline(createReadStream(path), checkedAgainst(digest), () => undefined);
}

async function writeOnce(path: string, bytes: Buffer): Promise<void> {
  if (await isFile(path)) return;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

// the new name must survive a power cut too; Windows knows no such sync
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false);
