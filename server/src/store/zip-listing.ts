// Reads the table of contents of a zip and says what is suspicious. Unpacks nothing.
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

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= earliest; at -= 1) if (file.readUInt32LE(at) === endOfDirectory) return at;
  return -1;
}

const isUnsafe = (name: string): boolean =>
  name.startsWith("/") || name.includes("\\") || name.includes("\0") || name.includes(":") || name.split("/").includes("..");
