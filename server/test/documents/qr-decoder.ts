// Reads a QR code of level M back, apart from the encoder: format word, mask, zigzag, blocks, syndromes, bytes. For tests alone.

type Rows = readonly (readonly boolean[])[];

const blocksOf: Readonly<Record<number, readonly (readonly [count: number, data: number, correction: number])[]>> = {
  1: [[1, 16, 10]], 2: [[1, 28, 16]], 3: [[1, 44, 26]], 4: [[2, 32, 18]], 5: [[2, 43, 24]], 6: [[4, 27, 16]], 7: [[4, 31, 18]], 8: [[2, 38, 22], [2, 39, 22]], 9: [[3, 36, 22], [2, 37, 22]], 10: [[4, 43, 26], [1, 44, 26]],
};
const alignment: Readonly<Record<number, readonly number[]>> = { 2: [18], 3: [22], 4: [26], 5: [30], 6: [34], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50] };

// the fifteen bits of level M, masks 0 to 7, as the standard's annex prints them
const formats = ["101010000010010", "101000100100101", "101111001111100", "101101101001011", "100010111111001", "100000011001110", "100111110010111", "100101010100000"];
const turned: readonly ((i: number, j: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0, (i) => i % 2 === 0, (_, j) => j % 3 === 0, (i, j) => (i + j) % 3 === 0,
  (i, j) => ((i >> 1) + Math.trunc(j / 3)) % 2 === 0, (i, j) => (i * j) % 6 === 0, (i, j) => (((i * j) & 1) + ((i * j) % 3)) % 2 === 0, (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

function isFunction(size: number, version: number, i: number, j: number): boolean {
  const corner = (i < 9 && j < 9) || (i < 9 && j >= size - 8) || (i >= size - 8 && j < 9);
  const versionArea = version >= 7 && ((i < 6 && j >= size - 11) || (j < 6 && i >= size - 11));
  const at = alignment[version] ?? [];
  const last = at.at(-1) ?? 0;
  const near = (one: number): number | undefined => at.find((centre) => Math.abs(centre - one) <= 2);
  const [row, column] = [near(i), near(j)];
  const aligned = row !== undefined && column !== undefined && !(row === 6 && column === 6) && !(row === 6 && column === last) && !(row === last && column === 6);
  return corner || versionArea || aligned || i === 6 || j === 6;
}

const exponents: number[] = [];
for (let n = 0, value = 1; n < 255; n += 1) {
  exponents.push(value);
  value = value & 0x80 ? ((value << 1) & 0xff) ^ 0x1d : value << 1;
}
const logs = new Map(exponents.map((value, n) => [value, n]));
const product = (one: number, other: number): number => (one === 0 || other === 0 ? 0 : (exponents[((logs.get(one) ?? 0) + (logs.get(other) ?? 0)) % 255] ?? 0));

/** A block without a fault is a multiple of the generator: zero at each of its roots. */
const isWhole = (block: readonly number[], correction: number): boolean => Array.from({ length: correction }, (_, n) => block.reduce((sum, byte) => product(sum, exponents[n] ?? 0) ^ byte, 0)).every((rest) => rest === 0);

function readBits(rows: Rows, version: number, mask: (i: number, j: number) => boolean): readonly boolean[] {
  const size = rows.length;
  const bits: boolean[] = [];
  const columns = Array.from({ length: (size - 1) / 2 }, (_, n) => size - 1 - 2 * n).map((right) => (right <= 6 ? right - 1 : right));
  for (const [n, right] of columns.entries()) for (let step = 0; step < size; step += 1) for (const j of [right, right - 1]) {
    const i = n % 2 === 0 ? size - 1 - step : step;
    if (!isFunction(size, version, i, j)) bits.push((rows[i]?.[j] === true) !== mask(i, j));
  }
  return bits;
}

/** Throws where the square is no QR code of level M without a single wrong codeword. */
export function decodeQr(rows: Rows): string {
  const size = rows.length;
  const version = (size - 17) / 4;
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((j) => rows[8]?.[j]).concat([7, 5, 4, 3, 2, 1, 0].map((i) => rows[i]?.[8])).map((dark) => (dark ? "1" : "0")).join("");
  const again = [1, 2, 3, 4, 5, 6, 7].map((n) => rows[size - n]?.[8]).concat([8, 7, 6, 5, 4, 3, 2, 1].map((n) => rows[8]?.[size - n])).map((dark) => (dark ? "1" : "0")).join("");
  const mask = turned[formats.indexOf(format)];
  const groups = blocksOf[version];
  if (mask === undefined || groups === undefined || again !== format || rows[size - 8]?.[8] !== true) throw new Error(`no format of level M: ${format} ${again}`);
  const bits = readBits(rows, version, mask);
  const bytes = Array.from({ length: bits.length >> 3 }, (_, n) => bits.slice(n * 8, n * 8 + 8).reduce((sum, bit) => sum * 2 + Number(bit), 0));
  const blocks = groups.flatMap(([count, data, correction]) => Array.from({ length: count }, () => ({ data, correction, own: [] as number[] })));
  let at = 0;
  for (let n = 0; n < Math.max(...blocks.map(({ data }) => data)); n += 1) for (const block of blocks) if (n < block.data) block.own.push(bytes[at++] ?? 0);
  const plain = blocks.flatMap(({ own }) => own);
  for (let n = 0; n < (blocks[0]?.correction ?? 0); n += 1) for (const block of blocks) block.own.push(bytes[at++] ?? 0);
  if (!blocks.every(({ own, correction }) => isWhole(own, correction))) throw new Error("a block has faults");
  const stream = plain.map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const wide = version < 10 ? 8 : 16;
  const length = Number.parseInt(stream.slice(4, 4 + wide), 2);
  if (!stream.startsWith("0100")) throw new Error("not in bytes");
  return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from({ length }, (_, n) => Number.parseInt(stream.slice(4 + wide + n * 8, 12 + wide + n * 8), 2)));
}
