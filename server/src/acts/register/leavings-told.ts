// Proposed leavings and notices as pages show them: with the entries they speak of by name, and the words for lists and regions.
import type { Actor } from "@qingce/core/access/actor";
import type { EntryRow } from "../../store/entries.ts";
import type { LeavingRow } from "../../store/entry-leavings.ts";
import type { NoticeRow } from "../../store/entry-notices.ts";
import { findEntries } from "../../store/imports-entries.ts";
import type { Work } from "../command.ts";
import { listName } from "../entries/list-name.ts";

export interface EntryNamed {
  readonly name: string;
  readonly level: string;
  readonly kind: string;
  readonly region: string;
  readonly regionName: string;
  /** 省级绿色工厂: level and kind in one word. */
  readonly list: string;
}

/** `own`: proposed by the reader, who cannot confirm it. */
export type LeavingListed = LeavingRow & EntryNamed & { readonly own: boolean; readonly intoName: string | null };

/** `toName` is the name or the region's name after the change. */
export type NoticeListed = NoticeRow & EntryNamed & { readonly causeList: string; readonly toName: string };

const none: Pick<EntryRow, "name" | "level" | "kind" | "region" | "pool"> = { name: "", level: "", kind: "", region: "", pool: false };

function named({ house }: Work, entries: ReadonlyMap<string, EntryRow>, id: string): EntryNamed {
  const { name, level, kind, region, pool } = entries.get(id) ?? none;
  return { name, level, kind, region, regionName: house.regions.get(region)?.name ?? region, list: listName({ level, kind, pool }) };
}

export async function toldLeavings(work: Work, rows: readonly LeavingRow[], reader: Actor): Promise<readonly LeavingListed[]> {
  const entries = await findEntries(work.tx, rows.flatMap(({ entryId, into }) => [entryId, ...(into === null ? [] : [into])]));
  return rows.map((row) => ({ ...row, ...named(work, entries, row.entryId), own: row.proposedBy === reader.account, intoName: row.into === null ? null : (entries.get(row.into)?.name ?? null) }));
}

export async function toldNotices(work: Work, rows: readonly NoticeRow[]): Promise<readonly NoticeListed[]> {
  const entries = await findEntries(work.tx, rows.flatMap(({ entryId, causeEntryId }) => [entryId, causeEntryId]));
  return rows.map((row) => {
    const cause = entries.get(row.causeEntryId);
    const toName = row.change === "moved" ? (work.house.regions.get(row.to)?.name ?? row.to) : row.to;
    return { ...row, ...named(work, entries, row.entryId), causeList: cause === undefined ? "" : listName(cause), toName };
  });
}
