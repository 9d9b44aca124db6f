// Bulk work, the small twin of the measured 50,000 rows: every fault located, the rest loaded, cancelled and resumed, the rejected rows mended and brought in.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runImport } from "../../src/acts/imports/advance-import.ts";
import { cancelImport, resumeImport } from "../../src/acts/imports/change-import.ts";
import { importRegister } from "../../src/acts/imports/import-register.ts";
import { readImport, readRejected } from "../../src/acts/imports/read-imports.ts";
import { verifyChain } from "../../src/store/verify-chain.ts";
import { factoryList, fingerprint, nationalOfficer, openHouse, type TestHouse } from "./registrar.ts";

const size = 5_000;
/** Two rows in a hundred are faulty, one of them in two cells. */
const text = factoryList(...Array.from({ length: size }, (_, n) => [n % 100 === 7 || n % 100 === 57 ? `第${n + 1}` : String(n + 1), "浙江", n % 100 === 57 ? "" : `演示大批量${n + 1}号有限公司`] as const));
const line = (n: number): number => n + 2;

let here: TestHouse;
let id = "";
beforeAll(async () => {
  here = await openHouse();
  const begun = await importRegister(here.house, nationalOfficer, { file: "演示大批量.csv", text, background: true });
  id = begun.ok ? (begun.value.import ?? "") : JSON.stringify(begun.refusals);
});
afterAll(() => here.close());

const read = () => readImport(here.house, nationalOfficer, { import: id });

describe("5,000 rows of which 100 are faulty", () => {
  test("[R8 G2] every fault is located by file, row, column and rule, two in one row too", async () => {
    const found = await read();
    const faults = found.ok ? found.value.rejectedRows : [];
    expect(found).toMatchObject({ ok: true, value: { file: "演示大批量.csv", read: size, rejected: 100, total: 4_900 } });
    expect(faults.length).toBe(150);
    expect(faults.filter(({ row }) => row === line(7) || row === line(57)).map(({ row, column, code, given }) => [row, column, code, given])).toEqual([
      [line(7), "seq", "sequence-malformed", "第8"],
      [line(57), "name", "name-missing", ""],
      [line(57), "seq", "sequence-malformed", "第58"],
    ]);
  });

  test("[R8 G2] it is cancelled between two chunks with its progress, and resumed to the end; the chain holds", async () => {
    expect(await runImport(here.house, nationalOfficer, { import: id, chunks: 7 })).toMatchObject({ ok: true, value: { state: "running", next: 1_400, taken: 1_400 } });
    expect(await cancelImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: true, value: { state: "cancelled", next: 1_400 } });
    expect(await resumeImport(here.house, nationalOfficer, { import: id })).toMatchObject({ ok: true, value: { state: "done", next: 4_900, taken: 4_900, known: 0 } });
    const { rows } = await here.owner.query<{ n: number; streams: number }>("select (select count(*) from entry)::int as n, (select count(*) from event where stream_kind = 'entry' and type = 'entered')::int as streams");
    expect(rows).toEqual([{ n: 4_900, streams: 4_900 }]);
    expect((await verifyChain(here.owner)).broken).toBeNull();
  }, 60_000);

  test("[R8 G2] the rejected rows come down as the file had them; mended, that very file brings in exactly those", async () => {
    const file = await readRejected(here.house, nationalOfficer, { import: id });
    const rejected = file.ok ? file.value.text : "";
    expect(rejected.trimEnd().split("\r\n")).toHaveLength(101);
    expect(rejected).toContain(`,演示大批量.csv,${line(57)},name；seq,name-missing；sequence-malformed,名称为空。；序号应为正整数。`);
    const mended = rejected.replaceAll(/,第(\d+),浙江,([^,]*),/gu, (_, n: string, name: string) => `,${n},浙江,${name === "" ? `演示补名${n}号有限公司` : name},`);
    expect(await importRegister(here.house, nationalOfficer, { file: "改正.csv", text: mended })).toMatchObject({ ok: true, value: { read: 100, taken: 100, rejected: [] } });
  });

  test("[E4 R8] the whole file again changes nothing", async () => {
    const before = await fingerprint(here);
    expect(await importRegister(here.house, nationalOfficer, { file: "演示大批量.csv", text })).toMatchObject({ ok: true, value: { taken: 0, corrected: 0, known: 4_900 } });
    expect(await fingerprint(here)).toBe(before);
  }, 60_000);
});
