// A table of the form: rows filled and one more, computed columns worked out, a piece of a spreadsheet pasted from any cell on.
import { useState, type ReactElement } from "react";
import { rowsOf } from "@qingce/core/score/answer-place";
import type { Answers } from "@qingce/core/score/answers";
import type { Column, Field } from "@qingce/core/score/scheme-field";
import { idOf } from "../../text/form-sections.ts";
import { pasteRows, type RowsPasted } from "../../text/paste-rows.ts";
import { sayFigure, sayUnit } from "../../text/sheet-said.ts";
import { WideTable } from "../wide-table.tsx";
import { LimitPicker } from "./limit-picker.tsx";
import { NumberInput } from "./number-input.tsx";
import { PastedNote } from "./pasted-note.tsx";
import { PlaceNotes } from "./place-notes.tsx";
import { answer, type SheetInHand } from "./sheet-in-hand.ts";

type Table = Extract<Field, { type: "table" }>;

interface Props {
  readonly hand: SheetInHand;
  readonly name: string;
  readonly field: Table;
}

const headOf = (column: Column): string => (column.type === "text" ? column.label : `${column.label}${sayUnit(column.unit) === "" ? "" : `（${sayUnit(column.unit)}）`}`);

function Cell({ hand, name, field, row, column, paste }: Props & { readonly row: number; readonly column: string; readonly paste: (text: string) => void }): ReactElement {
  const shape = field.columns[column];
  if (shape === undefined || shape.type === "computed") {
    const at = hand.scheme.slots.get(`${name}.${column}`)?.at;
    return <span className="number">{sayFigure(at === undefined ? undefined : hand.worked.slots[at + row])}</span>;
  }
  const place = { kind: "cell" as const, field: name, row, column };
  return (
    <>
      <NumberInput hand={hand} place={place} label={`${field.label}第 ${row + 1} 行：${shape.label}`} text={shape.type === "text"} paste={paste} />
      <PlaceNotes hand={hand} place={`sheet.${name}.${row + 1}.${column}`} take={(text) => answer(hand, place, text)} />
    </>
  );
}

export function TableInput(props: Props): ReactElement {
  const { hand, name, field } = props;
  const [more, setMore] = useState(0);
  const [pasted, setPasted] = useState<{ readonly what: RowsPasted; readonly before: Answers }>();
  const filled = rowsOf(hand.sheet.answers[name]).length;
  const shown = Math.min(field.rows, Math.max(filled + 1, more, Math.min(3, field.rows)));
  const columns = Object.entries(field.columns);
  const paste = (row: number, column: string) => (text: string): void => {
    const what = pasteRows(text, hand.sheet.answers, name, field, { row, column });
    setPasted({ what, before: hand.sheet.answers });
    hand.change((sheet) => ({ ...sheet, answers: what.answers }));
  };
  const undo = (before: Answers): void => {
    hand.change((sheet) => ({ ...sheet, answers: { ...sheet.answers, [name]: before[name] ?? [] } }));
    setPasted(undefined);
  };
  return (
    <div className="sheet-table" id={idOf(`sheet.${name}`)} tabIndex={-1}>
      <WideTable caption={`${field.label}，最多 ${field.rows} 行`} quiet>
        <thead>
          <tr>
            <th scope="col">行</th>
            {columns.map(([id, column]) => (
              <th key={id} scope="col">
                {headOf(column)}
                {column.note !== undefined && <span className="quiet block">{column.note}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: shown }, (_, row) => (
            <tr key={row}>
              <th scope="row" className="number">
                {row + 1}
              </th>
              {columns.map(([id, column]) => (
                <td key={id} data-label={headOf(column)}>
                  <Cell {...props} row={row} column={id} paste={paste(row, id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
      <PlaceNotes hand={hand} place={`sheet.${name}`} />
      <p className="quiet">
        可从电子表格复制一块，粘贴到任一格；首行是列名时按列名对应。
        {shown < field.rows && (
          <button type="button" className="link" onClick={() => setMore(shown + 1)}>
            加一行<span className="unseen">：{field.label}</span>
          </button>
        )}
      </p>
      <LimitPicker hand={hand} table={name} rows={field.rows} />
      {pasted !== undefined && <PastedNote pasted={pasted.what} undo={() => undo(pasted.before)} close={() => setPasted(undefined)} />}
    </div>
  );
}
