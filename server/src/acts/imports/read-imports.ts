// Imports as the office sees them: progress, proposals, rejected rows to download, and the register's totals beside the official ones.
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { Proposal, RejectedRow } from "@qingce/core/register/list-proposal";
import { totalsOf, type BatchTotal } from "@qingce/core/register/list-totals";
import { countBatches, listLeavings } from "../../store/imports-entries.ts";
import { listReference } from "../../store/imports-reference.ts";
import { listProposals, listRejections } from "../../store/imports-remarks.ts";
import { findImport, listImports as rows, type ImportRow } from "../../store/imports.ts";
import type { Tx } from "../../store/database.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { nation } from "./read-list.ts";

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

/** Rejected rows as a csv file to download: place, reason, and what was given. */
export const readRejected = (house: House, actor: Actor, input: { readonly import: string }): Promise<Result<{ readonly name: string; readonly text: string }>> =>
  reading(house, actor, async (tx) => {
    const row = await findImport(tx, input.import);
    if (row === null) return notFound;
    const rejected = await listRejections(tx, row.id);
    const text = writeCsv([["行", "栏", "原值", "代码", "原因"], ...rejected.map((one) => [String(one.row), one.column, one.given, one.code, one.hint])]);
    return ok({ name: `${row.id}-rejected.csv`, text });
  });

/** Each published batch as the register holds it, beside `programmes/national-lists/ledger.csv`; everyone may read it. */
export async function registerTotals(house: House, actor: Actor): Promise<Result<{ readonly batches: readonly BatchTotal[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const { ledger } = await listReference();
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok({ batches: totalsOf(await countBatches(tx, nation), await listLeavings(tx, nation), ledger) }));
}
