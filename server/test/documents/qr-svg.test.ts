// QR codes: read back by a decoder of the test's own, over every version; a square made elsewhere; and drawn as it was made.
import fc from "fast-check";
import { expect, test } from "vitest";
import { qrModules, qrSvg } from "../../src/documents/qr/qr-svg.ts";
import { decodeQr } from "./qr-decoder.ts";

const made = (text: string): readonly (readonly boolean[])[] => {
  const modules = qrModules(text);
  return modules.ok ? modules.value : [];
};

test("[E5] codes of every length to 213 bytes read back as they were written, versions 1 to 10", () => {
  const sizes = new Set<number>();
  for (let length = 0; length <= 213; length += 1) {
    const text = Array.from({ length }, (_, n) => String.fromCodePoint(33 + ((n * 7 + length * 3) % 90))).join("");
    const rows = made(text);
    sizes.add(rows.length);
    expect(decodeQr(rows)).toBe(text);
  }
  expect([...sizes]).toEqual([21, 25, 29, 33, 37, 41, 45, 49, 53, 57]);
});

test("[E5] Chinese reads back; a text longer than a code holds is refused", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), (text) => {
    expect(decodeQr(made(text))).toBe(text);
  }), { numRuns: 50 });
  expect(qrModules("x".repeat(213)).ok).toBe(true);
  expect(qrModules("x".repeat(214))).toMatchObject({ refusals: [{ code: "text-too-long" }] });
});

// made by another encoder (Project Nayuki's, in antd's QR code) from the same text at the same level
const elsewhere = `
111111101010001111111
100000100110001000001
101110100011101011101
101110101110101011101
101110101000101011101
100000101111001000001
111111101010101111111
000000001011100000000
100010111001011111001
001111001010110010010
100010101001010000010
011101001001001110010
011111101101001000011
000000001110100011000
111111101101110111110
100000100011101010010
101110101111101100000
101110100100111011111
101110100101101010100
100000100110011000000
111111101011110000001`;

test("[E5] the square is the one that another encoder makes", () => {
  expect(made("qingce 青册").map((row) => row.map(Number).join(""))).toEqual(elsewhere.trim().split("\n"));
});

test("[E5] the drawing has a module for each dark one, a quiet zone of four, and no script", () => {
  const svg = qrSvg("qingce 青册");
  const text = svg.ok ? svg.value : "";
  expect(text).toContain('viewBox="0 0 29 29"');
  expect(text).not.toMatch(/script|href|on\w+=/u);
  const drawn = new Set([...text.matchAll(/M(\d+) (\d+)h(\d+)v1/gu)].flatMap(([, x, y, width]) => Array.from({ length: Number(width) }, (_, n) => `${Number(x) + n} ${y}`)));
  const dark = made("qingce 青册").flatMap((row, y) => row.flatMap((one, x) => (one ? [`${x + 4} ${y + 4}`] : [])));
  expect(drawn).toEqual(new Set(dark));
});
