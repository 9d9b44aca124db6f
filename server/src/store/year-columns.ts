// A season's figures and those of the year before as columns, read by binary COPY in one pass: nothing is made per row but the name of its table.
import type pg from "pg";
import { figureColumn } from "./year-figures.ts";

export interface YearColumns {
  readonly filings: readonly string[];
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  /** By figure of the form; NaN where nothing was filled in. */
  readonly values: readonly Float64Array[];
  readonly last: readonly Float64Array[];
}

/** What pg hands a query of one's own; its types leave the copy half out. */
interface CopyConnection { query(text: string): void }

/** Signature, flags, no extension. */
const header = 19;

/** One row: count of fields, then each with its length (-1 for null) and its bytes, numbers big end first. */
class RowsOut {
  #first = true;
  #failed: Error | undefined;
  readonly #text: string;
  readonly #take: (row: Buffer, at: number) => void;
  readonly #done: (error?: Error) => void;
  constructor(text: string, take: (row: Buffer, at: number) => void, done: (error?: Error) => void) {
    this.#text = text;
    this.#take = take;
    this.#done = done;
  }
  submit(connection: CopyConnection): void { connection.query(this.#text); }
  handleError(error: Error): void { this.#done(error); }
  handleReadyForQuery(): void { this.#done(this.#failed); }
  handleCommandComplete(): void { /* ready follows */ }
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const at = this.#first ? header : 0;
    this.#first = false;
    if (this.#failed !== undefined || chunk.length <= at + 2) return; // the trailer
    try {
      this.#take(chunk, at + 2);
    } catch (error) {
      this.#failed = error as Error;
    }
  }
}

class Reader {
  #row: Buffer = Buffer.alloc(0);
  #at = 0;
  start(row: Buffer, at: number): void {
    this.#row = row;
    this.#at = at;
  }
  text(): string {
    const length = this.#row.readInt32BE(this.#at);
    const from = this.#at + 4;
    this.#at = from + Math.max(0, length);
    return length < 0 ? "" : this.#row.toString("utf8", from, from + length);
  }
  number(): number {
    const length = this.#row.readInt32BE(this.#at);
    const from = this.#at + 4;
    this.#at = from + Math.max(0, length);
    return length < 0 ? NaN : this.#row.readDoubleBE(from);
  }
}

const statement = (client: pg.ClientBase, form: string, figures: readonly string[]): string => {
  const columns = (of: string): string => figures.map((id) => `${of}.${client.escapeIdentifier(figureColumn(id))}`).join(", ");
  const table = `upkeep.${client.escapeIdentifier(figureColumn(form))}`;
  return `copy (
    select t.filing_id, t.region, t.industry, ${columns("t")}, ${columns("l")}
    from ${table} t join filing f on f.id = t.filing_id left join ${table} l on l.entry_id = t.entry_id and l.year = t.year - 1
    where f.season_id = current_setting('qingce.season') and f.standing <> 'closed'
    order by t.filing_id) to stdout (format binary)`;
};

/**
 * Reads a season, in the order of its tables, on a connection that is in a transaction of repeatable read: rows are counted before they are
 * read, so that every column is laid out once. `copy` takes no bound value: the season is told by a setting of the transaction.
 */
export async function readYearColumns(client: pg.ClientBase, of: { readonly season: string; readonly form: string; readonly figures: readonly string[] }): Promise<YearColumns> {
  await client.query("select set_config('qingce.season', $1, true)", [of.season]);
  const { rows } = await client.query<{ readonly n: number }>("select count(*)::int as n from filing where season_id = $1 and standing <> 'closed'", [of.season]);
  const most = rows[0]?.n ?? 0;
  const [filings, regions, industries]: [string[], string[], string[]] = [[], [], []];
  const columns = Array.from({ length: of.figures.length * 2 }, () => new Float64Array(most));
  const reader = new Reader();
  const names = new Map<string, string>();
  const one = (text: string): string => names.get(text) ?? (names.set(text, text), text);
  const take = (row: Buffer, at: number): void => {
    reader.start(row, at);
    const n = filings.push(reader.text()) - 1;
    regions.push(one(reader.text()));
    industries.push(one(reader.text()));
    for (const column of columns) column[n] = reader.number();
  };
  await new Promise<void>((resolve, reject) => {
    client.query(new RowsOut(statement(client, of.form, of.figures), take, (error) => (error === undefined ? resolve() : reject(error))) as unknown as pg.Submittable);
  });
  const read = columns.map((column) => (filings.length === most ? column : column.subarray(0, filings.length)));
  return { filings, regions, industries, values: read.slice(0, of.figures.length), last: read.slice(of.figures.length) };
}
