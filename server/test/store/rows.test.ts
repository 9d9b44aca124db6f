// Every read row goes in and comes out as it was, an older version changes nothing, and lists narrow as they say.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAssignments, putAssignment } from "../../src/store/assignments.ts";
import type { Tx } from "../../src/store/database.ts";
import { findDeclaration, listDeclarations, putDeclaration } from "../../src/store/declarations.ts";
import { listOpenDues, putDue, settleDues } from "../../src/store/dues.ts";
import { findEdition, listEditions, sealEdition } from "../../src/store/editions.ts";
import { findEngagement, listEngagements, putEngagement } from "../../src/store/engagements.ts";
import { findEntry, listEntries, putEntry } from "../../src/store/entries.ts";
import { findEvaluator, findEvaluatorContact, listEvaluators, putEvaluator, putEvaluatorContact } from "../../src/store/evaluators.ts";
import { addEvidence, findEvidence, listEvidence, removeEvidenceUse, rescopeEvidence } from "../../src/store/evidence.ts";
import { addObjector, findObjection, findObjectionByReceipt, listObjections, putObjection, unmaskObjector } from "../../src/store/objections.ts";
import { findOrganisation, findOrganisationByCreditCode, listOrganisations, putOrganisation } from "../../src/store/organisations.ts";
import { findPublication, listPublications, putPublication } from "../../src/store/publications.ts";
import { listRecommendations, replaceRecommendations } from "../../src/store/recommendations.ts";
import { addRecords, listRecords } from "../../src/store/records.ts";
import { findRound, listRounds, putRound } from "../../src/store/rounds.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";

const at = "2025-06-15T08:30:00.123Z" as Instant;
const day = (text: string) => text as PlainDay;
const scope = ["33", "3308", "330802"];
const body = { 说明: "含 '引号'、\"双引号\"、{花括号}、\\", 数: [1, 0.5, null, true] };
const common = { scope, body, version: 2 };
const page = { limit: 10 };

const organisation = { id: "O1", creditCode: "91330800MA0000001X", name: "衢州绿能", region: "330802", industry: "2651", legalRepresentative: "张三", contacts: [{ phone: "1" }], ...common };
const evaluator = { id: "E1", name: "评价院", creditCode: "V1", groupKey: "G", legalRepresentative: "某", registeredOn: "2020-01-31", blacklistedUntil: null, standing: "registered" as const, body, version: 2 };
const round = { id: "R1", edition: "zj/2025", editionHash: "h", year: 2025, authority: "33", title: "题", opens: day("2025-01-01"), closes: day("2025-06-30"), state: "open", published: true, ...common };
const declaration = { id: "D1", number: "ZJ2025-0001", roundId: "R1", organisationId: "O1", name: "衢州绿能", kind: "factory", region: "330802", status: "submitted", step: "county", open: ["county"], turn: ["330802", "county|330802"], score: "85.50", submittedAt: at, snapshotDigest: "s", ...common };
const engagement = { id: "G1", declarationId: "D1", roundId: "R1", organisationId: "O1", evaluatorId: "E1", state: "working", ...common };
const assignment = { id: "S1", declarationId: "D1", roundId: "R1", expertId: "X1", state: "working", wanted: 3, ...common };
const publication = { id: "P1", roundId: "R1", kind: "publicity", number: null, title: "公示", opens: day("2025-07-01"), closes: day("2025-07-05"), published: true, ...common };
const objection = { id: "J1", roundId: "R1", declarationId: "D1", organisationId: null, state: "received", receipt: "r1", ...common };
const entry = { id: "N1", level: "province", kind: "factory", year: 2025, name: "衢州绿能", creditCode: "C1", region: "330802", industry: "2651", edition: "zj/2025", roundId: "R1", declarationId: "D1", organisationId: "O1", fromDay: day("2025-08-01"), toDay: null, pool: false, published: true, ...common };

