// Proposals to take units off the office's own lists: confirmed or dropped by another than the proposer.
import { Button } from "antd";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { groundWords } from "@qingce/core/register/entry-history";
import { sayDay } from "../../../text/day.ts";
import { sayMoment } from "../../../text/moment.ts";
import { DecideLeaving } from "./decide-leaving.tsx";

export type Leaving = OutputOf<RouteOf<"list-leavings">>["leavings"][number];

const stateWords: { readonly [state: string]: string } = { proposed: "待另一人确认", confirmed: "已确认", dropped: "未予移出" };

function Told({ one }: { readonly one: Leaving }): ReactElement {
  return (
    <>
      <p>
        <Link to="/desk/entries/$entry" params={{ entry: one.entryId }}>
          {one.name}
        </Link>
        <span className="quiet">　{one.list}　{one.regionName}</span>
      </p>
      <p>
        <strong>{groundWords[one.ground]}</strong>，自{sayDay(one.on)}起
        {one.intoName !== null && <>，并入“{one.intoName}”</>}：{one.reason}
        <span className="quiet">（{one.document}）</span>
      </p>
      <p className="quiet">
        {sayMoment(one.proposedAt)}提出，{stateWords[one.state] ?? one.state}
        {one.answer !== null && `：${one.answer}`}
        {one.decidedAt !== null && `（${sayMoment(one.decidedAt)}）`}
      </p>
    </>
  );
}

/** `decides`: whether the reader's office keeps the list. */
export function LeavingList({ leavings, decides }: { readonly leavings: readonly Leaving[]; readonly decides: boolean }): ReactElement {
  const [asked, setAsked] = useState<{ readonly how: "confirm" | "drop"; readonly one: Leaving }>();
  return (
    <>
      <ul className="told-list">
        {leavings.map((one) => (
          <li key={one.id}>
            <div>
              <Told one={one} />
            </div>
            {one.state === "proposed" && decides && (
              <div className="act-buttons">
                <Button size="small" aria-label={`不予移出：${one.name}`} onClick={() => setAsked({ how: "drop", one })}>
                  不予移出…
                </Button>
                {one.own ? (
                  <span className="quiet">由您提出，须由另一人确认</span>
                ) : (
                  <Button size="small" danger aria-label={`确认移出：${one.name}`} onClick={() => setAsked({ how: "confirm", one })}>
                    确认移出…
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked !== undefined && <DecideLeaving how={asked.how} one={asked.one} close={() => setAsked(undefined)} />}
    </>
  );
}
