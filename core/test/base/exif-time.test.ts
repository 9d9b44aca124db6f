// The time inside a photograph: both byte orders, and files that say nothing or are torn.
import { expect, test } from "vitest";
import { exifTime } from "../../src/base/exif-time.ts";
import { dayOfWallTime, isWallTime, wallTimeOf } from "../../src/base/wall-time.ts";
import type { Instant } from "../../src/base/instant.ts";

/** A JPEG head with one EXIF directory and one tag of time. */
function photograph(time: string, little: boolean, tag = 0x9003): Uint8Array {
  const tiff = new Uint8Array(26 + 18 + 20);
  const view = new DataView(tiff.buffer);
  tiff.set(new TextEncoder().encode(little ? "II" : "MM"));
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, 1, little);
  const entry = (at: number, id: number, type: number, count: number, value: number): void => {
    view.setUint16(at, id, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    view.setUint32(at + 8, value, little);
  };
  entry(10, 0x8769, 4, 1, 26);
  view.setUint16(26, 1, little);
  entry(28, tag, 2, 20, 44);
  tiff.set(new TextEncoder().encode(time), 44);
  const length = tiff.length + 8;
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xe1, length >> 8, length & 0xff, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0xff, 0xda, 0, 2]);
}

test.each([true, false])("[C5] the time that the camera wrote is read, little-endian %s", (little) => {
  expect(exifTime(photograph("2023:05:06 10:20:30\0", little))).toBe("2023-05-06T10:20");
  expect(exifTime(photograph("2023:05:06 10:20:30\0", little, 0x9004))).toBe("2023-05-06T10:20");
});

test("[C5] a clock that was never set, another tag, another kind of file and a torn one have no time", () => {
  expect(exifTime(photograph("0000:00:00 00:00:00\0", true))).toBeUndefined();
  expect(exifTime(photograph("2023:02:30 10:20:30\0", true))).toBeUndefined();
  expect(exifTime(photograph("2023:05:06 10:20:30\0", true, 0x0132))).toBeUndefined();
  expect(exifTime(new TextEncoder().encode("%PDF-1.4"))).toBeUndefined();
  const whole = photograph("2023:05:06 10:20:30\0", false);
  for (let n = 0; n < whole.length; n += 1) expect([undefined, "2023-05-06T10:20"]).toContain(exifTime(whole.subarray(0, n)));
});

test("[C5] a time on the wall is Shanghai's", () => {
  expect(wallTimeOf("2023-05-05T16:00:30.000Z" as Instant)).toBe("2023-05-06T00:00");
  expect(["2023-05-06T24:00", "2023-02-30T10:00", "2023-05-06 10:00", "2023-05-06T10:60"].filter(isWallTime)).toEqual([]);
  const time = "2023-05-06T23:59";
  expect(isWallTime(time) && dayOfWallTime(time)).toBe("2023-05-06");
});
