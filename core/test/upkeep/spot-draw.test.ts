// The draw of a spot check: the same from the same seed whoever draws, in proportion to the strata, and nobody can steer it.
import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { drawUnits, frozenText, seedText, shareOut, type Drawable } from "../../src/upkeep/spot-draw.ts";

/** FNV-1a: enough of a hash for a test; the server hands in SM3. */
const hash = (text: string): string => {
  let h = 2166136261;
  for (let n = 0; n < text.length; n += 1) h = Math.imul(h ^ text.charCodeAt(n), 16777619) >>> 0;
  return h.toString(16).padStart(8, "0");
};
const list = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 6 }), stratum: fc.constantFrom("330106", "330281", "330802") }), { selector: ({ id }) => id, maxLength: 60 });

describe("the draw", () => {
  test("[F7 M 五（四）.2] the order of the list decides nothing, the same seed draws the same units", () => {
    fc.assert(
      fc.property(list, fc.nat(70), fc.string(), (units, n, seed) => {
        const drawn = drawUnits(units, n, seed, hash);
        expect(drawUnits(units.toReversed(), n, seed, hash)).toEqual(drawn);
        expect(frozenText(units.toReversed())).toBe(frozenText(units));
        expect([drawn.length, new Set(drawn).size]).toEqual([Math.min(n, units.length), Math.min(n, units.length)]);
      }),
    );
  });
  test("[F7] each stratum gives its share, off by less than one, and none more than it holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat(40)), fc.nat(120), (sizes, n) => {
        const given = new Map(Object.entries(sizes));
        const total = [...given.values()].reduce((sum, one) => sum + one, 0);
        const shares = shareOut(given, n);
        expect([...shares.values()].reduce((sum, one) => sum + one, 0)).toBe(Math.min(n, total));
        for (const [stratum, size] of given) {
          const share = shares.get(stratum) ?? -1;
          expect(share).toBeLessThanOrEqual(size);
          if (total > 0) expect(Math.abs(share - (size * Math.min(n, total)) / total)).toBeLessThan(1);
        }
      }),
    );
  });
  test("[F7] ten units in strata of seven, two and one: of three drawn two come from the first and one from the second", () => {
    expect([...shareOut(new Map([["a", 7], ["b", 2], ["c", 1]]), 3)]).toEqual([["a", 2], ["b", 1], ["c", 0]]);
  });
  test("[F7] another public number draws others", () => {
    const units: readonly Drawable[] = Array.from({ length: 200 }, (_, n) => ({ id: `u${n}`, stratum: "s" }));
    expect(drawUnits(units, 20, seedText("head", "3021.5"), hash)).not.toEqual(drawUnits(units, 20, seedText("head", "3021.6"), hash));
    expect(seedText("head", " 3021.5 ")).toBe("head|3021.5");
  });
});
