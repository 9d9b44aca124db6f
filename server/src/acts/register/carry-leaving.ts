// What a leaving does once it is settled that a unit leaves, whoever settled it: two people of the list's authority, or proceedings of upkeep.
import type { Result } from "@qingce/core/base/refusal";
import { ok } from "@qingce/core/base/refusal";
import { decideAbsorb, decideChange } from "@qingce/core/register/entry-change";
import { decideLeaving, type LeavingDecision } from "@qingce/core/register/entry-leaving";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findOpenLeaving, putLeaving, type LeavingRow } from "../../store/entry-leavings.ts";
import { append } from "../../store/event-log.ts";
import { leaveSlot } from "../../store/slots.ts";
import { notFound, type Work } from "../command.ts";
import { askForRecords } from "../evaluators/recompute-records.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";
import { toStored } from "../stored-event.ts";
import { closeUpkeep } from "../upkeep/close-upkeep.ts";
import { stateOfEntry, writeEntry } from "./entry-in-hand.ts";
import { endMarksOnLeaving } from "./mark-entry.ts";

/** From which day, why and by which document; `into` names the entry that goes on after a merger. */
export type LeavingTold = Pick<LeavingRow, "on" | "document" | "reason" | "ground" | "into">;

/** One open proposal an entry, also of two that are made at once. */
export const leavingSeat = (entry: string): string => `entry-leaving:${entry}`;

/** The leaving as core decides it, with the entry that goes on. */
export async function decidedLeaving(work: Work, row: EntryRow, { on, document, reason, ground, into }: LeavingTold) {
  const survivor = into === null ? null : await findEntry(work.tx, into);
  const events = decideChange(stateOfEntry(row), { kind: "leave", on, document, reason, ground, ...(survivor === null ? {} : { into: stateOfEntry(survivor) }) }, work.today);
  return { survivor, events };
}

/** Writes what became of a proposal and gives its seat back. */
export async function settleLeaving(work: Work, row: LeavingRow, decision: LeavingDecision): Promise<Result<LeavingRow>> {
  const events = decideLeaving(row, decision);
  if (!events.ok) return events;
  const scope = [...row.scope, ...(row.organisationId === null ? [] : [`organisation:${row.organisationId}`])];
  const head = await append(work.tx, { stream: { kind: "leaving", id: row.id }, expectedVersion: row.version, events: events.value.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope, suite: work.house.suite });
  if (!head.ok) return head;
  const settled: LeavingRow = { ...row, state: decision.kind === "confirm" ? "confirmed" : "dropped", decidedBy: decision.by, decidedAt: work.at, answer: decision.kind === "drop" ? decision.reason : null, version: head.value.version };
  await putLeaving(work.tx, settled);
  await leaveSlot(work.tx, leavingSeat(row.entryId), row.id);
  return ok(settled);
}

/**
 * Carries a confirmed leaving through in the transaction given, which must write for the list's authority (`asAuthorityOf`): the unit leaves
 * its list from `on`, one that it merged into is told, a proposal still open is dropped, its open tables and proceeding are ended, and the authorities of its other lists get their notice.
 */
export async function carryLeaving(work: Work, entry: string, told: LeavingTold): Promise<Result<EntryRow>> {
  const row = await findEntry(work.tx, entry);
  if (row === null) return notFound;
  const { survivor, events } = await decidedLeaving(work, row, told);
  if (!events.ok) return events;
  const open = await findOpenLeaving(work.tx, entry);
  const dropped = open === null ? ok(null) : await settleLeaving(work, open, { kind: "drop", by: work.actor.account || work.actor.role, reason: `已依${told.document}移出` });
  if (!dropped.ok) return dropped;
  const closed = await closeUpkeep(work, row, `已依${told.document}移出名单`);
  if (!closed.ok) return closed;
  const unmarked = await endMarksOnLeaving(work, row, told);
  if (!unmarked.ok) return unmarked;
  const written = await writeEntry(work, row, events.value);
  if (!written.ok) return written;
  await askForRecords(work, row.roundId, authorityOfEntry(work.house, row) ?? "");
  if (survivor === null || told.ground !== "merger") return written;
  const absorbed = decideAbsorb(stateOfEntry(survivor), stateOfEntry(row), told);
  if (!absorbed.ok) return absorbed;
  const heard = await writeEntry(work, survivor, absorbed.value);
  return heard.ok ? written : heard;
}
