// Hands out a backtest as a file; what it was reckoned from stands in the file itself.
import { Readable } from "node:stream";
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { backtestRows } from "../../documents/backtest-table.ts";
import { writeXlsxTable, xlsxType } from "../../documents/xlsx-out.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { backtestRound, type BacktestRound, type DifferenceShown } from "./backtest-round.ts";

export interface DownloadBacktest extends BacktestRound {
  readonly format: "csv" | "xlsx";
}

export async function downloadBacktest(house: House, actor: Actor, input: DownloadBacktest): Promise<Result<FileHandedOut>> {
  const found = await backtestRound(house, actor, input);
  if (!found.ok) return found;
  const { baseline } = found.value;
  const names: { readonly [kind: string]: { readonly name: string } | undefined } = house.editions.byHash(baseline.hash)?.edition.edition.kinds ?? {};
  const named = (all: readonly DifferenceShown[]) => all.map((one) => ({ ...one, kindName: names[one.kind]?.name ?? one.kind }));
  const { entered, dropped, undecided } = found.value;
  const rows = backtestRows({ ...found.value, entered: named(entered), dropped: named(dropped), undecided: named(undecided) });
  const bytes = input.format === "csv" ? Buffer.from(writeCsv(rows)) : await writeXlsxTable("回测", rows);
  return ok({ name: `青册回测_${baseline.day}.${input.format}`, mediaType: input.format === "csv" ? "text/csv; charset=utf-8" : xlsxType, size: bytes.length, bytes: Readable.from([bytes]) });
}
