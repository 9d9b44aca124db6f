// Rounds as open data: one file of all that a search finds.
import { Readable } from "node:stream";
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { allowed } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { listRounds, type RoundListed } from "./read-rounds.ts";

export interface DownloadRounds {
  readonly format: "csv" | "json";
  readonly year?: number | undefined;
  readonly state?: string | undefined;
  readonly edition?: string | undefined;
}

const columns: readonly (readonly [head: string, of: (round: Omit<RoundListed, "barred">) => string])[] = [
  ["编号", ({ round }) => round],
  ["名称", ({ title }) => title],
  ["年度", ({ year }) => String(year)],
  ["版本", ({ edition }) => edition],
  ["主管地区", ({ authority }) => authority],
  ["开放日期", ({ opens }) => opens],
  ["截止日期", ({ closes }) => closes],
  ["状态", ({ state }) => state],
];

const together = 500;

function open(round: RoundListed): Omit<RoundListed, "barred"> {
  const { barred: _, ...rest } = round;
  return rest;
}

/** The same file for whoever asks: nothing of the reader's own is in it. */
export async function downloadRounds(house: House, actor: Actor, { format, ...asked }: DownloadRounds): Promise<Result<FileHandedOut>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const all: RoundListed[] = [];
  let on = "";
  for (let after: string | undefined; ; ) {
    const page = await listRounds(house, visitor, { ...asked, after, limit: together });
    if (!page.ok) return page;
    on = page.value.today;
    all.push(...page.value.rounds);
    if (page.value.rounds.length < together) break;
    after = page.value.rounds.at(-1)?.round;
  }
  const text = format === "json" ? `${JSON.stringify({ on, rounds: all.map(open) }, null, 2)}\n` : writeCsv([columns.map(([head]) => head), ...all.map((round) => columns.map(([, of]) => of(round)))]);
  const bytes = Buffer.from(text);
  return ok({ name: `青册批次_${on}.${format}`, mediaType: format === "json" ? "application/json; charset=utf-8" : "text/csv; charset=utf-8", size: bytes.length, bytes: Readable.from([bytes]) });
}
