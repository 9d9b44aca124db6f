// What self-evaluation and evaluation share 独立性提示: each with both places side by side, for reviewers to check. No verdict is drawn.
import { App, Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import { Refusals } from "../desk/refusals.tsx";
import { useMe } from "../desk/session.tsx";
import { HeadRow } from "../head-row.tsx";
import { WideTable } from "../wide-table.tsx";
import { hintCounts, hintTitle, sayPlace, sayProperty, sayUnread, type Hint, type HintOf, type Hints } from "../../text/independence-said.ts";
import { sayMoment } from "../../text/moment.ts";
import { NoticeLink } from "./notice-link.tsx";
import { useDecision } from "./use-decision.ts";
import "./independence.css";

const bothSides = ["自评价材料", "评价机构材料"] as const;

function Beside({ self, report, heads = bothSides }: { readonly self: ReactElement; readonly report: ReactElement; readonly heads?: readonly [string, string] }): ReactElement {
  return (
    <div className="beside">
      <div>
        <h4>{heads[0]}</h4>
        {self}
      </div>
      <div>
        <h4>{heads[1]}</h4>
        {report}
      </div>
    </div>
  );
}

const Passage = ({ side }: { readonly side: HintOf<"passage">["self"] }): ReactElement => (
  <>
    <p className="quiet">{sayPlace(side)}</p>
    <blockquote>{side.text}</blockquote>
  </>
);

const Makers = ({ places }: { readonly places: HintOf<"maker">["self"] }): ReactElement => (
  <ul>
    {places.map((place) => (
      <li key={`${place.document} ${place.property}`}>
        {place.document}：{sayProperty(place.property)}
      </li>
    ))}
  </ul>
);

function Figures({ hint, heads }: { readonly hint: HintOf<"figures"> | HintOf<"other-report">; readonly heads: readonly [string, string] }): ReactElement | null {
  if (hint.figures.length === 0) return null;
  return (
    <WideTable caption="相同的数字及其位置" quiet className="sheet">
      <HeadRow heads={["数字", ...heads]} />
      <tbody>
        {hint.figures.map(({ figure, one, other }) => (
          <tr key={figure}>
            <th scope="row" className="number">
              {figure}
            </th>
            <td data-label={heads[0]}>{sayPlace(one)}</td>
            <td data-label={heads[1]}>{sayPlace(other)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

const withOther = ["本件评价报告", "另一份评价报告"] as const;

function Body({ hint }: { readonly hint: Hint }): ReactElement {
  switch (hint.kind) {
    case "same-file":
      return <Beside self={<p>{hint.self}</p>} report={<p>{hint.report}</p>} />;
    case "maker":
      return <Beside self={<Makers places={hint.self} />} report={<Makers places={hint.report} />} />;
    case "passage":
      return <Beside self={<Passage side={hint.self} />} report={<Passage side={hint.report} />} />;
    case "figures":
      return <Figures hint={hint} heads={bothSides} />;
    case "other-report":
      return (
        <>
          {hint.rows.map((row) => (
            <div key={`${sayPlace(row.one)} ${row.figures.join(" ")}`}>
              <p className="number">{row.figures.join("　")}</p>
              <Beside heads={withOther} self={<p className="quiet">{sayPlace(row.one)} 起</p>} report={<p className="quiet">{sayPlace(row.other)} 起</p>} />
            </div>
          ))}
          <Figures hint={hint} heads={withOther} />
        </>
      );
  }
}

const keyOf = (hint: Hint, n: number): string => `${hint.kind} ${n}`;

function Notes({ declaration, notes }: { readonly declaration: string; readonly notes: Hints["notes"] }): ReactElement {
  const me = useMe();
  const { message } = App.useApp();
  const add = useDecision("note-independence-hints");
  const [note, setNote] = useState("");
  const act = async (): Promise<void> => {
    if ((await add.run({ declaration, note })) === undefined) return;
    setNote("");
    void message.success("已记入日志");
  };
  return (
    <>
      {notes.length > 0 && (
        <ul className="looked-notes">
          {notes.map((one) => (
            <li key={`${one.at} ${one.by}`}>
              <span className="quiet">
                {sayMoment(one.at)} {one.by === me.account ? "本人" : "审核人员"}已核对：
              </span>
              {one.note}
            </li>
          ))}
        </ul>
      )}
      {me.role === "officer" && (
        <>
          <label className="labelled">
            核对所见（入日志）
            <Input.TextArea value={note} onChange={(event) => setNote(event.target.value)} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={4000} />
          </label>
          <Refusals refusals={add.refusals} title="未能记录" />
          <Button loading={add.busy} onClick={() => void act()}>
            标记已核对
          </Button>
        </>
      )}
    </>
  );
}

export function IndependenceSection({ declaration, edition, found }: { readonly declaration: string; readonly edition: string; readonly found: Hints }): ReactElement {
  const asked = found.clause === undefined ? null : <NoticeLink edition={edition} clause={found.clause} />;
  if (found.state === "waiting") return <p className="quiet">评价机构提交评价后，平台比对双方材料，结果显示在这里。{asked}</p>;
  return (
    <>
      <p>
        提示，供核对，不作结论。{found.hints.length === 0 ? "已读材料中未见相同之处。" : `${hintCounts(found.hints)}。`}
        <span className="quiet"> {sayMoment(found.lookedAt ?? null)}比对；通知、标准、表式原文和须照录的申报数据不计。 {asked}</span>
      </p>
      {found.stale === true && <p className="aside-note">申报材料此后有更新，以下为更新前的比对。</p>}
      {found.hints.map((hint, n) => (
        <details key={keyOf(hint, n)} className="hint" open={n === 0}>
          <summary>{hintTitle(hint, found.others)}</summary>
          <Body hint={hint} />
        </details>
      ))}
      {found.unread.length > 0 && (
        <details className="hint">
          <summary>未能比对的文件：{found.unread.length} 个</summary>
          <ul>
            {found.unread.map((one) => (
              <li key={`${one.side} ${one.document} ${one.why}`}>
                {one.side === "self" ? "自评价材料" : "评价机构材料"}：{one.document}，{sayUnread(one.why)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Notes declaration={declaration} notes={found.notes} />
    </>
  );
}
