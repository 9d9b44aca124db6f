// Times contenders in turns, so that a busy machine is busy for all of them; the median of the rounds is the figure.

export interface Contender {
  readonly name: string;
  /** Does the work `times` times; answers something of it, so that nothing is optimised away. */
  readonly work: (times: number) => number | Promise<number>;
}

export interface Timed {
  readonly name: string;
  /** Works a second: median over the rounds. */
  readonly rate: number;
  /** One rate a round, in order: rounds of two contenders can be compared pairwise. */
  readonly rates: readonly number[];
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return (((sorted[middle] ?? Number.NaN) + (sorted.length % 2 === 1 ? (sorted[middle] ?? Number.NaN) : (sorted[middle - 1] ?? Number.NaN))) / 2);
};

/** Median of the ratios of each round: what one stretch of the machine did to both. */
export const ratioOf = (ours: Timed, theirs: Timed): number => median(ours.rates.map((rate, n) => rate / (theirs.rates[n] ?? Number.NaN)));

let kept = 0;

async function secondsOf(contender: Contender, times: number): Promise<number> {
  const from = performance.now();
  kept += await contender.work(times);
  return (performance.now() - from) / 1000;
}

/** How many works fill about `seconds`; finding out also warms the contender. */
async function timesFor(contender: Contender, seconds: number): Promise<number> {
  let times = 1;
  for (;;) {
    const took = await secondsOf(contender, times);
    if (took >= seconds / 4) return Math.max(1, Math.round((times * seconds) / took));
    times *= took > 0 ? Math.min(16, Math.max(2, Math.ceil(seconds / 4 / took))) : 16;
  }
}

/** Rounds of about `seconds` a contender, at least five unless it is a smoke. */
export async function interleave(contenders: readonly Contender[], plan: { readonly rounds: number; readonly seconds: number }): Promise<readonly Timed[]> {
  const times: number[] = [];
  for (const contender of contenders) times.push(await timesFor(contender, plan.seconds));
  const rates: number[][] = contenders.map(() => []);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const [n, contender] of contenders.entries()) rates[n]?.push((times[n] ?? 1) / (await secondsOf(contender, times[n] ?? 1)));
  if (kept !== kept) throw new Error("a contender answered no number");
  return contenders.map(({ name }, n) => ({ name, rates: rates[n] ?? [], rate: median(rates[n] ?? []) }));
}
