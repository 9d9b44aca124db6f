// Taking a unit off a list 移出: proposed by the list's authority, or by the unit itself for its own will or closing down; confirmed or dropped by another.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { LeavingGround } from "@qingce/core/register/entry";
import type { LeavingDecision } from "@qingce/core/register/entry-leaving";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { findLeaving, findOpenLeaving, putLeaving, type LeavingRow } from "../../store/entry-leavings.ts";
import { append } from "../../store/event-log.ts";
import { takeSlot } from "../../store/slots.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";
import { carryLeaving, decidedLeaving, leavingSeat, settleLeaving } from "./carry-leaving.ts";
import { takeUpEntry } from "./change-entry.ts";
import { asAuthorityOf } from "./entry-in-hand.ts";
import { organisationOfEntry } from "./organisation-of-entry.ts";

export interface ProposeLeaving {
  readonly entry: string;
  readonly ground: LeavingGround;
  readonly on: string;
  readonly reason: string;
  readonly document: string;
  /** The entry of the unit that goes on after a merger. */
  readonly into?: string | undefined;
}

async function propose(work: Work, row: EntryRow, input: ProposeLeaving): Promise<Result<{ readonly leaving: string }>> {
  const gone = { on: input.on as PlainDay, document: input.document, reason: input.reason, ground: input.ground, into: input.into ?? null };
  const { events } = await decidedLeaving(work, row, gone);
  if (!events.ok) return events;
  const id = work.house.ids.next("leaving");
  const open = await findOpenLeaving(work.tx, row.id);
  const seat = await takeSlot(work.tx, { key: leavingSeat(row.id), cap: 1, holder: id });
  if (open !== null || !seat.ok) return refuse({ code: "already-proposed", hint: "该单位的移出已有人提出，尚待确认" });
  const organisationId = (await organisationOfEntry(work.tx, row)) ?? null;
  const scope = [...row.scope, ...(organisationId === null ? [] : [`organisation:${organisationId}`])];
  const head = await append(work.tx, { stream: { kind: "leaving", id }, expectedVersion: 0, events: [{ type: "proposed", body: { ...gone, entry: row.id, by: work.actor.account } }], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  await putLeaving(work.tx, { id, entryId: row.id, organisationId, ...gone, authority: authorityOfEntry(work.house, row) ?? "", state: "proposed", proposedBy: work.actor.account, proposedAt: work.at, decidedBy: null, decidedAt: null, answer: null, scope: row.scope, version: head.value.version });
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
    const settled = await settleLeaving(work, row, decision);
    if (!settled.ok) return settled;
    const done = decision.kind === "confirm" ? await carryLeaving(work, row.entryId, row) : ok(null);
    return done.ok ? ok({ entry: row.entryId, state: settled.value.state }) : done;
  });
}

export const confirmLeaving = (house: House, actor: Actor, input: { readonly leaving: string }, key?: string): ReturnType<typeof decide> => decide(house, actor, input.leaving, { kind: "confirm", by: actor.account }, key);

export const dropLeaving = (house: House, actor: Actor, input: { readonly leaving: string; readonly reason: string }, key?: string): ReturnType<typeof decide> => decide(house, actor, input.leaving, { kind: "drop", by: actor.account, reason: input.reason }, key);
