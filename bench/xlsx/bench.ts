// P11 and P12: tables of 100,000 × 20 out and in, each work alone in a process of its own, contenders in turns.
import { execFile } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { checkout } from "../../server/src/store/embedded/checkout.ts";
import { startPostgres } from "../../server/src/store/embedded/start-postgres.ts";
import { atLeast, atMost, type Bench, type BenchFigures, type BenchOptions, type BenchRow } from "../figures.ts";
import { median } from "../rounds.ts";
import { largeWorkbook } from "./large-workbook.ts";
import { doWork, type Work, type Worked } from "./works.ts";

const told = "QINGCE_BENCH_WORK";

/** This very bundle, run again for one work. */
async function alone(work: Work): Promise<Worked> {
  const { stdout } = await promisify(execFile)(process.execPath, [process.argv[1] ?? ""], { env: { ...process.env, [told]: JSON.stringify(work) }, maxBuffer: 1024 * 1024 });
  return JSON.parse(stdout) as Worked;
}

interface Side { readonly name: string; readonly runs: Worked[] }

async function inTurns(rounds: number, sides: readonly (readonly [string, Work])[], say: BenchOptions["say"]): Promise<readonly Side[]> {
  const done: readonly Side[] = sides.map(([name]) => ({ name, runs: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const [n, [name, work]] of sides.entries()) {
      const run = await alone(work);
      done[n]?.runs.push(run);
      say(`${name} ${work.rows} rows: ${run.seconds.toFixed(1)} s, ${run.peak.toFixed(0)} MB, ${run.wrong} wrong`);
    }
  return done;
}

const peak = (side: Side | undefined): number => Math.max(...(side?.runs ?? []).map((run) => run.peak));
const wrong = (side: Side | undefined): number => Math.max(...(side?.runs ?? []).map((run) => run.wrong));
const ratio = (ours: Side | undefined, other: Side): number => median((ours?.runs ?? []).map((run, n) => (other.runs[n]?.seconds ?? Number.NaN) / run.seconds));

const rowsOf = (id: string, work: string, sides: readonly Side[]): readonly BenchRow[] =>
  sides.flatMap((side) => [
    { id, work: `${work}, cells a second`, contender: side.name, figure: median(side.runs.map(({ cells, seconds }) => cells / seconds)), unit: "cells/s", ratio: ratio(sides[0], side) },
    { id, work: `${work}, peak memory of the process`, contender: side.name, figure: peak(side), unit: "MB", ratio: peak(side) / peak(sides[0]) },
    ...(id === "P12" ? [{ id, work: `${work}, wrong cells`, contender: side.name, figure: wrong(side), unit: "cells", ratio: 1 }] : []),
  ]);

async function figures({ smoke, say }: BenchOptions): Promise<BenchFigures> {
  const [rows, rounds] = smoke ? [600, 1] : [100_000, 5];
  const folder = join(checkout(), ".cache", "bench");
  mkdirSync(folder, { recursive: true });
  const out = await inTurns(rounds, [["ours", { work: "out-ours", rows }], ["SheetJS 0.18.5", { work: "out-sheetjs", rows }], ["hucre 1.0.0", { work: "out-hucre", rows }]], say);
  const more = await alone({ work: "out-ours", rows: rows * 4 });
  say(`ours ${rows * 4} rows: ${more.seconds.toFixed(1)} s, ${more.peak.toFixed(0)} MB`);
  const file = join(folder, `large-${rows}.xlsx`);
  await pipeline(largeWorkbook(rows), createWriteStream(file));
  const postgres = await startPostgres({ home: join(checkout(), ".cache", "bench-xlsx-pg"), fsync: false });
  try {
    const database = { ...postgres.owner, database: "postgres" };
    const read = await inTurns(smoke ? 1 : 3, [["ours", { work: "in-ours", rows, file }], ["SheetJS 0.18.5", { work: "in-sheetjs", rows, file }], ["hucre 1.0.0", { work: "in-hucre", rows, file }]], say);
    const loaded = await inTurns(1, [["ours, loaded", { work: "in-ours", rows, file, database }]], say);
    return {
      rows: [...rowsOf("P11", `xlsx out ${rows} × 20`, out), { id: "P11", work: `xlsx out ${rows * 4} × 20, peak memory of the process`, contender: "ours", figure: more.peak, unit: "MB", ratio: 1 }, ...rowsOf("P12", `xlsx in ${rows} × 20`, read), ...rowsOf("P12", `xlsx in ${rows} × 20 with checks and load`, loaded)],
      bars: [
        atMost("P11 peak MB", 150, Math.max(peak(out[0]), more.peak)),
        atLeast("P11 ours ÷ SheetJS", 1.5, out[1] === undefined ? 0 : ratio(out[0], out[1])),
        atMost("P12 peak MB", 300, Math.max(peak(read[0]), peak(loaded[0]))),
        atMost("P12 wrong cells", 0, Math.max(wrong(read[0]), wrong(loaded[0]))),
      ],
    };
  } finally {
    await postgres.stop();
  }
}

export const bench: Bench = {
  name: "xlsx",
  run: async (options) => {
    const work = process.env[told];
    if (work === undefined) return figures(options);
    process.stdout.write(JSON.stringify(await doWork(JSON.parse(work) as Work)), () => process.exit(0));
    return new Promise<never>(() => undefined);
  },
};
