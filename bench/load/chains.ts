// P5: create → save 60 values → submit → approve, as fast as so many hands can, house and floor in turns.
import { atLeast, type BenchFigures } from "../figures.ts";
import { median } from "../rounds.ts";
import { closedLoop, quantile, rate, type Driven } from "./drive.ts";
import { chainOf, floorChain } from "./people.ts";
import type { LoadStage } from "./stage.ts";

const work = "create → save 60 values → submit → approve, closed loop";

export interface Plan {
  readonly rounds: number;
  readonly chains: number;
  readonly hands: number;
}

export async function driveChains(stage: LoadStage, { rounds, chains, hands }: Plan, say: (words: string) => void): Promise<BenchFigures> {
  const ours: Driven[] = [];
  const theirs: Driven[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const firms = stage.takeFirms(chains);
    const floor = await closedLoop(stage.floor, firms.map((_, n) => floorChain(`${round}-${n}`)), hands);
    const house = await closedLoop(stage.ours, firms.map((firm) => chainOf(stage.people, firm)), hands);
    if (house.lost + floor.lost > 0) throw new Error(`requests without an answer that counts: ours ${house.lost}, floor ${floor.lost}`);
    say(`P5 round ${round}: ours ${rate(house).toFixed(0)}/s, p99 ${quantile(house.latencies, 0.99).toFixed(1)} ms; floor ${rate(floor).toFixed(0)}/s, p99 ${quantile(floor.latencies, 0.99).toFixed(1)} ms`);
    ours.push(house);
    theirs.push(floor);
  }
  const ratio = median(ours.map((one, n) => rate(one) / rate(theirs[n] as Driven)));
  return {
    rows: [
      { id: "P5", work, contender: "ours", figure: median(ours.map(rate)), unit: "requests/s", ratio: 1 },
      { id: "P5", work, contender: "node:http + pg by hand", figure: median(theirs.map(rate)), unit: "requests/s", ratio },
    ],
    bars: [atLeast("P5 ours ÷ floor (target)", 0.6, ratio)],
  };
}
