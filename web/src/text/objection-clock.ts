// The clock of an objection in words: the last day, and whether the notice or a reading of the edition sets it.
import { sayDay } from "./day.ts";

interface Clock {
  readonly due: string | null;
  readonly n: number | null;
  readonly unit: string | null;
  readonly stated: boolean;
}

/** "2025年10月17日（含当日；15个工作日，通知未规定，按解读）"; without a published calendar the day is not reckoned. */
export function sayClock({ due, n, unit, stated }: Clock): string {
  if (n === null) return "未载明期限";
  const basis = `${n}个${unit === "working-day" ? "工作日" : "自然日"}，${stated ? "通知规定" : "通知未规定，按解读"}`;
  return due === null ? `${basis}；该年工作日安排尚未公布，到期日待定` : `${sayDay(due)}（含当日；${basis}）`;
}
