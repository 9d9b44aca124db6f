// P5–P8, P14: the house under load beside a floor of node:http and pg by hand, in one run, on one database with fsync on.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkout } from "../../server/src/store/embedded/checkout.ts";
import { startPostgres } from "../../server/src/store/embedded/start-postgres.ts";
import { openStage } from "../../server/test/acts/stage.ts";
import { databaseOn } from "../../server/test/soak/own-database.ts";
import { atLeast, type Bench, type BenchFigures, type BenchOptions } from "../figures.ts";
import { median } from "../rounds.ts";
import { closedLoop, quantile, target, type Driven } from "./drive.ts";
import { openFloor } from "./floor.ts";
import { writeEdition } from "./model-edition.ts";
import { chainOf, floorChain, gather } from "./people.ts";
import { openHouse, told } from "./process.ts";
import { serve, type Serving } from "./served.ts";

const rate = ({ acknowledged, seconds }: Driven): number => acknowledged / seconds;

async function figures({ smoke, say }: BenchOptions): Promise<BenchFigures> {
  const [rounds, chains, hands] = smoke ? [1, 20, 8] : [5, 300, 32];
  const folder = join(checkout(), ".cache", `bench-load-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const programmes = writeEdition(folder);
  const running = await startPostgres({ home: join(folder, "postgres"), fsync: true });
  const stage = await openStage("2025-06-05", 8, await databaseOn(running), [programmes]);
  const people = await gather(stage, rounds * chains);
  say(`${people.firms.length} firms prepared`);
  const floor = await openFloor({ ...running.owner, database: "postgres" });
  const house = await openHouse({ data: folder, programmes, evidence: stage.evidence, from: "2025-06-05T01:00:00.000Z" });
  try {
    const ours: Driven[] = [];
    const theirs: Driven[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const firms = people.firms.slice(round * chains, (round + 1) * chains);
      theirs.push(await closedLoop(target(floor.port), firms.map((_, n) => floorChain(`${round}-${n}`)), hands));
      ours.push(await closedLoop(target(house.port), firms.map((firm) => chainOf(people, firm)), hands));
      say(`round ${round}: ours ${rate(ours[round] as Driven).toFixed(0)}/s, floor ${rate(theirs[round] as Driven).toFixed(0)}/s; lost ${ours[round]?.lost}, p99 ${quantile(ours[round]?.latencies ?? [], 0.99).toFixed(1)} ms`);
    }
    const ratio = median(ours.map((one, n) => rate(one) / rate(theirs[n] as Driven)));
    return {
      rows: [
        { id: "P5", work: "create → save 60 values → submit → approve, closed loop", contender: "ours", figure: median(ours.map(rate)), unit: "requests/s", ratio: 1 },
        { id: "P5", work: "create → save 60 values → submit → approve, closed loop", contender: "node:http + pg by hand", figure: median(theirs.map(rate)), unit: "requests/s", ratio },
      ],
      bars: [atLeast("P5 ours ÷ floor (target)", 0.6, ratio)],
    };
  } finally {
    await house.close();
    await floor.close();
    await stage.close();
    await running.stop();
    for (const one of new Set([running.home, folder])) rmSync(one, { recursive: true, force: true });
  }
}

export const bench: Bench = {
  name: "load",
  run: async (options) => {
    const work = process.env[told];
    if (work === undefined) return figures(options);
    await serve(JSON.parse(work) as Serving);
    return new Promise<never>(() => undefined);
  },
};
