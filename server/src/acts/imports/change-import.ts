// Stops an import, takes it up again, and puts later decisions on its open proposals into the register.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import type { Confirmation } from "@qingce/core/register/list-confirm";
import { enqueue } from "../../store/enqueue.ts";
import { findEntries } from "../../store/imports-entries.ts";
import { confirmProposalRows } from "../../store/imports-remarks.ts";
import { lockImport, moveImport, sourceOfImport, type ImportRow } from "../../store/imports.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { runImport, tellImport } from "./advance-import.ts";
import { entryId, readList } from "./read-list.ts";
import { takeEntry } from "./take-entry.ts";

async function changeImport<T>(house: House, actor: Actor, id: string, work: (work: Work, row: ImportRow) => Promise<Result<T>>): Promise<Result<T>> {
  const may = allowed(actor, "import-register", { node: nation });
  if (!may.ok) return may;
  return command(house, actor, { act: "import-register", input: {} }, async (at) => {
    const row = await lockImport(at.tx, id);
    return row === null ? notFound : work(at, row);
  });
}

const not = (row: ImportRow, hint: string) => refuse({ code: `import-${row.state}`, facts: { state: row.state }, hint });

/** Stops between two chunks; what was taken stays, and the import can be taken up again. */
export const cancelImport = (house: House, actor: Actor, input: { readonly import: string }): Promise<Result<ImportRow>> =>
  changeImport(house, actor, input.import, async (work, row) => {
    if (row.state !== "running") return not(row, "只有正在进行的导入可以取消");
    const told = await tellImport(work, { ...row, state: "cancelled", endedAt: work.at }, "cancelled", { next: row.next, total: row.total });
    if (told.ok) await moveImport(work.tx, told.value);
    return told;
  });

/** Goes on from where it stopped, at once or by the queue; also after a crash, when it still stands as running. */
export async function resumeImport(house: House, actor: Actor, input: { readonly import: string; readonly background?: boolean | undefined }): Promise<Result<ImportRow>> {
  const resumed = await changeImport(house, actor, input.import, async (work, row) => {
    if (row.state === "done") return not(row, "这次导入已经完成");
    const told = row.state === "running" ? ok(row) : await tellImport(work, { ...row, state: "running", endedAt: null }, "resumed", { next: row.next, total: row.total });
    if (!told.ok) return told;
    await moveImport(work.tx, told.value);
    if (input.background === true) await enqueue(work.tx, "import-register", { import: row.id }, { key: `import:${row.id}` });
    return told;
  });
  return resumed.ok && input.background !== true ? runImport(house, actor, { import: input.import }) : resumed;
}

async function decide(work: Work, row: ImportRow, text: string, confirmed: readonly Confirmation[]): Promise<Result<{ readonly corrected: number }>> {
  const all = [...row.confirmations.filter((old) => !confirmed.some((one) => one.row === old.row && one.column === old.column)), ...confirmed];
  const list = await readList(work.house, text, all);
  if (!list.ok) return list;
  const lines = new Set(confirmed.map((one) => one.row));
  const entries = list.value.plan.entries.filter((entry) => lines.has(entry.row));
  const known = await findEntries(work.tx, entries.map(entryId));
  let corrected = 0;
  for (const entry of entries) {
    const taken = await takeEntry(work, entry, known.get(entryId(entry)), `import:${row.id}`);
    if (!taken.ok) return taken;
    corrected += taken.value === "corrected" ? 1 : 0;
  }
  const told = await tellImport(work, { ...row, confirmations: all, corrected: row.corrected + corrected }, "decided", { confirmations: confirmed as unknown as JsonObject[] });
  if (!told.ok) return told;
  await moveImport(work.tx, told.value);
  await confirmProposalRows(work.tx, row.id, confirmed);
  return ok({ corrected });
}

/** Decides open proposals of a finished import: the entries they are about take the region or name confirmed. */
export const confirmProposals = (house: House, actor: Actor, input: { readonly import: string; readonly confirmed: readonly Confirmation[] }): Promise<Result<{ readonly corrected: number }>> =>
  changeImport(house, actor, input.import, async (work, row) => {
    if (row.state !== "done") return not(row, "请等导入完成后再确认");
    const text = await sourceOfImport(work.tx, row.id);
    return text === null ? notFound : decide(work, row, text, input.confirmed);
  });
