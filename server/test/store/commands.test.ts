// One effect a key, one job an act.
import { fromEpoch } from "@qingce/core/base/instant";
import { ok, refuse } from "@qingce/core/base/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enqueue } from "../../src/store/enqueue.ts";
import { once } from "../../src/store/idempotency.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const later = (ms: number) => fromEpoch(1_750_000_000_000 + ms);
const applicant: Caller = { role: "applicant", nodes: [], account: "a1", organisation: "O1" };
const at = fromEpoch(1_750_000_000_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());

describe("idempotency", () => {
  const key = (name: string, digest = "d1") => ({ account: "a1", key: name, digest, at });

  test("[R2] 30 parallel retries with the same key have one effect and one answer", async () => {
    let effects = 0;
    const run = () =>
      inScope(db.app, applicant, (tx) =>
        once(tx, key("k1"), async () => {
          effects += 1;
          return ok({ receipt: "3f2a" });
        }),
      );
    const results = await Promise.all(Array.from({ length: 30 }, run));
    expect(effects).toBe(1);
    expect(results).toEqual(Array(30).fill(ok({ receipt: "3f2a" })));
  });

  test("[R2] the same key for another command is refused", async () => {
    const run = (digest: string) => inScope(db.app, applicant, (tx) => once(tx, key("k2", digest), async () => ok(1)));
    expect(await run("d1")).toEqual(ok(1));
    expect(await run("d2")).toMatchObject({ ok: false, refusals: [{ code: "key-reused" }] });
  });

  test("[R2] a refused command leaves its key free", async () => {
    const run = (good: boolean) =>
      inScope(db.app, applicant, (tx) => once(tx, key("k3"), async () => (good ? ok(1) : refuse({ code: "no", hint: "" }))));
    expect((await run(false)).ok).toBe(false);
    expect(await run(true)).toEqual(ok(1));
  });

  test("[R2] another account's key is another key", async () => {
    const other: Caller = { ...applicant, account: "a2" };
    const run = (caller: Caller, value: number) =>
      inScope(db.app, caller, (tx) => once(tx, { ...key("k4"), account: caller.account! }, async () => ok(value)));
    expect(await run(applicant, 1)).toEqual(ok(1));
    expect(await run(other, 2)).toEqual(ok(2));
  });
});

describe("queue", () => {
  const jobs = async () => (await db.owner.query<{ key: string | null }>("select key from graphile_worker.jobs order by id")).rows;

  test("[R1] a job is there with the act that put it, and gone with the act that was taken back", async () => {
    await inScope(db.app, applicant, (tx) => enqueue(tx, "remind", { to: "a1" }, { key: "k", runAt: later(1) }));
    await inScope(db.app, applicant, async (tx) => {
      await enqueue(tx, "remind", { to: "a2" });
      return refuse({ code: "no", hint: "" });
    });
    expect(await jobs()).toEqual([{ key: "k" }]);
  });

  test("[K1] the application role has no other way to the queue", async () => {
    await expect(db.app.query("select graphile_worker.add_job('x')")).rejects.toThrow("permission denied");
  });
});
