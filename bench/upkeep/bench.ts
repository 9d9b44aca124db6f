// The bars of upkeep: how much of what was planted is caught; P9 the yearly checks over the nation.
import type { Bench, BenchFigures } from "../figures.ts";
import { yearlyChecks } from "./p9.ts";
import { plantedFaults } from "./planted-figures.ts";

export const bench: Bench = {
  name: "upkeep",
  run: async (options): Promise<BenchFigures> => {
    options.say("planted faults …");
    const [planted, checks] = [await plantedFaults(options.smoke), await yearlyChecks(options)];
    return { rows: [...planted.rows, ...checks.rows], bars: [...planted.bars, ...checks.bars] };
  },
};
