// Rows of numbers in and out of PostgreSQL by binary COPY: an id and one bytea of doubles, little-endian as they lie in memory.
import type pg from "pg";

/** What pg hands a query of one's own; its types leave the copy half out. */
interface CopyConnection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** Signature, flags, no extension. */
const header = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);

class Copy {
  readonly #text: string;
  readonly #done: (error?: Error) => void;
  constructor(text: string, done: (error?: Error) => void) {
    this.#text = text;
    this.#done = done;
  }
  submit(connection: CopyConnection): void { connection.query(this.#text); }
  handleError(error: Error): void { this.#done(error); }
  handleReadyForQuery(): void { this.#done(); }
  handleCommandComplete(): void { /* ready follows */ }
  handleCopyInResponse(_connection: CopyConnection): void { /* only a copy in answers */ }
  handleCopyData(_message: { readonly chunk: Buffer }): void { /* only a copy out answers */ }
}

const run = (client: pg.Client, make: (done: (error?: Error) => void) => Copy): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query(make((error) => (error === undefined ? resolve() : reject(error))) as unknown as pg.Submittable);
  });

class CopyIn extends Copy {
  readonly #rows: Buffer;
  constructor(table: string, rows: Buffer, done: (error?: Error) => void) {
    super(`copy ${table} (id, numbers) from stdin (format binary)`, done);
    this.#rows = rows;
  }
  override handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(header);
    connection.sendCopyFromChunk(this.#rows);
    connection.sendCopyFromChunk(Buffer.from([0xff, 0xff]));
    connection.endCopyFrom();
  }
}

/** Rows `from` … `to` of an array with `stride` numbers a row; the id is the row's place. */
export function copyIn(client: pg.Client, table: string, { rows, stride }: { readonly rows: Float64Array; readonly stride: number }, from: number, to: number): Promise<void> {
  const bytes = stride * 8;
  const each = 2 + 4 + 4 + 4 + bytes;
  const all = Buffer.alloc((to - from) * each);
  const held = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
  for (let n = from, at = 0; n < to; n += 1, at += each) {
    all.writeInt16BE(2, at);
    all.writeInt32BE(4, at + 2);
    all.writeInt32BE(n, at + 6);
    all.writeInt32BE(bytes, at + 10);
    held.copy(all, at + 14, n * bytes, (n + 1) * bytes);
  }
  return run(client, (done) => new CopyIn(table, all, done));
}

class CopyOut extends Copy {
  #first = true;
  readonly #into: Uint8Array;
  readonly #take: (id: number) => void;
  constructor(query: string, into: Float64Array, take: (id: number) => void, done: (error?: Error) => void) {
    super(`copy (${query}) to stdout (format binary)`, done);
    this.#into = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    this.#take = take;
  }
  override handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const at = this.#first ? header.length : 0;
    this.#first = false;
    if (chunk.length <= at || chunk.readInt16BE(at) !== 2) return; // the trailer
    chunk.copy(this.#into, 0, at + 14, at + 14 + chunk.readInt32BE(at + 10));
    this.#take(chunk.readInt32BE(at + 6));
  }
}

/** Each row's numbers are laid into the beginning of `into`, then `take` is called with its id: nothing is made per row. */
export const copyOut = (client: pg.Client, query: string, into: Float64Array, take: (id: number) => void): Promise<void> => run(client, (done) => new CopyOut(query, into, take, done));
