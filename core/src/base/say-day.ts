// A day in Chinese habit: "2025-06-30" → "2025年6月30日". What is no day stands as it is.
import { isDay } from "./plain-day.ts";

export function sayDay(text: string): string {
  if (!isDay(text)) return text;
  const [year, month, day] = text.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
