// A published list as a workbook: read line for line as its sheet stands, tried, its faults located by sheet, row, column and rule; by the office page and at the machine.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ok, type Result } from "@qingce/core/base/refusal";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { listOfWorkbook, readListWorkbook, type ListWorkbook } from "../../src/acts/imports/list-workbook.ts";
import { readImport, readRejected } from "../../src/acts/imports/read-imports.ts";
import { runRegisterImport } from "../../src/cli/import-register.ts";
import { longTable, type LongRow } from "../../src/documents/workbook/long-table.ts";
import { factoryList, nationalOfficer, officer, openHouse, type TestHouse } from "./registrar.ts";

const head = ["category", "batch", "list_year", "seq", "region", "name", "industry", "third_party"];

async function workbook(name: string, rows: readonly LongRow[], heads: readonly string[] = head): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of longTable({ name, head: heads, widths: heads.map(() => 12), rows })) chunks.push(bytes);
  return Buffer.concat(chunks);
}

const row = (sequence: number | string, name: string): LongRow => ["绿色工厂", "第一批", "2017", sequence, "浙江", name, "机械", "演示评价院"];
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
};
const given = (name: string, bytes: Buffer) => async () => ok({ name, bytes: Readable.from([bytes]) });
const read = async (bytes: Buffer): Promise<ListWorkbook> => value(await listOfWorkbook("名单.xlsx", bytes));

let here: TestHouse;
let folder = "";
beforeAll(async () => {
  here = await openHouse();
  folder = await mkdtemp(join(tmpdir(), "qingce-list-"));
});
afterAll(async () => {
  await here.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a list of 10,000 rows of which 200 are faulty, the small twin of the measured 50,000", () => {
  const size = 10_000;
  const faulty = (n: number): boolean => n % 50 === 7;
  let list: ListWorkbook;
  beforeAll(async () => {
    list = await read(await workbook("绿色工厂", Array.from({ length: size }, (_, n) => (faulty(n) ? row(n % 100 === 7 ? `第${n + 1}` : n + 1, n % 100 === 57 ? "" : `演示大批量${n + 1}号有限公司`) : row(n + 1, `演示大批量${n + 1}号有限公司`)))));
  }, 60_000);
  it("[R8 G2] is tried as a workbook: every fault is located by the sheet's own row, column and rule, and nothing is kept", async () => {
    const done = value(await importRegister(here.house, nationalOfficer, { file: list.file, text: list.text, dryRun: true }));
    expect(done).toMatchObject({ state: "dry-run", read: size, taken: 9_800, import: null });
    expect(new Set(done.rejected.map((one) => one.row)).size).toBe(200);
    expect(done.rejected.filter((one) => one.row === 9 || one.row === 59)).toEqual([
      { row: 9, column: "seq", code: "sequence-malformed", given: "第8", hint: "序号应为正整数。" },
      { row: 59, column: "name", code: "name-missing", given: "", hint: "名称为空。" },
    ]);
    expect((await here.owner.query("select 1 from entry limit 1")).rowCount).toBe(0);
    expect([list.file, list.sheet, list.rows]).toEqual(["名单.xlsx（工作表绿色工厂）", "绿色工厂", size]);
  }, 60_000);
});

describe("a list as a workbook", () => {
  it("[G2] gives the entries that the same list as text gives, title rows above and blank rows between left out of count but not of the row numbers", async () => {
    const rows = [["2017年第一批绿色制造名单（演示）"], head, row(1, "演示甲有限公司"), [], row(2, ""), row(3, "演示乙有限公司")];
    const list = await read(await workbook("名单", rows, ["演示"]));
    expect(list).toMatchObject({ sheet: "名单", rows: 3 });
    const done = value(await importRegister(here.house, nationalOfficer, { file: list.file, text: list.text }));
    expect(done).toMatchObject({ read: 3, taken: 2, rejected: [{ row: 6, column: "name", code: "name-missing" }] });
    const again = value(await importRegister(here.house, nationalOfficer, { file: "名单.csv", text: factoryList(["1", "浙江", "演示甲有限公司"], ["3", "浙江", "演示乙有限公司"]) }));
    expect(again).toMatchObject({ taken: 0, known: 2 });
    const { id } = (await here.owner.query<{ id: string }>("select id from register_import where file like '%工作表%'")).rows[0] ?? { id: "" };
    expect(value(await readImport(here.house, nationalOfficer, { import: id })).file).toBe("名单.xlsx（工作表名单）");
    expect(value(await readRejected(here.house, nationalOfficer, { import: id })).text).toContain("名单.xlsx（工作表名单）,6,name,name-missing");
  });
  it("[G2] at the machine the same file does the same", async () => {
    const file = join(folder, "名单.xlsx");
    await writeFile(file, await workbook("名单", [row(1, "演示甲有限公司"), row("壹", "演示丙有限公司")]));
    const place = { kind: "embedded", data: join(folder, "nothing-yet") } as const;
    expect(value(await runRegisterImport({ file, place, dryRun: true, confirmAll: false }, () => undefined))).toMatchObject({ read: 2, taken: 1, rejected: [{ row: 3, column: "seq", code: "sequence-malformed" }] });
  });
  it("[G2 Bad input] without a sheet that bears the list's columns, or as no workbook at all, it is refused; a province's officer may not even have it read", async () => {
    expect(await listOfWorkbook("a.xlsx", await workbook("表", [["一", "二"]], ["甲", "乙"]))).toMatchObject({ ok: false, refusals: [{ code: "list-sheet-missing" }] });
    expect(await listOfWorkbook("a.xlsx", Buffer.from("不是表"))).toMatchObject({ ok: false, refusals: [{ code: "workbook-not-xlsx" }] });
    const bytes = await workbook("表", [row(1, "演示丁有限公司")]);
    expect(await readListWorkbook(here.house, officer("33"), given("a.xlsx", bytes))).toMatchObject({ ok: false });
    expect(value(await readListWorkbook(here.house, nationalOfficer, given("a.xlsx", bytes)))).toMatchObject({ rows: 1 });
  });
});
