// The Merkle tree against its definition: every leaf of every size, every pair of sizes, and whatever is bent is told.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { completedBy, consistencyPath, inclusionPath, isConsistent, rootByInclusion, rootOf } from "../../src/base/merkle.ts";

/** The node spelled out: no two trees share a root. */
const hash = (left: string, right: string): string => `(${left} ${right})`;

function treeOf(n: number): (level: number, index: number) => string {
  const nodes = new Map<string, string>();
  const at = (level: number, index: number): string => nodes.get(`${level}/${index}`) ?? "missing";
  for (let size = 0; size < n; size += 1) for (const node of completedBy(size, `l${size}`, at, hash)) nodes.set(`${node.level}/${node.index}`, node.hash);
  return at;
}

/** MTH of RFC 6962, by the letter. */
function defined(leaves: readonly string[]): string {
  if (leaves.length === 1) return leaves[0] ?? "";
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return hash(defined(leaves.slice(0, k)), defined(leaves.slice(k)));
}

describe("the log's tree", () => {
  test("[K2 S7] roots, inclusion and consistency hold for every size up to forty", () => {
    const at = treeOf(40);
    const leaves = Array.from({ length: 40 }, (_, n) => `l${n}`);
    for (let size = 1; size <= 40; size += 1) {
      const root = rootOf(size, at, hash);
      expect(root).toBe(defined(leaves.slice(0, size)));
      for (let index = 0; index < size; index += 1) expect(rootByInclusion(index, size, `l${index}`, inclusionPath(index, size, at, hash), hash)).toBe(root);
      for (let older = 1; older <= size; older += 1) expect(isConsistent({ size: older, root: rootOf(older, at, hash) }, { size, root }, consistencyPath(older, size, at, hash), hash)).toBe(true);
    }
  });
  test("[S7] another leaf, another place, a path bent, cut or lengthened leads to another root or to none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(), fc.constantFrom("leaf", "place", "bend", "cut", "longer"), (size, some, where, how) => {
        const at = treeOf(size);
        const index = some % size;
        const path = [...inclusionPath(index, size, at, hash)];
        const bent = path.with(where % path.length, "x");
        const asked = { leaf: [index, "x", path], place: [(index + 1) % size, `l${index}`, path], bend: [index, `l${index}`, bent], cut: [index, `l${index}`, path.slice(1)], longer: [index, `l${index}`, ["x", ...path]] }[how] as [number, string, readonly string[]];
        expect(rootByInclusion(asked[0], size, asked[1], asked[2], hash)).not.toBe(rootOf(size, at, hash));
      }),
    );
  });
  test("[S7] a log that was cut and written on is not consistent with what was witnessed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (size, some, where) => {
        const at = treeOf(size);
        const older = 1 + (some % size);
        const forged = where % older;
        const leaves = Array.from({ length: size }, (_, n) => (n === forged ? "x" : `l${n}`));
        const root = defined(leaves);
        const path = consistencyPath(older, size, at, hash);
        expect(isConsistent({ size: older, root: rootOf(older, at, hash) }, { size, root }, path, hash)).toBe(false);
      }),
    );
  });
});
