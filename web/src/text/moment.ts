// Moments in Shanghai, as a log shows them.
import { dayInShanghai, fromEpoch, parseInstant, toEpoch } from "@qingce/core/base/instant";

const eightHours = 8 * 3_600_000;

/** "2025-06-18T02:05:00.000Z" → "2025年6月18日 10:05"; what is no moment stands as it is. */
export function sayMoment(text: string | null): string {
  if (text === null) return "";
  const read = parseInstant(text);
  if (!read.ok) return text;
  const [year, month, day] = dayInShanghai(read.value).split("-").map(Number);
  return `${year}年${month}月${day}日 ${fromEpoch(toEpoch(read.value) + eightHours).slice(11, 16)}`;
}

/** The first eight characters of a digest: enough to compare by eye. */
export const shortDigest = (digest: string | null | undefined): string => (digest ?? "").slice(0, 8);
