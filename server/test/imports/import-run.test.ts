// An import in its course: chunks, cancel and resume, rejected rows, decisions afterwards, who may, and the command line.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runImport } from "../../src/acts/imports/advance-import.ts";
import { cancelImport, confirmProposals, resumeImport } from "../../src/acts/imports/change-import.ts";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { listImports, readImport, readRejected } from "../../src/acts/imports/read-imports.ts";
import { importVerb } from "../../src/cli/import-register.ts";
import { factoryList, fingerprint, listFile, nationalOfficer, officer, openHouse, realList, type TestHouse } from "./registrar.ts";

let here: TestHouse;
beforeAll(async () => {
  here = await openHouse();
});
afterAll(() => here.close());

const bring = (text: string, more: { readonly background?: boolean } = {}) => importRegister(here.house, nationalOfficer, { file: "演示.csv", text, ...more });
const entries = async (): Promise<number> => (await here.owner.query<{ n: number }>("select count(*)::int as n from entry")).rows[0]?.n ?? -1;
const idOf = (done: Awaited<ReturnType<typeof bring>>): string => (done.ok ? (done.value.import ?? "") : JSON.stringify(done.refusals));

describe("progress", () => {
  let id = "";

  test("[G2] an import for the queue puts one job beside its row and takes nothing yet", async () => {
    const done = await bring(await realList("supply-chain"), { background: true });
    id = idOf(done);
    expect(done).toMatchObject({ ok: true, value: { state: "running", read: 90, taken: 0 } });
    const { rows } = await here.owner.query<{ task: string }>("select task_identifier as task from graphile_worker.jobs");
    expect(rows).toEqual([{ task: "import-register" }]);
    expect(await entries()).toBe(0);
  });

  test("[G2] it shows how far it is, is cancelled between chunks, keeps what it took and does not go on by itself", async () => {
    expect(await runImport(here.house, nationalOfficer, { import: id, chunks: 2, size: 20 })).toMatchObject({ ok: true, value: { state: "running", next: 40, total: 90, taken: 40 } });
    expect(await cancelImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: true, value: { state: "cancelled", next: 40 } });
    expect(await runImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: true, value: { state: "cancelled", next: 40 } });
    expect(await cancelImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: false, refusals: [{ code: "import-cancelled" }] });
    expect(await entries()).toBe(40);
  });

  test("[G2] taken up again it goes on from there to the end, and its course is in the log", async () => {
    expect(await resumeImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: true, value: { state: "done", next: 90, taken: 90, known: 0 } });
    expect(await entries()).toBe(90);
    expect(await resumeImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: false, refusals: [{ code: "import-done" }] });
    const { rows } = await here.owner.query<{ type: string }>("select type from event where stream_kind = 'import' and stream_id = $1 order by version", [id]);
    expect(rows.map((row) => row.type)).toEqual(["started", "cancelled", "resumed", "done"]);
    expect(await listImports(here.house, nationalOfficer, {})).toMatchObject({ ok: true, value: { imports: [{ id, state: "done" }], next: null } });
  });

  test("[G2 R2] two runners of one import share its chunks, and nothing is entered twice", async () => {
    const started = await bring(await realList("parks"), { background: true });
    const runs = await Promise.all([1, 2, 3].map(() => runImport(here.house, nationalOfficer, { import: idOf(started), size: 10 })));
    expect(runs.map((run) => run.ok && run.value.state)).toEqual(["done", "done", "done"]);
    expect(await readImport(here.house, nationalOfficer, { import: idOf(started) })).toMatchObject({ ok: true, value: { taken: 119, known: 0, next: 119 } });
    expect(await entries()).toBe(209);
  });
});

test("[G2 R2] two imports of one new list at once enter each unit once", async () => {
  const text = factoryList(...Array.from({ length: 30 }, (_, n) => [String(900 + n), "浙江", `演示并行${n}号有限公司`] as const));
  const before = await entries();
  const done = await Promise.all([bring(text), bring(text)]);
  expect(done.map((one) => one.ok && one.value.taken + one.value.known)).toEqual([30, 30]);
  expect(await entries()).toBe(before + 30);
});

