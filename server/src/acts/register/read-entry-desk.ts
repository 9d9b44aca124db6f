// What the reader may do about an entry, and what is under way about it: proposals to leave, and notices from the unit's other lists.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { may as mayDo } from "@qingce/core/access/may";
import { findEntry, listEntries, type EntryRow } from "../../store/entries.ts";
import { listLeavings } from "../../store/entry-leavings.ts";
import { listNotices } from "../../store/entry-notices.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import { listed, type EntryListed } from "../entries/entry-listed.ts";
import { listName } from "../entries/list-name.ts";
import type { House } from "../house.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";
import { toldLeavings, toldNotices, type LeavingListed, type NoticeListed } from "./leavings-told.ts";
import { organisationOfEntry } from "./organisation-of-entry.ts";

export interface EntryDesk {
  /** The node whose list it is, with its name; null while the region is in doubt. */
  readonly authority: string | null;
  readonly authorityName: string | null;
  /** Whether the reader may record a change, and propose that the unit leaves. */
  readonly mayChange: boolean;
  readonly mayPropose: boolean;
  readonly leavings: readonly LeavingListed[];
  readonly notices: readonly NoticeListed[];
}

const most = 100;

async function deskOf(work: Work, row: EntryRow): Promise<Result<EntryDesk>> {
  const { actor, house, tx } = work;
  const [authority, organisation] = [authorityOfEntry(house, row), await organisationOfEntry(tx, row)];
  const object = { scope: row.scope, ...(authority === undefined ? {} : { node: authority }), ...(organisation === undefined ? {} : { organisation }) };
  const seen = allowed(actor, "read-leavings", object);
  if (!seen.ok) return seen;
  return ok({
    authority: authority ?? null,
    authorityName: authority === undefined ? null : (house.regions.get(authority)?.name ?? authority),
    mayChange: mayDo(actor, "change-entry", object).may,
    mayPropose: mayDo(actor, "propose-leaving", object).may,
    leavings: await toldLeavings(work, await listLeavings(tx, { entry: row.id }, { limit: most }), actor),
    notices: await toldNotices(work, await listNotices(tx, { entry: row.id }, { limit: most })),
  });
}

export async function readEntryDesk(house: House, actor: Actor, input: { readonly entry: string }): Promise<Result<EntryDesk>> {
  return command(house, actor, { act: "read-leavings", input: {} }, async (work) => {
    const row = await findEntry(work.tx, input.entry);
    return row === null ? notFound : deskOf(work, row);
  });
}

/** Everything that the unit holds or held, under its credit code. */
export async function listOwnEntries(house: House, actor: Actor): Promise<Result<{ readonly entries: readonly (EntryListed & { readonly list: string })[] }>> {
  const { organisation } = actor;
  const may = allowed(actor, "read-leavings", organisation === undefined ? {} : { organisation });
  if (!may.ok) return may;
  if (organisation === undefined) return notFound;
  return command(house, actor, { act: "read-leavings", input: {} }, async ({ tx }) => {
    const own = await findOrganisation(tx, organisation);
    if (own === null) return notFound;
    const rows = await listEntries(tx, { creditCode: own.creditCode }, { limit: most }, "newest");
    return ok({ entries: rows.map((row) => ({ ...listed(house, row), list: listName(row) })) });
  });
}
