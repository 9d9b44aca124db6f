// Runs the queue on the owner's pool: every task does one act in the name of the clock. Signals are the caller's business.
import { Logger, run } from "graphile-worker";
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { sweepUploads } from "../acts/objections/sweep-uploads.ts";
import { foldYearTotals } from "../acts/upkeep/fold-totals.ts";
import { checkYear } from "./check-year.ts";
import { dropEvaluations } from "./drop-evaluations.ts";
import { endPublicity } from "./end-publicity.ts";
import { erasePersonal } from "../acts/retention/erase-personal.ts";
import { lapseEngagement } from "./lapse-engagement.ts";
import { lapseReturn } from "./lapse-return.ts";
import { importRegister } from "./import-register.ts";
import { keepRunning, type Running } from "./keep-running.ts";
import { lookForHints } from "./look-for-hints.ts";
import { recomputeRecords } from "./recompute-records.ts";
import { remindSeason } from "./remind-season.ts";

export interface Jobs {
  /** Waits for what is running. */
  stop(): Promise<void>;
}

export async function runJobs(house: House, owner: pg.Pool, report: (line: string) => void, seal: () => Promise<unknown> = async () => undefined): Promise<Jobs> {
  const start = async (): Promise<Running> => {
    const runner = await run({
      pgPool: owner,
      concurrency: 2,
      pollInterval: 2000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if ((level as string) === "error") report(message);
      }),
      taskList: {
        "check-year": (payload) => checkYear(house, owner, payload),
        "drop-evaluations": (payload) => dropEvaluations(house, payload),
        "end-publicity": (payload) => endPublicity(house, payload),
        "lapse-engagement": (payload) => lapseEngagement(house, payload),
        "lapse-return": (payload) => lapseReturn(house, payload),
        "look-for-hints": (payload) => lookForHints(house, payload),
        "recompute-records": (payload) => recomputeRecords(house, payload),
        "remind-season": (payload) => remindSeason(house, payload),
        "import-register": (payload) => importRegister(house, payload),
        "seal-log": async () => void (await seal()),
        "erase-personal": async () => void (await erasePersonal(house, owner)),
        "fold-totals": async () => void (await foldYearTotals(owner)),
      "sweep-uploads": async () => void (await sweepUploads(house)),
      },
      crontab: "17 * * * * sweep-uploads\n41 18 * * * erase-personal ?max=1\n* * * * * seal-log ?max=1\n* * * * * fold-totals ?max=1",
    });
    return { ended: runner.promise, stop: () => runner.stop() };
  };
  return keepRunning(start, report);
}
