// Exact decimals against exact fractions of BigInt.
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimals, compareDecimals, formatDecimal, multiplyDecimals, parseDecimal, stepOf, subtractDecimals, type Decimal } from "../../src/base/decimal.ts";

const dec = (text: string): Decimal => {
  const read = parseDecimal(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const code = (text: string): string => {
  const read = parseDecimal(text);
  return read.ok ? "" : (read.refusals[0]?.code ?? "");
};
const anyDecimal: fc.Arbitrary<Decimal> = fc.record({ units: fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), scale: fc.nat(20) });
const same = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

test("[zj-2025 一（一）.2] 0.50 is not over 0.5, 0.51 is", () => {
  expect(compareDecimals(dec("0.50"), dec("0.5"))).toBe(0);
  expect(compareDecimals(dec("0.51"), dec("0.50"))).toBe(1);
  expect(compareDecimals(dec("-0.51"), dec("-0.50"))).toBe(-1);
});

test("[A3] a tenth and two tenths make three tenths exactly", () => {
  expect(formatDecimal(addDecimals(dec("0.1"), dec("0.2")))).toBe("0.3");
  expect(formatDecimal(subtractDecimals(dec("0.3"), dec("0.1")))).toBe("0.2");
  expect(formatDecimal(multiplyDecimals(dec("1.10"), dec("-1.1")))).toBe("-1.21");
});

test("[A3] a decimal has one canonical spelling", () => {
  for (const [text, canonical] of [["0.50", "0.5"], ["80", "80"], ["100", "100"], ["-0", "0"], ["-0.00", "0"], ["-1.500", "-1.5"], ["0.001", "0.001"]] as const)
    expect(formatDecimal(dec(text))).toBe(canonical);
});

test("[A3] what is not a plain half-width decimal is refused", () => {
  for (const bad of ["", " ", "1e3", "1E-3", "NaN", "Infinity", "+1", "1.", ".5", "01", "1,000", "１２", "0.５", "1 ", "--1", "0x1f", "1\n", "十"])
    expect([bad, code(bad)]).toEqual([bad, "decimal-malformed"]);
});

test("[A3] thirty digits are read and thirty-one are refused", () => {
  expect(code("9".repeat(30))).toBe("");
  expect(code(`-${"9".repeat(15)}.${"9".repeat(15)}`)).toBe("");
  expect(code("9".repeat(31))).toBe("decimal-too-long");
  expect(code(`0.${"0".repeat(30)}`)).toBe("decimal-too-long");
});

test("[A3] the step of a threshold is one unit of its last stated digit", () => {
  for (const [text, step] of [["0.50", "0.01"], ["80", "1"], ["0.5", "0.1"], ["-3.125", "0.001"], ["100", "1"], ["0", "1"]] as const) {
    const read = stepOf(text);
    expect(read.ok && formatDecimal(read.value)).toBe(step);
  }
  expect(stepOf("50%")).toMatchObject({ ok: false, refusals: [{ code: "decimal-malformed" }] });
});

test("[A3] the canonical spelling keeps the value and is its own canonical spelling", () => {
  fc.assert(
    fc.property(anyDecimal, (a) => {
      const text = formatDecimal(a);
      expect(same(dec(text), a)).toBe(true);
      expect(formatDecimal(dec(text))).toBe(text);
    }),
  );
});

test("[A3] two decimals are equal exactly when they are spelt alike", () => {
  fc.assert(fc.property(anyDecimal, anyDecimal, (a, b) => same(a, b) === (formatDecimal(a) === formatDecimal(b))));
  fc.assert(fc.property(anyDecimal, fc.nat(5), (a, n) => same(a, { units: a.units * 10n ** BigInt(n), scale: a.scale + n })));
});

test("[A3] sums, differences and products obey the laws of arithmetic", () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
      expect(same(addDecimals(a, b), addDecimals(b, a))).toBe(true);
      expect(same(subtractDecimals(addDecimals(a, b), b), a)).toBe(true);
      expect(same(multiplyDecimals(a, addDecimals(b, c)), addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)))).toBe(true);
    }),
  );
});

test("[A3] order is total, and adding the same amount keeps it", () => {
  fc.assert(
    fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
      expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) + 0);
      expect(compareDecimals(addDecimals(a, c), addDecimals(b, c))).toBe(compareDecimals(a, b));
      expect(compareDecimals(a, b)).toBe(formatDecimal(subtractDecimals(a, b)).startsWith("-") ? -1 : same(a, b) ? 0 : 1);
    }),
  );
});
