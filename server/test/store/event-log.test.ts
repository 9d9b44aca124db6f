// The event log on a real database: append-only, hash-chained, guarded by version.
import { fromEpoch, type Instant } from "@qingce/core/base/instant";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { chainHead } from "../../src/store/chain-head.ts";
import { databaseOf } from "../../src/store/database.ts";
import { append, type Append } from "../../src/store/event-log.ts";
import { loadStream } from "../../src/store/load-stream.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { verifyChain } from "../../src/store/verify-chain.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const at: Instant = fromEpoch(1_750_000_000_000);
const officer: Caller = { role: "officer", nodes: ["330802"], account: "a1" };
const one = (id: string, expectedVersion = 0, types: readonly string[] = ["opened"]): Append => ({
  stream: { kind: "declaration", id },
  expectedVersion,
  events: types.map((type, n) => ({ type, body: { 名称: "衢州某某新材料", n } })),
  at,
  actor: "a1",
  scope: ["33", "3308", "330802"],
});

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());

const add = (input: Append, caller: Caller = officer) => inScope(db.app, caller, (tx) => append(tx, input));

describe("append", () => {
  test("[K1] the events of one command are chained and read back in order", async () => {
    const first = await add(one("D1", 0, ["opened", "saved", "submitted"]));
    expect(first).toMatchObject({ ok: true, value: { version: 3 } });
    await add(one("D1", 3, ["passed"]));
    const { events, head } = await inScope(db.app, officer, (tx) => loadStream(tx, { kind: "declaration", id: "D1" }));
    expect(events.map((event) => [event.version, event.type, event.body["名称"], event.at])).toEqual(
      ["opened", "saved", "submitted", "passed"].map((type, i) => [i + 1, type, "衢州某某新材料", at]),
    );
    expect(head).toEqual({ version: 4, digest: events[3]!.digest });
  });

  test("[K1] a stale version is refused as data and leaves nothing behind", async () => {
    await add(one("D2"));
    expect(await add(one("D2"))).toMatchObject({ ok: false, refusals: [{ code: "version-stale" }] });
    expect(await add(one("D2", 7))).toMatchObject({ ok: false, refusals: [{ code: "version-stale" }] });
    const { events } = await inScope(db.app, officer, (tx) => loadStream(tx, { kind: "declaration", id: "D2" }));
    expect(events).toHaveLength(1);
  });

  test.each([0, 1])("[R2] of 40 parallel appends at version %i exactly one enters", async (version) => {
    const id = `D3-${version}`;
    if (version === 1) await add(one(id));
    const results = await Promise.all(Array.from({ length: 40 }, () => add(one(id, version))));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test("[K1] a refusal after the append takes the append back", async () => {
    await inScope(db.app, officer, async (tx) => {
      await append(tx, one("D4"));
      return { ok: false as const, refusals: [] };
    });
    const { head } = await inScope(db.app, officer, (tx) => loadStream(tx, { kind: "declaration", id: "D4" }));
    expect(head.version).toBe(0);
  });
});

describe("append-only", () => {
  const asApp = (statement: string) =>
    inScope(db.app, officer, (tx) => sql.raw(statement).execute(tx)).then(() => "done", (error: Error) => error.message);

  test.each(["delete from event", "update event set body = '{}'", "truncate event", "delete from stream", "drop table event"])(
    "[K1] the application role cannot: %s",
    async (statement) => {
      expect(await asApp(statement)).toMatch(/permission denied|must be owner/);
    },
  );

  test.each(["delete from event", "update event set body = '{}'", "truncate event"])("[K1] nor can the owner: %s", async (statement) => {
    await expect(db.owner.query(statement)).rejects.toThrow("append-only");
  });

  test("[K1] an event without the head of its stream is refused", async () => {
    await add(one("D5"));
    const lonely = (id: string, version: number) =>
      asApp(`insert into event (stream_kind, stream_id, version, type, body, at, actor, suite, previous, digest)
        values ('declaration', '${id}', ${version}, 'passed', '{}', '2025-06-15T00:00:00.000Z', 'a1', 'sm3', '', 'aa')`);
    expect(await lonely("D5", 2)).toMatch("without the head");
    expect(await lonely("nowhere", 1)).toMatch("without the head");
  });
});

describe("chain", () => {
  const maintained = async (id: string, statement: string): Promise<unknown> => {
    const damaged = await createDatabase();
    try {
      const put = (input: Append) => inScope(damaged.app, officer, (tx) => append(tx, input));
      for (const stream of ["A", id, "Z"]) await put(one(stream, 0, ["opened", "saved", "submitted"]));
      const client = await damaged.owner.connect();
      await client.query("begin; set local qingce.maintenance = 'on'");
      await client.query(statement);
      await client.query("commit");
      client.release();
      return (await verifyChain(damaged.owner, 2)).broken;
    } finally {
      await damaged.close();
    }
  };
  const at2 = "where stream_id = 'M' and version = 2";

  test.each([
    ["a byte of the body", `update event set body = replace(body, '衢', '瞿') ${at2}`, 2, "digest"],
    ["a blank in the body", `update event set body = body || ' ' ${at2}`, 2, "digest"],
    ["the type", `update event set type = 'sawed' ${at2}`, 2, "digest"],
    ["the instant", `update event set at = '2025-06-15T00:00:00.001Z' ${at2}`, 2, "digest"],
    ["the actor", `update event set actor = 'a2' ${at2}`, 2, "digest"],
    ["the suite", `update event set suite = 'sha256' ${at2}`, 2, "digest"],
    ["the suite, unknown", `update event set suite = 'md5' ${at2}`, 2, "digest"],
    ["the digest", `update event set digest = reverse(digest) ${at2}`, 2, "digest"],
    ["the link", `update event set previous = reverse(previous) ${at2}`, 2, "link"],
    ["an event in the middle", `delete from event ${at2}`, 2, "gap"],
    ["the last event", `delete from event where stream_id = 'M' and version = 3`, 3, "head"],
    ["a whole stream", `delete from event where stream_id = 'M'`, 1, "head"],
    ["the head", `update stream set digest = 'ff' where id = 'M'`, 4, "head"],
  ])("[S7] a change of %s is found and located", async (_, statement, version, fault) => {
    expect(await maintained("M", statement)).toEqual({ stream: { kind: "declaration", id: "M" }, version, fault });
  });

  test("[S7] an untouched log verifies, under either suite", async () => {
    await add({ ...one("D6", 0, ["opened", "saved"]), suite: "sha256" });
    await add(one("D6", 2, ["submitted"]));
    const { rows } = await sql<{ n: number }>`select count(*) as n from event`.execute(databaseOf(db.owner));
    expect(await verifyChain(db.owner, 3)).toMatchObject({ events: rows[0]!.n, broken: null });
  });

  test("[R6] the same events in another order of streams give the same head, to the byte", async () => {
    const heads = await Promise.all(
      [["P", "Q"], ["Q", "P"]].map(async (order) => {
        const run = await createDatabase();
        for (const id of order) await inScope(run.app, officer, (tx) => append(tx, one(id)));
        const head = await chainHead(run.owner);
        await run.close();
        return head;
      }),
    );
    expect(heads[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(heads[1]).toBe(heads[0]);
  });
});
