// `qingce round run <edition>`: a whole round through the same acts as the web, on a virtual clock; prints the outcome.
import { join } from "node:path";
import { editionFolders, readEditionFolder } from "../store/programme-folder.ts";
import { sql } from "kysely";
import { chainHead } from "../store/chain-head.ts";
import { databaseOf } from "../store/database.ts";
import { root } from "./place.ts";
import { openSimulatedHouse, type SimulatedHouse } from "./simulation/open-house.ts";
import { playRound, startOf } from "./simulation/play-round.ts";
import type { Stage } from "./simulation/stage.ts";

const sorted = (map: ReadonlyMap<string, number>): { readonly [key: string]: number } => Object.fromEntries([...map.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)));

export interface RoundRunOutcome {
  readonly [field: string]: unknown;
  readonly unexpected: readonly string[];
}

/** What a played round came to, with the head of all its streams. */
export async function outcomeOf(stage: Stage, simulated: Pick<SimulatedHouse, "owner" | "house">): Promise<RoundRunOutcome> {
  const { tally, edition } = stage;
  const { rows } = await sql<{ readonly n: number }>`select count(*) as n from event`.execute(databaseOf(simulated.owner));
  return {
    edition: edition.id,
    hash: simulated.house.editions.current.get(edition.id)?.hash ?? "",
    declared: tally.declared,
    refusedByRule: sorted(tally.refusedByRule),
    returned: tally.returned,
    late: tally.late,
    engagements: tally.engagements,
    refusedEngagements: sorted(tally.refusedEngagements),
    expertScores: tally.expertScores,
    conflicts: sorted(tally.conflicts),
    recommendedByRegion: sorted(tally.recommended),
    quotaByRegion: sorted(tally.quota),
    publicised: tally.publicised,
    objections: tally.objections,
    upheldObjections: tally.upheldObjections,
    announced: tally.announced,
    registered: tally.registered,
    events: rows[0]?.n ?? 0,
    chainHead: await chainHead(simulated.owner, simulated.house.suite),
    unexpected: tally.unexpected,
  };
}

/** The edition of that id in one of the folders. */
export async function editionOf(id: string, folders: readonly string[]) {
  for (const folder of folders) {
    for (const name of await editionFolders(folder)) {
      const { edition } = await readEditionFolder(join(folder, name));
      if (edition?.id === id) return edition;
    }
  }
  return undefined;
}

export interface RoundRun {
  readonly edition: string;
  readonly applicants: number;
  readonly seed: string;
  readonly json: boolean;
  /** Folders of editions; the first also holds the tables. */
  readonly folders: readonly string[];
}

/** Plays and prints; 0 when everything went by the script, 1 when something was refused that nobody expected, 2 for an unknown edition. */
export async function roundRun(run: RoundRun, say: (line: string) => void): Promise<number> {
  const edition = await editionOf(run.edition, run.folders);
  if (edition === undefined) {
    say(`没有这一版：${run.edition}`);
    return 2;
  }
  const simulated = await openSimulatedHouse(join(root(), ".cache", "simulation"), run.folders, startOf(edition));
  try {
    const stage = await playRound(simulated.house, simulated.clock, { edition, applicants: run.applicants, seed: run.seed });
    const { unexpected, ...outcome } = await outcomeOf(stage, simulated);
    say(run.json ? JSON.stringify(outcome) : Object.entries(outcome).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`).join("\n"));
    for (const line of unexpected) process.stderr.write(`${line}\n`);
    return unexpected.length === 0 ? 0 : 1;
  } finally {
    await simulated.close();
  }
}
