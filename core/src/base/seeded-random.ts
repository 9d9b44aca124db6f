// Randomness that is an argument: one seed, one run, to the byte (splitmix32 mixing over a 64-bit counter pair). Draws and
// simulations are repeated from it; secrets are never made here.

/** Two unsigned 32-bit words; plain data, so that a run can be stopped and taken up again. */
export type RandomState = { readonly high: number; readonly low: number };

/** A stream with its own place; `int` and `pick` are free of modulo bias. */
export interface RandomSequence {
  /** From 0 up to but not including 1, in steps of 2^-32. */
  next(): number;
  /** A whole number from 0 up to but not including `n`; 0 when `n` is below 1. `n` at most 2^32. */
  int(n: number): number;
  /** One of the list; undefined for an empty list. */
  pick<T>(list: readonly T[]): T | undefined;
  /** The same members in another order; the list given stays as it is. */
  shuffle<T>(list: readonly T[]): readonly T[];
  /** A stream of its own, told apart by its name: what is drawn from one never moves the other. */
  split(name: string): RandomSequence;
}

const TWO_32 = 2 ** 32;

const mix = (word: number): number => {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
};

/** The state for a text or number; numbers count as their decimal text, so that 7 and "7" are one seed. */
export function seedFrom(seed: string | number): RandomState {
  const text = String(seed);
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = mix(high ^ unit);
    low = mix((low + Math.imul(unit + 1, 0xc2b2ae35)) ^ high);
  }
  return { high: mix(high ^ text.length), low: mix(low ^ high) };
}

/** One unsigned 32-bit number and the state after it. */
export function nextUint32(state: RandomState): readonly [number, RandomState] {
  const low = (state.low + 0x9e3779b9) >>> 0;
  const high = (state.high + 0x6a09e667 + (low < state.low ? 1 : 0)) >>> 0;
  return [mix(low ^ mix(high)), { high, low }];
}

/** The stream that starts at a seed or takes up a state. */
export function sequence(seed: string | number | RandomState): RandomSequence {
  const start = typeof seed === "object" ? seed : seedFrom(seed);
  let state = start;
  const uint32 = (): number => {
    const [value, after] = nextUint32(state);
    state = after;
    return value;
  };
  const int = (n: number): number => {
    const bound = Math.min(TWO_32, Math.floor(n));
    if (!(bound >= 1)) return 0;
    const fair = TWO_32 - (TWO_32 % bound);
    let value = uint32();
    while (value >= fair) value = uint32();
    return value % bound;
  };
  const shuffle = <T>(list: readonly T[]): readonly T[] => {
    const order = [...list];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = int(last + 1);
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  };
  return {
    next: () => uint32() / TWO_32,
    int,
    pick: (list) => list[int(list.length)],
    shuffle,
    split: (name) => sequence(seedFrom(`${start.high}/${start.low}/${name}`)),
  };
}
