// Codewords of a QR code (ISO/IEC 18004), byte mode, error correction M, versions 1 to 10: data, padding, Reed–Solomon, interleaving.

/** By version from 1: error correction codewords a block, number of blocks, codewords in all. */
const tables: readonly (readonly [correction: number, blocks: number, total: number])[] = [[10, 1, 26], [16, 1, 44], [26, 1, 70], [18, 2, 100], [24, 2, 134], [16, 4, 172], [18, 4, 196], [22, 4, 242], [22, 5, 292], [26, 5, 346]];

export interface Codewords {
  readonly version: number;
  readonly bytes: readonly number[];
}

const lengthBits = (version: number): number => (version < 10 ? 8 : 16);

/** Product in GF(256) over x⁸ + x⁴ + x³ + x² + 1. */
function times(one: number, other: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    if ((other >>> bit) & 1) product ^= one;
  }
  return product & 0xff;
}

/** Coefficients of the generator polynomial, the leading one left out. */
function generator(degree: number): readonly number[] {
  const poly = [...Array.from({ length: degree - 1 }, () => 0), 1];
  let root = 1;
  for (let n = 0; n < degree; n += 1) {
    for (let at = 0; at < degree; at += 1) poly[at] = times(poly[at] ?? 0, root) ^ (poly[at + 1] ?? 0);
    root = times(root, 2);
  }
  return poly;
}

function correctionOf(data: readonly number[], divisor: readonly number[]): readonly number[] {
  const rest = divisor.map(() => 0);
  for (const byte of data) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [at, coefficient] of divisor.entries()) rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor);
  }
  return rest;
}

/** Mode, length, bytes, terminator, padding, as bytes. */
function dataOf(text: Uint8Array, version: number, capacity: number): readonly number[] {
  const bits: number[] = [];
  const put = (value: number, length: number): void => {
    for (let bit = length - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  put(0b0100, 4);
  put(text.length, lengthBits(version));
  for (const byte of text) put(byte, 8);
  put(0, Math.min(4, capacity * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const bytes = Array.from({ length: bits.length / 8 }, (_, n) => bits.slice(n * 8, n * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0));
  return Array.from({ length: capacity }, (_, n) => bytes[n] ?? ((n - bytes.length) % 2 === 0 ? 0xec : 0x11));
}

/** One byte of each block in turn, short blocks falling out at the end. */
const interleaved = (blocks: readonly (readonly number[])[]): readonly number[] =>
  Array.from({ length: Math.max(...blocks.map((block) => block.length)) }, (_, n) => blocks.flatMap((block) => block.slice(n, n + 1))).flat();

/** The smallest version that holds the text; undefined where none does (over 213 bytes). */
export function codewordsOf(text: Uint8Array): Codewords | undefined {
  for (const [n, [correction, count, total]] of tables.entries()) {
    const version = n + 1;
    const capacity = total - correction * count;
    if (4 + lengthBits(version) + text.length * 8 > capacity * 8) continue;
    const data = dataOf(text, version, capacity);
    const [short, long] = [Math.floor(capacity / count), capacity % count];
    const start = (block: number): number => block * short + Math.max(0, block - (count - long));
    const blocks = Array.from({ length: count }, (_, block) => data.slice(start(block), start(block + 1)));
    const divisor = generator(correction);
    return { version, bytes: [...interleaved(blocks), ...interleaved(blocks.map((block) => correctionOf(block, divisor)))] };
  }
  return undefined;
}
