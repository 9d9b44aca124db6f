// The text of a clause cut into paragraphs and tables, as notice.md writes them. Knows nothing of the page.

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const isRow = (line: string): boolean => line.startsWith("|") && line.endsWith("|");
const isRule = (line: string): boolean => /^\|[\s|:-]+\|$/u.test(line) && line.includes("-");

const cells = (line: string): readonly string[] => line.slice(1, -1).split("|").map((cell) => cell.trim());

function tableOf(lines: readonly string[]): Block {
  const [head = "", ...rest] = lines;
  return { kind: "table", head: cells(head), rows: rest.filter((line) => !isRule(line)).map(cells) };
}

/** Paragraphs and tables in order; a row counts as a table only beside others. */
export function bodyOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: string[] = [];
  const closeTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (isRow(line)) {
      rows.push(line);
      continue;
    }
    closeTable();
    if (line !== "") blocks.push({ kind: "paragraph", text: line });
  }
  closeTable();
  return blocks;
}

export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const address = /https?:\/\/[\w./%?=&#-]+/gu;

/** A paragraph with the web addresses in it set apart. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(address)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ text: found[0], href: found[0] });
    from = found.index + found[0].length;
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces;
}
