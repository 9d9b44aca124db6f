// Writes a zip file as a stream: parts one after another, each deflated as it comes, sizes told behind it.
import { pipeline, Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

export interface PartOut { readonly name: string; readonly text: Iterable<string> | AsyncIterable<string> }

interface Written { readonly name: Buffer; readonly at: number; readonly crc: number; readonly packed: number; readonly unpacked: number }

/** 1980-01-01: a file's bytes do not depend on when it was written. */
const dosDay = 0x0021;
/** Sizes follow the data; names are UTF-8. */
const flags = 0x0808;

function fields(size: number, ...values: readonly (readonly [2 | 4, number])[]): Buffer {
  const bytes = Buffer.alloc(size);
  let at = 0;
  for (const [width, value] of values) {
    if (width === 2) bytes.writeUInt16LE(value, at);
    else bytes.writeUInt32LE(value, at);
    at += width;
  }
  return bytes;
}

const localHead = (name: Buffer): Buffer => Buffer.concat([fields(30, [4, 0x04034b50], [2, 20], [2, flags], [2, 8], [2, 0], [2, dosDay], [4, 0], [4, 0], [4, 0], [2, name.length]), name]);
const listed = ({ name, at, crc, packed, unpacked }: Written): Buffer =>
  Buffer.concat([fields(46, [4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, 8], [2, 0], [2, dosDay], [4, crc], [4, packed], [4, unpacked], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name]);

async function* part({ name, text }: PartOut, at: number, done: (written: Written) => void): AsyncGenerator<Buffer> {
  const [title, counted] = [Buffer.from(name), { crc: 0, packed: 0, unpacked: 0 }];
  async function* plain(): AsyncGenerator<Buffer> {
    for await (const chunk of text) {
      const bytes = Buffer.from(chunk);
      counted.crc = crc32(bytes, counted.crc);
      counted.unpacked += bytes.length;
      yield bytes;
    }
  }
  yield localHead(title);
  const deflate = createDeflateRaw({ level: 4, chunkSize: 64 * 1024 });
  // a fault of the source destroys the deflater, and the loop below throws it
  pipeline(Readable.from(plain(), { highWaterMark: 2 }), deflate, () => undefined);
  for await (const bytes of deflate as AsyncIterable<Buffer>) {
    counted.packed += bytes.length;
    yield bytes;
  }
  yield fields(16, [4, 0x08074b50], [4, counted.crc], [4, counted.packed], [4, counted.unpacked]);
  done({ name: title, at, ...counted });
}

/** Parts are asked for one at a time, so a later one may tell of those before it. */
export async function* zipOut(parts: Iterable<PartOut> | AsyncIterable<PartOut>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for await (const one of parts) for await (const bytes of part(one, at, (done) => written.push(done))) {
    yield bytes;
    at += bytes.length;
  }
  const directory = Buffer.concat(written.map(listed));
  yield directory;
  yield fields(22, [4, 0x06054b50], [2, 0], [2, 0], [2, written.length], [2, written.length], [4, directory.length], [4, at]);
}
