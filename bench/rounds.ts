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

/** Processor time of this process: what others do on the machine meanwhile does not count. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const passed = (): number => performance.now() / 1000;

async function secondsOf(contender: Contender, times: number, clock: () => number): Promise<number> {
  const from = clock();
  kept += await contender.work(times);
  return clock() - from;
}

/**
 * How many works fill about `seconds`; finding out also warms the contender. Three fits, and only by what took most of the time wanted:
 * what ran first was not yet compiled, and a round reckoned from it would be far too short.
 */
async function timesFor(contender: Contender, seconds: number, clock: () => number): Promise<number> {
  let times = 1;
  for (let fits = 0; fits < 3; ) {
    const took = await secondsOf(contender, times, clock);
    if (took >= seconds * 0.6) fits += 1;
    times = Math.max(1, Math.round(times * Math.min(16, took > 0 ? seconds / took : 16)));
  }
  return times;
}

/** Rounds of about `seconds` a contender, at least five unless it is a smoke. */
export async function interleave(contenders: readonly Contender[], plan: { readonly rounds: number; readonly seconds: number; readonly clock?: "wall" | "processor" }): Promise<readonly Timed[]> {
  const clock = plan.clock === "processor" ? spent : passed;
  const times: number[] = [];
  for (const contender of contenders) times.push(await timesFor(contender, plan.seconds, clock));
  const rates: number[][] = contenders.map(() => []);
  for (let round = 0; round < plan.rounds; round += 1)
    for (const [n, contender] of contenders.entries()) rates[n]?.push((times[n] ?? 1) / (await secondsOf(contender, times[n] ?? 1, clock)));
  if (kept !== kept) throw new Error("a contender answered no number");
  return contenders.map(({ name }, n) => ({ name, rates: rates[n] ?? [], rate: median(rates[n] ?? []) }));
}
