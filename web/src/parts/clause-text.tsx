// The words of a clause as the notice has them: paragraphs, tables, addresses.
import { bodyOf, piecesOf, type Block } from "../text/clause-body.ts";
import { numbered } from "../text/numbered.ts";
import { WideTable } from "./wide-table.tsx";

function Paragraph({ text }: { readonly text: string }) {
  return (
    <p>
      {numbered(piecesOf(text)).map(({ at, one: piece }) =>
        piece.href === undefined ? (
          piece.text
        ) : (
          <a key={at} href={piece.href} rel="noreferrer">
            {piece.text}
          </a>
        ),
      )}
    </p>
  );
}

function NoticeTable({ table, anchor }: { readonly table: Extract<Block, { kind: "table" }>; readonly anchor: string }) {
  return (
    <WideTable caption={`${anchor} 原文表格`} quiet className="notice-table">
      <thead>
        <tr>
          {numbered(table.head).map(({ at, one }) => (
            <th key={at} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(table.rows).map(({ at: line, one: row }) => (
          <tr key={line}>
            {numbered(row).map(({ at, one }) => (
              <td key={at} className={/^\d+$/u.test(one) ? "number" : undefined}>
                {one}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

export function ClauseText({ text, anchor }: { readonly text: string; readonly anchor: string }) {
  return numbered(bodyOf(text)).map(({ at, one }) => (one.kind === "paragraph" ? <Paragraph key={at} text={one.text} /> : <NoticeTable key={at} table={one} anchor={anchor} />));
}
