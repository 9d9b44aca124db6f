// How near a last day is: in words, with a mark; colour only helps.
import type { ReactElement } from "react";
import { sayDueDay } from "../../text/day.ts";
import { dueOf } from "../../text/due.ts";

export function DueTag({ today, day }: { readonly today: string | undefined; readonly day: string | null }): ReactElement {
  const due = dueOf(today, day);
  return (
    <span className={`due due-${due.urgency}`} title={day === null || due.left === null ? undefined : sayDueDay(day)}>
      {due.says}
    </span>
  );
}
