// Proposed and decided leavings, and notices from other lists, as the offices and the unit itself read them; and an authority's answer to a notice.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideKeep } from "@qingce/core/register/entry-notice";
import { countLeavings, listLeavings as leavingRows } from "../../store/entry-leavings.ts";
import { countNotices, findNotice, listNotices as noticeRows, putNotice } from "../../store/entry-notices.ts";
import { append } from "../../store/event-log.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { toStored } from "../stored-event.ts";
import { toldLeavings, toldNotices, type LeavingListed, type NoticeListed } from "./leavings-told.ts";

interface Asked {
  readonly state?: string | undefined;
  readonly entry?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

interface Paged {
  readonly next: string | null;
  /** On all pages together. */
  readonly total: number;
}

/** An officer reads those of its regions, with `mine` those of its own lists; a unit its own. */
export async function listLeavings(house: House, actor: Actor, input: Asked & { readonly mine?: boolean | undefined }): Promise<Result<Paged & { readonly leavings: readonly LeavingListed[] }>> {
  const may = allowed(actor, "read-leavings", { scope: actor.nodes, ...(actor.organisation === undefined ? {} : { organisation: actor.organisation }) });
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "read-leavings", input: {} }, async (work) => {
    const filter = { state: input.state, entry: input.entry, authorities: input.mine === true ? actor.nodes : undefined };
    const found = await leavingRows(work.tx, filter, { after: input.after, limit });
    return ok({ leavings: await toldLeavings(work, found, actor), total: await countLeavings(work.tx, filter), next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}

/** Those that concern the officer's own lists. */
export async function listEntryNotices(house: House, actor: Actor, input: Asked): Promise<Result<Paged & { readonly notices: readonly NoticeListed[] }>> {
  const may = allowed(actor, "list-entry-notices", { scope: actor.nodes, ...(actor.nodes[0] === undefined ? {} : { node: actor.nodes[0] }) });
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "list-entry-notices", input: {} }, async (work) => {
    const filter = { state: input.state, entry: input.entry, authorities: actor.nodes };
    const found = await noticeRows(work.tx, filter, { after: input.after, limit });
    return ok({ notices: await toldNotices(work, found), total: await countNotices(work.tx, filter), next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
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
