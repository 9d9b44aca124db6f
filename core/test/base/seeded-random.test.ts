// Seeded streams: repeatable, fair enough for draws, and apart from each other.
import fc from "fast-check";
import { expect, test } from "vitest";
import { nextUint32, seedFrom, sequence } from "../../src/base/seeded-random.ts";

const first = (seed: string | number, count: number): readonly number[] => {
  const random = sequence(seed);
  return Array.from({ length: count }, () => random.int(2 ** 32));
};

test("[DESIGN §3] one seed gives one run, today and on every machine", () => {
  expect(first("2025", 4)).toEqual(first(2025, 4));
  expect(first("qingce", 4)).toMatchInlineSnapshot(`
    [
      60701703,
      2126825317,
      650310831,
      2966439308,
    ]
  `);
});

test("[DESIGN §3] a run taken up from its state goes on as if never stopped", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(20), (seed, steps) => {
      let state = seedFrom(seed);
      for (let step = 0; step < steps; step += 1) state = nextUint32(state)[1];
      expect(sequence(JSON.parse(JSON.stringify(state)) as typeof state).int(2 ** 32)).toBe(first(seed, steps + 1).at(-1));
    }),
  );
});

test("[DESIGN §3] neighbouring seeds share nothing", () => {
  const seen = new Set(Array.from({ length: 1000 }, (_, seed) => first(seed, 5)).flat());
  expect(seen.size).toBeGreaterThan(4990);
});

test("[DESIGN §3] what is drawn from one stream never moves a stream split from it", () => {
  const [quiet, busy] = [sequence(7), sequence(7)];
  for (let index = 0; index < 10; index += 1) busy.next();
  expect(busy.split("applicants").next()).toBe(quiet.split("applicants").next());
  expect(quiet.split("applicants").next()).not.toBe(quiet.split("experts").next());
});

test("[DESIGN §3] numbers fall evenly", () => {
  const random = sequence("even");
  const counts = Array.from({ length: 10 }, () => 0);
  const bits = Array.from({ length: 32 }, () => 0);
  for (let index = 0; index < 100_000; index += 1) {
    const at = random.int(10);
    counts[at] = (counts[at] ?? 0) + 1;
    const word = random.int(2 ** 32);
    for (let bit = 0; bit < 32; bit += 1) bits[bit] = (bits[bit] ?? 0) + ((word >>> bit) & 1);
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  for (const count of bits) expect(Math.abs(count - 50_000)).toBeLessThan(900);
});

test("[DESIGN §3] draws stay within their bounds", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 2 ** 31 }), fc.array(fc.integer()), (seed, n, list) => {
      const random = sequence(seed);
      expect(random.next()).toBeLessThan(1);
      const drawn = random.int(n);
      expect(drawn >= 0 && drawn < n && Number.isInteger(drawn)).toBe(true);
      expect(list.length === 0 || list.includes(random.pick(list) as number)).toBe(true);
      expect([...random.shuffle(list)].sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
    }),
  );
  expect([sequence(1).int(0), sequence(1).int(Number.NaN), sequence(1).pick([])]).toEqual([0, 0, undefined]);
});

test("[DESIGN §3] every order of three is drawn about as often as each of the others", () => {
  const random = sequence("orders");
  const counts = new Map<string, number>();
  for (let index = 0; index < 6000; index += 1) {
    const order = random.shuffle(["a", "b", "c"]).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
