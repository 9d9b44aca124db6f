// Reads the table of contents of a zip and says what is suspicious. Unpacks nothing but one small named part.
import { inflateRawSync } from "node:zlib";

export interface ZipListing {
  readonly names: readonly string[];
  readonly unpackedSize: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const mostEntries = 4096;

/** The entries named by a zip's central directory; null where it is damaged, has too many, is zip64 or holds an unsafe path. */
export function listZip(file: Buffer): ZipListing | null {
  const end = findEnd(file);
  if (end < 0) return null;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > mostEntries || at + file.readUInt32LE(end + 12) > end) return null;
  const names: string[] = [];
  let unpackedSize = 0;
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== directoryEntry) return null;
    const size = file.readUInt32LE(at + 24);
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    if (size === 0xffff_ffff || nameEnd > end) return null;
    const name = file.toString("utf8", at + 46, nameEnd);
    if (isUnsafe(name)) return null;
    names.push(name);
    unpackedSize += size;
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return { names, unpackedSize };
}

/** The text of one part, where it is there and at most so many bytes long; null otherwise. */
export function readZipPart(file: Buffer, name: string, most: number): string | null {
  const end = findEnd(file);
  let at = end < 0 ? file.length : file.readUInt32LE(end + 16);
  while (at + 46 <= end && file.readUInt32LE(at) === directoryEntry) {
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    if (file.toString("utf8", at + 46, nameEnd) === name) return unpacked(file, at, most);
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return null;
}

function unpacked(file: Buffer, entry: number, most: number): string | null {
  const local = file.readUInt32LE(entry + 42);
  if (local + 30 > file.length) return null;
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(start, start + file.readUInt32LE(entry + 20));
  if (file.readUInt16LE(entry + 10) === 0) return packed.length <= most ? packed.toString("utf8") : null;
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).toString("utf8");
  } catch {
    return null;
  }
}

/** Whether the file ends as a zip with something in it, whatever it begins as. */
export function endsAsZip(file: Buffer): boolean {
  const end = findEnd(file);
  return end >= 0 && end + 22 + file.readUInt16LE(end + 20) === file.length && file.readUInt16LE(end + 10) > 0;
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= earliest; at -= 1) if (file.readUInt32LE(at) === endOfDirectory) return at;
  return -1;
}

const isUnsafe = (name: string): boolean =>
  name.startsWith("/") || name.includes("\\") || name.includes("\0") || name.includes(":") || name.split("/").includes("..");
