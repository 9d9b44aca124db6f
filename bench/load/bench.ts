// P5–P7, P14: the house under load beside a floor of node:http and pg by hand, in one run, on one server with fsync on.
import type { Bench, BenchFigures, BenchOptions } from "../figures.ts";
import { driveChains } from "./chains.ts";
import { told } from "./process.ts";
import { driveSaves } from "./saves.ts";
import { serve, type Serving } from "./served.ts";
import { openLoadStage } from "./stage.ts";

const sizes = {
  smoke: { firms: 600, chains: { rounds: 1, chains: 12, hands: 8 }, saves: { hands: 8, measured: 20, seconds: 0.2, exported: 500 } },
  whole: { firms: 40_000, chains: { rounds: 5, chains: 400, hands: 32 }, saves: { hands: 32, measured: 1500, seconds: 8, exported: 100_000 } },
};

async function figures({ smoke, say }: BenchOptions): Promise<BenchFigures> {
  const size = smoke ? sizes.smoke : sizes.whole;
  const stage = await openLoadStage(size.firms);
  say(`${size.firms} firms prepared`);
  try {
    const chains = await driveChains(stage, size.chains, say);
    const saves = await driveSaves(stage, size.saves, say);
    return { rows: [...chains.rows, ...saves.rows], bars: [...chains.bars, ...saves.bars] };
  } finally {
    await stage.close();
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
