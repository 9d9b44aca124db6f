// Taking a unit off a list 移出: proposed by the list's authority, or by the unit itself for its own will or closing down; confirmed or dropped by another.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideAbsorb, decideChange } from "@qingce/core/register/entry-change";
import type { LeavingGround } from "@qingce/core/register/entry";
import { decideLeaving, type LeavingDecision } from "@qingce/core/register/entry-leaving";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findLeaving, findOpenLeaving, putLeaving, type LeavingRow } from "../../store/entry-leavings.ts";
import { append } from "../../store/event-log.ts";
import { leaveSlot, takeSlot } from "../../store/slots.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";
import { takeUpEntry } from "./change-entry.ts";
import { asAuthorityOf, stateOfEntry, writeEntry } from "./entry-in-hand.ts";

export interface ProposeLeaving {
  readonly entry: string;
  readonly ground: LeavingGround;
  readonly on: string;
  readonly reason: string;
  readonly document: string;
  /** The entry of the unit that goes on after a merger. */
  readonly into?: string | undefined;
}

/** One open proposal an entry, also of two that are made at once. */
const seatOf = (entry: string): string => `entry-leaving:${entry}`;
const scopeOf = (row: EntryRow): readonly string[] => [...row.scope, ...(row.organisationId === null ? [] : [`organisation:${row.organisationId}`])];

type Gone = Pick<LeavingRow, "on" | "document" | "reason" | "ground" | "into">;

async function decided(work: Work, row: EntryRow, { on, document, reason, ground, into }: Gone) {
  const survivor = into === null ? null : await findEntry(work.tx, into);
  const events = decideChange(stateOfEntry(row), { kind: "leave", on, document, reason, ground, ...(survivor === null ? {} : { into: stateOfEntry(survivor) }) }, work.today);
  return { survivor, events };
}

async function propose(work: Work, row: EntryRow, input: ProposeLeaving): Promise<Result<{ readonly leaving: string }>> {
  const gone = { on: input.on as PlainDay, document: input.document, reason: input.reason, ground: input.ground, into: input.into ?? null };
  const { events } = await decided(work, row, gone);
  if (!events.ok) return events;
  const id = work.house.ids.next("leaving");
  const open = await findOpenLeaving(work.tx, row.id);
  const seat = await takeSlot(work.tx, { key: seatOf(row.id), cap: 1, holder: id });
  if (open !== null || !seat.ok) return refuse({ code: "already-proposed", hint: "该单位的移出已有人提出，尚待确认" });
  const body = { ...gone, entry: row.id, by: work.actor.account };
  const head = await append(work.tx, { stream: { kind: "leaving", id }, expectedVersion: 0, events: [{ type: "proposed", body }], at: work.at, actor: work.actor.account, scope: scopeOf(row), suite: work.house.suite });
  if (!head.ok) return head;
  await putLeaving(work.tx, { id, entryId: row.id, organisationId: row.organisationId, ...gone, authority: authorityOfEntry(work.house, row) ?? "", state: "proposed", proposedBy: work.actor.account, proposedAt: work.at, decidedBy: null, decidedAt: null, answer: null, scope: row.scope, version: head.value.version });
  return ok({ leaving: id });
}

export async function proposeLeaving(house: House, actor: Actor, input: ProposeLeaving, key?: string): Promise<Result<{ readonly leaving: string }>> {
  const found = await takeUpEntry(house, actor, input.entry, "propose-leaving");
  if (!found.ok) return found;
  if (actor.role === "applicant" && input.ground !== "own-will" && input.ground !== "closure") return refuse({ code: "ground-foreign", place: "ground", hint: "单位自己只能申请自愿退出或注销退出" });
  return command(house, actor, { act: "propose-leaving", input: { ...input, into: input.into ?? null }, key, as: asAuthorityOf(actor, found.value) }, async (work) => {
    const row = await findEntry(work.tx, input.entry);
    return row === null ? notFound : propose(work, row, input);
  });
}

/** The unit leaves; one that it merged into is told on its own entry. */
async function leave(work: Work, leaving: LeavingRow): Promise<Result<null>> {
  const row = await findEntry(work.tx, leaving.entryId);
  if (row === null) return notFound;
  const { survivor, events } = await decided(work, row, leaving);
  if (!events.ok) return events;
  const written = await writeEntry(work, row, events.value);
  if (!written.ok || survivor === null || leaving.ground !== "merger") return written.ok ? ok(null) : written;
  const absorbed = decideAbsorb(stateOfEntry(survivor), stateOfEntry(row), leaving);
  if (!absorbed.ok) return absorbed;
  const told = await writeEntry(work, survivor, absorbed.value);
  return told.ok ? ok(null) : told;
}

async function decide(house: House, actor: Actor, id: string, decision: LeavingDecision, key: string | undefined): Promise<Result<{ readonly entry: string; readonly state: LeavingRow["state"] }>> {
  const found = await command(house, actor, { act: "confirm-leaving", input: {} }, async ({ tx }) => {
    const row = await findLeaving(tx, id);
    if (row === null) return notFound;
    const may = allowed(actor, "confirm-leaving", { node: row.authority, scope: row.scope });
    return may.ok ? ok(row) : may;
  });
  if (!found.ok) return found;
  return command(house, actor, { act: "confirm-leaving", input: { id, ...decision }, key, as: asAuthorityOf(actor, found.value) }, async (work) => {
    const row = await findLeaving(work.tx, id);
    if (row === null) return notFound;
    const events = decideLeaving(row, decision);
    if (!events.ok) return events;
    const head = await append(work.tx, { stream: { kind: "leaving", id }, expectedVersion: row.version, events: events.value.map(toStored), at: work.at, actor: actor.account, scope: [...row.scope, ...(row.organisationId === null ? [] : [`organisation:${row.organisationId}`])], suite: house.suite });
    if (!head.ok) return head;
    const state = decision.kind === "confirm" ? "confirmed" : "dropped";
    await putLeaving(work.tx, { ...row, state, decidedBy: actor.account, decidedAt: work.at, answer: decision.kind === "drop" ? decision.reason : null, version: head.value.version });
    await leaveSlot(work.tx, seatOf(row.entryId), id);
    const done = decision.kind === "confirm" ? await leave(work, row) : ok(null);
    return done.ok ? ok({ entry: row.entryId, state }) : done;
  });
}

export const confirmLeaving = (house: House, actor: Actor, input: { readonly leaving: string }, key?: string): ReturnType<typeof decide> => decide(house, actor, input.leaving, { kind: "confirm", by: actor.account }, key);

export const dropLeaving = (house: House, actor: Actor, input: { readonly leaving: string; readonly reason: string }, key?: string): ReturnType<typeof decide> => decide(house, actor, input.leaving, { kind: "drop", by: actor.account, reason: input.reason }, key);
