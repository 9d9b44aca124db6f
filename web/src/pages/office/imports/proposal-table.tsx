// What the reading of a list noticed: open doubts first, each to be decided; then what was mended or only told.
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { WideTable } from "../../../parts/wide-table.tsx";
import { decide, isOpen, placeOf, takeAll, undecide, type Decisions, type Proposal } from "./decisions.ts";
import { OwnValue } from "./own-value.tsx";
import { decidedWord, proposalWord } from "./words.ts";

interface Props {
  readonly proposals: readonly Proposal[];
  readonly decisions: Decisions;
  readonly change: (decisions: Decisions) => void;
}

const shownAtOnce = 60;

function Decision({ one, decisions, change, ask }: { readonly one: Proposal; readonly decisions: Decisions; readonly change: Props["change"]; readonly ask: () => void }): ReactElement {
  if (!isOpen(one)) return <>{decidedWord(one.state)}</>;
  const own = decisions.get(placeOf(one));
  const chosen = decisions.has(placeOf(one));
  const toggle = (on: boolean): void => change(on ? decide(decisions, one) : undecide(decisions, one));
  return (
    <span className="proposal-decision">
      {(one.proposed !== null || own !== undefined) && (
        <label>
          <input type="checkbox" checked={chosen} onChange={(event) => toggle(event.target.checked)} /> {own === undefined ? "采用建议" : `采用“${own.says}”`}
        </label>
      )}
      <Button size="small" aria-label={`另填：第${one.row}行 ${one.column}`} onClick={ask}>
        另填…
      </Button>
    </span>
  );
}

function Rows({ rows, decisions, change, ask }: Omit<Props, "proposals"> & { readonly rows: readonly Proposal[]; readonly ask: (one: Proposal) => void }): ReactElement {
  return (
    <tbody>
      {rows.map((one) => (
        <tr key={`${placeOf(one)}|${one.kind}`}>
          <th scope="row" className="nowrap">
            {proposalWord(one.kind)}
          </th>
          <td data-label="行" className="number">{one.row === 0 ? "" : one.row}</td>
          <td data-label="栏" className="nowrap">{one.column}</td>
          <td data-label="原文">{one.given === "" ? "（空）" : one.given}</td>
          <td data-label="建议">{one.proposed ?? "无从建议"}</td>
          <td data-label="缘由">{one.why}</td>
          <td data-label="决定" className="nowrap">
            <Decision one={one} decisions={decisions} change={change} ask={() => ask(one)} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

export function ProposalTable({ proposals, decisions, change }: Props): ReactElement {
  const [asked, setAsked] = useState<Proposal>();
  const [all, setAll] = useState(false);
  const open = proposals.filter(isOpen);
  const sorted = [...open, ...proposals.filter((one) => !isOpen(one))];
  if (proposals.length === 0) return <p className="quiet">逐行读过，没有需要提示或确认的地方。</p>;
  return (
    <>
      <div className="act-row">
        <p>
          待确认 {open.length} 处，已定 {open.filter((one) => decisions.has(placeOf(one))).length} 处；其余 {proposals.length - open.length} 处已按写法表改正或仅作提示。未确认的照原文登记，地区存疑的暂不归入任何地区。
        </p>
        {open.length > 0 && <Button onClick={() => change(takeAll(decisions, proposals))}>全部采用建议</Button>}
      </div>
      <WideTable caption="读名单时注意到的" quiet className="proposals sheet">
        <thead>
          <tr>
            {["类型", "行", "栏", "原文", "建议", "缘由", "决定"].map((word) => (
              <th key={word} scope="col" className={word === "行" ? "number" : undefined}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <Rows rows={all ? sorted : sorted.slice(0, shownAtOnce)} decisions={decisions} change={change} ask={setAsked} />
      </WideTable>
      {!all && sorted.length > shownAtOnce && <Button onClick={() => setAll(true)}>显示全部 {sorted.length} 处</Button>}
      {asked !== undefined && (
        <OwnValue
          key={placeOf(asked)}
          one={asked}
          close={() => setAsked(undefined)}
          take={(own) => {
            change(decide(decisions, asked, own));
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}
