// The central directory of a zip file: where each part lies and how large it claims to be. Claims are checked again while unpacking.
import { BrokenWorkbook } from "./broken-workbook.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of the local header. */
  readonly at: number;
}

const broken = (hint = "文件损坏，请重新另存为 .xlsx 后上传"): BrokenWorkbook => new BrokenWorkbook("workbook-broken", hint);
const u16 = (bytes: Buffer, at: number): number => (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : refuseBroken());
const u32 = (bytes: Buffer, at: number): number => (at + 4 <= bytes.length ? bytes.readUInt32LE(at) : refuseBroken());
const u64 = (bytes: Buffer, at: number): number => u32(bytes, at) + u32(bytes, at + 4) * 2 ** 32;

function refuseBroken(): never {
  throw broken();
}

/** The end record is within the last 64 KiB and a comment's length. */
function endRecord(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65_600; at -= 1) if (u32(bytes, at) === 0x06054b50) return at;
  return refuseBroken();
}

function directory(bytes: Buffer): { readonly at: number; readonly entries: number } {
  const end = endRecord(bytes);
  const plain = { at: u32(bytes, end + 16), entries: u16(bytes, end + 10) };
  if (plain.at !== 0xffffffff && plain.entries !== 0xffff) return plain;
  if (end < 20 || u32(bytes, end - 20) !== 0x07064b50) return plain;
  const wide = u64(bytes, end - 12);
  return u32(bytes, wide) === 0x06064b50 ? { entries: u64(bytes, wide + 32), at: u64(bytes, wide + 48) } : refuseBroken();
}

/** Sizes that do not fit are in the extra field 1, in this order and only those that overflow. */
function wideSizes(extra: Buffer, sizes: readonly number[]): readonly number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) !== 1) continue;
    let next = at + 4;
    return sizes.map((size) => {
      if (size !== 0xffffffff) return size;
      next += 8;
      return u64(extra, next - 8);
    });
  }
  return sizes;
}

const nameOf = (bytes: Buffer): string => bytes.toString("utf8").replaceAll("\\", "/").replace(/^\/+/u, "");

export const mostEntries = 2000;

/** Refuses a file that is no zip, holds encrypted parts, or more parts than any form needs. */
export function zipDirectory(bytes: Buffer): readonly ZipEntry[] {
  const { at: start, entries } = directory(bytes);
  if (entries > mostEntries) throw new BrokenWorkbook("workbook-too-many-parts", `文件内有 ${entries} 个部件，超过 ${mostEntries} 个，不予读取`);
  const found: ZipEntry[] = [];
  let at = start;
  for (let n = 0; n < entries; n += 1) {
    if (u32(bytes, at) !== 0x02014b50) throw broken();
    if ((u16(bytes, at + 8) & 1) === 1) throw new BrokenWorkbook("workbook-encrypted", "文件加了密码，请取消密码后上传");
    const [nameLength, extraLength, commentLength] = [u16(bytes, at + 28), u16(bytes, at + 30), u16(bytes, at + 32)];
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpacked = 0, packed = 0, local = 0] = wideSizes(extra, [u32(bytes, at + 24), u32(bytes, at + 20), u32(bytes, at + 42)]);
    found.push({ name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength)), method: u16(bytes, at + 10), packed, unpacked, at: local });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
}

/** The packed bytes of one entry. */
export function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  if (u32(bytes, entry.at) !== 0x04034b50) throw broken();
  const start = entry.at + 30 + u16(bytes, entry.at + 26) + u16(bytes, entry.at + 28);
  if (start + entry.packed > bytes.length) throw broken();
  return bytes.subarray(start, start + entry.packed);
}
