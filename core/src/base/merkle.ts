// A Merkle tree over leaves in order, as RFC 6962 has it: roots, proofs of inclusion and of consistency. Hashes are hex; hashing is handed in.

/** Hash of an inner node over its two children; the caller marks it apart from a leaf's. */
export type NodeHash = (left: string, right: string) => string;

/** Root of the perfect tree of 2^level leaves that begins at leaf index · 2^level. */
export type NodeAt = (level: number, index: number) => string;

/** The largest power of two below n, for n of two or more. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const isPower = (n: number): boolean => Number.isInteger(Math.log2(n));

/** Root over leaves [from, from + n); `from` is aligned as the recursion leaves it. */
function rangeRoot(from: number, n: number, at: NodeAt, hash: NodeHash): string {
  if (isPower(n)) return at(Math.log2(n), from / n);
  const k = splitOf(n);
  return hash(rangeRoot(from, k, at, hash), rangeRoot(from + k, n - k, at, hash));
}

/** Root of the first `size` leaves, at least one. */
export const rootOf = (size: number, at: NodeAt, hash: NodeHash): string => rangeRoot(0, size, at, hash);

function pathIn(index: number, from: number, n: number, at: NodeAt, hash: NodeHash): readonly string[] {
  if (n === 1) return [];
  const k = splitOf(n);
  return index < k ? [...pathIn(index, from, k, at, hash), rangeRoot(from + k, n - k, at, hash)] : [...pathIn(index - k, from + k, n - k, at, hash), rangeRoot(from, k, at, hash)];
}

/** What a leaf needs besides itself to reach the root of `size` leaves, from the bottom up. */
export const inclusionPath = (index: number, size: number, at: NodeAt, hash: NodeHash): readonly string[] => pathIn(index, 0, size, at, hash);

/** The root that a leaf leads to along its path; undefined where the path has the wrong length. */
export function rootByInclusion(index: number, size: number, leaf: string, path: readonly string[], hash: NodeHash): string | undefined {
  if (index < 0 || index >= size) return undefined;
  if (size === 1) return path.length === 0 ? leaf : undefined;
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const k = splitOf(size);
  const rest = path.slice(0, -1);
  const inner = index < k ? rootByInclusion(index, k, leaf, rest, hash) : rootByInclusion(index - k, size - k, leaf, rest, hash);
  return inner === undefined ? undefined : index < k ? hash(inner, last) : hash(last, inner);
}

function consistencyIn(older: number, from: number, n: number, whole: boolean, at: NodeAt, hash: NodeHash): readonly string[] {
  if (older === n) return whole ? [] : [rangeRoot(from, n, at, hash)];
  const k = splitOf(n);
  return older <= k ? [...consistencyIn(older, from, k, whole, at, hash), rangeRoot(from + k, n - k, at, hash)] : [...consistencyIn(older - k, from + k, n - k, false, at, hash), rangeRoot(from, k, at, hash)];
}

/** What shows that the tree of `size` leaves goes on where that of `older` leaves ended. */
export const consistencyPath = (older: number, size: number, at: NodeAt, hash: NodeHash): readonly string[] => consistencyIn(older, 0, size, true, at, hash);

interface Roots {
  readonly older: string;
  readonly newer: string;
}

function rootsByConsistency(older: number, n: number, whole: string | undefined, path: readonly string[], hash: NodeHash): Roots | undefined {
  if (older === n) {
    const own = whole ?? path[0];
    return own === undefined || path.length !== (whole === undefined ? 1 : 0) ? undefined : { older: own, newer: own };
  }
  const last = path.at(-1);
  if (last === undefined) return undefined;
  const k = splitOf(n);
  const rest = path.slice(0, -1);
  if (older <= k) {
    const inner = rootsByConsistency(older, k, whole, rest, hash);
    return inner && { older: inner.older, newer: hash(inner.newer, last) };
  }
  const inner = rootsByConsistency(older - k, n - k, undefined, rest, hash);
  return inner && { older: hash(last, inner.older), newer: hash(last, inner.newer) };
}

/** Whether the path leads from the older root to the newer one. */
export function isConsistent(older: { readonly size: number; readonly root: string }, newer: { readonly size: number; readonly root: string }, path: readonly string[], hash: NodeHash): boolean {
  if (older.size < 1 || older.size > newer.size) return false;
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root;
  const roots = rootsByConsistency(older.size, newer.size, older.root, path, hash);
  return roots !== undefined && roots.older === older.root && roots.newer === newer.root;
}

/** Perfect trees that one more leaf completes, from level 0 up: to be kept, so that no proof hashes a leaf anew. `size` counts the leaves before. */
export function completedBy(size: number, leaf: string, at: NodeAt, hash: NodeHash): readonly { readonly level: number; readonly index: number; readonly hash: string }[] {
  const nodes = [{ level: 0, index: size, hash: leaf }];
  let [level, index, own] = [0, size, leaf];
  while (index % 2 === 1) {
    own = hash(at(level, index - 1), own);
    [level, index] = [level + 1, (index - 1) / 2];
    nodes.push({ level, index, hash: own });
  }
  return nodes;
}
