// The cells of a text copied from a spreadsheet: rows by line, cells by tab; a quoted cell may hold both.

const quoted = /^"(?:[^"]|"")*"(?=\t|\r?\n|$)/u;
const plain = /^[^\t\r\n]*/u;

export interface ClipboardRow {
  /** From 1, as the spreadsheet counts. */
  readonly n: number;
  readonly cells: readonly string[];
}

/** Whether a pasted text is more than one word for one field. */
export const isTable = (text: string): boolean => /[\t\n]/u.test(text);

/** Every row that holds anything, with its number in what was copied. */
export function clipboardRows(text: string): readonly ClipboardRow[] {
  const rows: string[][] = [[]];
  for (let rest = text; ; ) {
    const taken = quoted.exec(rest)?.[0] ?? plain.exec(rest)?.[0] ?? "";
    const cell = taken.startsWith('"') && quoted.test(rest) ? taken.slice(1, -1).replaceAll('""', '"') : taken;
    rows.at(-1)?.push(cell.trim());
    rest = rest.slice(taken.length);
    if (rest === "") break;
    const end = /^(?:\t|\r?\n|\r)/u.exec(rest)?.[0] ?? rest.charAt(0);
    if (end !== "\t") rows.push([]);
    rest = rest.slice(end.length);
  }
  return rows.map((cells, at) => ({ n: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== ""));
}
