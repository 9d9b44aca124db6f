// `qingce import register <file>`: a published list into the register, by the same act as the office page. What is doubtful is proposed, not guessed.
import { isUtf8 } from "node:buffer";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fromEpoch, toEpoch, type Instant } from "@qingce/core/base/instant";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { rowsRejected } from "@qingce/core/register/list-proposal";
import type { BatchTotal } from "@qingce/core/register/list-totals";
import type { Clock } from "../acts/house.ts";
import { importRegister, readingReport, type ImportReport } from "../acts/imports/import-register.ts";
import { readList, type Decisions } from "../acts/imports/read-list.ts";
import { listOfWorkbook } from "../acts/imports/list-workbook.ts";
import { registerTotals } from "../acts/imports/read-imports.ts";
import { loadRegions } from "../store/reference-tables.ts";
import { databasePlace } from "./options.ts";
import { evidenceStore } from "./outward/evidence-settings.ts";
import { dataFolder, programmesFolder } from "./place.ts";
import { buildHouse, openDatabase, realClock, type DatabasePlace, type OpenDatabase } from "./wiring.ts";

type Say = (line: string) => void;

const usage = "用法：qingce import register <file.csv|file.xlsx> [--dry-run] [--json] [--confirm-all] [--data 目录]";

/** The officer of the nation at the machine itself. */
export const registrar: Actor = { account: "machine", role: "officer", nodes: [nation] };

/** In a demonstration's data the import happens when the last thing happened, else its clock would be dragged into the present. */
export async function clockOf(place: DatabasePlace, { owner }: OpenDatabase): Promise<Clock> {
  if (place.kind === "urls" || !existsSync(join(place.data, "demo-sign-ins.json"))) return realClock;
  const { rows } = await owner.query<{ last: Instant | null }>("select max(at) as last from event");
  const last = rows[0]?.last ?? null;
  return last === null ? realClock : { now: () => fromEpoch(toEpoch(last) + 1) };
}

export interface ImportRun {
  readonly file: string;
  readonly place: DatabasePlace;
  readonly dryRun: boolean;
  readonly confirmAll: boolean;
}

export type ImportOutcome = ImportReport & { readonly totals: readonly BatchTotal[] };

interface ListFile {
  readonly name: string;
  readonly text: string;
}

async function fileText(file: string): Promise<Result<ListFile>> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return refuse({ code: "file-unreadable", place: file, hint: "文件不存在或读不了。" });
  if (/\.xlsx?$/iu.test(file)) {
    const list = await listOfWorkbook(basename(file), bytes);
    return list.ok ? ok({ name: list.value.file, text: list.value.text }) : list;
  }
  if (!isUtf8(bytes)) return refuse({ code: "not-utf8", place: file, hint: "文件不是 UTF-8 编码，请另存为 UTF-8 的 CSV，或用 .xlsx。" });
  return ok({ name: basename(file), text: bytes.toString("utf8") });
}

/** A dry run where no database is yet reads the file alone and makes none. */
async function readAlone(text: string, confirmed: Decisions): Promise<Result<ImportOutcome>> {
  const list = await readList({ regions: await loadRegions(programmesFolder()) }, text, confirmed);
  return list.ok ? ok({ ...readingReport(list.value.plan), totals: [] }) : list;
}

export async function runRegisterImport({ file, place, dryRun, confirmAll }: ImportRun, report: Say): Promise<Result<ImportOutcome>> {
  const read = await fileText(file);
  if (!read.ok) return read;
  const { name, text } = read.value;
  const confirmed: Decisions = confirmAll ? "all" : [];
  if (dryRun && place.kind === "embedded" && !existsSync(join(place.data, "postgres"))) return readAlone(text, confirmed);
  const database = await openDatabase(place, (error) => report(error.message));
  try {
    const house = await buildHouse({ app: database.app, programmes: [programmesFolder()], evidence: evidenceStore(place), clock: await clockOf(place, database) });
    const done = await importRegister(house, registrar, { file: name, text, dryRun, confirmed });
    if (!done.ok) return done;
    const totals = await registerTotals(house, registrar);
    return totals.ok ? ok({ ...done.value, totals: totals.value.batches }) : totals;
  } finally {
    await database.close();
  }
}

function tell({ totals, proposals, rejected, ...done }: ImportOutcome, say: Say): void {
  say(`${done.state === "dry-run" ? "试读" : "导入"} ${done.list}：读到 ${done.read} 行，新登记 ${done.taken}，已在册 ${done.known}，更正 ${done.corrected}，同批重复 ${done.repeated}，退回 ${rowsRejected(rejected)}`);
  const words = { applied: "已改", told: "提示", open: "待确认", confirmed: "已确认" } as const;
  for (const one of proposals) say(`  ${words[one.state]} 第${one.row}行 ${one.column} ${one.kind}：“${one.given}”${one.proposed === null || one.proposed === one.given ? "" : ` → “${one.proposed}”`} ${one.why}`);
  for (const one of rejected) say(`  退回 第${one.row}行 ${one.column} ${one.code}：“${one.given}” ${one.hint}`);
  for (const one of totals.filter(({ category }) => category === done.category)) say(`  ${one.category} ${one.batch}（${one.published}）：名单 ${one.rows} 行 = 条目 ${one.entries} + 重复 ${one.repeated}，台账 ${one.official ?? "未载"}；累计 ${one.cumulative}，台账 ${one.officialCumulative ?? "未载"}${one.agrees ? "" : "，不符"}`);
}

/** 0 when the file was read and taken, 1 when the file or a decision is refused, 2 for wrong words. */
export async function importVerb([what, file, ...words]: readonly string[], say: Say): Promise<number> {
  if (what !== "register" || file === undefined || file.startsWith("--")) {
    say(usage);
    return 2;
  }
  const place = databasePlace(words) ?? { kind: "embedded", data: dataFolder() };
  const json = words.includes("--json");
  const done = await runRegisterImport({ file, place, dryRun: words.includes("--dry-run"), confirmAll: words.includes("--confirm-all") }, (line) => void process.stderr.write(`${line}\n`));
  if (!done.ok) {
    if (json) say(JSON.stringify({ refusals: done.refusals }));
    else for (const one of done.refusals) say(`${one.code} ${one.place ?? ""} ${one.hint}`);
    return 1;
  }
  if (json) say(JSON.stringify(done.value));
  else tell(done.value, say);
  return 0;
}
