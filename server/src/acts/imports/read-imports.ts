// Imports as the office sees them: progress, proposals, rejected rows to download, and the register's totals beside the official ones.
import { parseCsv, writeCsv, type CsvRecord } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import type { Proposal, RejectedRow } from "@qingce/core/register/list-proposal";
import { totalsOf, type BatchTotal } from "@qingce/core/register/list-totals";
import { countBatches, listLeavings } from "../../store/imports-entries.ts";
import { listReference } from "../../store/imports-reference.ts";
import { listProposals, listRejections } from "../../store/imports-remarks.ts";
import { findImport, listImports as rows, sourceOfImport, type ImportRow } from "../../store/imports.ts";
import type { Tx } from "../../store/database.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";

async function reading<T>(house: House, actor: Actor, read: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const may = allowed(actor, "read-imports", { node: nation });
  return may.ok ? command(house, actor, { act: "read-imports", input: {} }, ({ tx }) => read(tx)) : may;
}

export const listImports = (house: House, actor: Actor, input: { readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<{ readonly imports: readonly ImportRow[]; readonly next: string | null }>> =>
  reading(house, actor, async (tx) => {
    const limit = input.limit ?? 50;
    const imports = await rows(tx, { after: input.after, limit });
    return ok({ imports, next: imports.length === limit ? (imports.at(-1)?.id ?? null) : null });
  });

/** One import with its progress (`next` of `total`), its proposals and its rejected rows. */
export const readImport = (house: House, actor: Actor, input: { readonly import: string }): Promise<Result<ImportRow & { readonly proposals: readonly Proposal[]; readonly rejectedRows: readonly RejectedRow[] }>> =>
  reading(house, actor, async (tx) => {
    const row = await findImport(tx, input.import);
    return row === null ? notFound : ok({ ...row, proposals: await listProposals(tx, row.id), rejectedRows: await listRejections(tx, row.id) });
  });

const told = ["退回·文件", "退回·行", "退回·栏", "退回·规则", "退回·原因"];

/** The rows as the file had them, each with all its faults behind it: mended, the file can be imported as it is. */
function rejectedTable(file: string, records: readonly CsvRecord[], faults: readonly RejectedRow[]): readonly (readonly string[])[] {
  const header = records[0]?.cells ?? [];
  const byLine = new Map(records.map(({ line, cells }) => [line, cells]));
  const rows = new Map<number, RejectedRow[]>();
  for (const fault of faults) rows.set(fault.row, [...(rows.get(fault.row) ?? []), fault]);
  return [
    [...header, ...told],
    ...[...rows].map(([row, all]) => {
      const cells = byLine.get(row) ?? [];
      const said = [file, String(row), ...[all.map(({ column }) => column), all.map(({ code }) => code), all.map(({ hint }) => hint)].map((words) => words.join("；"))];
      return [...header.map((_, n) => cells[n] ?? ""), ...said, ...cells.slice(header.length)];
    }),
  ];
}

/** Rejected rows as a csv file to download: what was given, file, line, columns, rules and reasons. */
export const readRejected = (house: House, actor: Actor, input: { readonly import: string }): Promise<Result<{ readonly name: string; readonly text: string }>> =>
  reading(house, actor, async (tx) => {
    const row = await findImport(tx, input.import);
    if (row === null) return notFound;
    const [faults, source] = [await listRejections(tx, row.id), await sourceOfImport(tx, row.id)];
    const records = parseCsv(source ?? "");
    return records.ok ? ok({ name: `${row.id}-rejected.csv`, text: writeCsv(rejectedTable(row.file, records.value, faults)) }) : records;
  });

/** Each published batch as the register holds it, beside `programmes/national-lists/ledger.csv`; everyone may read it. */
export async function registerTotals(house: House, actor: Actor): Promise<Result<{ readonly batches: readonly BatchTotal[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const { ledger } = await listReference();
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok({ batches: totalsOf(await countBatches(tx, nation), await listLeavings(tx, nation), ledger) }));
}
