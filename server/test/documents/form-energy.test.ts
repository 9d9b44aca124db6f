// The energy table 能源消耗表 within the form's spreadsheet: out with the usual carriers, back with rows, every fault by sheet, row and column.
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as independent from "xlsx";
import type { CarrierEntries, CarrierRow, GridAsk } from "@qingce/core/score/carrier-row";
import { formLayout, keySheet } from "@qingce/core/score/form-layout";
import { readForm } from "@qingce/core/score/read-form";
import { emptySheet } from "@qingce/core/score/sheet";
import { programmesFolder } from "../../src/cli/place.ts";
import { readXlsx } from "../../src/documents/xlsx-in.ts";
import { writeXlsxForm } from "../../src/documents/xlsx-out.ts";
import { readStandardFolder } from "../../src/store/standard-folder.ts";
import { readStandardTables } from "../../src/store/standard-tables.ts";

const standards = join(programmesFolder(), "standards");
const { carriers: file } = await readStandardTables(standards);
const found = (await readStandardFolder(join(standards, "gbt36132-2025"))).schemes.find((one) => one.file.id === "gbt36132-2025/form-2026");
if (file === undefined || found === undefined) throw new Error("tables are missing");
const scheme = found;

const name = "能源消耗表";
const grid: GridAsk = { place: "33", vintage: "2023", calibre: "average", fall: [] };
const energy = { file, grid };
const held: readonly CarrierRow[] = [
  { carrier: "electricity", amount: "500", unit: "万kWh", use: "energy", source: "grid", before: "480" },
  { carrier: "electricity", amount: "1000", unit: "MWh", use: "energy", source: "market-renewable", proof: "合同=2025-7" },
  { carrier: "natural-gas", amount: "100", unit: "万Nm3", use: "feedstock", measured: { value: "35.544", unit: "MJ/Nm3" }, checked: true },
  { carrier: "heat", amount: "20", unit: "GJ", use: "exported" },
];
const out = (carriers?: CarrierEntries): Promise<Buffer> => writeXlsxForm(formLayout(scheme, "h", { ...emptySheet, ...(carriers === undefined ? {} : { carriers }) }, file));

async function back(bytes: Buffer) {
  const book = await readXlsx(bytes, { hidden: (one) => one === keySheet });
  if (!book.ok) throw new Error(book.refusals[0]?.code);
  return readForm(scheme, book.value.sheets, [], energy);
}

type Cells = { readonly [ref: string]: string | number };

/** The blank form with cells typed in another program. */
async function typed(cells: Cells) {
  const book = independent.read(await out(), { cellNF: true });
  const sheet = book.Sheets[name] ?? {};
  for (const [ref, value] of Object.entries(cells)) sheet[ref] = typeof value === "number" ? { t: "n", v: value } : { t: "s", v: value };
  return back(independent.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer);
}

const places = (told: readonly { readonly code: string; readonly place?: string }[]) => told.map(({ code, place }) => `${code} ${place ?? ""}`);

describe("[B4 B6] the energy table goes out and comes back", () => {
  it("with every row as it was, by the grid factor that was chosen on the platform", async () => {
    const { sheet, faults, doubts } = await back(await out({ rows: held, grid }));
    expect({ faults, doubts }).toEqual({ faults: [], doubts: [] });
    expect(sheet.carriers).toEqual({ rows: held, grid });
  });

  it("blank, with the usual carriers named; those left without an amount are no rows", async () => {
    const sheet = independent.read(await out()).Sheets[name] ?? {};
    const named = [6, 7, 8, 9, 10, 11, 12].map((row) => (sheet[`B${row}`] as { readonly v?: string } | undefined)?.v ?? "");
    expect(named).toEqual(["电力", "天然气", "柴油", "汽油", "热力", "原煤", ""]);
    expect((await back(await out())).sheet.carriers).toBeUndefined();
  });

  it("there is none where the round froze no factors, and a table from elsewhere is not read", async () => {
    expect(formLayout(scheme, "h").map((one) => one.name)).not.toContain(name);
    const book = await readXlsx(await out(), { hidden: (one) => one === keySheet });
    expect(book.ok && places(readForm(scheme, book.value.sheets).faults)).toEqual([`sheet-unknown ${name}!A1`]);
  });
});

describe("[B4 B6] what is typed into it", () => {
  it("an amount beside a usual carrier is a row in its own unit; another carrier is chosen by name on a blank line", async () => {
    const { sheet, faults } = await typed({ C6: 500, B12: "燃料油", C12: "１２" });
    expect(faults).toEqual([]);
    expect(sheet.carriers?.rows).toEqual([{ carrier: "electricity", amount: "500", unit: "万kWh", use: "energy", source: "grid" }, { carrier: "fuel-oil", amount: "12", unit: "t", use: "energy" }]);
  });

  it("tells an unknown carrier, an amount without one, an unknown use and a negative amount, each by its cell", async () => {
    const { faults, sheet } = await typed({ B12: "木柴", C12: 3, C13: 5, C8: 10, E8: "取暖", C9: -4 });
    expect(places(faults)).toEqual([`option-unknown ${name}!E8`, `carrier-unknown ${name}!B12`, `carrier-missing ${name}!B13`, `number-malformed ${name}!C9`]);
    expect(sheet.carriers?.rows.map(({ carrier }) => carrier)).toEqual(["diesel", "gasoline"]);
  });

  it("tells a unit of another quantity at the unit, a missing measured value and a proof used twice at their cells", async () => {
    const own = (row: number) => ({ [`B${row}`]: "电力", [`C${row}`]: 10, [`F${row}`]: "专线直供的可再生电力", [`G${row}`]: "表-1" });
    const { faults } = await typed({ C7: 100, C8: 2, D8: "万kWh", ...own(12), ...own(13) });
    expect(places(faults)).toEqual([`coefficient-needs-measuring ${name}!H7`, `unit-differs ${name}!D8`, `renewable-counted-twice ${name}!G13`]);
  });

  it("asks about a unit written into the amount, and about ten thousand times last year", async () => {
    const { doubts } = await typed({ C6: "5000000 kWh" });
    expect(doubts).toMatchObject([{ code: "unit-in-cell", answer: "carriers.1.amount", place: `${name}!C6`, choices: [{ value: "500" }, { value: "5000000" }] }]);
    expect(places((await typed({ C8: 100_000, J8: 10 })).faults)).toEqual([`unit-slip ${name}!C8`]);
    expect((await typed({ C8: 100_000, J8: 10, K8: "是" })).faults).toEqual([]);
  });
});
