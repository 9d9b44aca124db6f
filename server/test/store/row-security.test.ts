// The second wall: what each kind of caller reads and writes in each table when nothing but row-level security stands.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putDeclaration, type DeclarationRow } from "../../src/store/declarations.ts";
import { listEntries } from "../../src/store/entries.ts";
import { append } from "../../src/store/event-log.ts";
import { unmaskObjector } from "../../src/store/objections.ts";
import { listOrganisations } from "../../src/store/organisations.ts";
import { inScope, type Caller } from "../../src/store/transaction.ts";
import { createDatabase, type TestDatabase } from "../database.ts";
import { seedTwoCounties } from "./two-counties.ts";

const officer = (...nodes: readonly string[]): Caller => ({ role: "officer", nodes, account: "officer" });
const callers = {
  county1: officer("330802"),
  county2: officer("330803"),
  city: officer("3308"),
  elsewhere: officer("32"),
  applicant1: { role: "applicant", nodes: [], account: "u1", organisation: "O1" },
  evaluator1: { role: "evaluator", nodes: [], account: "u2", evaluator: "E1" },
  evaluator2: { role: "evaluator", nodes: [], account: "u3", evaluator: "E2" },
  expert1: { role: "expert", nodes: [], account: "X1" },
  visitor: { role: "public", nodes: [] },
} satisfies { readonly [name: string]: Caller };
type Name = keyof typeof callers;

/** Which of the two counties' rows each caller reads: 1, 2, 12 or nothing. E2's engagement has ended. */
const expected: { readonly [table: string]: { readonly [name in Name]: string } } = {
  organisation: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "", visitor: "" },
  declaration: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "1", visitor: "" },
  draft: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "", visitor: "" },
  engagement: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  assignment: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "1", visitor: "" },
  sealed_score: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "1", visitor: "" },
  // hints at independence are for those who review: neither the applicant nor the evaluator reads its own
  independence_look: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "1", visitor: "" },
  expert_profile: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "1", visitor: "" },
  officer_conflict: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  deputy: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  handover: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  recommendation: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  record: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  objection: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  objector: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  objection_upload: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  evidence: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "1", visitor: "" },
  evidence_use: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "1", visitor: "" },
  notice_of_due: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  event: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "", visitor: "" },
  // row 1 is published, row 2 is not yet
  round: { county1: "1", county2: "12", city: "12", elsewhere: "1", applicant1: "1", evaluator1: "1", evaluator2: "1", expert1: "1", visitor: "1" },
  publication: { county1: "1", county2: "12", city: "12", elsewhere: "1", applicant1: "1", evaluator1: "1", evaluator2: "1", expert1: "1", visitor: "1" },
  entry: { county1: "1", county2: "12", city: "12", elsewhere: "1", applicant1: "1", evaluator1: "1", evaluator2: "1", expert1: "1", visitor: "1" },
  // what a list said on a past day is as public as the list; a proposal to leave is for its offices and its unit, a notice for its offices alone
  entry_past: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  entry_leaving: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  entry_notice: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  // a season and a form are told to all, a table and a proceeding to its offices and its unit, a draft to its unit alone
  season: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  // a mark is told to all; what a unit tells is its own and its offices' until it is published, a draft its own alone
  entry_mark: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  entry_story: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  season_urging: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  season_due: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  filing: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  "upkeep.figures_test": { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  year_draft: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  finding_question: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  // how far a run has come and what it found is for the offices; a unit learns of it when it is asked
  year_check: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  nation_finding: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  // cells of totals are for the offices at or above the node that they are of
  year_cell: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  // a green code is public
  green_grading: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  green_grade: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  proceeding: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  // a plan is its unit's and its offices', a county's table its offices' alone
  plan: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  plan_table: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  // where an event lies in the log is seen by whoever sees its stream; hashes, checkpoints and keys are for all
  log_leaf: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "1", evaluator2: "", expert1: "", visitor: "" },
  log_node: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  log_checkpoint: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  log_key: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  // list and draw of a spot check are told to all, how a unit stands only to its offices and itself until the result is published
  spot_check: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  spot_check_unit: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  spot_check_paper: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  spot_check_file: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "1", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  edition: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  evaluator: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "12", evaluator1: "12", evaluator2: "12", expert1: "12", visitor: "12" },
  evaluator_contact: { county1: "12", county2: "12", city: "12", elsewhere: "12", applicant1: "", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  evaluator_staff: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  // an office that reviews a body speaks beside it; by its own node alone it reads none of these
  evaluator_proof: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  evaluator_deed: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  // before it is confirmed nobody but the offices in whose scope it lies learns of it, the body neither
  blacklisting: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  year_report: { county1: "1", county2: "2", city: "12", elsewhere: "", applicant1: "", evaluator1: "1", evaluator2: "2", expert1: "", visitor: "" },
  // subscribers outside are the system administrator's alone; a secret is read by nobody but the jobs
  webhook: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  webhook_delivery: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "", evaluator1: "", evaluator2: "", expert1: "", visitor: "" },
  account: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "1", evaluator1: "2", evaluator2: "", expert1: "", visitor: "" },
  recovery_code: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "1", evaluator1: "2", evaluator2: "", expert1: "", visitor: "" },
  known_device: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "1", evaluator1: "2", evaluator2: "", expert1: "", visitor: "" },
  sign_in_failure: { county1: "", county2: "", city: "", elsewhere: "", applicant1: "1", evaluator1: "2", evaluator2: "", expert1: "", visitor: "" },
};
const closedTo = (name: Name): boolean => name === "visitor";

