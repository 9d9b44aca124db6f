// The submitted self-evaluation, for reading only: every item with its points, what was entered and which files prove it.
import type { ReactElement } from "react";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { RoundScoring } from "../../../text/scoring-from.ts";
import { sheetRead, type SheetRow } from "../../../text/sheet-read.ts";

const Row = ({ row }: { readonly row: SheetRow }): ReactElement => (
  <div className="fact-row">
    <span className="fact-name">
      {row.label}
      {row.points !== null && <span className="block number">{row.points}</span>}
    </span>
    <span className="fact-cell">
      {row.said.length === 0 && "（沿用前面所填）"}
      {row.said.map(({ label, text }) => (
        <span key={label} className="block">
          {row.said.length > 1 || label !== "所填" ? <span className="read-label">{label}：</span> : null}
          {text}
        </span>
      ))}
    </span>
  </div>
);

export function ReadSheet({ scoring, body }: { readonly scoring: RoundScoring; readonly body: DeclarationBody }): ReactElement {
  return (
    <>
      {sheetRead(scoring, body).map((part) => (
        <section key={part.title} aria-label={part.title}>
          <h3>{part.title}</h3>
          {part.rows.map((row) => (
            <Row key={row.place} row={row} />
          ))}
        </section>
      ))}
    </>
  );
}
