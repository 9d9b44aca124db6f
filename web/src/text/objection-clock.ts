// The clock of an objection in words: the last day, and whether the notice or the house sets it.
import { sayDay } from "./day.ts";

interface Clock {
  readonly due: string | null;
  readonly n: number;
  readonly unit: string;
  readonly stated: boolean;
}

/** "2025年10月17日前（15个工作日；通知未规定，按平台设定）"; without a published calendar the day is not reckoned. */
export function sayClock({ due, n, unit, stated }: Clock): string {
  const length = `${n}个${unit === "working-day" ? "工作日" : "自然日"}`;
  const basis = stated ? `通知规定${length}` : `${length}；通知未规定，按平台设定`;
  return due === null ? `${length}内（该年工作日安排尚未公布，到期日待定；${stated ? "通知规定" : "通知未规定，按平台设定"}）` : `${sayDay(due)}（含当日；${basis}）`;
}
