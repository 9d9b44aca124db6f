// `qingce backtest <round>` over a database, `qingce backtest run <edition>` over a round played for it: the office's own backtest, printed.
import { join } from "node:path";
import type { Result } from "@qingce/core/base/refusal";
import { visitor, type Actor } from "@qingce/core/access/actor";
import { backtestRound, type BacktestAnswer, type DifferenceShown } from "../acts/backtests/backtest-round.ts";
import type { House } from "../acts/house.ts";
import { readRound } from "../acts/rounds/read-rounds.ts";
import { clockOf } from "./import-register.ts";
import { databasePlace, option } from "./options.ts";
import { evidenceStore } from "./outward/evidence-settings.ts";
import { dataFolder, programmesFolder, root } from "./place.ts";
import { editionOf } from "./round-run.ts";
import { openSimulatedHouse } from "./simulation/open-house.ts";
import { playRound, startOf } from "./simulation/play-round.ts";
import { buildHouse, openDatabase } from "./wiring.ts";

type Say = (line: string) => void;

const usage = "用法：qingce backtest <round> | backtest run <edition> [--applicants N] [--seed S]；[--change 位置=新值]… [--edition 版本] [--data 目录] [--json]";

/** Whoever runs a round is its authority's officer at the machine itself. */
const officerAt = (node: string): Actor => ({ account: "machine", role: "officer", nodes: [node] });

interface Asked {
  readonly edition: string | undefined;
  readonly changes: string;
}

/** Every `--change`, in the order given. */
const askedIn = (words: readonly string[]): Asked => ({
  edition: option(words, "edition"),
  changes: words.flatMap((word, n) => (word === "--change" ? [words[n + 1] ?? ""] : [])).join("\n"),
});

async function backtestIn(house: House, round: string, asked: Asked): Promise<Result<BacktestAnswer>> {
  const found = await readRound(house, visitor, { round });
  return found.ok ? backtestRound(house, officerAt(found.value.authority), { round, ...asked }) : found;
}

async function overDatabase(round: string, words: readonly string[], asked: Asked, report: (error: Error) => void): Promise<Result<BacktestAnswer>> {
  const place = databasePlace(words) ?? { kind: "embedded", data: dataFolder() };
  const database = await openDatabase(place, report);
  try {
    return await backtestIn(await buildHouse({ app: database.app, programmes: [programmesFolder()], evidence: evidenceStore(place), clock: await clockOf(place, database) }), round, asked);
  } finally {
    await database.close();
  }
}

/** Plays the round as `round run` does and runs the backtest over it. */
async function overPlayed(id: string, words: readonly string[], asked: Asked): Promise<Result<BacktestAnswer>> {
  const edition = await editionOf(id, [programmesFolder()]);
  if (edition === undefined) return { ok: false, refusals: [{ code: "edition-unknown", hint: `没有这一版：${id}` }] };
  const simulated = await openSimulatedHouse(join(root(), ".cache", "simulation"), [programmesFolder()], startOf(edition));
  try {
    const stage = await playRound(simulated.house, simulated.clock, { edition, applicants: Number(option(words, "applicants") ?? "60"), seed: option(words, "seed") ?? "1" });
    return await backtestIn(simulated.house, stage.round, asked);
  } finally {
    await simulated.close();
  }
}

function tellCases(title: string, cases: readonly DifferenceShown[], say: Say): void {
  if (cases.length === 0) return;
  say(`\n${title} ${cases.length}`);
  for (const one of cases) say(`  ${one.number} ${one.name}（${one.regionName}，${one.sectorName}，${one.evaluatorName}）：${one.reasons.map(({ hint, clause }) => `${hint}${clause === null ? "" : `〔${clause}〕`}`).join("；")}`);
}

function tell(found: BacktestAnswer, say: Say): void {
  const { baseline, changed } = found;
  say(`基准：${baseline.title}（${baseline.round}），版本 ${baseline.edition} ${baseline.hash}，记录链头 ${baseline.chainHead}，${baseline.day}`);
  say(`变更：版本 ${changed.edition} ${changed.hash}`);
  for (const one of changed.changes) say(`  ${one.file} ${one.key}：${one.from} → ${one.to}${one.clause === null ? "" : `〔${one.clause}〕`}`);
  say(`已提交 ${found.cases}，原入选 ${found.before}，变更后入选 ${found.after}`);
  tellCases("新入选", found.entered, say);
  tellCases("落选", found.dropped, say);
  tellCases("不能推算", found.undecided, say);
  for (const [title, sums] of [["按地区", found.byRegion], ["按行业", found.bySector], ["按评价机构", found.byEvaluator]] as const) {
    say(`\n${title}`);
    for (const one of sums) say(`  ${one.name}：${one.before} → ${one.after}（新入选 ${one.entered}，落选 ${one.dropped}，不能推算 ${one.undecided}）`);
  }
  for (const says of found.limits) say(`\n说明：${says}`);
  if (found.astray.length > 0) say(`\n说明：按原版本重算与当时记录不一致的：${found.astray.join("、")}`);
}

/** 0 when it was reckoned, 1 when a change or the round is refused, 2 for wrong words. */
export async function backtestVerb([what, ...words]: readonly string[], say: Say): Promise<number> {
  const [named] = words;
  const applicants = Number(option(words, "applicants") ?? "60");
  const played = what === "run";
  if (what === undefined || what.startsWith("--") || (played && (named === undefined || named.startsWith("--"))) || !Number.isInteger(applicants) || applicants < 1) {
    say(usage);
    return 2;
  }
  const asked = askedIn(words);
  const done = played ? await overPlayed(named ?? "", words, asked) : await overDatabase(what, words, asked, (error) => void process.stderr.write(`${error.message}\n`));
  if (!done.ok) {
    if (words.includes("--json")) say(JSON.stringify({ refusals: done.refusals }));
    else for (const one of done.refusals) say(`${one.code} ${one.place ?? ""}${one.clause === undefined ? "" : `〔${one.clause}〕`} ${one.hint}`);
    return 1;
  }
  if (words.includes("--json")) say(JSON.stringify(done.value));
  else tell(done.value, say);
  return 0;
}
