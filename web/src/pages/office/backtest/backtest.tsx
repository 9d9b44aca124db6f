// Backtest 回测 of a round: move values of its edition, or take another one, and see who would have entered and dropped. Nothing is decided here.
import { Button } from "antd";
import { Link, useNavigate, useParams, useRouterState } from "@tanstack/react-router";
import { useState, type ReactElement } from "react";
import { Awaiting } from "../../../parts/case/awaiting.tsx";
import { Refusals } from "../../../parts/desk/refusals.tsx";
import { useRead } from "../../../parts/desk/use-api.ts";
import { askedFields, askedIn, backtestAddress, isAsked, nothingAsked, withinEdition, type BacktestAsked } from "../../../text/backtest-asked.ts";
import { ChangeList } from "./change-list.tsx";
import { Outcome } from "./outcome.tsx";
import { Touched } from "./touched.tsx";
import "../../../parts/case/case.css";
import "./backtest.css";

const thresholdsOf = (round: string, { edition }: BacktestAsked): { readonly round: string; readonly edition?: string } => ({ round, ...(edition === "" ? {} : { edition }) });

function OtherEdition({ own, value, onChange }: { readonly own: string; readonly value: string; readonly onChange: (edition: string) => void }): ReactElement {
  const { data } = useRead("list-editions", {});
  return (
    <label className="labelled backtest-choose">
      规则版本
      <select className="choose" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">本批次封存的版本（{data?.editions.find((one) => one.edition === own)?.name ?? own}）</option>
        {(data?.editions ?? []).map((one) => (
          <option key={one.edition} value={one.edition}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Only values that the edition asked for has: one carried over from another edition has nowhere to stand. */
function Result({ round, asked: wanted }: { readonly round: string; readonly asked: BacktestAsked }): ReactElement | null {
  const { data: held } = useRead("read-thresholds", thresholdsOf(round, wanted));
  const asked = held === undefined ? wanted : withinEdition(wanted, held.thresholds);
  const { data, error } = useRead("backtest", { round, ...askedFields(asked) }, { enabled: held !== undefined && isAsked(asked) });
  if (!isAsked(asked)) return null;
  if (error !== null) return <Refusals refusals={error.refusals} title="这一变更不成立" />;
  return data === undefined ? <Awaiting what="回测" /> : <Outcome found={data} asked={asked} />;
}

export function BacktestPage(): ReactElement {
  const { round } = useParams({ from: "/framed/desk/rounds/$round/backtest" });
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const navigate = useNavigate();
  const run = askedIn(search);
  const [asked, setAsked] = useState(run);
  const { data: own, error: closed } = useRead("read-thresholds", { round });
  const { data: found, error } = useRead("read-thresholds", thresholdsOf(round, asked), { keep: true });
  const failed = closed ?? error;
  if (failed !== null) return <Refusals refusals={failed.refusals} title="回测打不开" />;
  if (found === undefined || own === undefined) return <Awaiting what="批次" />;
  const go = (next: BacktestAsked): void => void navigate({ href: backtestAddress(round, next), replace: true });
  return (
    <article className="backtest">
      <h1>回测</h1>
      <p className="quiet">
        按变更后的规则重算 <Link to="/desk/rounds/$round" params={{ round }}>本批次</Link> 的记录，看谁会新入选、谁会落选。只读，不改任何记录；当时没有问过的，列为“不能推算”。
      </p>
      <form
        className="panel"
        aria-label="变更"
        onSubmit={(event) => {
          event.preventDefault();
          const kept = withinEdition(asked, found.thresholds);
          setAsked(kept);
          go(kept);
        }}
      >
        <h2>变更</h2>
        <OtherEdition own={own.edition} value={asked.edition} onChange={(edition) => setAsked({ ...asked, edition })} />
        <ChangeList found={found} changes={asked.changes} set={(changes) => setAsked({ ...asked, changes })} />
        <div className="act-row">
          <Button type="primary" htmlType="submit" disabled={!isAsked(withinEdition(asked, found.thresholds))}>
            运行回测
          </Button>
          <Button
            onClick={() => {
              setAsked(nothingAsked);
              go(nothingAsked);
            }}
          >
            清空
          </Button>
        </div>
      </form>
      {run.edition !== "" && <Touched round={round} edition={run.edition} />}
      <Result round={round} asked={run} />
    </article>
  );
}
