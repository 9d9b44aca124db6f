// The check digit of GB 32100-2015, on codes that are public and on every single slip of the pen.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCreditCode, makeCreditCode } from "../../src/base/credit-code.ts";

const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const first17 = fc.string({ unit: fc.constantFrom(...alphabet), minLength: 17, maxLength: 17 });
const made = (text: string): string => {
  const code = makeCreditCode(text);
  if (!code.ok) throw new Error(text);
  return code.value;
};

test.each([
  ["91330100799655058B", "阿里巴巴（中国）有限公司"],
  ["914403001922038216", "华为技术有限公司"],
  ["9144030071526726XG", "深圳市腾讯计算机系统有限公司"],
  ["91350100M000100Y43", "GB 32100 的常用示例"],
])("[B1] the public code %s holds (%s)", (code) => {
  expect(checkCreditCode(code)).toEqual({ ok: true, value: code });
  expect(makeCreditCode(code.slice(0, 17))).toEqual({ ok: true, value: code });
});

test("[B1] a wrong check digit is refused and the expected one is told", () => {
  expect(checkCreditCode("913301007996550588")).toMatchObject({
    ok: false,
    refusals: [{ code: "credit-code-check-digit", facts: { expected: "B", given: "8" } }],
  });
});

test("[B1] a code of another length is refused", () => {
  for (const text of ["", "91330100799655058", "91330100799655058B ", "330100000000001"])
    expect(checkCreditCode(text)).toMatchObject({ ok: false, refusals: [{ code: "credit-code-length", facts: { length: text.length } }] });
  expect(makeCreditCode("91330100799655058B")).toMatchObject({ ok: false, refusals: [{ code: "credit-code-length", facts: { want: 17 } }] });
});

test("[B1] letters that look like digits, small letters and full-width characters are refused with their position", () => {
  for (const character of ["I", "O", "S", "V", "Z", "b", "０", "-", "\u{20000}"])
    expect(checkCreditCode(`91${character}30100799655058B`)).toMatchObject({
      ok: false,
      refusals: [{ code: "credit-code-character", facts: { position: 3, character } }],
    });
});

test("[B1] every code made is a code that holds", () => {
  fc.assert(fc.property(first17, (text) => checkCreditCode(made(text)).ok));
});

test("[B1] any single character changed is detected", () => {
  fc.assert(
    fc.property(first17, fc.nat(17), fc.constantFrom(...alphabet), (text, position, character) => {
      const code = made(text);
      fc.pre(code[position] !== character);
      expect(checkCreditCode(code.slice(0, position) + character + code.slice(position + 1)).ok).toBe(false);
    }),
  );
});

test("[B1] two neighbours of the first seventeen that change places are detected", () => {
  fc.assert(
    fc.property(first17, fc.nat(15), (text, position) => {
      const code = made(text);
      const [left = "", right = ""] = [code[position], code[position + 1]];
      fc.pre(left !== right);
      expect(checkCreditCode(code.slice(0, position) + right + left + code.slice(position + 2)).ok).toBe(false);
    }),
  );
});
