// Marks of support 支持标记: set and ended by the list's authority, ended by the clock of the list itself when the unit leaves, back with it when the removal is overturned.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideEndMark, decideRestoreMark, decideSetMark, evolveMark, supportDuties, type Mark, type MarkEvent, type MarkKind } from "@qingce/core/register/entry-mark";
import type { Kind } from "@qingce/core/rule/kind";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findMark, listMarks, putMark, type MarkRow } from "../../store/entry-marks.ts";
import { append } from "../../store/event-log.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";
import { takeUpEntry } from "./change-entry.ts";
import { asAuthorityOf, stateOfEntry } from "./entry-in-hand.ts";
import { organisationOfEntry } from "./organisation-of-entry.ts";

const stateOf = ({ mark, clause, from, endedOn, endedByLeaving }: MarkRow): NonNullable<Mark> => ({ mark, clause, from, standing: endedOn === null ? "open" : "ended", byLeaving: endedByLeaving });

async function write(work: Work, row: MarkRow, events: readonly MarkEvent[]): Promise<Result<MarkRow>> {
  const state = events.reduce<Mark>(evolveMark, events[0]?.type === "set" ? undefined : stateOf(row));
  const last = events.at(-1);
  if (state === undefined || last === undefined) return ok(row);
  const scope = [...row.scope, ...(row.organisationId === null ? [] : [`organisation:${row.organisationId}`]), "public"];
  const head = await append(work.tx, { stream: { kind: "entry-mark", id: row.id }, expectedVersion: row.version, events: events.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope, suite: work.house.suite });
  if (!head.ok) return head;
  const ended = last.type === "ended" ? { endedOn: last.on, endedReason: last.reason, endedByLeaving: last.byLeaving } : { endedOn: null, endedReason: null, endedByLeaving: false };
  const next: MarkRow = { ...row, ...ended, version: head.value.version };
  await putMark(work.tx, next);
  return ok(next);
}

export interface SetEntryMark {
  readonly entry: string;
  readonly mark: MarkKind;
  readonly edition: string;
  readonly clause: string;
  readonly document: string;
  readonly from: string;
}

export async function setEntryMark(house: House, actor: Actor, input: SetEntryMark, key?: string): Promise<Result<{ readonly mark: string }>> {
  const found = await takeUpEntry(house, actor, input.entry, "mark-entry");
  if (!found.ok) return found;
  const sealed = house.editions.current.get(input.edition);
  if (sealed === undefined) return refuse({ code: "edition-unknown", place: "edition", facts: { edition: input.edition }, hint: "没有这一版通知" });
  return command(house, actor, { act: "mark-entry", input: { ...input }, key, as: asAuthorityOf(actor, found.value) }, async (work) => {
    const row = await findEntry(work.tx, input.entry);
    if (row === null) return notFound;
    const held = (await listMarks(work.tx, [row.id])).filter(({ endedOn }) => endedOn === null);
    const { mark, clause, document } = input;
    const decided = decideSetMark(stateOfEntry(row), sealed.edition, { mark, clause, document, from: input.from as PlainDay, by: actor.account }, held, work.today);
    if (!decided.ok) return decided;
    const [set] = decided.value;
    const id = house.ids.next("entry-mark");
    const organisationId = (await organisationOfEntry(work.tx, row)) ?? null;
    const written = await write(work, { id, entryId: row.id, organisationId, mark, edition: input.edition, clause, says: set?.type === "set" ? set.says : "", document: document.trim(), from: input.from as PlainDay, endedOn: null, endedReason: null, endedByLeaving: false, scope: row.scope, version: 0 }, decided.value);
    return written.ok ? ok({ mark: id }) : written;
  });
}

export async function endEntryMark(house: House, actor: Actor, input: { readonly mark: string; readonly on: string; readonly reason: string }, key?: string): Promise<Result<{ readonly mark: string }>> {
  const seen = await command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => ok(await findMark(tx, input.mark)));
  if (!seen.ok || seen.value === null) return notFound;
  const found = await takeUpEntry(house, actor, seen.value.entryId, "mark-entry");
  if (!found.ok) return found;
  return command(house, actor, { act: "mark-entry", input: { ...input }, key, as: asAuthorityOf(actor, found.value) }, async (work) => {
    const row = await findMark(work.tx, input.mark);
    if (row === null) return notFound;
    const decided = decideEndMark(stateOf(row), { on: input.on as PlainDay, reason: input.reason, byLeaving: false, by: actor.account });
    if (!decided.ok) return decided;
    const written = await write(work, row, decided.value);
    return written.ok ? ok({ mark: row.id }) : written;
  });
}

/** In the transaction in which the unit leaves, from the first day on which it stands no more. */
export async function endMarksOnLeaving(work: Work, entry: EntryRow, told: { readonly on: PlainDay; readonly document: string }): Promise<Result<null>> {
  for (const row of (await listMarks(work.tx, [entry.id])).filter(({ endedOn }) => endedOn === null)) {
    const on = told.on < row.from ? row.from : told.on;
    const decided = decideEndMark(stateOf(row), { on, reason: `已依${told.document}移出名单`, byLeaving: true, by: work.actor.account || work.actor.role });
    if (!decided.ok) return decided;
    const written = await write(work, row, decided.value);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** In the transaction of the reinstatement. */
export async function restoreMarks(work: Work, entry: EntryRow, told: { readonly on: PlainDay; readonly document: string }): Promise<Result<null>> {
  for (const row of await listMarks(work.tx, [entry.id])) {
    const written = await write(work, row, decideRestoreMark(stateOf(row), { ...told, by: work.actor.account || work.actor.role }));
    if (!written.ok) return written;
  }
  return ok(null);
}

export interface Support {
  readonly edition: string;
  readonly name: string;
  readonly clause: string;
  readonly says: string;
}

/** Clauses of the editions of the entry's own level that grant something to its kind. */
const supportsFor = (house: House, { kind, level }: EntryRow): readonly Support[] =>
  [...house.editions.current.values()].filter(({ edition }) => edition.edition.level === level).flatMap(({ edition }) => supportDuties(edition, kind as Kind).map(({ cite, says }) => ({ edition: edition.id, name: edition.edition.name, clause: cite, says })));

export async function listEntryMarks(house: House, actor: Actor, input: { readonly entry: string }): Promise<Result<{ readonly marks: readonly MarkRow[]; readonly supports: readonly Support[] }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findEntry(tx, input.entry);
    return row === null ? notFound : ok({ marks: await listMarks(tx, [row.id]), supports: supportsFor(house, row) });
  });
}
