// The thresholds of upkeep.yaml: due days, periods, how long a measure runs, from which severity an incident counts.
import { severitiesOf, type Edition } from "./edition.ts";
import { moves, nudgePart, type Move, type Nudge } from "./threshold.ts";
import { daySteps, wholeSteps, wordSteps } from "./threshold-step.ts";
import type { UpkeepDuty } from "./upkeep-file.ts";

/** A word moves only where every record of the duty knows the next one. */
function ofSeverity(duty: UpkeepDuty, path: readonly string[], scales: readonly (readonly string[])[]): readonly Move[] {
  const word = duty["severity-from"];
  const [first = []] = scales;
  const steps = wordSteps(word, first).filter((next) => scales.every((scale) => wordSteps(word, scale).includes(next)));
  return moves([...path, "severity-from"], duty.cite, word ?? "不分等级", steps);
}

function ofDuty(duty: UpkeepDuty, n: number, edition: Edition): readonly Move[] {
  const path = ["duties", String(n)];
  const periods = (["every-years", "for-years"] as const).flatMap((key) => {
    const years = duty[key];
    return years === undefined ? [] : moves([...path, key], duty.cite, years, wholeSteps(years, 1));
  });
  const scales = (duty.on ?? []).map((record) => severitiesOf(edition)[record] ?? []);
  return [...(duty.due === undefined ? [] : moves([...path, "due"], duty.cite, duty.due, daySteps(duty.due))), ...periods, ...ofSeverity(duty, path, scales)];
}

export const upkeepNudges = (edition: Edition): readonly Nudge[] =>
  edition.upkeep.duties.flatMap((duty, n) => ofDuty(duty, n, edition)).map((move) => nudgePart(edition, "upkeep", move));
