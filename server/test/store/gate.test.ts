// Accounts, sessions and lockout on a real database.
import { fromEpoch } from "@qingce/core/base/instant";
import { ok } from "@qingce/core/base/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addAccount, findAccountByLogin, useTotpStep, type AccountRow } from "../../src/store/accounts.ts";
import { clearFailures, lockedUntil, recordFailure } from "../../src/store/attempts.ts";
import { hashPassword, passwordMatches } from "../../src/store/passwords.ts";
import { endSession, endSessions, listSessions, openSession, seeSession } from "../../src/store/sessions.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const later = (ms: number) => fromEpoch(1_750_000_000_000 + ms);
const gate: Caller = { role: "gate", nodes: [] };
const at = fromEpoch(1_750_000_000_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());

describe("gate", () => {
  const account: AccountRow = {
    id: "a1", login: "wangmin", name: "王敏", passwordHash: "", passwordSetAt: at, role: "officer", nodes: ["3308"],
    organisationId: null, evaluatorId: null, department: "经信", totpSecret: null, disabled: false, passwordGiven: false,
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
