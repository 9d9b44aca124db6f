// Switches in the database what this house is told to call outside, and runs its queue.
import type pg from "pg";
import type { House } from "../../acts/house.ts";
import { lettersOn } from "../../acts/letters/letter-kinds.ts";
import { runOutward } from "../../jobs/run-outward.ts";
import type { Jobs } from "../../jobs/run-jobs.ts";
import { databaseOf } from "../../store/database.ts";
import { setOutward } from "../../store/outward-switch.ts";

export async function openOutward(house: House, owner: pg.Pool, report: (line: string) => void, pollInterval?: number): Promise<Jobs | undefined> {
  await setOutward(databaseOf(owner), "webhooks", house.outward?.webhooks !== undefined);
  await setOutward(databaseOf(owner), "letters", house.outward?.mail !== undefined, lettersOn);
  return runOutward(house, owner, report, pollInterval);
}