const officer: Caller = { role: "officer", nodes: ["330802"], account: "a1" };
let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
});
afterAll(() => db.close());
const as = <T>(fn: (tx: Tx) => Promise<T>): Promise<T> => inScope(db.app, officer, fn);

describe("rows", () => {
  interface Kept<T> {
    readonly row: T;
    readonly put: (tx: Tx, row: T) => Promise<void>;
    readonly find: (tx: Tx) => Promise<unknown>;
  }
  const kept = <T extends { readonly version: number }>(row: T, put: Kept<T>["put"], find: Kept<T>["find"]) => ({
    put: (tx: Tx, version: number) => put(tx, { ...row, version }),
    row,
    find,
  });
  test.each([
    ["organisation", kept(organisation, putOrganisation, (tx) => findOrganisation(tx, "O1"))],
    ["evaluator", kept(evaluator, putEvaluator, (tx) => findEvaluator(tx, "E1"))],
    ["round", kept(round, putRound, (tx) => findRound(tx, "R1"))],
    ["declaration", kept(declaration, putDeclaration, (tx) => findDeclaration(tx, "D1"))],
    ["engagement", kept(engagement, putEngagement, (tx) => findEngagement(tx, "G1"))],
    ["assignment", kept(assignment, putAssignment, async (tx) => (await listAssignments(tx, { expertId: "X1" }))[0])],
    ["publication", kept(publication, putPublication, (tx) => findPublication(tx, "P1"))],
    ["objection", kept(objection, putObjection, (tx) => findObjection(tx, "J1"))],
    ["entry", kept(entry, putEntry, (tx) => findEntry(tx, "N1"))],
  ])("[K1] %s comes out as it went in, and only a newer version replaces it", async (_, { put, row, find }) => {
    for (const version of [2, 1]) await as((tx) => put(tx, version));
    expect(await as(find)).toEqual(row);
    await as((tx) => put(tx, 3));
    expect(await as(find)).toEqual({ ...row, version: 3 });
  });

  test("[U2] lists narrow by each filter and go on after a key", async () => {
    const ids = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);
    await as(async (tx) => {
      expect(ids(await listOrganisations(tx, { region: "330802", search: "绿" }, page))).toEqual(["O1"]);
      expect((await findOrganisationByCreditCode(tx, organisation.creditCode))?.id).toBe("O1");
      expect(ids(await listEvaluators(tx, { groupKey: "G" }, page))).toEqual(["E1"]);
      expect(ids(await listRounds(tx, { year: 2025, state: "open", edition: "zj/2025" }, page))).toEqual(["R1"]);
      expect(ids(await listDeclarations(tx, { roundId: "R1", kind: "factory", status: "submitted", step: "county", node: "3308", organisationId: "O1", evaluatorId: "E1", expertId: "X1" }, page))).toEqual(["D1"]);
      expect(ids(await listDeclarations(tx, { node: "3302" }, page))).toEqual([]);
      expect(ids(await listDeclarations(tx, {}, { limit: 10, after: "D1" }))).toEqual([]);
      expect(ids(await listEngagements(tx, { declarationId: "D1", evaluatorId: "E1", roundId: "R1" }))).toEqual(["G1"]);
      expect(ids(await listPublications(tx, { roundId: "R1", kind: "publicity", openOn: day("2025-07-05") }, page))).toEqual(["P1"]);
      expect(ids(await listPublications(tx, { openOn: day("2025-07-06") }, page))).toEqual([]);
      expect(ids(await listObjections(tx, { roundId: "R1", declarationId: "D1", state: "received" }))).toEqual(["J1"]);
      expect((await findObjectionByReceipt(tx, "r1"))?.id).toBe("J1");
      expect(ids(await listEntries(tx, { level: "province", kind: "factory", year: 2025, node: "33", creditCode: "C1", pool: false, on: day("2025-08-01"), search: "绿能" }, page))).toEqual(["N1"]);
      expect(ids(await listEntries(tx, { on: day("2025-07-31") }, page))).toEqual([]);
    });
  });
});

