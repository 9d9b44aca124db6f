// An evaluator's yearly report in words: filed, late, overdue, or still to come.
import { sayDay } from "./day.ts";

export interface ReportTold {
  readonly due: string | null;
  readonly filedOn: string | null;
  readonly overdue: boolean;
}

export function sayReport({ due, filedOn, overdue }: ReportTold): string {
  const by = due === null ? "未载明期限" : `${sayDay(due)}前`;
  if (filedOn !== null) return `${sayDay(filedOn)}报送${due !== null && filedOn > due ? `（逾期，期限为${by}）` : ""}`;
  return overdue ? `逾期未报（期限为${by}）` : `待报送（${by}）`;
}
