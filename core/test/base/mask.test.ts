// Masked names and numbers tell nobody by name or number.
import fc from "fast-check";
import { expect, test } from "vitest";
import { maskName, maskNumber } from "../../src/base/mask.ts";

test("[S8] a name keeps its first sign, a number of eight signs its first three and last two; what is shorter is hidden whole", () => {
  expect(["王敏", "欧阳明远", "王", ""].map(maskName)).toEqual(["王*", "欧***", "*", ""]);
  expect(["13900001111", "0570-123", "0570-12", ""].map(maskNumber)).toEqual(["139******11", "057***23", "*******", ""]);
});

test("[S8] of any text of n signs, n signs come back, and never the text itself", () => {
  const signs = fc.array(fc.constantFrom("王", "1", "a", "-"), { minLength: 1, maxLength: 30 }).map((all) => all.join(""));
  fc.assert(
    fc.property(signs, (text) => {
      for (const masked of [maskName(text), maskNumber(text)]) expect([[...masked].length, masked === text]).toEqual([[...text].length, false]);
    }),
  );
});
