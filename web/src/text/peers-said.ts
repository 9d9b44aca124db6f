// A group of peers in words: up to which day, how many, by which tables; and where a frozen benchmark comes from. Nobody's figure.
import type { PeerOrigin } from "@qingce/core/programme/round-event";
import { sayDay } from "./day.ts";

interface Counted {
  readonly industry: string;
  readonly n: number;
  readonly tables: number;
  readonly sheets: number;
  readonly year?: number | null | undefined;
}

/** 2024年度动态管理表 11 家、自评表 1 家; where one source alone counts, only that. */
function sourcesSaid({ tables, sheets, year }: Counted): string {
  const told = [...(tables > 0 && year !== null && year !== undefined ? [`${year}年度动态管理表 ${tables} 家`] : []), ...(sheets > 0 ? [`提交的自评表 ${sheets} 家`] : [])];
  return told.length === 0 ? "" : `（${told.join("、")}）`;
}

const industrySaid = (industry: string): string => (industry === "" ? "全部行业 " : `同行业（${industry}）`);

/** 截至2026年11月21日，同行业（30）12 家（…）. */
export const sayGroup = (day: string, group: Counted): string => `截至${sayDay(day)}，${industrySaid(group.industry)}${group.n} 家${sourcesSaid(group)}`;

export const sayOrigin = (origin: PeerOrigin): string => `同行统计得出：${sayGroup(origin.day, origin)}，取${origin.take === "mean" ? "平均" : "前5%水平"}`;
