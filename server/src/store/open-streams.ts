// Opens many streams of the event log in one statement: what an import enters by the hundred, chained like any other.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { defaultSuite } from "./digest.ts";
import { chain, type Append } from "./event-log.ts";

/** One stream to be, with the events that it begins with. */
export type Opening = Omit<Append, "expectedVersion" | "previous">;

/** Opens all or refuses with `version-stale` where somebody opened one in between. Scopes are codes: they hold no comma. */
export async function openStreams(tx: Tx, openings: readonly Opening[]): Promise<Result<null>> {
  if (openings.length === 0) return ok(null);
  const opened = openings.map((one) => ({ one, links: chain({ ...one, expectedVersion: 0 }, "") }));
  const events = opened.flatMap(({ one, links }) => links.map((link) => ({ one, link })));
  const heads = opened.map(({ one, links }) => ({ one, version: links.length, digest: links.at(-1)?.digest ?? "" }));
  const { numAffectedRows } = await sql`
    with head as (
      insert into stream (kind, id, version, suite, digest, scope)
      select h.kind, h.id, h.version, h.suite, h.digest, string_to_array(h.scope, ',')
      from unnest(${heads.map(({ one }) => one.stream.kind)}::text[], ${heads.map(({ one }) => one.stream.id)}::text[], ${heads.map(({ version }) => version)}::int[],
        ${heads.map(({ one }) => one.suite ?? defaultSuite)}::text[], ${heads.map(({ digest }) => digest)}::text[], ${heads.map(({ one }) => one.scope.join(","))}::text[])
        as h(kind, id, version, suite, digest, scope)
      on conflict (kind, id) do nothing returning kind, id)
    insert into event (stream_kind, stream_id, version, type, body, at, actor, suite, previous, digest)
    select head.kind, head.id, e.version, e.type, e.body, e.at, e.actor, e.suite, e.previous, e.digest
    from head join unnest(${events.map(({ one }) => one.stream.kind)}::text[], ${events.map(({ one }) => one.stream.id)}::text[], ${events.map(({ link }) => link.version)}::int[],
      ${events.map(({ link }) => link.type)}::text[], ${events.map(({ link }) => link.body)}::text[], ${events.map(({ one }) => one.at)}::text[],
      ${events.map(({ one }) => one.actor)}::text[], ${events.map(({ one }) => one.suite ?? defaultSuite)}::text[], ${events.map(({ link }) => link.previous)}::text[],
      ${events.map(({ link }) => link.digest)}::text[]) with ordinality as e(kind, id, version, type, body, at, actor, suite, previous, digest, n)
      on e.kind = head.kind and e.id = head.id
    order by e.n`.execute(tx);
  if (numAffectedRows === BigInt(events.length)) return ok(null);
  return refuse({ code: "version-stale", facts: { streams: openings.length }, hint: "这项内容刚被他人更新，请刷新后再办理。" });
}
