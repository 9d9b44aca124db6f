// What every act stands on: the caller is told to the database letter for letter, and what is not committed is not taken for done.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(async () => db.close());

const officer: Caller = { role: "officer", nodes: ["3301", "330106"], account: "officer" };

describe("a transaction in somebody's name", () => {
  it.each([["o'brien"], ["back\\slash"], ["'); drop table event; --"], ["两行\n之间"], ["\\'"], [""]])("[S2 S10] account %j is told letter for letter, and nothing beside it is run", async (account) => {
    const told = await inScope(db.app, { ...officer, account }, async (tx) => (await sql<{ account: string; nodes: string; unmask: string }>`select current_setting('qingce.account') as account, current_setting('qingce.nodes') as nodes, current_setting('qingce.unmask') as unmask`.execute(tx)).rows[0]);
    expect(told).toEqual({ account, nodes: "3301,330106", unmask: "" });
  });
  it("[S2] on the connection nothing of it is left for the next caller, done or refused", async () => {
    await inScope(db.app, officer, async () => ({ ok: true }));
    await inScope(db.app, officer, async () => ({ ok: false }));
    const { rows } = await db.app.query<{ account: string | null }>("select nullif(current_setting('qingce.account', true), '') as account");
    expect(rows).toEqual([{ account: null }]);
  });
  it.each([["3301,33"], [""]])("[S2] a node that is %j, two in one or none, is no node", async (node) => {
    await expect(inScope(db.app, { ...officer, nodes: [node] }, async () => null)).rejects.toThrow("region node");
  });
  it("[R1] an act that went on over a failed statement is not acknowledged: the commit tells that nothing was kept", async () => {
    const swallowed = inScope(db.app, officer, async (tx) => {
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
      return { ok: true };
    });
    await expect(swallowed).rejects.toThrow("nothing was committed");
    expect(await inScope(db.app, officer, async () => "goes on")).toBe("goes on");
  });
});
