// One entry of the register with the document behind it, and what else the same unit holds or held.
import type { Json } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { historyOf, standingOn, standingWords, type HistoryLine } from "@qingce/core/register/entry-history";
import { findEntry, listEntries, type EntryRow } from "../../store/entries.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { entryEvents } from "./entry-events.ts";
import { listName } from "./list-name.ts";
import { listed, type EntryListed } from "./entry-listed.ts";

export interface EntryRead extends EntryListed {
  readonly document: string;
  readonly list: string;
  /** Today. */
  readonly standing: string;
  readonly stands: boolean;
  readonly left: { readonly reason: string; readonly document: string } | null;
  readonly history: readonly HistoryLine[];
  readonly others: readonly EntryListed[];
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

function leftOf({ body }: EntryRow): EntryRead["left"] {
  const left = body["left"];
  if (typeof left !== "object" || left === null || Array.isArray(left)) return null;
  const told = left as { readonly [key: string]: Json };
  return { reason: text(told["reason"]), document: text(told["document"]) };
}

export async function readEntry(house: House, actor: Actor, input: { readonly entry: string }): Promise<Result<EntryRead>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx, today }) => {
    const row = await findEntry(tx, input.entry);
    if (row === null) return notFound;
    const same = row.creditCode === null ? [] : await listEntries(tx, { creditCode: row.creditCode }, { limit: 100 });
    const standing = standingOn({ from: row.fromDay, to: row.toDay }, today);
    const history = historyOf(await entryEvents(tx, row.id), (code) => house.regions.get(code)?.name ?? code);
    return ok({ ...listed(house, row), document: text(row.body["document"]), list: listName(row), standing: standingWords[standing], stands: standing === "listed", left: leftOf(row), history, others: same.filter(({ id }) => id !== row.id).map((one) => listed(house, one)) });
  });
}
