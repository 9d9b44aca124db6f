// What became of a paste, row by row: what was filled in, what was not and why, with its text so that nothing is lost.
import { Alert, Button } from "antd";
import type { ReactElement } from "react";
import type { Pasted } from "../../text/paste-table.ts";

interface Props {
  readonly pasted: Pasted;
  readonly labels: { readonly [name: string]: string };
  readonly undo: () => void;
  readonly close: () => void;
}

export function PasteReport({ pasted: { taken, left }, labels, undo, close }: Props): ReactElement {
  const list = (
    <>
      {taken.length > 0 && <p>已填：{taken.map((one) => labels[one.name] ?? one.name).join("、")}</p>}
      {left.length > 0 && (
        <div className="paste-left" role="region" aria-label="未填入的行" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">行</th>
                <th scope="col">所贴内容</th>
                <th scope="col">为何未填</th>
              </tr>
            </thead>
            <tbody>
              {left.map((one) => (
                <tr key={one.row}>
                  <td className="number">{one.row}</td>
                  <td>{one.text}</td>
                  <td>{one.why}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
  return (
    <Alert
      type={left.length > 0 ? "warning" : "success"}
      showIcon
      role="status"
      title={`粘贴：填入 ${taken.length} 项${left.length > 0 ? `，${left.length} 行未填入` : ""}`}
      description={list}
      action={
        <span className="note-acts">
          {taken.length > 0 && (
            <Button size="small" onClick={undo}>
              撤销粘贴
            </Button>
          )}
          <Button size="small" onClick={close}>
            知道了
          </Button>
        </span>
      }
    />
  );
}
