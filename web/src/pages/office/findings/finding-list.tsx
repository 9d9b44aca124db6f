// Findings of one state, each with what the office makes of it.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { sayMoment } from "../../../text/moment.ts";
import { DecideFinding } from "./decide-finding.tsx";
import { Sides, type Finding } from "./sides.tsx";

type Asked = { readonly how: "confirm" | "dismiss"; readonly one: Finding };

function Line({ one, ask }: { readonly one: Finding; readonly ask: (asked: Asked) => void }): ReactElement {
  return (
    <li>
      <Sides one={one} />
      {one.state === "open" ? (
        <div className="act-buttons">
          <Button size="small" aria-label={`不是同一单位：${one.organisation.name}`} onClick={() => ask({ how: "dismiss", one })}>
            不是同一单位…
          </Button>
          <Button size="small" type="primary" aria-label={`是同一单位：${one.organisation.name}`} onClick={() => ask({ how: "confirm", one })}>
            是同一单位…
          </Button>
        </div>
      ) : (
        <p className="quiet">
          {sayMoment(one.decidedAt)}认定{one.reason === null ? "" : `：${one.reason}`}
        </p>
      )}
    </li>
  );
}

export function FindingList({ state }: { readonly state: Finding["state"] }): ReactElement {
  const [limit, setLimit] = useState(50);
  const [asked, setAsked] = useState<Asked>();
  const read = useRead("list-findings", { state, limit });
  if (read.isError) return <Refusals refusals={read.error.refusals} title="没有取得线索" />;
  const findings = read.data?.findings ?? [];
  return (
    <>
      {read.data !== undefined && findings.length === 0 && <p className="quiet">{state === "open" ? "没有待认定的线索。" : "没有。"}</p>}
      <ul className="finding-list">
        {findings.map((one) => (
          <Line key={one.id} one={one} ask={setAsked} />
        ))}
      </ul>
      {read.data?.next !== null && read.data !== undefined && limit < 500 && <Button onClick={() => setLimit(Math.min(500, limit * 2))}>显示更多</Button>}
      {asked !== undefined && <DecideFinding how={asked.how} one={asked.one} close={() => setAsked(undefined)} />}
    </>
  );
}
