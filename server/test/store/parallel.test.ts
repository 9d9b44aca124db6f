// What must hold when many ask at once: quotas, caps, idempotency keys, drafts, sessions and lockout.
import { fromEpoch } from "@qingce/core/base/instant";
import { ok, refuse } from "@qingce/core/base/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, findAccountByLogin, useTotpStep, type AccountRow } from "../../src/store/accounts.ts";
import { clearFailures, lockedUntil, recordFailure } from "../../src/store/attempts.ts";
import { findDraft, saveDraft } from "../../src/store/drafts.ts";
import { enqueue } from "../../src/store/enqueue.ts";
import { once } from "../../src/store/idempotency.ts";
import { hashPassword, passwordMatches } from "../../src/store/passwords.ts";
import { endSession, endSessions, listSessions, openSession, seeSession } from "../../src/store/sessions.ts";
import { leaveSlot, listHolders, takeSlot, takeSlots } from "../../src/store/slots.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const at = fromEpoch(1_750_000_000_000);
const later = (ms: number) => fromEpoch(1_750_000_000_000 + ms);
const applicant: Caller = { role: "applicant", nodes: [], account: "a1", organisation: "O1" };
const gate: Caller = { role: "gate", nodes: [] };

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());

describe("slots", () => {
  const take = (key: string, cap: number, holder: string) => inScope(db.app, applicant, (tx) => takeSlot(tx, { key, cap, holder }));

  test("[R2] 200 parallel takes at a cap of 10 give exactly 10", async () => {
    const results = await Promise.all(Array.from({ length: 200 }, (_, i) => take("cap/R1/G1", 10, `E${i}`)));
    const seats = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(seats.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(results.flatMap((result) => (result.ok ? [] : result.refusals[0]!.code))).toEqual(Array(190).fill("slots-full"));
    expect(await inScope(db.app, applicant, (tx) => listHolders(tx, "cap/R1/G1"))).toHaveLength(10);
  });

  test("[R2] the same holder in parallel takes one seat", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => take("cap/R1/G2", 10, "E1")));
    expect(new Set(results.map((result) => result.ok && result.value))).toEqual(new Set([1]));
  });

  test("[C2] a seat given back is taken again, the lowest first", async () => {
    for (const holder of ["A", "B", "C"]) await take("cap/R1/G3", 3, holder);
    await inScope(db.app, applicant, (tx) => leaveSlot(tx, "cap/R1/G3", "B"));
    expect(await take("cap/R1/G3", 3, "D")).toEqual(ok(2));
    expect(await take("cap/R1/G3", 3, "B")).toMatchObject({ ok: false });
    expect(await take("cap/R1/G3", 4, "B")).toEqual(ok(4));
  });

  test("[D3] several quotas at once, in any order, are taken all or none and never lock each other out", async () => {
    const seats = (i: number) => [
      { key: "quota/x", cap: 30, holder: `D${i}` },
      { key: "quota/y", cap: 10, holder: `D${i}` },
    ];
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, i) => inScope(db.app, applicant, (tx) => takeSlots(tx, i % 2 ? seats(i) : seats(i).toReversed()))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(10);
    expect(await inScope(db.app, applicant, (tx) => listHolders(tx, "quota/x"))).toHaveLength(10);
  });
});

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

describe("drafts", () => {
  const save = (revision: number, body: { readonly [field: string]: string }) =>
    inScope(db.app, applicant, (tx) => saveDraft(tx, { declarationId: "D1", organisationId: "O1", body, revision, savedAt: at }));

  test("[B6] a stale save is refused with both values, and nothing stored is lost", async () => {
    expect(await save(0, { 产值: "1" })).toEqual(ok(1));
    expect(await save(1, { 产值: "2" })).toEqual(ok(2));
    expect(await save(1, { 产值: "3" })).toMatchObject({
      ok: false,
      refusals: [{ code: "draft-stale", facts: { stored: { 产值: "2" }, storedRevision: 2, savedAt: at, offered: { 产值: "3" } } }],
    });
    expect(await inScope(db.app, applicant, (tx) => findDraft(tx, "D1"))).toMatchObject({ body: { 产值: "2" }, revision: 2 });
  });

  test("[S10] a draft keeps characters that jsonb refuses", async () => {
    const naughty = { 名: "\u0000 \ud800 ' \\ 𬭎" };
    expect((await save(2, naughty)).ok).toBe(true);
    expect((await inScope(db.app, applicant, (tx) => findDraft(tx, "D1")))?.body).toEqual(naughty);
  });
});

