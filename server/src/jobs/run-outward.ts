// Runs what goes out of the house in a queue runner of its own: an end that is slow or away holds up no deadline.
import { Logger, run, type TaskList } from "graphile-worker";
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { deliverWebhook } from "./deliver-webhook.ts";
import { writeDueLetters } from "../acts/letters/write-letters.ts";
import { lettersOfEvent, letterOut } from "./letters.ts";
import { keepRunning, type Running } from "./keep-running.ts";
import type { Jobs } from "./run-jobs.ts";

/** Undefined where nothing goes out. */
export async function runOutward(house: House, owner: pg.Pool, report: (line: string) => void, pollInterval = 2000): Promise<Jobs | undefined> {
  const taskList: TaskList = {};
  if (house.outward?.webhooks !== undefined) taskList["deliver-webhook"] = (payload) => deliverWebhook(house, owner, payload);
  if (house.outward?.mail !== undefined) {
    taskList["write-letters"] = (payload) => lettersOfEvent(house, owner, payload);
    taskList["write-due-letters"] = () => writeDueLetters(house, owner);
    taskList["send-letter"] = (payload) => letterOut(house, owner, payload);
  }
  if (Object.keys(taskList).length === 0) return undefined;
  const logger = new Logger(() => (level, message) => {
    if ((level as string) === "error") report(message);
  });
  const start = async (): Promise<Running> => {
    const runner = await run({ pgPool: owner, concurrency: 4, pollInterval, noHandleSignals: true, logger, taskList, ...(house.outward?.mail === undefined ? {} : { crontab: "41 * * * * write-due-letters ?max=1" }) });
    return { ended: runner.promise, stop: () => runner.stop() };
  };
  return keepRunning(start, report);
}
