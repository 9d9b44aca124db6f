// Carries an import on, a chunk a transaction, until it is through or somebody has cancelled it.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import type { ConfirmedPlan } from "@qingce/core/register/list-confirm";
import { append } from "../../store/event-log.ts";
import { findImport, lockImport, moveImport, sourceOfImport, type ImportRow } from "../../store/imports.ts";
import { findEntries } from "../../store/imports-entries.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { lookForFindings } from "./look-for-findings.ts";
import { entryId, readList } from "./read-list.ts";
import { enterMany, takeEntry } from "./take-entry.ts";

const chunk = 200;

/** Tells the import's stream what became of it. */
export async function tellImport(work: Work, row: ImportRow, type: string, body: JsonObject): Promise<Result<ImportRow>> {
  const head = await append(work.tx, { stream: { kind: "import", id: row.id }, expectedVersion: row.version, events: [{ type, body }], at: work.at, actor: work.actor.account || work.actor.role, scope: row.scope, suite: work.house.suite });
  return head.ok ? ok({ ...row, version: head.value.version }) : head;
}

async function takeChunk(work: Work, row: ImportRow, plan: ConfirmedPlan, size: number): Promise<Result<ImportRow>> {
  const entries = plan.entries.slice(row.next, row.next + size);
  const known = await findEntries(work.tx, entries.map(entryId));
  const fresh = entries.filter((entry) => !known.has(entryId(entry)));
  const counts = { taken: row.taken + fresh.length, known: row.known, corrected: row.corrected };
  const entered = await enterMany(work, fresh);
  if (!entered.ok) return entered;
  for (const entry of entries) {
    const held = known.get(entryId(entry));
    if (held === undefined) continue;
    const taken = await takeEntry(work, entry, held, `import:${row.id}`);
    if (!taken.ok) return refuse(...taken.refusals.map((one) => ({ ...one, place: one.place ?? `row ${entry.row}` })));
    counts[taken.value] += 1;
  }
  return ok({ ...row, ...counts, next: row.next + entries.length });
}

/** One chunk of an import; the row as it then stands. An import that does not run is left alone. */
async function advance(house: House, actor: Actor, id: string, plan: ConfirmedPlan, size: number): Promise<Result<ImportRow>> {
  return command(house, actor, { act: "import-register", input: {} }, async (work) => {
    const row = await lockImport(work.tx, id);
    if (row === null) return notFound;
    if (row.state !== "running") return ok(row);
    const moved = await takeChunk(work, row, plan, size);
    if (!moved.ok) return moved;
    if (moved.value.next < moved.value.total) {
      await moveImport(work.tx, moved.value);
      return moved;
    }
    const { taken, known, corrected } = moved.value;
    const told = await tellImport(work, { ...moved.value, state: "done", endedAt: work.at }, "done", { taken, known, corrected });
    if (told.ok) await moveImport(work.tx, told.value);
    return told;
  });
}

/**
 * Runs an import to its end, or until it is cancelled; `chunks` stops it earlier, as a job would that is asked to stop. When it is
 * through, organisations already registered are looked up among the new names.
 */
export async function runImport(house: House, actor: Actor, input: { readonly import: string; readonly chunks?: number | undefined; readonly size?: number | undefined }): Promise<Result<ImportRow>> {
  const may = allowed(actor, "import-register", { node: nation });
  if (!may.ok) return may;
  const begun = await command(house, actor, { act: "import-register", input: {} }, async ({ tx }) => {
    const [row, source] = [await findImport(tx, input.import), await sourceOfImport(tx, input.import)];
    return row === null || source === null ? notFound : ok({ row, source });
  });
  if (!begun.ok) return begun;
  const list = await readList(house, begun.value.source, begun.value.row.confirmations);
  if (!list.ok) return list;
  let { row } = begun.value;
  for (let n = 0; row.state === "running" && n < (input.chunks ?? Number.POSITIVE_INFINITY); n += 1) {
    const moved = await advance(house, actor, row.id, list.value.plan, input.size ?? chunk);
    if (!moved.ok) return moved;
    row = moved.value;
  }
  if (row.state === "done") await lookForFindings(house, actor);
  return ok(row);
}