describe("gate", () => {
  const account: AccountRow = {
    id: "a1", login: "wangmin", name: "王敏", passwordHash: "", passwordSetAt: at, role: "officer", nodes: ["3308"],
    organisationId: null, evaluatorId: null, department: "经信", totpSecret: null, disabled: false,
  };
  const session = { accountId: "a1", createdAt: at, expiresAt: later(3_600_000), address: "10.0.0.1", agent: "test" };

  test("[S4] a password is stored as argon2id and no account answers as a wrong one", async () => {
    const passwordHash = await hashPassword("青册 correct horse");
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(passwordHash, "青册 correct horse")).toBe(true);
    expect(await passwordMatches(passwordHash, "青册 correct horsf")).toBe(false);
    expect(await passwordMatches(null, "anything")).toBe(false);
    expect(await inScope(db.app, gate, (tx) => addAccount(tx, { ...account, passwordHash }))).toEqual(ok(null));
    expect(await inScope(db.app, gate, (tx) => addAccount(tx, { ...account, id: "a9" }))).toMatchObject({ ok: false });
    expect(await inScope(db.app, gate, (tx) => findAccountByLogin(tx, "wangmin"))).toEqual({ ...account, passwordHash });
  });

  test("[S4] of 20 parallel uses of one time step one counts, and no earlier step after it", async () => {
    const use = (step: number) => inScope(db.app, gate, (tx) => useTotpStep(tx, "a1", step));
    const results = await Promise.all(Array.from({ length: 20 }, () => use(100)));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await use(99)).toBe(false);
    expect(await use(101)).toBe(true);
  });

  test("[S4] a session is listed, ended, expires, and its token is stored nowhere", async () => {
    const token = await inScope(db.app, gate, (tx) => openSession(tx, session));
    const see = (ms: number) => inScope(db.app, gate, (tx) => seeSession(tx, token, later(ms)));
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const { rows } = await db.owner.query<{ text: string }>("select session::text as text from session");
    expect(rows.some((row) => row.text.includes(token))).toBe(false);
    expect(await see(1000)).toMatchObject({ accountId: "a1", seenAt: later(1000) });
    expect(await see(3_600_000)).toBeNull();
    const own: Caller = { role: "officer", nodes: ["3308"], account: "a1" };
    const [listed] = await inScope(db.app, own, (tx) => listSessions(tx, "a1", later(1)));
    expect(await inScope(db.app, { ...own, account: "a2" }, (tx) => endSession(tx, listed!.idDigest, later(2)))).toBe(false);
    expect(await inScope(db.app, own, (tx) => endSession(tx, listed!.idDigest, later(2)))).toBe(true);
    expect(await see(2000)).toBeNull();
  });

  test("[S4] all sessions of an account end together, and with a disabled account", async () => {
    const tokens = await inScope(db.app, gate, async (tx) => [await openSession(tx, session), await openSession(tx, session)]);
    await db.owner.query("update account set disabled = true where id = 'a1'");
    expect(await inScope(db.app, gate, (tx) => seeSession(tx, tokens[0]!, later(1)))).toBeNull();
    await db.owner.query("update account set disabled = false where id = 'a1'");
    expect(await inScope(db.app, gate, (tx) => endSessions(tx, "a1", later(1)))).toBe(2);
    expect(await inScope(db.app, gate, (tx) => seeSession(tx, tokens[1]!, later(2)))).toBeNull();
  });

  test("[S4] a rival's wrong passwords lock the rival's address, not the owner's", async () => {
    const fail = (ms: number) => inScope(db.app, gate, (tx) => recordFailure(tx, { login: "wangmin", address: "rival", at: later(ms) }));
    const locked = (address: string, ms: number) => inScope(db.app, gate, (tx) => lockedUntil(tx, { login: "wangmin", address, at: later(ms) }));
    for (let i = 0; i < 4; i += 1) expect(await fail(i)).toBeNull();
    expect(await fail(5)).toBe(later(5 + 60_000));
    expect(await fail(6)).toBe(later(6 + 120_000));
    expect(await locked("rival", 7)).toBe(later(6 + 120_000));
    expect(await locked("rival", 6 + 120_000)).toBeNull();
    expect(await locked("owner", 7)).toBeNull();
    await inScope(db.app, gate, (tx) => clearFailures(tx, "wangmin", "rival"));
    expect(await locked("rival", 7)).toBeNull();
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
