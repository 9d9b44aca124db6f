// Proposed and decided leavings, and notices from other lists, as the offices and the unit itself read them; and an authority's answer to a notice.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideKeep } from "@qingce/core/register/entry-notice";
import type { EntryRow } from "../../store/entries.ts";
import { listLeavings as leavingRows, type LeavingRow } from "../../store/entry-leavings.ts";
import { findNotice, listNotices as noticeRows, putNotice, type NoticeRow } from "../../store/entry-notices.ts";
import { append } from "../../store/event-log.ts";
import { findEntries } from "../../store/imports-entries.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";

interface Asked {
  readonly state?: string | undefined;
  readonly entry?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

type EntryNamed = { readonly name: string; readonly level: string; readonly kind: string; readonly region: string };

async function namesOf(work: Work, ids: readonly string[]): Promise<(id: string) => EntryNamed> {
  const entries: ReadonlyMap<string, EntryRow> = await findEntries(work.tx, ids);
  return (id) => {
    const { name = "", level = "", kind = "", region = "" } = entries.get(id) ?? {};
    return { name, level, kind, region };
  };
}

export type LeavingListed = LeavingRow & EntryNamed;

/** An officer reads those of its regions, a unit its own. */
export async function listLeavings(house: House, actor: Actor, input: Asked): Promise<Result<{ readonly leavings: readonly LeavingListed[]; readonly next: string | null }>> {
  const may = allowed(actor, "read-leavings", { scope: actor.nodes, ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }) });
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "read-leavings", input: {} }, async (work) => {
    const found = await leavingRows(work.tx, input, { after: input.after, limit });
    const named = await namesOf(work, found.map((row) => row.entryId));
    const leavings = found.map((row) => ({ ...row, ...named(row.entryId) }));
    return ok({ leavings, next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}

export type NoticeListed = NoticeRow & EntryNamed;

/** Those that concern the officer's own lists. */
export async function listEntryNotices(house: House, actor: Actor, input: Asked): Promise<Result<{ readonly notices: readonly NoticeListed[]; readonly next: string | null }>> {
  const may = allowed(actor, "keep-entry", { scope: actor.nodes, ...(actor.nodes[0] === undefined ? {} : { node: actor.nodes[0] }) });
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "keep-entry", input: {} }, async (work) => {
    const found = await noticeRows(work.tx, { ...input, authorities: actor.nodes }, { after: input.after, limit });
    const named = await namesOf(work, found.map((row) => row.entryId));
    const notices = found.map((row) => ({ ...row, ...named(row.entryId) }));
    return ok({ notices, next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}

/** The authority leaves its own entry as it is, with the reason. */
export async function keepEntry(house: House, actor: Actor, input: { readonly notice: string; readonly reason: string }, key?: string): Promise<Result<{ readonly notice: string }>> {
  return command(house, actor, { act: "keep-entry", input: { ...input }, key }, async (work) => {
    const row = await findNotice(work.tx, input.notice);
    if (row === null) return notFound;
    const may = allowed(actor, "keep-entry", { node: row.authority, scope: row.scope });
    if (!may.ok) return may;
    const decided = decideKeep(row, actor.account, input.reason);
    if (!decided.ok) return decided;
    const head = await append(work.tx, { stream: { kind: "entry-notice", id: row.id }, expectedVersion: row.version, events: decided.value.map(toStored), at: work.at, actor: actor.account, scope: row.scope, suite: house.suite });
    if (!head.ok) return head;
    await putNotice(work.tx, { ...row, state: "kept", decidedBy: actor.account, decidedAt: work.at, reason: input.reason, version: head.value.version });
    return ok({ notice: row.id });
  });
}
