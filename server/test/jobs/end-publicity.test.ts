// The clock's own job: publicity ends after its last day, once, in the name of nobody but the clock.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endPublicity } from "../../src/jobs/end-publicity.ts";
import { runJobs } from "../../src/jobs/run-jobs.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, lastDayOf, publish, type Journey } from "../acts/advance.ts";
import { declare, enrol, enterList, openRoundOf, openStage, registration, value, type Stage } from "../acts/stage.ts";

const edition = "zhejiang/2025";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

async function publicised(): Promise<Journey> {
  stage.clock.day("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firm = await enrol(stage, registration("330106"));
  await enterList(stage, "3301", "city", "factory", [firm]);
  const journey = { edition, round, authority: "33", filed: [await declare(stage, edition, round, firm)] };
  await advance(stage, journey, "publicity");
  await publish(stage, journey, "publicity", "publicity");
  return journey;
}

const isDone = async (round: string): Promise<boolean> => value(await readRound(stage.house, officer("33"), { round })).done.includes("publicity");

describe("the end of publicity", () => {
  it("[E1] is not done on the last day, is done on the next, and done again changes nothing", async () => {
    const { round, authority } = await publicised();
    const last = await lastDayOf(stage, { round, authority });
    stage.clock.set(`${last} 23:59:59`);
    await expect(endPublicity(stage.house, { round })).rejects.toThrow("publicity-running");
    stage.clock.set(`${last} 23:59:59`);
    expect(await isDone(round)).toBe(false);
    stage.clock.set("2025-12-01 00:00:00");
    await endPublicity(stage.house, { round });
    expect(await isDone(round)).toBe(true);
    await endPublicity(stage.house, { round });
    const { rows } = await stage.owner.query<{ actor: string }>("select actor from event where stream_kind = 'round' and type = 'publicity-ended'");
    expect(rows).toEqual([{ actor: "clock" }]);
  });

  it("[E1] is done by the queue, from the job that the confirmation left", async () => {
    const { round } = await publicised();
    stage.clock.set("2025-12-01 00:00:00");
    const reports: string[] = [];
    const jobs = await runJobs(stage.house, stage.owner, (line) => reports.push(line));
    for (let n = 0; n < 100 && !(await isDone(round)); n += 1) await new Promise((resolve) => void setTimeout(resolve, 50));
    await jobs.stop();
    expect([await isDone(round), reports]).toEqual([true, []]);
  });

  it("[E1] a job for a round that is not there ends quietly, one without a round does not", async () => {
    await endPublicity(stage.house, { round: "none" });
    await expect(endPublicity(stage.house, null)).rejects.toThrow("without a round");
  });
});
