// A rename 更名 or a move 迁移 of a listed unit, recorded by the authority of the list with its proof. The entry stays the same.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideChange, type EntryChange } from "@qingce/core/register/entry-change";
import { findEntry, findNamesakes, type EntryRow } from "../../store/entries.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { authorityOfEntry } from "./authority-of-entry.ts";
import { asAuthorityOf, stateOfEntry, writeEntry } from "./entry-in-hand.ts";
import { organisationOfEntry } from "./organisation-of-entry.ts";

interface Changing {
  readonly entry: string;
  readonly on: string;
  readonly document: string;
}

export interface EntryChanged {
  readonly entry: string;
  readonly name: string;
  readonly region: string;
}

/** The entry where the actor may change it: its own list's authority alone. */
export async function takeUpEntry(house: House, actor: Actor, entry: string, act: "change-entry" | "propose-leaving" | "mark-entry" | "file-story"): Promise<Result<EntryRow>> {
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const row = await findEntry(tx, entry);
    const node = row === null ? undefined : authorityOfEntry(house, row);
    if (row === null || node === undefined) return notFound;
    const organisation = await organisationOfEntry(tx, row);
    const may = allowed(actor, act, { node, scope: row.scope, ...(organisation === undefined ? {} : { organisation }) });
    return may.ok ? { ok: true, value: row } : may;
  });
}

async function change(house: House, actor: Actor, input: Changing & { readonly [name: string]: string }, key: string | undefined, make: (work: Work, row: EntryRow) => Promise<EntryChange>): Promise<Result<EntryChanged>> {
  const found = await takeUpEntry(house, actor, input.entry, "change-entry");
  if (!found.ok) return found;
  return command(house, actor, { act: "change-entry", input: { ...input }, key, as: asAuthorityOf(actor, found.value) }, async (work) => {
    const row = await findEntry(work.tx, input.entry);
    if (row === null) return notFound;
    const decided = decideChange(stateOfEntry(row), await make(work, row), work.today);
    if (!decided.ok) return decided;
    const written = await writeEntry(work, row, decided.value);
    return written.ok ? { ok: true, value: { entry: row.id, name: written.value.name, region: written.value.region } } : written;
  });
}

/** Several products of one firm bear its one name. */
export const renameEntry = (house: House, actor: Actor, input: Changing & { readonly to: string }, key?: string): Promise<Result<EntryChanged>> =>
  change(house, actor, { ...input }, key, async ({ tx }, row) => ({ kind: "rename", on: input.on as PlainDay, document: input.document, to: input.to.trim(), takenBy: row.kind === "product" ? [] : await findNamesakes(tx, row, input.to.trim()) }));

export const moveEntry = (house: House, actor: Actor, input: Changing & { readonly to: string }, key?: string): Promise<Result<EntryChanged>> =>
  change(house, actor, { ...input }, key, async (_work, row) => {
    const area = authorityOfEntry(house, row);
    return { kind: "move", on: input.on as PlainDay, document: input.document, to: input.to, within: house.regions.get(input.to) !== undefined && area !== undefined && house.regions.isWithin(input.to, area) };
  });
