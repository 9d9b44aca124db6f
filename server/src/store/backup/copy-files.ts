// Copies files that live while they are copied: each is hashed as it is written, synced, and may vanish beforehand.
import { createHash } from "node:crypto";
import { mkdir, open, readdir, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";

export interface KeptFile {
  /** Below the backup's folder, with `/` whatever the system. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";
const chunk = 1024 * 1024;

/** Does `work` for each, so many at once; the first fault ends it. */
export async function abreast<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** Hashes what it reads and closes it; `each` is handed every piece in turn. */
async function readThrough(from: FileHandle, each: (piece: Buffer) => Promise<unknown>): Promise<{ readonly size: number; readonly sha256: string }> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(chunk);
  let size = 0;
  try {
    for (;;) {
      const { bytesRead } = await from.read(buffer, 0, chunk, size);
      if (bytesRead === 0) return { size, sha256: hash.digest("hex") };
      const piece = buffer.subarray(0, bytesRead);
      hash.update(piece);
      await each(piece);
      size += bytesRead;
    }
  } finally {
    await from.close();
  }
}

export const hashOf = async (file: string): Promise<{ readonly size: number; readonly sha256: string }> => readThrough(await open(file, "r"), async () => undefined);

/** Copies one file, readable by its owner alone; undefined where it is gone. */
export async function copyFile(from: string, to: string, mode = 0o600): Promise<{ readonly size: number; readonly sha256: string } | undefined> {
  const source = await open(from, "r").catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });
  if (source === undefined) return undefined;
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  const out = await open(to, "wx", mode);
  try {
    const told = await readThrough(source, (piece) => out.write(piece));
    await out.sync();
    return told;
  } finally {
    await out.close();
  }
}

/** Writes a text as a backup keeps its files: new, its owner's alone, synced. */
export async function writeText(to: string, text: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const out = await open(to, "wx", 0o600);
  try {
    await out.writeFile(text);
    await out.sync();
  } finally {
    await out.close();
  }
  return hashOf(to);
}

export interface Found {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** Everything below a folder that `wanted` lets in, by path with `/`; what vanishes on the way is passed over. */
export async function walk(base: string, wanted: (path: string, isFolder: boolean) => boolean, inside = ""): Promise<Found> {
  const folders: string[] = [];
  const files: string[] = [];
  const entries = await readdir(join(base, inside), { withFileTypes: true }).catch((error: unknown) => {
    if (isGone(error)) return [];
    throw error;
  });
  for (const entry of entries) {
    const path = inside === "" ? entry.name : `${inside}/${entry.name}`;
    if (!wanted(path, entry.isDirectory())) continue;
    if (entry.isFile()) files.push(path);
    if (!entry.isDirectory()) continue;
    const below = await walk(base, wanted, path);
    folders.push(path, ...below.folders);
    files.push(...below.files);
  }
  return { folders, files };
}
