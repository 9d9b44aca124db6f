// P3: interpreter, compiled form, live form and the straight-line contender answer the same bits.
import { compileScheme, type Scorer } from "@qingce/core/score/compile";
import { LaneScorer } from "@qingce/core/score/compiled/lane-scorer";
import { LANES } from "@qingce/core/score/compiled/lanes";
import { interpretScheme } from "@qingce/core/score/interpret";
import { LiveScore } from "@qingce/core/score/live";
import type { BenchFigures } from "../figures.ts";
import { modelScheme } from "./model-scheme.ts";
import { benchmarkNumbers, sheetOf } from "./sheets.ts";
import { straightLine, type Sums } from "./straight-line.ts";

interface Answer { readonly points: ArrayLike<number>; readonly score: number; readonly pass: boolean | null }

const same = (a: Answer, b: Answer): boolean => Object.is(a.score, b.score) && a.pass === b.pass && Array.from(a.points).every((one, n) => Object.is(one, b.points[n]));

/** The same sheet in the lane it falls to, its neighbours before and behind it. */
function sideBySide(scorer: Scorer): (n: number) => Answer {
  const side = new LaneScorer(scorer.plan);
  const { scheme, entered, blank } = scorer.plan;
  const rows = new Float64Array(LANES * entered);
  return (n) => {
    const lane = n % LANES;
    for (let other = 0; other < LANES; other += 1) rows.set(sheetOf(scheme, n - lane + other, true).subarray(0, entered), other * entered);
    const work = blank.slice();
    for (const [at, value] of benchmarkNumbers(scheme)) work[at] = value;
    side.lanes.fill(work);
    side.run(rows, 0, entered);
    const pass = side.pass[lane] ?? -1;
    return { points: scheme.items.map((_, item) => side.points[item * LANES + lane] ?? NaN), score: side.score[lane] ?? NaN, pass: pass === -1 ? null : pass === 1 };
  };
}

export async function identity(smoke: boolean): Promise<BenchFigures> {
  const counts = { compiled: 0, live: 0, lanes: 0, straight: 0, all: 0 };
  for (const items of smoke ? [80] : [40, 80, 400]) {
    const scheme = modelScheme(items);
    const scorer = compileScheme(scheme);
    const limit = await straightLine(scheme);
    const into: Sums = { points: new Float64Array(items), score: 0, pass: null };
    const lanes = sideBySide(scorer);
    const live = new LiveScore(scorer, sheetOf(scheme, 0, true));
    for (let n = 0; n < (smoke ? 50 : 1000); n += 1) {
      const slots = sheetOf(scheme, n, true);
      const oracle = interpretScheme(scheme, slots);
      const wanted: Answer = { points: oracle.items.map(({ points }) => points), score: oracle.score, pass: oracle.pass };
      for (const [at, value] of slots.entries()) live.set(at, value);
      limit(slots, into);
      counts.all += 1;
      counts.compiled += Number(same(wanted, scorer.score(undefined, scorer.prepare(slots))));
      counts.live += Number(same(wanted, live.sums));
      counts.lanes += Number(same(wanted, lanes(n)));
      counts.straight += Number(same(wanted, into));
    }
  }
  const row = (contender: string, figure: number) => ({ id: "P3", work: `${counts.all} sheets: points, score, pass`, contender, figure, unit: "equal to the bit", ratio: 1 });
  const share = Math.min(counts.compiled, counts.live, counts.lanes) / counts.all;
  return {
    rows: [row("compiled", counts.compiled), row("live", counts.live), row("side by side", counts.lanes), row("straight-line code", counts.straight)],
    bars: [{ id: "P3 bit-identical share", want: "= 1", got: share, ok: share === 1 }],
  };
}
