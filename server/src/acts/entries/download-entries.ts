// Hands out what a search of the register finds as one file, whole, in the form that was asked for.
import { Readable } from "node:stream";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { entryTable } from "../../documents/entry-table.ts";
import { writeXlsxTable, xlsxType } from "../../documents/xlsx-out.ts";
import { listEntries as rows, type EntryFilter, type EntrySort } from "../../store/entries.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { filterOf, listed, rowsOn, usualSort, type EntriesAsked, type EntryListed } from "./entry-listed.ts";

export interface DownloadEntries extends EntriesAsked {
  readonly format: "csv" | "json" | "xlsx";
}

const together = 500;

async function everyRow({ tx, house }: Work, filter: EntryFilter & { readonly on: PlainDay }, sort: EntrySort): Promise<readonly EntryListed[]> {
  const found: EntryListed[] = [];
  for (let after: string | undefined; ; ) {
    const page = await rows(tx, filter, { after, limit: together }, sort);
    found.push(...(await rowsOn(tx, page, filter.on)).map((row) => listed(house, row)));
    if (page.length < together) return found;
    after = page.at(-1)?.id;
  }
}

async function written(format: DownloadEntries["format"], on: PlainDay, entries: readonly EntryListed[]): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  switch (format) {
    case "csv":
      return { bytes: Buffer.from(writeCsv(entryTable(entries))), mediaType: "text/csv; charset=utf-8" };
    case "json":
      return { bytes: Buffer.from(`${JSON.stringify({ on, entries }, null, 2)}\n`), mediaType: "application/json; charset=utf-8" };
    case "xlsx":
      return { bytes: await writeXlsxTable(`${on} 在册名单`, entryTable(entries)), mediaType: xlsxType };
  }
}

/** Every entry that the filter finds, with the day of the list in the file's name. */
export async function downloadEntries(house: House, actor: Actor, input: DownloadEntries): Promise<Result<FileHandedOut>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const found = await command(house, actor, { act: "read-public", input: {} }, async (work) => {
    const filter = filterOf(input, work.today);
    return ok({ on: filter.on, entries: await everyRow(work, filter, input.sort ?? usualSort) });
  });
  if (!found.ok) return found;
  const { on, entries } = found.value;
  const { bytes, mediaType } = await written(input.format, on, entries);
  return ok({ name: `青册名单_${on}.${input.format}`, mediaType, size: bytes.length, bytes: Readable.from([bytes]) });
}
