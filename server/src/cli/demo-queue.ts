// The demonstration's queue: jobs fall due by its own clock, not by the machine's, whose days are others. Imports are carried on by their page.
import type pg from "pg";
import type { House } from "../acts/house.ts";
import { checkYear } from "../jobs/check-year.ts";
import { dropEvaluations } from "../jobs/drop-evaluations.ts";
import { endPublicity } from "../jobs/end-publicity.ts";
import { lapseEngagement } from "../jobs/lapse-engagement.ts";
import { lapseReturn } from "../jobs/lapse-return.ts";
import { lookForHints } from "../jobs/look-for-hints.ts";
import { recomputeRecords } from "../jobs/recompute-records.ts";

const tasks: { readonly [task: string]: (house: House, payload: unknown, owner: pg.Pool) => Promise<void> } = {
  "check-year": (house, payload, owner) => checkYear(house, owner, payload),
  "drop-evaluations": dropEvaluations,
  "end-publicity": endPublicity,
  "lapse-engagement": lapseEngagement,
  "lapse-return": lapseReturn,
  "look-for-hints": lookForHints,
  "recompute-records": recomputeRecords,
};

interface Due {
  readonly id: string;
  readonly task: string;
  readonly payload: unknown;
}

/** A job without a time of its own has the machine's time of its making, and is due at once. */
const due = `
  select jobs.id, tasks.identifier as task, jobs.payload from graphile_worker._private_jobs jobs join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
  where tasks.identifier = any($2::text[]) and jobs.attempts < jobs.max_attempts
    and (jobs.run_at <= $1 or jobs.run_at >= jobs.created_at)
  order by jobs.run_at, jobs.id`;

/** Does each job that is due, once; one that fails is told and not tried again. */
export async function doWhatIsDue(house: House, owner: pg.Pool, say: (line: string) => void): Promise<void> {
  const { rows } = await owner.query<Due>(due, [house.clock.now(), Object.keys(tasks)]);
  for (const { id, task, payload } of rows) {
    try {
      await tasks[task]?.(house, payload, owner);
      await owner.query("select graphile_worker.complete_jobs(array[$1::bigint])", [id]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await owner.query("select graphile_worker.permanently_fail_jobs(array[$1::bigint], $2)", [id, message]);
      say(message);
    }
  }
}
