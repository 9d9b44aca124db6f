// P3: interpreter, compiled form, live form and the straight-line contender answer the same bits.
import { compileScheme } from "@qingce/core/score/compile";
import { interpretScheme } from "@qingce/core/score/interpret";
import { LiveScore } from "@qingce/core/score/live";
import type { BenchFigures } from "../figures.ts";
import { modelScheme } from "./model-scheme.ts";
import { sheetOf } from "./sheets.ts";
import { straightLine, type Sums } from "./straight-line.ts";

interface Answer { readonly points: ArrayLike<number>; readonly score: number; readonly pass: boolean | null }

const same = (a: Answer, b: Answer): boolean => Object.is(a.score, b.score) && a.pass === b.pass && Array.from(a.points).every((one, n) => Object.is(one, b.points[n]));

export async function identity(smoke: boolean): Promise<BenchFigures> {
  const counts = { compiled: 0, live: 0, straight: 0, all: 0 };
  for (const items of smoke ? [80] : [40, 80, 400]) {
    const scheme = modelScheme(items);
    const scorer = compileScheme(scheme);
    const limit = await straightLine(scheme);
    const into: Sums = { points: new Float64Array(items), score: 0, pass: null };
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
      counts.straight += Number(same(wanted, into));
    }
  }
  const row = (contender: string, figure: number) => ({ id: "P3", work: `${counts.all} sheets: points, score, pass`, contender, figure, unit: "equal to the bit", ratio: 1 });
  const share = Math.min(counts.compiled, counts.live) / counts.all;
  return {
    rows: [row("compiled", counts.compiled), row("live", counts.live), row("straight-line code", counts.straight)],
    bars: [{ id: "P3 bit-identical share", want: "= 1", got: share, ok: share === 1 }],
  };
}
