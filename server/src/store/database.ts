// Kysely over a pool: prepared statements by text, days and instants as text. Knows no table and no caller.
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from "kysely";
import pg from "pg";

/** A transaction, or the pool itself where one statement is enough; statements are written with kysely's `sql`. */
export type Tx = Kysely<unknown>;

const opened = new WeakMap<pg.Pool, Tx>();

/** The same Kysely for the same pool; whoever opened the pool ends it. */
export function databaseOf(pool: pg.Pool): Tx {
  let db = opened.get(pool);
  if (!db) {
    db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
    opened.set(pool, db);
  }
  return db;
}

const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

const preparing = (pool: pg.Pool): PostgresPool => ({
  connect: async () => {
    const client = await pool.connect();
    let wrapped = clients.get(client);
    if (!wrapped) {
      wrapped = preparingClient(client);
      clients.set(client, wrapped);
    }
    return wrapped;
  },
  end: async () => undefined,
});

function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  const query = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    const answer = await client.query({ text, values: [...values], types, ...(values.length > 0 && nameOf(text)) });
    // PostgreSQL answers the commit of a transaction whose statement failed with a rollback and no error: nobody may take that for done.
    if (text === "commit" && answer.command !== "COMMIT") throw new Error("nothing was committed: a statement of the transaction had failed");
    return answer;
  };
  return { query, release: () => client.release() } as unknown as PostgresPoolClient;
}

const names = new Map<string, { readonly name: string }>();
const mostNames = 1000; // built lists have few shapes; should one run wild, it is parsed each time instead

function nameOf(text: string): { readonly name: string } | undefined {
  const known = names.get(text);
  if (known || names.size >= mostNames) return known;
  const name = { name: `q${names.size}` };
  names.set(text, name);
  return name;
}

const oid = { int8: 20, date: 1082, timestamptz: 1184 } as const;

// pg would read a date as midnight of the machine's own zone, and int8 as text
const types = {
  getTypeParser: ((id: number, format: "text") => {
    if (id === oid.date) return String;
    if (id === oid.int8) return Number;
    if (id === oid.timestamptz) return (text: string) => new Date(text).toISOString();
    return pg.types.getTypeParser(id, format) as (text: string) => unknown;
  }) as typeof pg.types.getTypeParser,
};
