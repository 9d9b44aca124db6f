// Who has not filed: urged 催报 one by one, those picked, or all of the area at once; how often and when last stands beside each.
import { App, Button, Input } from "antd";
import { Link } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { useDecision } from "../../../parts/case/use-decision.ts";
import { useAddressPages } from "../../../parts/desk/address-pages.ts";
import { DeskField } from "../../../parts/desk/desk-field.tsx";
import { Downloads } from "../../../parts/desk/downloads.tsx";
import { Pager } from "../../../parts/desk/pager.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useMe } from "../../../parts/desk/session.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { HeadRow } from "../../../parts/head-row.tsx";
import { useRegionNames } from "../../../parts/region-names.ts";
import { sayDay } from "../../../text/day.ts";
import { regionName } from "../../../text/region-name.ts";

type SeasonRead = OutputOf<RouteOf<"read-season">>;
type Row = SeasonRead["unfiled"][number];

const sayUrged = ({ urged, lastUrged }: Row): string => (urged === 0 ? "未催报" : `${urged} 次，最近${sayDay(lastUrged)}`);

function Rows({ rows, picked, pick, over }: { readonly rows: readonly Row[]; readonly picked: ReadonlySet<string>; readonly pick: (entry: string, on: boolean) => void; readonly over: boolean }): ReactElement {
  const names = useRegionNames(rows.map(({ region }) => region));
  return (
    <div className="case-list" role="region" aria-label={over ? "逾期未报的单位" : "尚未填报的单位"} tabIndex={0}>
      <table>
        <HeadRow heads={["选", "单位", "统一社会信用代码", "地区", "催报"]} />
        <tbody>
          {rows.map((one) => (
            <tr key={one.entry}>
              <td>
                <input type="checkbox" aria-label={`选择 ${one.name}`} checked={picked.has(one.entry)} onChange={(event) => pick(one.entry, event.target.checked)} />
              </td>
              <td>
                <Link to="/desk/entries/$entry" params={{ entry: one.entry }}>
                  {one.name}
                </Link>
              </td>
              <td className="number">{one.creditCode ?? "未公布"}</td>
              <td>{regionName(one.region, names)}</td>
              <td className="nowrap">{sayUrged(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Urge({ season, node, picked, total, done }: { readonly season: string; readonly node: string; readonly picked: ReadonlySet<string>; readonly total: number; readonly done: () => void }): ReactElement {
  const { message } = App.useApp();
  const urge = useDecision("urge-units");
  const [note, setNote] = useState("");
  const act = async (entries: readonly string[] | undefined): Promise<void> => {
    const said = await urge.run({ season, node, ...(entries === undefined ? {} : { entries: [...entries] }), ...(note.trim() === "" ? {} : { note: note.trim() }) });
    if (said === undefined) return;
    done();
    void message.success(`已催报 ${said.told} 家${said.left > 0 ? `；${said.left} 家已填报或今日已催过` : ""}`);
  };
  return (
    <div className="upkeep-form">
      <DeskField label="催报附言" place="note" refusals={urge.refusals} note="可不写；期限、条款由系统写明。同一单位一日一次">
        {(given) => <Input {...given} value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />}
      </DeskField>
      <Refusals refusals={urge.refusals.filter(({ place }) => place !== "note")} title="没有催报" />
      <span className="act-buttons">
        <Button disabled={picked.size === 0} loading={urge.busy} onClick={() => void act([...picked])}>
          催报所选 {picked.size} 家
        </Button>
        <Button type="primary" loading={urge.busy} onClick={() => void act(undefined)}>
          催报全部 {total} 家
        </Button>
      </span>
    </div>
  );
}

function Record({ season }: { readonly season: string }): ReactElement | null {
  const urgings = useRead("list-urgings", { season }).data?.urgings ?? [];
  const names = useRegionNames(urgings.map(({ node }) => node));
  if (urgings.length === 0) return null;
  return (
    <details className="panel">
      <summary>催报记录</summary>
      <ul>
        {urgings.map((one) => (
          <li key={`${one.on}/${one.node}/${one.note}`}>
            {sayDay(one.on)}，{regionName(one.node, names)}催报 {one.units} 家{one.note !== "" && `：${one.note}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function Unfiled({ read: { season, unfiled, next, counts, over }, size }: { readonly read: SeasonRead; readonly size: number }): ReactElement {
  const { nodes } = useMe();
  const [after, go] = useAddressPages("after");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [node = ""] = nodes;
  const pick = (entry: string, on: boolean): void => setPicked((before) => new Set(on ? [...before, entry] : [...before].filter((one) => one !== entry)));
  const total = counts.cohort - counts.filed;
  return (
    <>
      {unfiled.length === 0 ? (
        <p className="empty">应填报的单位都已填报。</p>
      ) : (
        <>
          <Rows rows={unfiled} picked={picked} pick={pick} over={over} />
          <Pager total={total} size={size} after={after} next={next} go={go} />
          <Downloads path={`/api/seasons/${season.id}/unfiled`} query="" />
          {season.standing === "open" && <Urge season={season.id} node={node} picked={picked} total={total} done={() => setPicked(new Set())} />}
        </>
      )}
      <Record season={season.id} />
    </>
  );
}
