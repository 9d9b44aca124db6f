// The demonstration's own time: begins in the notice's season, runs on as ours does, moves a day by hand, never goes back behind what has happened.
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { addDays } from "@qingce/core/base/plain-day";
import { dayInShanghai, fromEpoch, startOfDay, toEpoch, type Instant } from "@qingce/core/base/instant";
import type { Clock } from "../acts/house.ts";

const morning = 9 * 3600 * 1000;

export interface DemoClock extends Clock {
  /** Stands at least at this instant from now on. */
  catchUp(instant: Instant): void;
  nextDay(): Promise<void>;
  /** Keeps where it stands, so that a restart begins there. */
  keep(): Promise<void>;
}

/** `file` keeps how far the clock was moved by hand, over restarts. */
export async function demoClock(file: string, first: Instant): Promise<DemoClock> {
  const kept = existsSync(file) ? (JSON.parse(await readFile(file, "utf8")) as { readonly at: Instant }).at : first;
  let from = Math.max(toEpoch(first), toEpoch(kept));
  let started = Date.now();
  const now = (): Instant => fromEpoch(from + Date.now() - started);
  const moveTo = (epoch: number): void => {
    from = Math.max(epoch, toEpoch(now()));
    started = Date.now();
  };
  const keep = (): Promise<void> => writeFile(file, JSON.stringify({ at: now() }));
  return {
    now,
    catchUp: (instant) => moveTo(toEpoch(instant)),
    nextDay: async () => {
      moveTo(toEpoch(startOfDay(addDays(dayInShanghai(now()), 1))) + morning);
      await keep();
    },
    keep,
  };
}
