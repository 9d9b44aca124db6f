// `qingce upkeep run <edition>`: years of upkeep through the same acts as the web, on a virtual clock; prints what came of them.
import { join } from "node:path";
import type { Edition } from "@qingce/core/programme/edition";
import { opened } from "@qingce/core/programme/edition";
import { filingDuty } from "@qingce/core/upkeep/season";
import { chainHead } from "../store/chain-head.ts";
import { loadCalendar } from "../store/reference-tables.ts";
import { root } from "./place.ts";
import { editionOf } from "./round-run.ts";
import { openSimulatedHouse, type SimulatedHouse } from "./simulation/open-house.ts";
import { playYears, startOf, type YearsPlayed } from "./upkeep-simulation/play-years.ts";

const sorted = (map: ReadonlyMap<string, number>): { readonly [key: string]: number } => Object.fromEntries([...map.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** No text held says from what figures the year's score of the code is made, so none is graded. */
const greenCode = { kind: "not-computed", why: "年度评分办法未持有，不赋码" };

export async function upkeepOutcome(edition: Edition, units: number, played: YearsPlayed, { owner, house }: Pick<SimulatedHouse, "owner" | "house">) {
  const files = opened(edition).some((kind) => filingDuty(edition, kind) !== undefined);
  return {
    edition: edition.id,
    units,
    ...(files ? {} : { says: "本通知没有要求每年填报动态管理表" }),
    years: played.years.map(({ year, filed, late, findings, assessed, removed, renamed }) => ({ year, filed, late, findings: sorted(findings), assessed, removed: sorted(removed), renamed })),
    spotCheck: played.spotCheck ?? { seed: null, drawn: [] },
    greenCode,
    chainHead: await chainHead(owner, house.suite),
  };
}

export interface UpkeepRun {
  readonly edition: string;
  readonly units: number;
  readonly years: number;
  readonly seed: string;
  readonly json: boolean;
  readonly folders: readonly string[];
}

/** 0 when everything went by the script, 1 when something was refused that nobody expected, 2 for what cannot be played. */
export async function upkeepRun(run: UpkeepRun, say: (line: string) => void): Promise<number> {
  const edition = await editionOf(run.edition, run.folders);
  if (edition === undefined) {
    say(`没有这一版：${run.edition}`);
    return 2;
  }
  const { years: known } = await loadCalendar(run.folders[0] ?? "");
  const lastKnown = Math.max(...known);
  const most = lastKnown - Math.min(...known) - 1;
  if (run.years > most) {
    say(`放假安排只到${lastKnown}年，最多可跑${most}年`);
    return 2;
  }
  const plan = { edition, units: run.units, years: run.years, seed: run.seed, lastKnown };
  const simulated = await openSimulatedHouse(join(root(), ".cache", "simulation"), run.folders, startOf(plan));
  try {
    const played = await playYears(simulated, plan);
    const outcome = await upkeepOutcome(edition, run.units, played, simulated);
    say(run.json ? JSON.stringify(outcome) : Object.entries(outcome).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`).join("\n"));
    for (const line of played.unexpected) process.stderr.write(`${line}\n`);
    return played.unexpected.length === 0 ? 0 : 1;
  } finally {
    await simulated.close();
  }
}
