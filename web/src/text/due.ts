// How far off a last day is, seen from the server's day. The day itself still counts.
import { daysBetween, isDay } from "@qingce/core/base/plain-day";

export type Urgency = "over" | "today" | "soon" | "later" | "open";

export interface Due {
  readonly urgency: Urgency;
  /** "剩 9 天", "今天截止", "逾期 2 天", "期限未定". */
  readonly says: string;
  /** Days left; negative when over; null where no day is set. */
  readonly left: number | null;
}

const soon = 7;

/** A round that nobody has set a last day for carries one at the end of time. */
export const isUndated = (day: string | null): boolean => day === null || day >= "9999";

export function dueOf(today: string | undefined, day: string | null): Due {
  if (today === undefined || day === null || !isDay(today) || !isDay(day) || isUndated(day)) return { urgency: "open", says: "期限未定", left: null };
  const left = daysBetween(today, day);
  if (left < 0) return { urgency: "over", says: `逾期 ${-left} 天`, left };
  if (left === 0) return { urgency: "today", says: "今天截止", left };
  return { urgency: left <= soon ? "soon" : "later", says: `剩 ${left} 天`, left };
}

/** "刚刚", "12 秒前", "3 分钟前", "2 小时前". */
export function ago(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 2) return "刚刚";
  if (seconds < 60) return `${seconds} 秒前`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟前`;
  return `${Math.floor(seconds / 3600)} 小时前`;
}
