// Puts a unit whose removal was overturned back on its list, in the transaction given; its seat must still be free.
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import { refuse, type Result } from "@qingce/core/base/refusal";
import { decideReinstatement } from "@qingce/core/register/entry-reinstatement";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { takeSlot } from "../../store/slots.ts";
import { notFound, type Work } from "../command.ts";
import { reopenTables } from "../upkeep/reopen-tables.ts";
import { entrySeat } from "./enter-unit.ts";
import { stateOfEntry, writeEntry } from "./entry-in-hand.ts";
import { restoreMarks } from "./mark-entry.ts";

export async function reinstateUnit(work: Work, entry: string, told: { readonly on: PlainDay; readonly reason: string; readonly document: string }): Promise<Result<EntryRow>> {
  const row = await findEntry(work.tx, entry);
  if (row === null) return notFound;
  const decided = decideReinstatement(stateOfEntry(row), told);
  if (!decided.ok) return decided;
  if (row.creditCode !== null && row.kind !== "product") {
    const seat = await takeSlot(work.tx, { key: entrySeat({ level: row.level as Tier, kind: row.kind as Kind, pool: row.pool, creditCode: row.creditCode }), cap: 1, holder: row.id });
    if (!seat.ok) return refuse({ code: "already-listed", hint: "该单位已重新列入本级同类名单" });
  }
  const written = await writeEntry(work, row, decided.value);
  if (!written.ok || row.toDay === null) return written;
  const marked = await restoreMarks(work, written.value, told);
  if (!marked.ok) return marked;
  const reopened = await reopenTables(work, written.value, { left: addDays(row.toDay, 1), on: told.on, document: told.document });
  return reopened.ok ? written : reopened;
}
