// When a photograph says it was taken: EXIF DateTimeOriginal (else DateTimeDigitized) of a JPEG, by the camera's own clock.
import { isWallTime, type WallTime } from "./wall-time.ts";

const EXIF_IFD = 0x8769;
const TAKEN = [0x9003, 0x9004] as const;

/** Tags of one directory, with the place of each value; whatever lies beyond the bytes is passed over. */
function tagsAt(view: DataView, tiff: number, offset: number, little: boolean): ReadonlyMap<number, number> {
  const tags = new Map<number, number>();
  const start = tiff + offset;
  if (start + 2 > view.byteLength) return tags;
  const count = view.getUint16(start, little);
  for (let n = 0, at = start + 2; n < count && at + 12 <= view.byteLength; n += 1, at += 12) tags.set(view.getUint16(at, little), view.getUint32(at + 8, little));
  return tags;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return at + length > bytes.length ? "" : String.fromCodePoint(...bytes.subarray(at, at + length));
}

/** `2023:05:06 10:20:30` → `2023-05-06T10:20`; undefined for anything else, such as a clock that was never set. */
function readTime(text: string): WallTime | undefined {
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2})/.exec(text);
  if (parts === null) return undefined;
  const time = `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}`;
  return isWallTime(time) ? time : undefined;
}

function timeInTiff(bytes: Uint8Array, tiff: number): WallTime | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const order = textAt(bytes, tiff, 2);
  if ((order !== "II" && order !== "MM") || tiff + 8 > bytes.length) return undefined;
  const little = order === "II";
  const exif = tagsAt(view, tiff, view.getUint32(tiff + 4, little), little).get(EXIF_IFD);
  if (exif === undefined) return undefined;
  const tags = tagsAt(view, tiff, exif, little);
  for (const tag of TAKEN) {
    const at = tags.get(tag);
    const time = at === undefined ? undefined : readTime(textAt(bytes, tiff + at, 16));
    if (time !== undefined) return time;
  }
  return undefined;
}

/** Walks the segments before the picture itself; a file of another kind, or a torn one, has no time. */
export function exifTime(bytes: Uint8Array): WallTime | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at + 1] === 0xe1 && textAt(bytes, at + 4, 4) === "Exif") return timeInTiff(bytes, at + 10);
    at += 2 + Math.max(2, length);
  }
  return undefined;
}
