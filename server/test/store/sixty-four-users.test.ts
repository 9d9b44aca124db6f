// Many users of many counties on one small pool: settings of one transaction never reach another.
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countDeclarations, listDeclarations } from "../../src/store/declarations.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const counties = Array.from({ length: 8 }, (_, i) => `33080${i + 1}`);
const users: readonly Caller[] = Array.from({ length: 64 }, (_, i) =>
  i % 4 === 3
    ? { role: "applicant", nodes: [], account: `u${i}`, organisation: `O${i % 8}-1` }
    : { role: "officer", nodes: [counties[i % 8]!], account: `u${i}` },
);

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
  await db.owner.query(
    `insert into declaration (id, round_id, organisation_id, kind, region, scope, status, step, version)
     select 'D' || c || '-' || n, 'R1', 'O' || c || '-' || n, 'factory', '33080' || c + 1, array['33', '3308', '33080' || c + 1], 'submitted', 'county', 1
     from generate_series(0, 7) c, generate_series(1, 50) n`,
  );
});
afterAll(() => db.close());

test("[S2] 64 users of 8 counties, 3,200 calls in parallel: no foreign row, and none of the own missing", async () => {
  const call = async (i: number): Promise<readonly string[]> => {
    const user = users[i % 64]!;
    return inScope(db.app, user, async (tx) => {
      if (i % 3 === 0) await sql`select pg_sleep(0.001)`.execute(tx);
      const rows = await listDeclarations(tx, {}, { limit: 500 });
      const [funnel] = await countDeclarations(tx, { roundId: "R1" });
      const own = user.organisation ? rows.filter((row) => row.organisationId === user.organisation) : rows.filter((row) => row.region === user.nodes[0]);
      const want = user.organisation ? 1 : 50;
      return own.length === want && rows.length === want && funnel?.count === want ? [] : [`${user.account}: ${own.length} of ${rows.length}`];
    });
  };
  const wrong = await Promise.all(Array.from({ length: 3200 }, (_, i) => call(i)));
  expect(wrong.flat()).toEqual([]);
}, 60_000);
