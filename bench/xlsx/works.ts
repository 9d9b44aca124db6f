// The works that run alone in a process of their own, so that the peak of its memory is theirs. Contenders are loaded only where they run.
import { readFileSync } from "node:fs";
import pg from "pg";
import { longTable, type LongRow } from "../../server/src/documents/workbook/long-table.ts";
import { openWorkbook } from "../../server/src/documents/workbook/open-workbook.ts";
import { streamSheet } from "../../server/src/documents/xlsx-in.ts";
import { columns, expectedAt, nameAt, numberAt } from "./made-cells.ts";

/** What a child is told, as JSON in its environment. */
export interface Work {
  readonly work: "out-ours" | "out-sheetjs" | "out-hucre" | "in-ours" | "in-sheetjs" | "in-hucre";
  readonly rows: number;
  readonly file?: string;
  /** Where rows are loaded to; without it they are only read and checked. */
  readonly database?: pg.ClientConfig;
}
export interface Worked { readonly seconds: number; readonly peak: number; readonly cells: number; readonly wrong: number }

const head = Array.from({ length: columns }, (_, n) => `第${n + 1}列`);
const rowAt = (row: number): LongRow => head.map((_, column) => (column % 2 === 0 ? nameAt(row, column) : numberAt(row, column)));

function* madeRows(rows: number): Generator<LongRow> {
  for (let row = 1; row <= rows; row += 1) yield rowAt(row);
}

async function outOurs(rows: number): Promise<number> {
  let bytes = 0;
  for await (const chunk of longTable({ name: "表", head, widths: [], rows: madeRows(rows) })) bytes += chunk.length;
  return bytes;
}

async function outSheetjs(rows: number): Promise<number> {
  const { utils, write } = await import("xlsx");
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([head, ...madeRows(rows)].map((row) => [...row])), "表");
  return (write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer).length;
}

function* mutable(rows: number): Generator<(string | number)[]> {
  yield [...head];
  for (const row of madeRows(rows)) yield [...row];
}

async function outHucre(rows: number): Promise<number> {
  const { writeXlsxStream } = await import("hucre/xlsx");
  let bytes = 0;
  for await (const chunk of writeXlsxStream(mutable(rows), { name: "表" })) bytes += chunk.length;
  return bytes;
}

/** Every row is held against the rules of its columns before it is loaded; a bench's rows keep them all. */
const keepsRules = (cells: readonly { readonly kind: string; readonly raw: string }[]): boolean =>
  cells.length === columns && cells.every(({ kind, raw }, n) => (n % 10 === 3 ? /^\d{7}$/u.test(raw) : n % 10 === 6 ? /^\d{4}-\d\d-\d\d$/u.test(raw) : kind !== "number" || Number.isFinite(Number(raw))));

class Load {
  #batch: string[][] = [];
  constructor(readonly client: pg.Client | undefined) {}
  async begin(): Promise<void> {
    await this.client?.query(`create temp table loaded (row int primary key, ${head.map((_, n) => `c${n} text not null`).join(", ")})`);
  }
  async add(row: readonly string[]): Promise<void> {
    this.#batch.push([...row]);
    if (this.#batch.length >= 1000) await this.flush();
  }
  async flush(): Promise<void> {
    if (this.client === undefined || this.#batch.length === 0) return void (this.#batch = []);
    const byColumn = Array.from({ length: columns + 1 }, (_, n) => this.#batch.map((row) => row[n] ?? ""));
    this.#batch = [];
    await this.client.query(`insert into loaded select * from unnest($1::int[], ${head.map((_, n) => `$${n + 2}::text[]`).join(", ")})`, byColumn);
  }
  /** Cells that came out of the database otherwise than they were made. */
  async wrong(rows: number): Promise<number> {
    let wrong = 0;
    for (let from = 1; this.client !== undefined && from <= rows; from += 1000) {
      const { rows: found } = await this.client.query<{ readonly row: number } & { readonly [name: string]: string }>("select * from loaded where row >= $1 and row < $2", [from, from + 1000]);
      wrong += (Math.min(1000, rows - from + 1) - found.length) * columns;
      for (const one of found) for (let n = 0; n < columns; n += 1) if (one[`c${n}`] !== expectedAt(one.row, n).raw) wrong += 1;
    }
    return wrong;
  }
}

async function inOurs({ rows, file, database }: Work): Promise<{ readonly cells: number; readonly wrong: number }> {
  const client = database === undefined ? undefined : new pg.Client(database);
  await client?.connect();
  const load = new Load(client);
  await load.begin();
  const opened = await openWorkbook(readFileSync(file ?? ""));
  if (!opened.ok) throw new Error(opened.refusals[0]?.code);
  let [cells, wrong] = [0, 0];
  for await (const { row, cells: found } of streamSheet(opened.value, "表")) {
    cells += found.length;
    if (!keepsRules(found)) wrong += 1;
    for (const { column, kind, raw } of found) {
      const want = expectedAt(row, column - 1);
      if (want.raw !== raw || want.kind !== kind) wrong += 1;
    }
    await load.add([String(row), ...found.map(({ raw }) => raw)]);
  }
  await load.flush();
  wrong += rows * columns - cells + (await load.wrong(rows));
  await client?.end();
  return { cells, wrong };
}

/** Days and percentages come out of other readers in shapes of their own: of those only texts and numbers are compared. */
const differs = (row: number, column: number, value: unknown): boolean => {
  const { kind, raw } = expectedAt(row, column);
  return kind === "text" ? value !== raw : kind === "number" ? value !== Number(raw) : false;
};

async function inSheetjs({ file }: Work): Promise<{ readonly cells: number; readonly wrong: number }> {
  const { read } = await import("xlsx");
  const data = (read(readFileSync(file ?? ""), { dense: true }).Sheets["表"] ?? []) as unknown as readonly (readonly { readonly v?: unknown }[])[];
  let [cells, wrong] = [0, 0];
  for (const [row, found] of data.entries()) for (const [column, cell] of found.entries()) {
    cells += 1;
    if (differs(row + 1, column, cell.v)) wrong += 1;
  }
  return { cells, wrong };
}

async function inHucre({ file }: Work): Promise<{ readonly cells: number; readonly wrong: number }> {
  const { streamXlsxRows } = await import("hucre/xlsx");
  let [cells, wrong] = [0, 0];
  for await (const { index, values } of streamXlsxRows(readFileSync(file ?? ""), { readStyles: true })) for (const [column, value] of values.entries()) {
    cells += 1;
    if (differs(index + 1, column, value)) wrong += 1;
  }
  return { cells, wrong };
}

const written = async (bytes: Promise<number>, rows: number): Promise<{ readonly cells: number; readonly wrong: number }> => ({ cells: (await bytes) > 0 ? rows * columns : 0, wrong: 0 });

const works: { readonly [name in Work["work"]]: (work: Work) => Promise<{ readonly cells: number; readonly wrong: number }> } = {
  "out-ours": ({ rows }) => written(outOurs(rows), rows),
  "out-sheetjs": ({ rows }) => written(outSheetjs(rows), rows),
  "out-hucre": ({ rows }) => written(outHucre(rows), rows),
  "in-ours": inOurs,
  "in-sheetjs": inSheetjs,
  "in-hucre": inHucre,
};

export async function doWork(work: Work): Promise<Worked> {
  const from = performance.now();
  const { cells, wrong } = await works[work.work](work);
  return { seconds: (performance.now() - from) / 1000, peak: process.resourceUsage().maxRSS / 1024, cells, wrong };
}