test("[G2] rejected rows are kept with row, column and reason, and come down as csv", async () => {
  const done = await bring(factoryList(["1", "浙江", "演示甲有限公司"], ["x", "浙江", "=演示乙有限公司"], ["3", "浙江", ""]));
  expect(done).toMatchObject({ ok: true, value: { read: 3, taken: 1, rejected: [{ row: 3, column: "seq", code: "sequence-malformed", given: "x" }, { row: 4, column: "name", code: "name-missing" }] } });
  const file = await readRejected(here.house, nationalOfficer, { import: idOf(done) });
  expect(file.ok && file.value.text.split("\r\n")).toEqual(["\uFEFFcategory,batch,list_year,seq,region,name,industry,third_party,退回·文件,退回·行,退回·栏,退回·规则,退回·原因", "绿色工厂,第一批,2017,x,浙江,'=演示乙有限公司,机械,演示评价院,演示.csv,3,seq,sequence-malformed,序号应为正整数。", "绿色工厂,第一批,2017,3,浙江,,机械,演示评价院,演示.csv,4,name,name-missing,名称为空。", ""]);
});

test("[G2] a doubtful region is decided after the import, and the entry then stands in that region for its office", async () => {
  const done = await bring(factoryList(["11", "杭州", "演示待定有限公司"], ["12", "某某", "演示无据有限公司"]));
  const id = idOf(done);
  const place = (row: number, value?: string) => ({ row, column: "region", ...(value === undefined ? {} : { value }) });
  expect(await confirmProposals(here.house, nationalOfficer, { import: id, confirmed: [place(3)] })).toMatchObject({ ok: false, refusals: [{ code: "value-missing" }] });
  expect(await confirmProposals(here.house, nationalOfficer, { import: id, confirmed: [place(2), place(3, "4403")] })).toEqual({ ok: true, value: { corrected: 2 } });
  const { rows } = await here.owner.query<{ region: string; scope: readonly string[] }>("select region, scope from entry where name in ('演示待定有限公司', '演示无据有限公司') order by region");
  expect(rows).toEqual([{ region: "3301", scope: ["3301", "33", "CN"] }, { region: "4403", scope: ["4403", "44", "CN"] }]);
  expect(await readImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: true, value: { corrected: 2, proposals: [{ state: "confirmed" }, { state: "confirmed" }] } });
  const before = await fingerprint(here);
  expect(await confirmProposals(here.house, nationalOfficer, { import: id, confirmed: [place(2)] })).toEqual({ ok: true, value: { corrected: 0 } });
  expect(await fingerprint(here)).toBe(before);
});

test("[G2 K3] only the nation's officer imports, reads imports or stops them", async () => {
  const text = factoryList(["21", "浙江", "演示他人有限公司"]);
  const province = officer("33");
  expect(await importRegister(here.house, province, { file: "x", text })).toMatchObject({ ok: false, refusals: [{ code: "not-found" }] });
  for (const act of [readImport, readRejected, cancelImport, resumeImport]) expect((await act(here.house, province, { import: "import-000001" })).ok).toBe(false);
  expect(await importRegister(here.house, { account: "a", role: "applicant", nodes: [], organisation: "o" }, { file: "x", text })).toMatchObject({ ok: false, refusals: [{ code: "not-allowed" }] });
});

describe("command line", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "qingce-cli-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (...words: readonly string[]): Promise<{ readonly code: number; readonly said: readonly string[] }> => {
    const said: string[] = [];
    const code = await importVerb([...words, "--data", join(folder, "data")], (line) => said.push(line));
    return { code, said };
  };

  test("[G2] a dry run where no database is reads the file alone and answers read, taken, proposals, rejected", async () => {
    const { code, said } = await run("register", listFile("products"), "--dry-run", "--json");
    const answer = JSON.parse(said.join("")) as { readonly read: number; readonly taken: number; readonly proposals: readonly unknown[]; readonly rejected: readonly unknown[] };
    expect([code, answer.read, answer.taken, answer.proposals.length, answer.rejected]).toEqual([0, 1097, 1096, 115, []]);
  });

  test("[G2] words, files and encodings that are wrong are told apart", async () => {
    await writeFile(join(folder, "gbk.csv"), Buffer.from([0xc2, 0xcc, 0xc9, 0xab]));
    await writeFile(join(folder, "other.csv"), "a,b\n1,2\n");
    expect((await run("lists", "x")).code).toBe(2);
    for (const [file, code] of [["none.csv", "file-unreadable"], ["gbk.csv", "not-utf8"], ["other.csv", "column-missing"]] as const) {
      const { code: exit, said } = await run("register", join(folder, file), "--dry-run");
      expect([exit, said.join("\n")]).toEqual([1, expect.stringContaining(code) as unknown]);
    }
  });
});