describe("the rest", () => {
  test("[A7] an edition is sealed once under its hash", async () => {
    const row = { id: "zj/2025", hash: "h1", body: "{}", sealedAt: at };
    await as((tx) => sealEdition(tx, row));
    await as((tx) => sealEdition(tx, { ...row, body: "{1}" }));
    expect(await as((tx) => findEdition(tx, "h1"))).toEqual(row);
    expect(await as(listEditions)).toEqual([{ id: "zj/2025", hash: "h1", sealedAt: at }]);
  });

  test("[B3] facts from registers are added once, newest occurrence first", async () => {
    const fact = { id: "F1", organisationId: "O1", creditCode: "C1", register: "信用中国", kind: "safety-accident", severity: "较大", occurredOn: "2024-02-29", resolved: false, readOn: "2025-06-01", source: "file", scope, body };
    expect(await as((tx) => addRecords(tx, [fact, { ...fact, id: "F2", occurredOn: null, resolved: null }]))).toBe(2);
    expect(await as((tx) => addRecords(tx, [fact]))).toBe(0);
    expect((await as((tx) => listRecords(tx, "C1")))[0]).toEqual(fact);
  });

  test("[D3] a list of recommendations replaces the one before, ranks swapped", async () => {
    const list = (order: readonly string[]) => ({ roundId: "R1", kind: "factory", region: "330802", scope, rows: order.map((declarationId, i) => ({ declarationId, rank: i + 1, reserve: i > 1, body })) });
    await as((tx) => replaceRecommendations(tx, list(["D1", "D2", "D3"])));
    await as((tx) => replaceRecommendations(tx, list(["D2", "D1"])));
    const rows = await as((tx) => listRecommendations(tx, { roundId: "R1", kind: "factory", region: "330802" }));
    expect(rows.map((row) => [row.declarationId, row.rank, row.reserve, row.body])).toEqual([["D2", 1, false, body], ["D1", 2, false, body]]);
  });

  test("[S6] the same file twice is one row with two uses", async () => {
    const file = { digest: "f".repeat(64), size: 5_000_000_000, mediaType: "application/pdf", storedAt: at };
    const use = { digest: file.digest, declarationId: "D1", organisationId: "O1", place: "energy", name: "证明.pdf", scope };
    await as((tx) => addEvidence(tx, file, use));
    await as((tx) => addEvidence(tx, file, { ...use, place: "water" }));
    expect(await as((tx) => listEvidence(tx, "D1"))).toEqual([{ ...file, ...use }, { ...file, ...use, place: "water" }]);
    await as((tx) => removeEvidenceUse(tx, "D1", "water", file.digest));
    expect(await as((tx) => findEvidence(tx, file.digest))).toMatchObject({ name: "证明.pdf", size: 5_000_000_000 });
    await as((tx) => rescopeEvidence(tx, "D1", ["330802"]));
    expect((await as((tx) => listEvidence(tx, "D1")))[0]?.scope).toEqual(["330802"]);
  });

  test("[S8] contacts and objectors are kept apart from their rows", async () => {
    await as((tx) => putEvaluatorContact(tx, "E1", { phone: "1" }));
    expect(await as((tx) => findEvaluatorContact(tx, "E1"))).toEqual({ phone: "1" });
    await as((tx) => addObjector(tx, "J1", scope, { name: "李四" }));
    expect(await as((tx) => unmaskObjector(tx, "J1"))).toEqual({ name: "李四" });
  });

  test("[D2] what falls due is listed until it is settled", async () => {
    const due = { id: "T1", kind: "review", subjectKind: "declaration", subjectId: "D1", dueAt: at, sentAt: null, doneAt: null, scope, organisationId: null, evaluatorId: null, body };
    await as((tx) => putDue(tx, due));
    expect(await as((tx) => listOpenDues(tx, at))).toEqual([due]);
    await as((tx) => settleDues(tx, "declaration", "D1", at));
    expect(await as((tx) => listOpenDues(tx, at))).toEqual([]);
  });
});
