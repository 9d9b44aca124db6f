// Years of upkeep of one edition's list, played through the same acts as the web on a virtual clock. Same plan, same events.
import type pg from "pg";
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import { sequence } from "@qingce/core/base/seeded-random";
import { authorityOf } from "@qingce/core/programme/case-circumstances";
import type { Edition } from "@qingce/core/programme/edition";
import type { House } from "../../acts/house.ts";
import { closeSeason } from "../../acts/upkeep/open-season.ts";
import { readProceeding } from "../../acts/upkeep/act-in-proceeding.ts";
import { officer } from "../simulation/people.ts";
import { expectOk } from "../simulation/stage.ts";
import type { VirtualClock } from "../simulation/virtual-clock.ts";
import { auditScene } from "./audit-scene.ts";
import { checkScene } from "./check-scene.ts";
import { enterUnits } from "./enter-units.ts";
import { fileScene, openSeasons, renameScene } from "./file-scene.ts";
import { incidentScene, leavingScene, refusalScene } from "./ground-scene.ts";
import { proceedingScene } from "./proceeding-scene.ts";
import { spotScene, type SpotChecked } from "./spot-scene.ts";
import { emptyYear, type UpkeepStage, type YearTally } from "./stage.ts";

export interface YearsPlan {
  readonly edition: Edition;
  readonly units: number;
  readonly years: number;
  readonly seed: string;
  /** The last year of which the calendar of workdays is known. */
  readonly lastKnown: number;
}

export interface YearsPlayed {
  readonly years: readonly YearTally[];
  readonly spotCheck: SpotChecked | undefined;
  readonly unexpected: readonly string[];
}

/** Tables of a year are filed in the next: the last year is the one before the last that the calendar knows. */
export const firstYearOf = ({ years, lastKnown }: Pick<YearsPlan, "years" | "lastKnown">): number => lastKnown - years;

export const startOf = (plan: Pick<YearsPlan, "years" | "lastKnown">): PlainDay => `${firstYearOf(plan)}-12-20` as PlainDay;

const dayOf = (year: number, day: string): PlainDay => `${year}-${day}` as PlainDay;

async function playYear(stage: UpkeepStage, year: number, checks: boolean): Promise<{ readonly tally: YearTally; readonly spotCheck: SpotChecked | undefined }> {
  const { clock, house } = stage;
  const tally = emptyYear(year);
  clock.moveTo(dayOf(year + 1, "03-02"));
  await renameScene(stage, tally);
  const seasons = await openSeasons(stage, year);
  const { never } = await fileScene(stage, seasons, tally);
  await checkScene(stage, seasons, tally);
  clock.nextDay();
  const failed = await auditScene(stage, seasons, year);
  const refused = await refusalScene(stage, never);
  const spot = checks ? await spotScene(stage, year) : undefined;
  const against = [...failed, ...refused, ...(spot?.proceedings ?? [])];
  const busy = await entriesOf(stage, against);
  const incidents = await incidentScene(stage, busy, year);
  await leavingScene(stage, new Set([...busy, ...(await entriesOf(stage, incidents))]), tally);
  await proceedingScene(stage, [...against, ...incidents], tally);
  for (const { season } of seasons) expectOk(stage, "close season", await closeSeason(house, officer(stage.authority), { season }));
  return { tally, spotCheck: spot?.checked };
}

async function entriesOf(stage: UpkeepStage, proceedings: readonly string[]): Promise<ReadonlySet<string>> {
  const entries = new Set<string>();
  for (const proceeding of proceedings) {
    const read = expectOk(stage, "read proceeding", await readProceeding(stage.house, officer(stage.authority), { proceeding }));
    if (read !== undefined) entries.add(read.entryId);
  }
  return entries;
}

export interface Players {
  readonly house: House;
  readonly clock: VirtualClock;
  readonly owner: pg.Pool;
}

/** The spot check is held in the last year, and every third year before it. */
export async function playYears({ house, clock, owner }: Players, plan: YearsPlan): Promise<YearsPlayed> {
  const { edition, units, years, seed } = plan;
  const founding: UpkeepStage = { house, owner, clock, edition, authority: authorityOf(edition), random: sequence(`${edition.id}/upkeep/${seed}`), units: [], tally: { unexpected: [] } };
  const first = firstYearOf(plan);
  const stage: UpkeepStage = { ...founding, units: await enterUnits(founding, units, addDays(startOf(plan), -300)) };
  const played: YearTally[] = [];
  let spotCheck: SpotChecked | undefined;
  for (let n = 0; n < years; n += 1) {
    const one = await playYear(stage, first + n, (years - 1 - n) % 3 === 0);
    played.push(one.tally);
    spotCheck = one.spotCheck ?? spotCheck;
  }
  return { years: played, spotCheck, unexpected: stage.tally.unexpected };
}
