// P2: one field of a form changes. Only what depends on it is scored again, however long the form.
import { compileScheme } from "@qingce/core/score/compile";
import { LiveScore } from "@qingce/core/score/live";
import { atMost, type BenchFigures } from "../figures.ts";
import { interleave, ratioOf } from "../rounds.ts";
import { slopeOf } from "./slope.ts";
import { modelScheme } from "./model-scheme.ts";
import { enteredSlots, sheetOf } from "./sheets.ts";

const sizes = [40, 80, 160, 400];

/** Each entry is one that a person may change; the ten amounts that many indicators share are told apart. */
export async function liveForm(smoke: boolean): Promise<BenchFigures> {
  const contenders = sizes.map((items) => {
    const scheme = modelScheme(items);
    const live = new LiveScore(compileScheme(scheme), sheetOf(scheme, 7, true));
    const own = enteredSlots(scheme).filter(({ over }) => over !== 10);
    let turn = 0;
    const work = (times: number): number => {
      let sum = 0;
      for (let n = 0; n < times; n += 1) {
        turn += 1;
        const slot = own[(turn * 7) % own.length];
        if (slot !== undefined) sum += live.set(slot.at, ((turn * 31) % slot.of) / slot.over).score;
      }
      return sum;
    };
    return { name: `${items} items`, work };
  });
  const timed = await interleave(contenders, { clock: "processor", ...(smoke ? { rounds: 2, seconds: 0.01 } : { rounds: 25, seconds: 0.05 }) });
  const first = timed[0];
  const micros = timed.map(({ rate }) => 1e6 / rate);
  return {
    rows: timed.map((one, n) => ({ id: "P2", work: "one field changed", contender: `qingce, ${one.name}`, figure: micros[n] ?? NaN, unit: "µs", ratio: first === undefined ? 1 : ratioOf(first, one) })),
    bars: [atMost("P2 µs at 400 items", 20, micros.at(-1) ?? NaN), atMost("P2 exponent from 40 to 400 items", 0.3, slopeOf(sizes, micros))],
  };
}