let db: TestDatabase;
beforeAll(async () => {
  db = await createDatabase();
  await seedTwoCounties(db.owner);
});
afterAll(() => db.close());

/** The distinct digits in the first column of all rows that the caller reads. */
async function digits(caller: Caller, table: string): Promise<string> {
  const { rows } = await inScope(db.app, caller, (tx) =>
    sql<{ key: string }>`select distinct right(coalesce(r->>'declaration_id', r->>'stream_id', r->>'digest', r->>'evaluator_id', r->>'hash', r->>'objection_id', r->>'id', r->>'account_id', r->>'entry_id', r->>'filing_id', r->>'season_id', r->>'root'), 1) as key
      from (select to_jsonb(t) as r from ${sql.table(table)} t) as all_rows order by key`.execute(tx),
  );
  return rows.map((row) => row.key).join("");
}

describe("reading", () => {
  for (const [table, rule] of Object.entries(expected)) {
    test.each(Object.keys(callers) as Name[])(`[S2] ${table}, read by %s`, async (name) => {
      expect(await digits(callers[name], table)).toBe(rule[name]);
    });
  }

  test("[S2] without a caller nothing is read, on a pooled connection that had one too", async () => {
    for (const table of Object.keys(expected)) {
      const { rows } = await db.app.query<{ n: number }>(`select count(*)::int as n from ${table}`);
      expect([table, rows[0]!.n]).toEqual([table, 0]);
    }
  });

  test("[S2] every table is under row-level security, but the migrations' own", async () => {
    const { rows } = await db.owner.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity order by 1",
    );
    expect(rows.map((row) => row.name)).toEqual(["kysely_migration", "kysely_migration_lock", "migration_digest"]);
  });

  test("[S8] the key of persons' digests is read by no caller, and a count tells no name", async () => {
    await expect(inScope(db.app, callers.city, (tx) => sql`select * from person_key`.execute(tx))).rejects.toThrow("permission denied");
    const { rows } = await inScope(db.app, callers.applicant1, (tx) => sql<object>`select * from staff_of_bodies(array['E1', 'E2'])`.execute(tx));
    expect(rows.map((row) => Object.keys(row))).toEqual([["id", "evaluator", "person", "title", "field", "full_time", "from_day", "to_day"], ["id", "evaluator", "person", "title", "field", "full_time", "from_day", "to_day"]]);
  });

  test("[S8] an objector is read one at a time, by an officer in scope", async () => {
    const unmask = (caller: Caller) => inScope(db.app, caller, (tx) => unmaskObjector(tx, "J1"));
    expect(await unmask(callers.county1)).toEqual({ name: "李四" });
    for (const name of ["county2", "elsewhere", "applicant1", "evaluator1", "visitor"] as const) expect(await unmask(callers[name])).toBeNull();
  });

  test("[U2] Chinese and pinyin are found, within scope only, % taken literally", async () => {
    const found = async (caller: Caller, search: string) =>
      (await inScope(db.app, caller, (tx) => listOrganisations(tx, { search }, { limit: 10 }))).map((row) => row.id);
    expect(await found(callers.city, "绿能")).toEqual(["O1", "O2"]);
    expect(await found(callers.county1, "绿能")).toEqual(["O1"]);
    expect(await found(callers.county1, "lvneng")).toEqual(["O1"]);
    expect(await found(callers.city, "%")).toEqual([]);
    expect(await found(callers.elsewhere, "绿能")).toEqual([]);
    const entries = await inScope(db.app, callers.visitor, (tx) => listEntries(tx, { search: "绿能", on: "2025-07-01" as never }, { limit: 10 }));
    expect(entries.map((row) => row.id)).toEqual(["N1"]);
  });
});

