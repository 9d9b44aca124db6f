// Beside the table: who would enter and who would drop at the line as it stands and the order as it is shown.
import { Button } from "antd";
import type { ReactElement } from "react";
import { simulate } from "../../../text/cut-line.ts";
import type { Candidate } from "./use-city-desk.ts";

function Names({ rows, none }: { readonly rows: readonly Candidate[]; readonly none: string }): ReactElement {
  if (rows.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.declaration}>
          {row.name} <span className="quiet number">位次 {row.place}</span>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  readonly shown: readonly Candidate[];
  readonly line: number;
  readonly quota: number | null;
  readonly reset: () => void;
}

export function SimulationPanel({ shown, line, quota, reset }: Props): ReactElement {
  const { enter, drop } = simulate(shown, line);
  const taken = shown.filter((row) => row.recommendation === "recommended").length;
  const reserved = shown.filter((row) => row.recommendation === "reserved").length;
  const left = shown.filter((row) => row.recommendation === "none").length;
  return (
    <aside className="simulation" aria-label="名额与试划">
      <h2>名额</h2>
      <dl className="pairs">
        <dt>名额</dt>
        <dd className="number">{quota === null ? "未定" : `${quota} 家`}</dd>
        <dt>已推荐</dt>
        <dd className="number">
          <strong>{taken}</strong> 家{quota !== null && `，剩 ${Math.max(0, quota - taken)} 家`}
        </dd>
        <dt>候补</dt>
        <dd className="number">{reserved} 家</dd>
        <dt>未决定</dt>
        <dd className="number">{left} 家</dd>
      </dl>
      <h2>试划</h2>
      <p className="quiet">移动名额线或换排序，只作比较，不作决定。</p>
      <div aria-live="polite">
        <h3>将进入（{enter.length}）</h3>
        <Names rows={enter} none="无" />
        <h3>将退出（{drop.length}）</h3>
        <Names rows={drop} none="无" />
      </div>
      <Button size="small" onClick={reset}>
        回到名额与位次
      </Button>
    </aside>
  );
}
