// Beside the table: who would enter and who would drop at the line as it stands and the order as it is shown, by county and sector, and the reserve.
import { Button, InputNumber } from "antd";
import type { ReactElement } from "react";
import { reserveOf, sides, simulate, type Side } from "../../../text/cut-line.ts";
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

/** "+1 −2": what enters and what drops. */
const movesSaid = ({ enter, drop }: Side): string => [enter > 0 ? `进 ${enter}` : "", drop > 0 ? `出 ${drop}` : ""].filter((one) => one !== "").join("，") || "不变";

function Sides({ caption, head, rows, nameOf }: { readonly caption: string; readonly head: string; readonly rows: readonly Side[]; readonly nameOf: (key: string) => string }): ReactElement {
  return (
    <table className="sides">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className="number">名额内</th>
          <th scope="col" className="number">试划</th>
          <th scope="col">变化</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.key}>
            <th scope="row">{nameOf(one.key)}</th>
            <td className="number">{one.now}</td>
            <td className="number">{one.then}</td>
            <td>{one.enter + one.drop > 0 ? <strong>{movesSaid(one)}</strong> : <span className="quiet">不变</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reserve({ shown, line }: { readonly shown: readonly Candidate[]; readonly line: number }): ReactElement | null {
  const reserve = reserveOf(shown, line);
  if (reserve.length === 0) return null;
  return (
    <>
      <h3>候补次序（{reserve.length}）</h3>
      <ol>
        {reserve.map(({ row, up }) => (
          <li key={row.declaration}>
            {row.name} {up && <span className="mark mark-plain">名额 {line} 时可递补</span>}
          </li>
        ))}
      </ol>
    </>
  );
}

interface Props {
  readonly shown: readonly Candidate[];
  readonly line: number;
  readonly quota: number | null;
  readonly setLine: (line: number) => void;
  readonly place: (code: string) => string;
  readonly reset: () => void;
}

function Now({ shown, quota }: Pick<Props, "shown" | "quota">): ReactElement {
  const count = (decision: string): number => shown.filter((row) => row.recommendation === decision).length;
  const taken = count("recommended");
  return (
    <dl className="pairs">
      <dt>名额</dt>
      <dd className="number">{quota === null ? "未定" : `${quota} 家`}</dd>
      <dt>已推荐</dt>
      <dd className="number">
        <strong>{taken}</strong> 家{quota !== null && `，剩 ${Math.max(0, quota - taken)} 家`}
      </dd>
      <dt>候补</dt>
      <dd className="number">{count("reserved")} 家</dd>
      <dt>未决定</dt>
      <dd className="number">{count("none")} 家</dd>
    </dl>
  );
}

export function SimulationPanel({ shown, line, quota, setLine, place, reset }: Props): ReactElement {
  const { enter, drop } = simulate(shown, line);
  return (
    <aside className="simulation" aria-label="名额与试划">
      <h2>名额</h2>
      <Now shown={shown} quota={quota} />
      <h2>试划</h2>
      <p className="quiet">移动名额线、试设名额或换排序，只作比较，不作决定。</p>
      <label className="labelled">
        试设名额
        <InputNumber value={line} min={0} max={shown.length} precision={0} size="small" onChange={(value) => setLine(value ?? 0)} />
      </label>
      <div aria-live="polite">
        <h3>将进入（{enter.length}）</h3>
        <Names rows={enter} none="无" />
        <h3>将退出（{drop.length}）</h3>
        <Names rows={drop} none="无" />
      </div>
      <Sides caption="按县区试划" head="县区" rows={sides(shown, line, (row) => row.region)} nameOf={place} />
      <Sides caption="按行业试划" head="行业" rows={sides(shown, line, (row) => row.sector)} nameOf={(key) => key} />
      <Reserve shown={shown} line={line} />
      <Button size="small" onClick={reset}>
        回到名额与位次
      </Button>
    </aside>
  );
}
