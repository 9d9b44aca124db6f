// The checks over all tables of each season once all that come have come: what they found, check by check.
import { listYearFindings, startYearCheck } from "../../acts/upkeep/check-year.ts";
import { runYearCheck } from "../../acts/upkeep/run-year-check.ts";
import { officer } from "../simulation/people.ts";
import { expectOk } from "../simulation/stage.ts";
import type { OpenSeason } from "./file-scene.ts";
import type { UpkeepStage, YearTally } from "./stage.ts";

/** Started by the office of the list, carried to its end as the queue would. */
export async function checkScene(stage: UpkeepStage, seasons: readonly OpenSeason[], tally: YearTally): Promise<void> {
  const { house, owner, authority } = stage;
  for (const { season } of seasons) {
    const started = expectOk(stage, "check year", await startYearCheck(house, officer(authority), { season }));
    if (started === undefined) continue;
    expectOk(stage, "check year on", await runYearCheck(house, owner, started));
    const found = expectOk(stage, "findings", await listYearFindings(house, officer(authority), { season, limit: 1 }));
    for (const one of found?.checks ?? []) if (one.found > 0) tally.findings.set(one.check, (tally.findings.get(one.check) ?? 0) + one.found);
  }
}
