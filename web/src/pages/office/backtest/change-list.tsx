// The values to be moved: chosen from the thresholds of the sealed edition, each with its clause and what stands there.
import { Button, Input } from "antd";
import { useState, type ReactElement } from "react";
import type { EditionChange } from "@qingce/core/programme/change-edition";
import type { OutputOf } from "@qingce/core/contract/route";
import type { RouteOf } from "@qingce/core/contract/routes";
import { NoticeLink } from "../../../parts/case/notice-link.tsx";
import { withChange, withoutChange } from "../../../text/backtest-asked.ts";

type Thresholds = OutputOf<RouteOf<"read-thresholds">>;
type Threshold = Thresholds["thresholds"][number];

const wordOf = ({ says, key, valueSaid }: Threshold): string => `${says === "" ? "" : `${says}：`}${key} ${valueSaid}`;

interface Props {
  readonly found: Thresholds;
  readonly changes: readonly EditionChange[];
  readonly set: (changes: readonly EditionChange[]) => void;
}

function To({ threshold, word, value, put }: { readonly threshold: Threshold; readonly word: string; readonly value: string; readonly put: (to: string) => void }): ReactElement {
  return (
    <label className="labelled">
      改为
      {threshold.options.length === 0 ? (
        <Input value={value} aria-label={`${word} 改为`} onChange={(event) => put(event.target.value)} />
      ) : (
        <select className="choose" aria-label={`${word} 改为`} value={value} onChange={(event) => put(event.target.value)}>
          {threshold.options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.says}
            </option>
          ))}
        </select>
      )}
    </label>
  );
}

function Change({ found, changes, change, set }: Props & { readonly change: EditionChange }): ReactElement {
  const threshold = found.thresholds.find(({ at }) => at === change.at);
  const clause = threshold?.clause ?? null;
  const word = threshold === undefined ? "所选版本没有这一处，运行时不计" : wordOf(threshold);
  const put = (to: string): void => set(withChange(changes, { at: change.at, to }));
  return (
    <li className="backtest-change">
      <span>
        {threshold !== undefined && <span className="quiet">{threshold.topic}　</span>}
        {word}
        {clause !== null && <> <NoticeLink edition={found.edition} clause={clause} /></>}
      </span>
      {threshold !== undefined && <To threshold={threshold} word={word} value={change.to} put={put} />}
      <Button size="small" onClick={() => set(withoutChange(changes, change.at))} aria-label={`撤去：${word}`}>
        撤去
      </Button>
    </li>
  );
}

function Choose({ found, changes, set }: Props): ReactElement {
  const [at, setAt] = useState("");
  const free = found.thresholds.filter((one) => !changes.some((change) => change.at === one.at));
  const topics = [...new Set(free.map(({ topic }) => topic))];
  const chosen = free.find((one) => one.at === at);
  const add = (): void => {
    if (chosen === undefined) return;
    set(withChange(changes, { at: chosen.at, to: chosen.value }));
    setAt("");
  };
  return (
    <div className="act-row">
      <label className="labelled backtest-choose">
        添加一处变更
        <select className="choose" value={at} onChange={(event) => setAt(event.target.value)}>
          <option value="">请选择</option>
          {topics.map((topic) => (
            <optgroup key={topic} label={topic}>
              {free.filter((one) => one.topic === topic).map((one) => (
                <option key={one.at} value={one.at}>
                  {wordOf(one)}
                  {one.clause === null ? "" : `（${one.clause}）`}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Button onClick={add} disabled={chosen === undefined}>
        添加
      </Button>
    </div>
  );
}

export function ChangeList(props: Props): ReactElement {
  return (
    <>
      {props.changes.length > 0 && (
        <ul className="backtest-changes" aria-label="变更">
          {props.changes.map((change) => (
            <Change key={change.at} {...props} change={change} />
          ))}
        </ul>
      )}
      <Choose {...props} />
    </>
  );
}
