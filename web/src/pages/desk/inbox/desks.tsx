// The desks that an officer's node has: the recommending desk of each round and kind, the round's own desk for its authority.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { DueTag } from "../../../parts/desk/due-tag.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { useToday } from "../../../parts/desk/use-today.ts";
import type { InboxAnswer } from "../../../text/inbox-rows.ts";
import { objectionsWaiting } from "../../../text/objections-waiting.ts";

type RoundListed = OutputOf<RouteOf<"list-rounds">>["rounds"][number];

interface Props {
  readonly inbox: InboxAnswer;
  readonly rounds: readonly RoundListed[];
}

/** Objections that the authority has to decide, with the day that comes first. */
function Objections({ round }: { readonly round: string }): ReactElement | null {
  const today = useToday();
  const { data } = useRead("list-objections", { round });
  const waiting = objectionsWaiting(data?.objections ?? []);
  if (waiting === undefined) return null;
  return (
    <span className="quiet number">
      {waiting.count} 件异议待处理 <DueTag today={today} day={waiting.due} />
    </span>
  );
}

/** A list that one officer proposed and another of the same node has to confirm. */
function Proposed({ round }: { readonly round: string }): ReactElement | null {
  const { account } = useMe();
  const proposal = useRead("read-round", { round }).data?.proposal;
  if (proposal === undefined) return null;
  const what = `${proposal.publication === "announcement" ? "公布" : "公示"}名单 ${proposal.list.length} 家`;
  return <span className="quiet number">{proposal.by === account ? `${what}已提出，待本单位另一人确认` : `${what}待您确认`}</span>;
}

export function Desks({ inbox, rounds }: Props): ReactElement | null {
  const { nodes } = useMe();
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const lists = inbox.lists.flatMap((list) => rounds.filter((one) => one.round === list.round).map((round) => ({ ...list, round })));
  // An announced round stays while somebody still waits in it to be entered into the register.
  const own = rounds.filter((one) => nodes.includes(one.authority) && (one.state !== "announced" || inbox.rounds.some((each) => each.round === one.round && each.open > 0)));
  const seen = rounds.filter((one) => inbox.rounds.some((each) => each.round === one.round && each.open > 0));
  if (lists.length + own.length + seen.length === 0) return null;
  const kindName = (edition: string, kind: string): string => editions.data?.editions.find((one) => one.edition === edition)?.kinds.find((one) => one.kind === kind)?.name ?? kind;
  return (
    <ul className="plain desks" aria-label="工作台">
      {lists.map(({ round, kind, node, waiting }) => (
        <li key={`${round.round}/${kind}/${node}`}>
          <Link to="/desk/rounds/$round/lists/$kind/$node" params={{ round: round.round, kind, node }}>
            推荐工作台 · {kindName(round.edition, kind)}
          </Link>
          <span className="quiet number">{waiting} 件待推荐</span>
        </li>
      ))}
      {own.map((round) => (
        <li key={round.round}>
          <Link to="/desk/rounds/$round" params={{ round: round.round }}>
            批次工作台 · {round.title}
          </Link>
          <Proposed round={round.round} />
          {round.state !== "open" && <Objections round={round.round} />}
        </li>
      ))}
      {seen.map((round) => (
        <li key={`dashboard/${round.round}`}>
          <Link to="/desk/rounds/$round/dashboard" params={{ round: round.round }}>
            批次看板 · {round.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
