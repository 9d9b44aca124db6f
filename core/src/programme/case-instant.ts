// The instant that a case names: a plain day is its last moment in Shanghai; a time carries Z or +08:00.
import { endOfDay, fromEpoch, parseInstant, toEpoch, type Instant } from "../base/instant.ts";
import { isDay } from "../base/plain-day.ts";

const eightHours = 8 * 3_600_000;
const shape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(\.\d{3})?(Z|\+08:00)$/u;

/** Reads `2025-06-30`, `2025-06-30T23:59:59+08:00` or `2025-06-30T15:59:59.999Z`; undefined for what does not exist. */
export function instantOf(text: string): Instant | undefined {
  if (isDay(text)) return endOfDay(text);
  const [, wall = "", thousandths = ".000", zone] = shape.exec(text) ?? [];
  const read = parseInstant(`${wall.length === 16 ? `${wall}:00` : wall}${thousandths}Z`);
  if (!read.ok) return undefined;
  return zone === "Z" ? read.value : fromEpoch(toEpoch(read.value) - eightHours);
}
