// The parts of a packed workbook as text, a chunk at a time, within limits that a zip bomb runs into before the memory does.
import { StringDecoder } from "node:string_decoder";
import { createInflateRaw } from "node:zlib";
import { BrokenWorkbook } from "./broken-workbook.ts";
import { packedBytes, zipDirectory, type ZipEntry } from "./zip-directory.ts";

export interface ZipLimits {
  /** Of all parts together, unpacked. */
  readonly bytes: number;
  /** Unpacked to packed, for a part of more than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}
export const zipLimits: ZipLimits = { bytes: 768 * 1024 * 1024, ratio: 250, ratioFrom: 4 * 1024 * 1024 };

const tooLarge = (): BrokenWorkbook => new BrokenWorkbook("workbook-too-large", "文件展开后过大，不予读取；请只保留要填报的工作表");

function inflated(entry: ZipEntry, packed: Buffer): AsyncIterable<Buffer> | Iterable<Buffer> {
  if (entry.method === 0) return [packed];
  if (entry.method !== 8) throw new BrokenWorkbook("workbook-broken", "文件的压缩方式不是 .xlsx 所用的，请重新另存");
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 });
  inflate.end(packed);
  return inflate;
}

/** UTF-8 only; a byte-order mark of another encoding is told instead of read as rubbish. */
function refuseOtherEncoding(first: Buffer): void {
  const mark = first.length > 1 ? first.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff || mark === 0x003c || mark === 0x3c00) throw new BrokenWorkbook("workbook-encoding", "文件内部不是 UTF-8 编码，请用电子表格软件重新另存为 .xlsx");
}

export class ZipParts {
  readonly names: readonly string[];
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  constructor(readonly bytes: Buffer, readonly limits: ZipLimits = zipLimits) {
    const entries = zipDirectory(bytes);
    if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > limits.bytes) throw tooLarge();
    this.names = entries.map(({ name }) => name);
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(name: string): boolean { return this.#entries.has(name.toLowerCase()); }

  /** Characters are never cut between chunks. What is unpacked counts for every reading of a part. */
  async *read(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name.toLowerCase());
    if (entry === undefined) throw new BrokenWorkbook("workbook-broken", `文件缺少部件 ${name}`);
    const decoder = new StringDecoder("utf8");
    let size = 0;
    try {
      for await (const chunk of inflated(entry, packedBytes(this.bytes, entry))) {
        if (size === 0) refuseOtherEncoding(chunk);
        size += chunk.length;
        this.#unpacked += chunk.length;
        const bomb = size > this.limits.ratioFrom && size > entry.packed * this.limits.ratio;
        if (bomb || this.#unpacked > this.limits.bytes * 2) throw tooLarge();
        yield decoder.write(chunk);
      }
    } catch (error) {
      throw error instanceof BrokenWorkbook ? error : new BrokenWorkbook("workbook-broken", `部件 ${name} 损坏，请重新另存后上传`);
    }
    yield decoder.end();
  }

  /** For small parts: workbook, relations, styles. */
  async whole(name: string, most = 32 * 1024 * 1024): Promise<string> {
    let text = "";
    for await (const chunk of this.read(name)) {
      text += chunk;
      if (text.length > most) throw tooLarge();
    }
    return text;
  }
}
