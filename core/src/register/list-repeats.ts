// What comes twice in a published list: numbers, headings that hold more than they say, the same product in one batch or in a later one.
import { identityOf, type ListPlace } from "./list-entry.ts";
import type { Proposal } from "./list-proposal.ts";
import type { ListSpellings } from "./list-spellings.ts";
import type { ListRow, ListTable } from "./list-table.ts";

const placeOf = ({ cells }: ListRow): ListPlace => ({ sequence: Number(cells.sequence), ...((cells.heading ?? "") === "" ? {} : { heading: cells.heading ?? "" }) });

const grouped = (rows: readonly ListRow[], key: (row: ListRow) => string): ReadonlyMap<string, readonly ListRow[]> => {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
};

/** By the row of its first mention, all places of an entry; rows that only repeat one are not here. */
export function repeatedPlaces(table: ListTable, spellings: ListSpellings): ReadonlyMap<number, readonly ListPlace[]> {
  const groups = grouped(table.rows, (row) => identityOf(row, table.kind, spellings));
  return new Map([...groups.values()].flatMap((rows) => (rows[0] === undefined ? [] : [[rows[0].row, rows.map(placeOf)] as const])));
}

const told = (kind: Proposal["kind"], row: ListRow, column: string, given: string, proposed: string, why: string): Proposal => ({ kind, state: "told", row: row.row, column, given, proposed, why });

const line = (row: ListRow | undefined): string => `第${row?.row ?? 0}行`;

/** Every repeated number but the first of its heading; all are kept. */
function sequences(table: ListTable): readonly Proposal[] {
  const column = table.headers.sequence ?? "sequence";
  const groups = grouped(table.rows, ({ cells }) => [cells.batch, cells.heading ?? "", cells.sequence].join("|"));
  return [...groups.values()].flatMap(([first, ...rest]) => rest.map((row) => told("sequence-repeated", row, column, row.cells.sequence ?? "", row.cells.sequence ?? "", `与${line(first)}同批同类同序号，各行都保留`)));
}

/** A heading that names its own count, such as 电视机（4种）, and does not hold it. */
function headings(table: ListTable): readonly Proposal[] {
  const column = table.headers.heading;
  if (column === undefined) return [];
  const groups = grouped(table.rows, ({ cells }) => `${cells.batch}|${cells.heading ?? ""}`);
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    const said = /（(\d+)种）$/u.exec(first?.cells.heading ?? "")?.[1];
    if (first === undefined || said === undefined || Number(said) === rows.length) return [];
    return [told("heading-count", first, column, first.cells.heading ?? "", String(rows.length), `标题写${said}种，其下有${rows.length}行，可能串入了别的类别；各行都保留`)];
  });
}

const productColumn = (table: ListTable): string => table.headers.product ?? table.headers.name ?? "name";
const shown = ({ cells }: ListRow): string => [cells.product, cells.model].filter((cell) => cell !== undefined && cell !== "").join(" ");

/** The same firm, product and model again: in its own batch it is one entry, in a later batch it is listed anew. */
function products(table: ListTable, spellings: ListSpellings): readonly Proposal[] {
  if (table.kind !== "product") return [];
  const within = grouped(table.rows, (row) => identityOf(row, table.kind, spellings));
  const firsts = [...within.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  const across = grouped(firsts, (row) => identityOf({ cells: { ...row.cells, batch: "" } }, table.kind, spellings));
  const twice = [...within.values()].flatMap(([first, ...rest]) => rest.map((row) => told("listed-twice", row, productColumn(table), shown(row), shown(row), `与${line(first)}同批同企业同产品同型号，作同一条目登记`)));
  const again = [...across.values()].flatMap(([first, ...rest]) => rest.map((row) => told("listed-again", row, productColumn(table), shown(row), shown(row), `同一产品已在${first?.cells.batch ?? ""}（${line(first)}）列入，两批各登记一条`)));
  return [...twice, ...again];
}

export const notedRepeats = (table: ListTable, spellings: ListSpellings): readonly Proposal[] => [...sequences(table), ...headings(table), ...products(table, spellings)];
