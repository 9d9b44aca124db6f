// Days in Chinese habit. A day that the notice does not state is said to be unstated.
import { isDay, weekday } from "@qingce/core/base/plain-day";
import { sayDay as sayPlainDay } from "@qingce/core/base/say-day";

const weekdays = "日一二三四五六";

/** "2025-06-30" → "2025年6月30日"; anything that is no day stands as it is. */
export function sayDay(text: string | null | undefined): string {
  if (text === null || text === undefined || text === "unstated") return "未载明";
  return sayPlainDay(text);
}

/** With the day of the week, for what falls due: "2025年6月30日（周一）". */
export function sayDueDay(text: string | null | undefined): string {
  return typeof text === "string" && isDay(text) ? `${sayDay(text)}（周${weekdays[weekday(text)] ?? ""}）` : sayDay(text);
}

export const sayYear = (text: string | null): string => (text !== null && isDay(text) ? text.slice(0, 4) : "");
