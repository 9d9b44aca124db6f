// What a filled form would change, the cells that could not be read, the questions to be answered; taken by one press, given back by another.
import { Button } from "antd";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { Doubt } from "@qingce/core/score/doubt";
import type { Sheet } from "@qingce/core/score/sheet";
import { formChanges, openDoubts, withForm, type Chosen, type FormRead } from "../../text/form-import.ts";
import type { SheetInHand } from "./sheet-in-hand.ts";

interface Props {
  readonly read: FormRead;
  readonly hand: SheetInHand;
  readonly close: () => void;
}

function Question({ doubt, value, choose }: { readonly doubt: Doubt; readonly value: string | undefined; readonly choose: (value: string) => void }): ReactElement {
  return (
    <fieldset className="form-question">
      <legend>
        {doubt.hint} <span className="quiet">{doubt.place}</span>
      </legend>
      {doubt.choices.map((one) => (
        <label key={one.label}>
          <input type="radio" name={doubt.place} checked={value === one.value} onChange={() => choose(one.value)} />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}

function Taken({ before, hand, close }: { readonly before: Sheet; readonly hand: SheetInHand; readonly close: () => void }): ReactElement {
  const undo = (): void => {
    hand.change(() => before);
    close();
  };
  return (
    <p role="status">
      已按所导入的表填入。
      <Button size="small" onClick={undo}>
        撤销导入
      </Button>
      <Button size="small" onClick={close}>
        知道了
      </Button>
    </p>
  );
}

export function FormLookThrough({ read, hand, close }: Props): ReactElement {
  const [chosen, setChosen] = useState<Chosen>({});
  const [before, setBefore] = useState<Sheet>();
  const head = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => head.current?.focus(), []);
  if (before !== undefined) return <Taken before={before} hand={hand} close={close} />;
  const { faults, doubts, externalLinks } = read;
  const changes = formChanges(hand.scheme, hand.sheet, read, chosen);
  const open = openDoubts(read, chosen);
  const take = (): void => {
    setBefore(hand.sheet);
    hand.change((sheet) => withForm(hand.scheme, sheet, read, chosen));
  };
  return (
    <div className="form-look">
      <h3 ref={head} tabIndex={-1}>
        所导入的表：{changes.length === 0 ? "与现填内容没有不同" : `将改动 ${changes.length} 项`}
        {faults.length > 0 && `，${faults.length} 格读不出`}
        {doubts.length > 0 && `，${doubts.length} 处请确认`}
      </h3>
      {externalLinks && <p className="quiet">文件引用了其他工作簿，读到的是其中最后保存的值。</p>}
      {doubts.map((doubt) => (
        <Question key={doubt.place} doubt={doubt} value={chosen[doubt.place] ?? doubt.taken ?? undefined} choose={(value) => setChosen((now) => ({ ...now, [doubt.place]: value }))} />
      ))}
      {faults.length > 0 && (
        <ul className="form-faults">
          {faults.map((fault) => (
            <li key={`${fault.place ?? ""}/${fault.hint}`}>
              {fault.place}：{fault.hint}
            </li>
          ))}
        </ul>
      )}
      {changes.length > 0 && (
        <details open={changes.length <= 12}>
          <summary>将改动的 {changes.length} 项</summary>
          <ul>
            {changes.map(({ place, label, from, to }) => (
              <li key={place}>
                {label}：<span className="quiet">{from}</span> → {to}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <Button type="primary" size="small" disabled={changes.length === 0 || open > 0} onClick={take}>
          {open > 0 ? `还有 ${open} 处未确认` : "填入"}
        </Button>
        <Button size="small" onClick={close}>
          不导入
        </Button>
      </p>
    </div>
  );
}
