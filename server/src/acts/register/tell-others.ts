// After a change on one list: the authorities of the unit's other lists are told, and what they were told of this one is settled where it follows.
import { ok, type Result } from "@qingce/core/base/refusal";
import { isFollowed, toldOf, type ChangeTold } from "@qingce/core/register/entry-notice";
import type { EntryEvent } from "@qingce/core/register/entry";
import { listEntries, type EntryRow } from "../../store/entries.ts";
import { listNotices, putNotice, type NoticeRow } from "../../store/entry-notices.ts";
import { append } from "../../store/event-log.ts";
import type { Work } from "../command.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";

const most = 100;

async function write(work: Work, row: NoticeRow, event: { readonly type: string; readonly body: { readonly [name: string]: string } }): Promise<Result<null>> {
  const head = await append(work.tx, { stream: { kind: "entry-notice", id: row.id }, expectedVersion: row.version, events: [event], at: work.at, actor: work.actor.account || work.actor.role, scope: row.scope, suite: work.house.suite });
  if (!head.ok) return head;
  await putNotice(work.tx, { ...row, version: head.value.version });
  return ok(null);
}

const standsSo = (entry: EntryRow, told: ChangeTold): boolean => (told.change === "renamed" ? entry.name === told.to : told.change === "moved" ? entry.region === told.to : entry.toDay !== null);

async function tell(work: Work, cause: EntryRow, entry: EntryRow, told: ChangeTold): Promise<Result<null>> {
  const authority = authorityOfEntry(work.house, entry);
  if (authority === undefined || standsSo(entry, told)) return ok(null);
  const open = await listNotices(work.tx, { entry: entry.id, state: "open" }, { limit: most });
  if (open.some((one) => one.change === told.change && one.to === told.to)) return ok(null);
  const row: NoticeRow = { id: work.house.ids.next("entry-notice"), entryId: entry.id, causeEntryId: cause.id, ...told, authority, state: "open", toldAt: work.at, decidedBy: null, decidedAt: null, reason: null, scope: entry.scope, version: 0 };
  return write(work, row, { type: "told", body: { entry: entry.id, cause: cause.id, ...told } });
}

/** A unit without credit code is known by its one entry alone: nobody else is told. */
export async function tellOthers(work: Work, row: EntryRow, events: readonly EntryEvent[]): Promise<Result<null>> {
  const all = events.flatMap((event) => toldOf(event) ?? []);
  if (all.length === 0 || row.creditCode === null) return ok(null);
  const others = (await listEntries(work.tx, { creditCode: row.creditCode }, { limit: most })).filter((one) => one.id !== row.id && one.toDay === null);
  for (const told of all) for (const other of others) {
    const done = await tell(work, row, other, told);
    if (!done.ok) return done;
  }
  return ok(null);
}

/** What this list was told and has done now is followed. */
export async function settleNotices(work: Work, row: EntryRow, events: readonly EntryEvent[]): Promise<Result<null>> {
  for (const notice of await listNotices(work.tx, { entry: row.id, state: "open" }, { limit: most })) {
    if (!events.some((event) => isFollowed(notice, event))) continue;
    const done = await write(work, { ...notice, state: "followed", decidedBy: work.actor.account, decidedAt: work.at }, { type: "followed", body: {} });
    if (!done.ok) return done;
  }
  return ok(null);
}
