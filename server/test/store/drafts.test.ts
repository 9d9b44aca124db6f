// Drafts: no keystroke is lost to a stale save.
import { fromEpoch } from "@qingce/core/base/instant";
import { ok } from "@qingce/core/base/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findDraft, saveDraft } from "../../src/store/drafts.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const applicant: Caller = { role: "applicant", nodes: [], account: "a1", organisation: "O1" };
const at = fromEpoch(1_750_000_000_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());

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
