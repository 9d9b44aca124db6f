// What became of a paste into a table or into years, and the way back.
import type { ReactElement } from "react";
import type { RowsPasted } from "../../text/paste-rows.ts";

export function PastedNote({ pasted: { cells, left }, undo, close }: { readonly pasted: RowsPasted; readonly undo: () => void; readonly close: () => void }): ReactElement {
  return (
    <div className="pasted-note" role="status">
      <p>
        粘贴：填入 {cells} 格{left.length > 0 && `，${left.length} 行未填入`}。
        <button type="button" className="link" onClick={undo}>
          撤销粘贴
        </button>
        <button type="button" className="link" onClick={close}>
          知道了
        </button>
      </p>
      {left.length > 0 && (
        <ul>
          {left.map((one) => (
            <li key={`${one.row}/${one.text}`}>
              第 {one.row} 行 {one.text}：{one.why}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
