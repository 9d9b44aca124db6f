// Runs that two sequences have in common, by winnowing: of each window of grams the one of least hash is marked, marks that meet are stretched as far as both agree.

export type Sequence = ArrayLike<number>;

/** Every common run of `gram + window - 1` or more is found; those of `least` or more are told. `least` is never smaller than that sum. */
export interface Grain {
  readonly gram: number;
  readonly window: number;
  readonly least: number;
}

export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** What a sequence itself says over and over (heads of pages and tables) is followed at its first places only: else the work grows with the square. */
const mostPlaces = 16;
const mostRuns = 2000;

/** The last step of murmur3: neighbours come out far apart. */
function mixed(hash: number): number {
  let mix = hash;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

const base = 0x01000193;

/** The hash of each gram, rolled along. */
function gramHashes(of: Sequence, gram: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, of.length - gram + 1));
  let top = 1;
  for (let n = 1; n < gram; n += 1) top = Math.imul(top, base);
  let rolling = 0;
  for (let at = 0; at < of.length; at += 1) {
    if (at >= gram) rolling = (rolling - Math.imul((of[at - gram] ?? 0) + 1, top)) | 0;
    rolling = (Math.imul(rolling, base) + (of[at] ?? 0) + 1) | 0;
    if (at >= gram - 1) hashes[at - gram + 1] = mixed(rolling);
  }
  return hashes;
}

/** The rightmost least hash of every window: what a window holds alone decides, so both sequences mark alike where they agree. */
function marks(of: Sequence, { gram, window }: Grain): ReadonlyMap<number, readonly number[]> {
  const hashes = gramHashes(of, gram);
  const found = new Map<number, number[]>();
  let marked = -1;
  let least = -1;
  for (let end = Math.min(window, hashes.length) - 1; end >= 0 && end < hashes.length; end += 1) {
    const start = Math.max(0, end - window + 1);
    if (least < start) {
      least = start;
      for (let at = start + 1; at <= end; at += 1) if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    } else if ((hashes[end] ?? 0) <= (hashes[least] ?? 0)) least = end;
    if (least === marked) continue;
    marked = least;
    const places = found.get(hashes[least] ?? 0);
    if (places === undefined) found.set(hashes[least] ?? 0, [least]);
    else if (places.length < mostPlaces) places.push(least);
  }
  return found;
}

function stretched(a: Sequence, b: Sequence, atA: number, atB: number): Run {
  let back = 0;
  while (atA - back > 0 && atB - back > 0 && a[atA - back - 1] === b[atB - back - 1]) back += 1;
  let on = 0;
  while (atA + on < a.length && atB + on < b.length && a[atA + on] === b[atB + on]) on += 1;
  return { a: atA - back, b: atB - back, length: back + on };
}

const holds = (outer: Run, inner: Run, side: "a" | "b"): boolean => outer[side] <= inner[side] && outer[side] + outer.length >= inner[side] + inner.length;

/** The longest first. One that lies on either side within a longer one says nothing new; of equals the earlier stays, whichever sequence came first. */
function withoutInner(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  const ordered = runs.toSorted((one, other) => other.length - one.length || one.a + one.b - other.a - other.b).slice(0, mostRuns);
  for (const run of ordered) if (!kept.some((outer) => holds(outer, run, "a") || holds(outer, run, "b"))) kept.push(run);
  return kept;
}

/** Maximal common runs, longest first; the same runs when the sequences change places. */
export function commonRuns(a: Sequence, b: Sequence, grain: Grain): readonly Run[] {
  const inB = marks(b, grain);
  const met = [...marks(a, grain)].flatMap(([hash, places]) => (inB.get(hash) ?? []).flatMap((atB) => places.map((atA) => ({ atA, atB }))));
  // along a diagonal a run is stretched once
  const done = new Map<number, number>();
  const runs: Run[] = [];
  for (const { atA, atB } of met.toSorted((one, other) => one.atA - other.atA || one.atB - other.atB)) {
    if ((done.get(atA - atB) ?? -1) > atA) continue;
    const run = stretched(a, b, atA, atB);
    done.set(atA - atB, run.a + run.length);
    if (run.length >= grain.least) runs.push(run);
  }
  return withoutInner(runs);
}
