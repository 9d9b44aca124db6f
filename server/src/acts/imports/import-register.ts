// Brings a published list into the register: reads it whole, keeps what was noticed, then takes it in chunk by chunk. The same list again changes nothing.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import type { ConfirmedPlan } from "@qingce/core/register/list-confirm";
import { rowsRejected, type Proposal, type RejectedRow } from "@qingce/core/register/list-proposal";
import type { Kind } from "@qingce/core/rule/kind";
import { digest } from "../../store/digest.ts";
import { enqueue } from "../../store/enqueue.ts";
import { findEntries } from "../../store/imports-entries.ts";
import { addProposals, addRejections, listProposals } from "../../store/imports-remarks.ts";
import { addImport, type ImportRow } from "../../store/imports.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { runImport, tellImport } from "./advance-import.ts";
import { entryId, readList, settled, type Decisions, type ReadList } from "./read-list.ts";
import { wouldChange } from "./take-entry.ts";

export interface ImportInput {
  readonly file: string;
  /** The file as text: comma-separated, UTF-8. */
  readonly text: string;
  readonly dryRun?: boolean | undefined;
  readonly confirmed?: Decisions | undefined;
  /** Leaves the work to the queue (task `import-register`) and answers at once. */
  readonly background?: boolean | undefined;
}

/** `read` = taken + known + corrected + repeated + rejected rows when it is done; a rejected row may have several faults. */
export interface ImportReport {
  readonly import: string | null;
  readonly list: Kind;
  /** The list's own word for its kind. */
  readonly category: string;
  readonly state: "dry-run" | ImportRow["state"];
  readonly read: number;
  readonly taken: number;
  readonly known: number;
  readonly corrected: number;
  readonly repeated: number;
  readonly proposals: readonly Proposal[];
  readonly rejected: readonly RejectedRow[];
}

const report = (plan: ConfirmedPlan, proposals: readonly Proposal[], row: Pick<ImportRow, "taken" | "known" | "corrected">, state: ImportReport["state"], id: string | null): ImportReport => ({
  import: id,
  list: plan.kind,
  category: plan.category,
  state,
  read: plan.read,
  taken: row.taken,
  known: row.known,
  corrected: row.corrected,
  repeated: plan.repeated,
  proposals,
  rejected: plan.rejected,
});

/** The report of a reading that knows no register: all would be new. */
export const readingReport = (plan: ConfirmedPlan): ImportReport => report(plan, plan.proposals, { taken: plan.entries.length, known: 0, corrected: 0 }, "dry-run", null);

/** What an import would do, from a reading of the register alone. */
async function tryOut({ tx }: Work, { plan }: ReadList): Promise<ImportReport> {
  const rows = await findEntries(tx, plan.entries.map(entryId));
  const corrected = plan.entries.filter((entry) => {
    const row = rows.get(entryId(entry));
    return row !== undefined && wouldChange(row, entry);
  }).length;
  return report(plan, settled(plan, rows), { taken: plan.entries.length - rows.size, known: rows.size - corrected, corrected }, "dry-run", null);
}

async function begin(work: Work, input: ImportInput, { plan, confirmations }: ReadList): Promise<Result<string>> {
  const id = work.house.ids.next("import");
  const row: ImportRow = { id, list: plan.kind, file: input.file, digest: digest(work.house.suite, input.text), state: "running", total: plan.entries.length, next: 0, read: plan.read, taken: 0, known: 0, corrected: 0, repeated: plan.repeated, rejected: rowsRejected(plan.rejected), startedAt: work.at, endedAt: null, account: work.actor.account, scope: [nation], confirmations, version: 0 };
  const { list, file, read, total, repeated, rejected } = row;
  const told = await tellImport(work, row, "started", { list, file, digest: row.digest, suite: work.house.suite, read, entries: total, repeated, rejected, confirmations: confirmations as unknown as JsonObject[] });
  if (!told.ok) return told;
  await addImport(work.tx, told.value, input.text);
  await addProposals(work.tx, id, row.scope, settled(plan, await findEntries(work.tx, plan.entries.map(entryId))));
  await addRejections(work.tx, id, row.scope, plan.rejected);
  if (input.background === true) await enqueue(work.tx, "import-register", { import: id }, { key: `import:${id}` });
  return ok(id);
}

/**
 * Imports a published list 名单; refuses a file that is none (`list-empty`, `category-unknown`, `column-missing`, `csv-quote-open`) and
 * decisions on nothing (`proposal-unknown` …). Single bad rows are rejected with their place, doubtful ones taken as given and proposed.
 */
export async function importRegister(house: House, actor: Actor, input: ImportInput): Promise<Result<ImportReport>> {
  const may = allowed(actor, "import-register", { node: nation });
  if (!may.ok) return may;
  const list = await readList(house, input.text, input.confirmed ?? []);
  if (!list.ok) return list;
  const { plan } = list.value;
  if (input.dryRun === true) return command(house, actor, { act: "import-register", input: {} }, async (work) => ok(await tryOut(work, list.value)));
  const begun = await command(house, actor, { act: "import-register", input: {} }, async (work) => begin(work, input, list.value));
  if (!begun.ok) return begun;
  const id = begun.value;
  const ran = await runImport(house, actor, { import: id, chunks: input.background === true ? 0 : undefined });
  if (!ran.ok) return ran;
  const proposals = await command(house, actor, { act: "import-register", input: {} }, async ({ tx }) => ok(await listProposals(tx, id)));
  return proposals.ok ? ok(report(plan, proposals.value, ran.value, ran.value.state, id)) : proposals;
}
