// The desks that an officer's node has: the recommending desk of each round and kind, the round's own desk for its authority.
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import type { Row } from "../../../text/inbox-rows.ts";

type RoundListed = OutputOf<RouteOf<"list-rounds">>["rounds"][number];

interface Lists {
  readonly round: RoundListed;
  readonly kind: string;
  readonly node: string;
  readonly waiting: number;
}

/** Where a recommendation waits for one of the actor's nodes. A node of the same length as the row's own holds it. */
function listsOf(rows: readonly Row[], rounds: readonly RoundListed[], nodes: readonly string[]): readonly Lists[] {
  const waiting = rows.filter((row) => row.open.some((wait) => wait.mine && wait.act === "recommend"));
  const keys = [...new Set(waiting.map((row) => `${row.round}/${row.kind}`))];
  return keys.flatMap((key) => {
    const own = waiting.filter((row) => `${row.round}/${row.kind}` === key);
    const [first] = own;
    const round = rounds.find((one) => one.round === first?.round);
    const node = nodes.find((one) => first?.region.startsWith(one)) ?? nodes[0];
    return first === undefined || round === undefined || node === undefined ? [] : [{ round, kind: first.kind, node, waiting: own.length }];
  });
}

export function Desks({ rows, rounds }: { readonly rows: readonly Row[]; readonly rounds: readonly RoundListed[] }): ReactElement | null {
  const { nodes } = useMe();
  const editions = useRead("list-editions", {}, { staleTime: 60_000 });
  const lists = listsOf(rows, rounds, nodes);
  // An announced round stays while somebody still waits in it to be entered into the register.
  const own = rounds.filter((one) => nodes.includes(one.authority) && (one.state !== "announced" || rows.some((row) => row.round === one.round && row.open.length > 0)));
  if (lists.length + own.length === 0) return null;
  const kindName = (edition: string, kind: string): string => editions.data?.editions.find((one) => one.edition === edition)?.kinds.find((one) => one.kind === kind)?.name ?? kind;
  return (
    <ul className="plain desks" aria-label="工作台">
      {lists.map(({ round, kind, node, waiting }) => (
        <li key={`${round.round}/${kind}`}>
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
        </li>
      ))}
    </ul>
  );
}
