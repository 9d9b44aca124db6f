// Appends to one stream of the event log, hash-chained. Knows what a digest covers; decides nothing.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { defaultSuite, digest, type Suite } from "./digest.ts";
import { linkText, type StreamRef } from "./link.ts";

export interface NewEvent {
  readonly type: string;
  readonly body: JsonObject;
}

/**
 * `scope` becomes the stream's: region nodes, and `organisation:<id>`, `evaluator:<id>` or `public` for those who see it besides.
 * `previous` is the head's digest as loadStream gave it; handed in, it saves reading the head again.
 */
export interface Append {
  readonly stream: StreamRef;
  readonly expectedVersion: number;
  readonly previous?: string | undefined;
  readonly events: readonly NewEvent[];
  readonly at: Instant;
  readonly actor: string;
  readonly scope: readonly string[];
  readonly suite?: Suite | undefined;
}

export interface Head {
  readonly version: number;
  readonly digest: string;
}

/** Appends all events of one command in one guarded statement; another's append in between gives the refusal `version-stale`. */
export async function append(tx: Tx, input: Append): Promise<Result<Head>> {
  if (input.events.length === 0) throw new Error("a command that changes nothing appends nothing");
  const previous = input.expectedVersion === 0 ? "" : (input.previous ?? (await headOf(tx, input.stream))?.digest);
  if (previous === undefined) return stale(input);
  const links = chain(input, previous);
  const head = { version: input.expectedVersion + links.length, digest: links.at(-1)?.digest ?? previous };
  const { numAffectedRows } = await insertStatement(input, previous, links, head).execute(tx);
  return numAffectedRows === BigInt(links.length) ? ok(head) : stale(input);
}

/** Version and digest of a stream's newest event, or null where the caller sees no such stream. */
export async function headOf(tx: Tx, stream: StreamRef): Promise<Head | null> {
  const { rows } = await sql<Head>`
    select version, digest from stream where kind = ${stream.kind} and id = ${stream.id}`.execute(tx);
  return rows[0] ?? null;
}

export interface Link {
  readonly version: number;
  readonly type: string;
  readonly body: string;
  readonly previous: string;
  readonly digest: string;
}

/** The links that an append adds after a head. */
export function chain(input: Append, previous: string): readonly Link[] {
  const suite = input.suite ?? defaultSuite;
  let last = previous;
  return input.events.map(({ type, body }, i) => {
    const version = input.expectedVersion + i + 1;
    const text = linkText({ suite, previous: last, stream: input.stream, version, type, at: input.at, actor: input.actor, body });
    const link = { version, type, body: canonicalJson(body), previous: last, digest: digest(suite, text) };
    last = link.digest;
    return link;
  });
}

function insertStatement(input: Append, previous: string, links: readonly Link[], head: Head) {
  const { stream, scope, at, actor, expectedVersion, suite = defaultSuite } = input;
  const moveHead =
    expectedVersion === 0
      ? sql`insert into stream (kind, id, version, suite, digest, scope)
          values (${stream.kind}, ${stream.id}, ${head.version}, ${suite}, ${head.digest}, ${scope}::text[])
          on conflict (kind, id) do nothing returning kind, id`
      : sql`update stream set version = ${head.version}, suite = ${suite}, digest = ${head.digest}, scope = ${scope}::text[]
          where kind = ${stream.kind} and id = ${stream.id} and version = ${expectedVersion} and digest = ${previous}
          returning kind, id`;
  return sql`with head as (${moveHead})
    insert into event (stream_kind, stream_id, version, type, body, at, actor, suite, previous, digest)
    select head.kind, head.id, e.version, e.type, e.body, ${at}, ${actor}, ${suite}, e.previous, e.digest
    from head, unnest(
      ${links.map((l) => l.version)}::int[], ${links.map((l) => l.type)}::text[], ${links.map((l) => l.body)}::text[],
      ${links.map((l) => l.previous)}::text[], ${links.map((l) => l.digest)}::text[]
    ) as e(version, type, body, previous, digest)
    order by e.version`;
}

const stale = ({ stream, expectedVersion }: Append): Result<never> =>
  refuse({
    code: "version-stale",
    facts: { stream: stream.kind, id: stream.id, expectedVersion },
    hint: "这项内容刚被他人更新，请刷新后再办理。",
  });
