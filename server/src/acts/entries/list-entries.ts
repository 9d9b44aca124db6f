// The register 名单 as everyone may read it: searched by name or pinyin, narrowed, sorted, on any day, a page at a time.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { countEntries, listEntries as rows } from "../../store/entries.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { filterOf, listed, rowsOn, usualSort, type EntriesAsked, type EntryListed } from "./entry-listed.ts";

export interface ListEntries extends EntriesAsked {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** Entries that stand on `on`, today unless another day is asked. */
export async function listEntries(house: House, actor: Actor, input: ListEntries): Promise<Result<{ readonly on: PlainDay; readonly total: number; readonly entries: readonly EntryListed[]; readonly next: string | null }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx, today }) => {
    const filter = filterOf(input, today);
    const found = await rows(tx, filter, { after: input.after, limit }, input.sort ?? usualSort);
    const total = await countEntries(tx, filter);
    return ok({ on: filter.on, total, entries: (await rowsOn(tx, found, filter.on)).map((row) => listed(house, row)), next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}
