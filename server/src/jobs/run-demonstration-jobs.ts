// The few jobs that a demonstration's queue carries: those that wait for no day. The rest of the queue goes by the clock of the day, which a demonstration moves by hand.
import { Logger, run } from "graphile-worker";
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { checkYear } from "./check-year.ts";
import type { Jobs } from "./run-jobs.ts";

export async function runDemonstrationJobs(house: House, owner: pg.Pool, report: (line: string) => void): Promise<Jobs> {
  const logger = new Logger(() => (level, message) => {
    if ((level as string) === "error") report(message);
  });
  const runner = await run({ pgPool: owner, concurrency: 1, pollInterval: 2000, noHandleSignals: true, logger, taskList: { "check-year": (payload) => checkYear(house, owner, payload) } });
  runner.promise.catch((error: unknown) => report(`jobs ended: ${String(error)}`));
  return { stop: () => runner.stop() };
}
