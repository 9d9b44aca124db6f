// Hands out what the inbox shows as one file: the same filter and order, all pages of it.
import { Readable } from "node:stream";
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { inboxHeads, inboxLine } from "../../documents/inbox-table.ts";
import { writeXlsxTable, xlsxType } from "../../documents/xlsx-out.ts";
import { findDeclarations } from "../../store/declarations.ts";
import { listInbox } from "../../store/inbox.ts";
import { allowed, command, type Work } from "../command.ts";
import { listed, type DeclarationListed } from "../declarations/declaration-listed.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { filterOf, takeUpInbox, usualSort, type InboxAsked, type InboxInHand } from "./inbox-asked.ts";

export interface DownloadInbox extends InboxAsked {
  readonly format: "csv" | "xlsx";
}

const together = 500;

function lineOf({ house }: Work, { rounds }: InboxInHand, one: DeclarationListed): readonly string[] {
  const round = rounds.get(one.round);
  const edition = house.editions.byHash(round?.hash ?? "")?.edition;
  const kinds: { readonly [kind: string]: { readonly name: string } | undefined } = edition?.edition.kinds ?? {};
  const wait = one.open.find(({ mine }) => mine) ?? one.open[0];
  return inboxLine({ ...one, title: round?.title ?? one.round, kindName: kinds[one.kind]?.name ?? one.kind, regionName: house.regions.get(one.region)?.name ?? one.region, waits: wait?.says ?? "", mine: wait?.mine ?? false, due: wait?.due ?? "" });
}

/** Bodies of a few hundred at a time; what stays is text. */
async function everyLine(work: Work, input: InboxAsked): Promise<readonly (readonly string[])[]> {
  const inbox = await takeUpInbox(work);
  const lines: (readonly string[])[] = [];
  for (let after: readonly [string, string] | undefined; ; ) {
    const found = await listInbox(work.tx, inbox.reader, filterOf(work, input), inbox.dues, { sort: input.sort ?? usualSort, after, limit: together });
    const rows = await findDeclarations(work.tx, found.map((one) => one.id));
    lines.push(...rows.map((row) => lineOf(work, inbox, listed(work.house, work.actor, inbox.rounds, row, inbox.owed))));
    const last = found.at(-1);
    if (last === undefined || found.length < together) return lines;
    after = [last.key, last.id];
  }
}

export async function downloadInbox(house: House, actor: Actor, input: DownloadInbox): Promise<Result<FileHandedOut>> {
  const may = allowed(actor, "list-declarations", {});
  if (!may.ok) return may;
  const found = await command(house, actor, { act: "list-declarations", input: {} }, async (work) => ok({ today: work.today, table: [inboxHeads, ...(await everyLine(work, input))] }));
  if (!found.ok) return found;
  const { today, table } = found.value;
  const bytes = input.format === "csv" ? Buffer.from(writeCsv(table)) : await writeXlsxTable(`${today} 案卷`, table);
  const mediaType = input.format === "csv" ? "text/csv; charset=utf-8" : xlsxType;
  return ok({ name: `青册案卷_${today}.${input.format}`, mediaType, size: bytes.length, bytes: Readable.from([bytes]) });
}
