// Rounds that an organisation can declare in, the nearest last day first; those of other regions come last, with the reason.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { sayDueDay } from "../../../text/day.ts";
import { isUndated } from "../../../text/due.ts";

type RoundListed = OutputOf<RouteOf<"list-rounds">>["rounds"][number];
type EditionListed = OutputOf<RouteOf<"list-editions">>["editions"][number];

interface Props {
  readonly rounds: readonly RoundListed[];
  readonly editions: readonly EditionListed[];
  readonly today: string | undefined;
  readonly known: boolean;
}

function OneRound({ round, edition, today }: { readonly round: RoundListed; readonly edition: EditionListed | undefined; readonly today: string }): ReactElement {
  const early = round.opens > today;
  const word = early ? "先做预检" : "申报";
  return (
    <li>
      <div>
        <strong>{round.title}</strong>
        <span className="quiet block">
          {edition?.office} · {edition?.kinds.map((one) => one.name).join("、")} · <a href={`/notices/${round.edition}`}>通知</a>
        </span>
      </div>
      <div>
        {early ? <span className="block">自{sayDueDay(round.opens)}起受理</span> : <span className="block">{isUndated(round.closes) ? "截止日未定" : `截止 ${sayDueDay(round.closes)}`}</span>}
        {!early && !isUndated(round.closes) && <DueTag today={today} day={round.closes} />}
      </div>
      <div className="own-due">
        {round.barred === null ? (
          <Link to="/desk/rounds/$round/declare" params={{ round: round.round }} className="go" aria-label={`${word}：${round.title}`}>
            {word}
          </Link>
        ) : (
          <span className="quiet">
            不能申报：{round.barred.hint}
            {round.barred.clause !== null && <a href={`/notices/${round.edition}#${encodeURIComponent(round.barred.clause)}`}>（依据 {round.barred.clause}）</a>}
          </span>
        )}
      </div>
    </li>
  );
}

export function OpenRounds({ rounds, editions, today, known }: Props): ReactElement {
  const open = rounds.filter((one) => one.state === "open" && today !== undefined && one.closes >= today).toSorted((a, b) => Number(a.barred !== null) - Number(b.barred !== null) || (a.closes < b.closes ? -1 : 1));
  return (
    <section aria-labelledby="open-rounds">
      <h2 id="open-rounds">可申报的批次</h2>
      {known && open.length === 0 && (
        <p className="empty">
          现在没有受理中的批次。各地通知发布后会列在这里；也可以先看<a href="/">已有的通知</a>备好材料。
        </p>
      )}
      <ul className="plain own">
        {open.map((round) => (
          <OneRound key={round.round} round={round} edition={editions.find((one) => one.edition === round.edition)} today={today ?? ""} />
        ))}
      </ul>
    </section>
  );
}
