// The log's tree, by the letter of RFC 6962, written apart from the platform: what is wrong there is not wrong here in the same way.
import { createHash } from "node:crypto";

const bytes = (hex) => Buffer.from(hex, "hex");

export const leafHash = (suite, text) => createHash(suite).update(Buffer.from([0])).update(text, "utf8").digest("hex");
export const nodeHash = (suite, left, right) => createHash(suite).update(Buffer.from([1])).update(bytes(left)).update(bytes(right)).digest("hex");

const below = (n) => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

/** The root a leaf leads to; null where the path does not fit. */
export function climb(suite, leaf, index, size, path) {
  const sides = [];
  let [at, n] = [index, size];
  if (!(index >= 0 && index < size)) return null;
  while (n > 1) {
    const k = below(n);
    sides.push(at < k ? "right" : "left");
    [at, n] = at < k ? [at, k] : [at - k, n - k];
  }
  if (sides.length !== path.length) return null;
  return sides.toReversed().reduce((hash, side, n) => (side === "right" ? nodeHash(suite, hash, path[n]) : nodeHash(suite, path[n], hash)), leaf);
}

/** Grows a tree leaf by leaf and tells its root at any moment: a stack of perfect trees, largest first. */
export class Growing {
  constructor(suite) {
    this.suite = suite;
    this.stack = [];
    this.size = 0;
  }
  add(leaf) {
    let [hash, size] = [leaf, 1];
    while (this.stack.at(-1)?.size === size) {
      hash = nodeHash(this.suite, this.stack.pop().hash, hash);
      size *= 2;
    }
    this.stack.push({ hash, size });
    this.size += 1;
  }
  root() {
    return this.stack.map(({ hash }) => hash).reduceRight((right, left) => nodeHash(this.suite, left, right));
  }
}
