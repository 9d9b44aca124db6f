// The draw of experts: repeatable from its seed, balanced, by field, and never where an expert is barred.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sequence } from "../../src/base/seeded-random.ts";
import { proposePanel, type PanelCase, type PanelExpert } from "../../src/review/propose-panel.ts";

const expert = (name: string, more: Partial<PanelExpert> = {}): PanelExpert => ({ expert: name, fields: [], load: 0, most: 30, ...more });
const one = (name: string, more: Partial<PanelCase> = {}): PanelCase => ({ declaration: name, lacking: 1, fields: [], barred: [], ...more });
const pairs = (cases: readonly PanelCase[], experts: readonly PanelExpert[], seed = "s") => proposePanel(cases, experts, sequence(seed));

describe("[D6] the draw of experts", () => {
  it("[D6] the same seed draws the same, whatever order the pool is read in", () => {
    const pool = ["a", "b", "c", "d", "e", "f"].map((name) => expert(name));
    const cases = ["1", "2", "3"].map((name) => one(name, { lacking: 2 }));
    expect(pairs(cases, pool)).toEqual(pairs(cases, pool.toReversed()));
    const seeds = ["s", "t", "u", "v"].map((seed) => JSON.stringify(pairs(cases, pool, seed)));
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it("[D6] an expert of the field goes before a less burdened one; without any of the field the least burdened judges", () => {
    expect(pairs([one("1", { fields: ["30"] })], [expert("a"), expert("b", { fields: ["30"], load: 5 })]).pairs).toEqual([{ declaration: "1", expert: "b", byField: true }]);
    expect(pairs([one("1", { fields: ["30"] })], [expert("a", { load: 2 }), expert("b", { load: 1 })]).pairs).toEqual([{ declaration: "1", expert: "b", byField: false }]);
  });

  it("[D6] at the limit no more: 29 of 30 takes one, 30 of 30 none, and the shortage is told", () => {
    expect(pairs([one("1"), one("2")], [expert("a", { load: 29 })])).toEqual({ pairs: [{ declaration: "1", expert: "a", byField: false }], short: [{ declaration: "2", lacking: 1 }] });
    expect(pairs([one("1")], [expert("a", { load: 30 })])).toEqual({ pairs: [], short: [{ declaration: "1", lacking: 1 }] });
  });

  it("[D6] nobody barred, nobody twice in a case, nobody over the limit, loads at most one apart among equals", () => {
    fc.assert(fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 20 }), fc.string(), (n, m, seed) => {
      const pool = Array.from({ length: n }, (_, at) => expert(`e${at}`));
      const cases = Array.from({ length: m }, (_, at) => one(`c${at}`, { lacking: 2, barred: [`e${at % n}`] }));
      const { pairs: drawn } = pairs(cases, pool, seed);
      for (const each of cases) {
        const panel = drawn.filter((pair) => pair.declaration === each.declaration).map((pair) => pair.expert);
        expect(new Set(panel).size).toBe(panel.length);
        expect(panel.some((name) => each.barred.includes(name))).toBe(false);
      }
      const loads = pool.map((each) => drawn.filter((pair) => pair.expert === each.expert).length);
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
    }));
  });
});