describe("writing", () => {
  test("[S2 S6] the sweeper takes away uploads that wait for an objection, none that one has taken up, and reads no other table", async () => {
    const sweeper: Caller = { role: "sweeper", nodes: [] };
    // `ok: false` rolls back: the rows are others' too
    const { swept } = await inScope(db.app, sweeper, async (tx) => ({ ok: false, swept: (await sql<{ digest: string }>`delete from objection_upload returning digest`.execute(tx)).rows.map(({ digest }) => digest) }));
    expect(swept).toEqual(["F2"]);
    for (const table of ["objection", "objector", "evidence", "evidence_use", "declaration", "event"]) expect([table, await digits(sweeper, table)]).toEqual([table, ""]);
  });

  const row = (id: string, scope: readonly string[], organisationId = "O9"): DeclarationRow => ({
    id, number: null, roundId: "R1", organisationId, name: "演示", kind: "factory", region: "330803", scope, status: "draft", step: "declare", open: [], turn: [],
    score: "85.50", submittedAt: null, snapshotDigest: null, body: {}, version: 9,
  });
  const put = (caller: Caller, declaration: DeclarationRow) => inScope(db.app, caller, (tx) => putDeclaration(tx, declaration));

  test("[S2] an insert outside the scope is refused", async () => {
    await expect(put(callers.county1, row("D7", ["33", "3308", "330803"]))).rejects.toThrow("row-level security");
    await expect(put(callers.applicant1, row("D7", [], "O2"))).rejects.toThrow("row-level security");
    await expect(put(callers.visitor, row("D7", []))).rejects.toThrow("row-level security");
  });

  test("[S2] an overwrite of a row outside the scope is refused, and so is moving one out", async () => {
    await expect(put(callers.county1, row("D2", ["330802"]))).rejects.toThrow("row-level security");
    await expect(put(callers.county1, row("D1", ["330803"]))).rejects.toThrow("row-level security");
  });

  test("[S2 H2] who has filed a yearly table is not to be asked; peers' figures come to nobody who says no role", async () => {
    await expect(inScope(db.app, callers.city, (tx) => sql`select * from units_with_table('factory-2026', 2025, '')`.execute(tx))).rejects.toThrow("permission denied");
    const { rows } = await inScope(db.app, callers.city, (tx) => sql<object>`select * from peer_year_figures('no-such-form', array['energy'], 2025, '', '')`.execute(tx));
    expect(rows).toEqual([]);
  });

  test("[S2] a stream outside the scope is neither opened nor continued", async () => {
    const to = (id: string, expectedVersion: number, scope: readonly string[]) =>
      inScope(db.app, callers.county1, (tx) =>
        append(tx, { stream: { kind: "declaration", id }, expectedVersion, events: [{ type: "passed", body: {} }], at: "2025-06-15T00:00:00.000Z" as never, actor: "officer", scope }),
      );
    await expect(to("D8", 0, ["330803"])).rejects.toThrow("row-level security");
    expect(await to("D2", 1, ["330802"])).toMatchObject({ ok: false, refusals: [{ code: "version-stale" }] });
  });

  const changed = async (caller: Caller, statement: string): Promise<bigint | undefined> => (await inScope(db.app, caller, async (tx) => ({ ok: false, rows: (await sql.raw(statement).execute(tx)).numAffectedRows }))).rows;

  test("[S2 F14] a unit reads the proposal that it leaves and decides nothing; an office writes its own region's alone", async () => {
    for (const [name, rows] of [["applicant1", 0n], ["county1", 1n], ["elsewhere", 0n], ["visitor", 0n]] as const) {
      expect([name, await changed(callers[name], "update entry_leaving set state = 'confirmed'")]).toEqual([name, rows]);
      expect([name, await changed(callers[name], "update entry_notice set state = 'kept'")]).toEqual([name, rows]);
    }
    for (const name of ["applicant1", "county2", "visitor"] as const) {
      await expect(changed(callers[name], "insert into entry_past values ('N1', 2, '2025-07-31', '', '', '', '{33,3308,330802}')")).rejects.toThrow("row-level security");
      await expect(changed(callers[name], "insert into entry_notice select 'M9', 'N1', 'N9', 'left', '2025-07-31', '', '', '', 'open', now(), null, null, null, '{330802}', 1")).rejects.toThrow("row-level security");
    }
  });

  test("[S2 E4] what a list said on a past day is never rewritten", async () => {
    await expect(changed(callers.city, "update entry_past set name = ''")).rejects.toThrow("permission denied");
    await expect(changed(callers.city, "delete from entry_past")).rejects.toThrow("permission denied");
  });

  test.each((Object.keys(callers) as Name[]).filter(closedTo))("[S2] %s changes nothing anywhere", async (name) => {
    for (const table of ["organisation", "declaration", "round", "publication", "entry", "evaluator"]) {
      const { numAffectedRows } = await inScope(db.app, callers[name], (tx) => sql`update ${sql.table(table)} set body = '{}'`.execute(tx));
      expect([table, numAffectedRows]).toEqual([table, 0n]);
    }
  });
});
