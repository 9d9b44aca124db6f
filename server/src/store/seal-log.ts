// Seals new events into the transparency log: leaves, completed trees, and one signed checkpoint. Runs as the owner, one at a time.
import { completedBy, rootOf } from "@qingce/core/base/merkle";
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type pg from "pg";
import { noteOf } from "./checkpoint-note.ts";
import { databaseOf, type Tx } from "./database.ts";
import type { Suite } from "./digest.ts";
import { leafHash, nodeHash, type LeafOf } from "./log-hash.ts";
import type { LogKey } from "./log-key.ts";

export interface Sealing {
  readonly key: LogKey;
  readonly suite: Suite;
  /** Names the log: the address of the house or its region. */
  readonly origin: string;
  readonly at: Instant;
}

export interface Sealed {
  readonly size: number;
  readonly sealed: number;
}

type Event = LeafOf & { readonly seq: number };

/** A transaction may commit a smaller seq after a greater one was sealed: so many back they are looked for. */
const looksBack = 50_000;
const most = 20_000;

const unsealed = async (tx: Tx, size: number): Promise<readonly Event[]> =>
  (
    await sql<Event>`
      select e.seq::int8 as seq, e.stream_kind as kind, e.stream_id as id, e.version, e.suite, e.digest from event e
      where e.seq > (select coalesce(max(seq), 0) - ${size === 0 ? 0 : looksBack} from log_leaf)
        and not exists (select 1 from log_leaf l where l.seq = e.seq)
      order by e.seq limit ${most}`.execute(tx)
  ).rows;

/** Perfect trees already kept, those of this sealing beside them. */
async function trees(tx: Tx, size: number) {
  const known = new Map<string, string>();
  // The right edge: for each level the last complete tree. Everything a new leaf completes hangs on these.
  for (let level = 0; 2 ** level <= size; level += 1) {
    const index = Math.floor(size / 2 ** level) - 1;
    const { rows } = await sql<{ readonly hash: string }>`select hash from log_node where level = ${level} and index = ${index}`.execute(tx);
    if (rows[0] !== undefined) known.set(`${level}/${index}`, rows[0].hash);
  }
  const at = (level: number, index: number): string => {
    const hash = known.get(`${level}/${index}`);
    if (hash === undefined) throw new Error(`the log lacks its tree ${level}/${index}`);
    return hash;
  };
  return { known, at };
}

async function write(tx: Tx, from: number, events: readonly Event[], { suite }: Sealing): Promise<string> {
  const hash = nodeHash(suite);
  const { known, at } = await trees(tx, from);
  const nodes = events.flatMap((event, n) => {
    const completed = completedBy(from + n, leafHash(suite, event), at, hash);
    for (const node of completed) known.set(`${node.level}/${node.index}`, node.hash);
    return completed;
  });
  await sql`insert into log_leaf (index, stream_kind, stream_id, version, seq)
    select * from unnest(${events.map((_, n) => from + n)}::bigint[], ${events.map(({ kind }) => kind)}::text[], ${events.map(({ id }) => id)}::text[], ${events.map(({ version }) => version)}::int[], ${events.map(({ seq }) => seq)}::bigint[])`.execute(tx);
  await sql`insert into log_node (level, index, hash)
    select * from unnest(${nodes.map(({ level }) => level)}::int[], ${nodes.map(({ index }) => index)}::bigint[], ${nodes.map((node) => node.hash)}::text[])`.execute(tx);
  return rootOf(from + events.length, at, hash);
}

/** Seals what is new, at most 20,000 at once; nothing new, no checkpoint. */
export async function sealLog(owner: pg.Pool, sealing: Sealing): Promise<Sealed> {
  return databaseOf(owner)
    .transaction()
    .execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtext('seal_log'))`.execute(tx);
      const { rows } = await sql<{ readonly size: number }>`select coalesce(max(index) + 1, 0)::int8 as size from log_leaf`.execute(tx);
      const from = rows[0]?.size ?? 0;
      const events = await unsealed(tx, from);
      if (events.length === 0) return { size: from, sealed: 0 };
      const root = await write(tx, from, events, sealing);
      const size = from + events.length;
      const { key, origin, suite, at } = sealing;
      const note = noteOf({ origin, suite, size, root, at });
      await sql`insert into log_key (id, suite, public_key, from_at) values (${key.id}, ${key.suite}, ${key.publicKey}, ${at}) on conflict (id) do nothing`.execute(tx);
      await sql`insert into log_checkpoint (size, root, note, signature, key_id, at) values (${size}, ${root}, ${note}, ${key.sign(note)}, ${key.id}, ${at})`.execute(tx);
      return { size, sealed: events.length };
    });
}
