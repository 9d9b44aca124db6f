// Reads programmes/national-lists: spellings, ledger and adjustments that published lists are read by. The lists themselves are imported, not read here.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv, type CsvRecord } from "@qingce/core/base/csv";
import type { ListReference } from "@qingce/core/register/list-entry";
import { readAdjustments, readLedger } from "@qingce/core/register/list-ledger";
import { readListSpellings } from "@qingce/core/register/list-spellings";
import { readYaml } from "./yaml-source.ts";

const shippedFolder = fileURLToPath(new URL("../../../programmes/national-lists/", import.meta.url));

async function records(path: string): Promise<readonly CsvRecord[]> {
  const read = parseCsv(await readFile(path, "utf8"));
  if (!read.ok) throw new Error(`${path}: ${read.refusals.map((one) => one.hint).join("; ")}`);
  return read.value;
}

/** Reads the tables; throws where they are broken, for lists must not be read by half a table. */
export async function loadListReference(folder: string = shippedFolder): Promise<ListReference> {
  const path = join(folder, "spellings.yaml");
  const { file, faults } = readYaml("spellings.yaml", await readFile(path, "utf8"));
  const spellings = readListSpellings(file.value);
  if (faults.length > 0 || !spellings.ok) throw new Error(`${path}: ${faults.map((one) => `${one.line} ${one.says}`).join("; ")}${spellings.ok ? "" : spellings.refusals.map((one) => one.place).join(", ")}`);
  return { spellings: spellings.value, ledger: readLedger(await records(join(folder, "ledger.csv"))), adjustments: readAdjustments(await records(join(folder, "adjustments.csv"))) };
}

let shipped: Promise<ListReference> | undefined;

/** The shipped tables, read once a process. */
export const listReference = (): Promise<ListReference> => (shipped ??= loadListReference());
