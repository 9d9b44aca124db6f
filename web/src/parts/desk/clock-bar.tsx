// The demonstration's clock, visible on every page and moved by hand. Shows nothing where time is real.
import { Button } from "antd";
import type { ReactElement } from "react";
import { useAct, useRead } from "./use-api.ts";

const week = ["日", "一", "二", "三", "四", "五", "六"];

/** "2025-06-16" → "2025年6月16日（周一）". */
export function sayToday(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return `${year}年${month}月${date}日（周${week[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ""}）`;
}

export function ClockBar(): ReactElement | null {
  const clock = useRead("read-clock", {}, { refetchInterval: 60_000 });
  const move = useAct("next-day");
  if (clock.data?.demonstration !== true) return null;
  return (
    <span className="clock-bar" role="status">
      演示时间 {sayToday(clock.data.today)}
      <Button size="small" loading={move.isPending} onClick={() => move.mutate({ input: {} })}>
        拨到次日
      </Button>
    </span>
  );
}
