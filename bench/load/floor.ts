// The floor: the same four writes over node:http and pg by hand. No rights, no validation, no history but one event row a request, fsync on.
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import pg from "pg";

const statements: { readonly [path: string]: string } = {
  "/open": `with e as (insert into floor_event (id, type, body) values ($1, 'opened', $2)) insert into floor_declaration (id, state, body) values ($1, 'draft', '{}')`,
  "/save": `update floor_declaration set body = $2, version = version + 1 where id = $1 and state = 'draft'`,
  "/submit": `with e as (insert into floor_event (id, type, body) values ($1, 'submitted', $2)) update floor_declaration set state = 'submitted', version = version + 1 where id = $1 and state = 'draft'`,
  "/pass": `with e as (insert into floor_event (id, type, body) values ($1, 'passed', $2)) update floor_declaration set state = 'passed', version = version + 1 where id = $1 and state = 'submitted'`,
};

const tables = `create table if not exists floor_declaration (id text primary key, state text not null, version int not null default 1, body jsonb not null);
create table if not exists floor_event (seq bigint generated always as identity primary key, id text not null, type text not null, body jsonb not null)`;

export interface Floor {
  readonly port: number;
  close(): Promise<void>;
}

async function bodyOf(request: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Serves on a port of its own with a pool as large as the house's. */
export async function openFloor(database: pg.PoolConfig): Promise<Floor> {
  const pool = new pg.Pool({ ...database, max: 8 });
  await pool.query(tables);
  const server: Server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const text = statements[request.url ?? ""];
      const { id, body } = JSON.parse(await bodyOf(request)) as { readonly id: string; readonly body: unknown };
      const { rowCount } = text === undefined ? { rowCount: 0 } : await pool.query({ name: request.url ?? "", text, values: [id, JSON.stringify(body ?? {})] });
      response.writeHead(rowCount === 1 ? 200 : 409, { "content-type": "application/json" }).end(JSON.stringify({ id, done: rowCount === 1 }));
    };
    answer().catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await pool.end();
    },
  };
}
