// P9: the yearly checks over a nation of units, at 1×, 4× and 10×: peers, year on year, and what the dashboards show.
import { checkNation } from "@qingce/core/upkeep/nation-check";
import { rollUp, sumByGroup } from "@qingce/core/upkeep/totals";
import { atMost, type BenchBar, type BenchFigures, type BenchOptions, type BenchRow } from "../figures.ts";
import { median } from "../rounds.ts";
import { slopeOf } from "../scoring/slope.ts";
import { peersByHand, totalsByHand, yearOnYearByHand, type Tally } from "./by-hand.ts";
import { duckWith, peersOneByOne, peersWhole, totalsInDuck, yearOnYearInDuck } from "./in-duckdb.ts";
import { firstRows, formOf, industries, makeYears, regions, type Years } from "./year-columns.ts";

type Duck = Awaited<ReturnType<typeof duckWith>>["connection"];

interface Work<T> {
  readonly name: string;
  /** How many times the better of the others ours may take. */
  readonly bar: number;
  readonly ours: (years: Years) => T;
  readonly hand: (years: Years) => T;
  readonly duck: { readonly [name: string]: (connection: Duck) => Promise<T> };
  readonly unlike: (one: T, other: T) => number;
}

const forms = { peers: formOf("peers"), yearOnYear: formOf("year-on-year") };

function checked(form: keyof typeof forms, { table }: Years): Tally {
  const tally: Tally = { found: 0, rows: 0 };
  for (const { rows } of checkNation(forms[form], table)) {
    tally.found += rows.length;
    for (const row of rows) tally.rows += row;
  }
  return tally;
}

const toRegion = Int32Array.from({ length: regions * industries }, (_, g) => Math.floor(g / industries));
const toIndustry = Int32Array.from({ length: regions * industries }, (_, g) => g % industries);

/** Rows are gone through once, into cells of region and industry; both views are sums of cells. */
function totalled({ table: { values, last, group, groups } }: Years): Float64Array {
  const cells = sumByGroup([...values.slice(0, 4), ...last.slice(0, 4)], group, groups);
  const out = new Float64Array((regions + industries) * 8);
  const [byRegion, byIndustry] = [rollUp(cells, toRegion, regions), rollUp(cells, toIndustry, industries)];
  for (let v = 0; v < 8; v += 1) {
    for (const [g, sum] of byRegion.sums[v]?.entries() ?? []) out[g * 8 + v] = sum;
    for (const [g, sum] of byIndustry.sums[v]?.entries() ?? []) out[(regions + g) * 8 + v] = sum;
  }
  return out;
}

const tallies = (one: Tally, other: Tally): number => Math.abs(one.found - other.found) + Math.abs(one.rows - other.rows);
/** Sums in another order differ in their last bits alone. */
const sums = (one: Float64Array, other: Float64Array): number => one.reduce((count, value, n) => count + Number(Math.abs(value - (other[n] ?? NaN)) > 1e-9 * Math.abs(value)), 0);

const works = [
  { name: "peers", bar: 1.5, ours: (years) => checked("peers", years), hand: peersByHand, duck: { "DuckDB, one question": peersWhole, "DuckDB, column by column": peersOneByOne }, unlike: tallies },
  { name: "year on year", bar: 1.2, ours: (years) => checked("yearOnYear", years), hand: yearOnYearByHand, duck: { "DuckDB": yearOnYearInDuck }, unlike: tallies },
] satisfies readonly Work<Tally>[];
const dashboards: Work<Float64Array> = { name: "dashboards", bar: 1.5, ours: totalled, hand: totalsByHand, duck: { "DuckDB": totalsInDuck }, unlike: sums };

/** Seconds of one pass on the clock; what is over in no time is done again until `least` seconds are gone. */
async function secondsOf(work: () => unknown, least: number): Promise<number> {
  const from = performance.now();
  let passes = 0;
  do {
    await work();
    passes += 1;
  } while (performance.now() - from < least * 1000);
  return (performance.now() - from) / 1000 / passes;
}

