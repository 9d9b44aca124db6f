// The square of a QR code: patterns, format, the codewords laid in zigzag, and the mask with the least penalty (ISO/IEC 18004).
import type { Codewords } from "./codewords.ts";
import { penaltyOf } from "./penalty.ts";

/** Rows of modules, true where dark. */
export type Modules = readonly (readonly boolean[])[];

/** Centres of the alignment patterns by version from 1. */
const centres: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

class Square {
  readonly size: number;
  readonly dark: boolean[][];
  /** Modules that no codeword may take. */
  readonly taken: boolean[][];
  constructor(size: number) {
    this.size = size;
    this.dark = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    this.taken = this.dark.map((row) => [...row]);
  }
  set(x: number, y: number, dark: boolean): void {
    const [row, taken] = [this.dark[y], this.taken[y]];
    if (row === undefined || taken === undefined || x < 0 || x >= this.size) return;
    row[x] = dark;
    taken[x] = true;
  }
}

/** Rings around a centre: dark but for those of the widths named. */
function rings(square: Square, x: number, y: number, width: number, light: readonly number[]): void {
  for (let dy = -width; dy <= width; dy += 1) for (let dx = -width; dx <= width; dx += 1) square.set(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
}

const remainder = (value: number, shift: number, divisor: number): number => {
  let rest = value;
  for (let n = 0; n < shift; n += 1) rest = (rest << 1) ^ ((rest >>> (shift - 1)) * divisor);
  return rest;
};

/** Level M (00) and the mask, twice around the finders. */
function setFormat(square: Square, mask: number): void {
  const bits = ((mask << 10) | remainder(mask, 10, 0x537)) ^ 0x5412;
  const bit = (n: number): boolean => ((bits >>> n) & 1) === 1;
  const last = square.size - 1;
  for (let n = 0; n < 15; n += 1) {
    square.set(8, n < 6 ? n : n < 8 ? n + 1 : last - 14 + n, bit(n));
    square.set(n < 8 ? last - n : n < 9 ? 7 : 14 - n, 8, bit(n));
  }
  square.set(8, last - 7, true);
}

function setVersion(square: Square, version: number): void {
  if (version < 7) return;
  const bits = (version << 12) | remainder(version, 12, 0x1f25);
  for (let n = 0; n < 18; n += 1) {
    const [far, near] = [square.size - 11 + (n % 3), Math.floor(n / 3)];
    square.set(far, near, ((bits >>> n) & 1) === 1);
    square.set(near, far, ((bits >>> n) & 1) === 1);
  }
}

function withPatterns(version: number): Square {
  const square = new Square(version * 4 + 17);
  const last = square.size - 1;
  for (let n = 0; n < square.size; n += 1) {
    square.set(6, n, n % 2 === 0);
    square.set(n, 6, n % 2 === 0);
  }
  for (const [x, y] of [[3, 3], [last - 3, 3], [3, last - 3]] as const) rings(square, x, y, 4, [2, 4]);
  const at = centres[version - 1] ?? [];
  for (const x of at) for (const y of at) if (!((x === 6 && (y === 6 || y === last - 6)) || (x === last - 6 && y === 6))) rings(square, x, y, 2, [1]);
  setFormat(square, 0);
  setVersion(square, version);
  return square;
}

/** Free modules in the order of the codewords: two columns at a time from the right, up and down. */
function* path({ size, taken }: Square): Generator<readonly [x: number, y: number]> {
  let upward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let n = 0; n < size; n += 1) {
      const y = upward ? size - 1 - n : n;
      for (const x of [right, right - 1]) if (taken[y]?.[x] === false) yield [x, y];
    }
    upward = !upward;
  }
}

function masked({ version, bytes }: Codewords, mask: number): Modules {
  const square = withPatterns(version);
  const turns = masks[mask] ?? (() => false);
  let n = 0;
  for (const [x, y] of path(square)) {
    const dark = (((bytes[n >>> 3] ?? 0) >>> (7 - (n & 7))) & 1) === 1;
    square.set(x, y, dark !== turns(x, y));
    n += 1;
  }
  setFormat(square, mask);
  return square.dark;
}

/** Of the eight masks the one that is read most easily, the first of those alike. */
export function modulesOf(codewords: Codewords): Modules {
  const all = masks.map((_, mask) => masked(codewords, mask)).map((modules) => ({ modules, penalty: penaltyOf(modules) }));
  return all.reduce((best, one) => (one.penalty < best.penalty ? one : best)).modules;
}
