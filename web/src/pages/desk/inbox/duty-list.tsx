// What is due beside the cases: what, for whom, by when; each leads to the page where it is done.
import { Button } from "antd";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, type ReactElement } from "react";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { sayCount, type DutyRow } from "../../../text/duties.ts";
import type { Duties } from "./use-duties.ts";

interface Props {
  readonly duties: Duties;
  readonly today: string | undefined;
  /** Place of the row in hand; none of them where it is beyond. */
  readonly current: number;
  readonly pick: (at: number) => void;
}

function DutyLine({ duty, today, current, pick }: { readonly duty: DutyRow; readonly today: string | undefined; readonly current: boolean; readonly pick: () => void }): ReactElement {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) line.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const count = sayCount(duty.count);
  return (
    <li ref={line} data-current={current} data-late={duty.overdue} onClick={pick}>
      <Link to={duty.page} onFocus={pick} className="duty-what">
        {duty.what}
        {count !== "" && <span className="number">　{count}</span>}
      </Link>
      <span className="duty-who">{duty.who}</span>
      <DueTag today={today} day={duty.due} />
    </li>
  );
}

export function DutyList({ duties: { shown, total, all, showAll }, today, current, pick }: Props): ReactElement | null {
  if (total === 0) return null;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">
        待办事项 <span className="quiet number">{total}</span>
      </h2>
      <ul className="plain duties">
        {shown.map((duty, at) => (
          <DutyLine key={`${duty.kind} ${duty.page} ${duty.who}`} duty={duty} today={today} current={at === current} pick={() => pick(at)} />
        ))}
      </ul>
      {!all && (
        <Button type="link" size="small" onClick={showAll}>
          显示全部 {total} 项
        </Button>
      )}
    </section>
  );
}