interface Measured {
  readonly rows: readonly BenchRow[];
  readonly ratio: number;
  readonly unlike: number;
  readonly seconds: number;
}

async function measure<T>(work: Work<T>, years: Years, duck: Duck, plan: { readonly rounds: number; readonly least: number; readonly size: string }): Promise<Measured> {
  const sides: readonly (readonly [string, () => T | Promise<T>])[] = [["qingce", () => work.ours(years)], ["typed arrays by hand", () => work.hand(years)], ...Object.entries(work.duck).map(([name, run]): readonly [string, () => Promise<T>] => [name, () => run(duck)])];
  const answers: T[] = [];
  for (const [, run] of sides) answers.push(await run());
  const times = sides.map((): number[] => []);
  for (let round = 0; round < plan.rounds; round += 1) for (const [n, [, run]] of sides.entries()) times[n]?.push(await secondsOf(run, plan.least));
  const ours = times[0] ?? [];
  const ratios = times.map((all) => median(all.map((one, n) => one / (ours[n] ?? NaN))));
  return {
    rows: sides.map(([contender], n) => ({ id: "P9", work: `${work.name}, ${plan.size}`, contender, figure: median(times[n] ?? []), unit: "s", ratio: ratios[n] ?? NaN })),
    ratio: 1 / Math.min(...ratios.slice(1)),
    unlike: answers.slice(1).reduce((count, other) => count + work.unlike(answers[0] as T, other), 0),
    seconds: median(ours),
  };
}

/** By processor time, the least of some rounds: it tells how the work grows, not what else the machine did. */
function exponentOf(work: (years: Years) => unknown, sizes: readonly Years[]): number {
  const most = sizes.at(-1)?.table.rows ?? 1;
  const times = sizes.map((years) => {
    const passes = Math.round(most / years.table.rows);
    const rounds = Array.from({ length: 3 }, () => {
      const from = process.cpuUsage();
      for (let pass = 0; pass < passes; pass += 1) work(years);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1e6 / passes;
    });
    return Math.min(...rounds);
  });
  return slopeOf(sizes.map(({ table }) => table.rows), times);
}

export async function yearlyChecks({ smoke, say }: BenchOptions): Promise<BenchFigures> {
  const unit = smoke ? 300 : 50_000;
  const largest = makeYears(unit * 10);
  const sizes = [1, 4, 10].map((times) => ({ times, years: firstRows(largest, unit * times) }));
  const rows: BenchRow[] = [];
  const bars: BenchBar[] = [];
  let [slowest, unlike] = [0, 0];
  for (const { times, years } of sizes) {
    say(`P9 ${times}× …`);
    const { connection, close } = await duckWith(years);
    const plan = { rounds: smoke ? 1 : 5, least: smoke ? 0.02 : 0.3, size: `${times}× (${years.table.rows} units)` };
    for (const work of [...works.map((one) => () => measure(one, years, connection, plan)), () => measure(dashboards, years, connection, plan)]) {
      const measured = await work();
      rows.push(...measured.rows);
      const name = measured.rows[0]?.work.split(",")[0] ?? "";
      bars.push(atMost(`P9 ${name} ${times}× ÷ the better of DuckDB and typed arrays`, [...works, dashboards].find((one) => one.name === name)?.bar ?? 0, measured.ratio));
      unlike += measured.unlike;
      if (times === 10) slowest = Math.max(slowest, measured.seconds);
    }
    close();
  }
  const grown = sizes.map(({ years }) => years);
  for (const { name, ours } of [...works, dashboards]) bars.push(atMost(`P9 ${name} exponent`, 1.05, exponentOf(ours, grown)));
  bars.push(atMost("P9 slowest at 10×, s", 10, slowest), { id: "P9 answers that differ", want: "= 0", got: unlike, ok: unlike === 0 });
  return { rows, bars };
}
