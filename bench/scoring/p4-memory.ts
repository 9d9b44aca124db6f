// P4: half a million declarations scored anew after a change of scheme, their numbers already in memory; DuckDB does the same work.
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { emptyScores, passMark, scoreRows, type BatchScores } from "@qingce/core/score/batch";
import { compileScheme, type Scorer } from "@qingce/core/score/compile";
import type { Scheme } from "@qingce/core/score/scheme";
import { atMost, type BenchFigures } from "../figures.ts";
import { median } from "../rounds.ts";
import { modelScheme } from "./model-scheme.ts";
import { benchmarkNumbers, enteredSlots, fillSheet } from "./sheets.ts";
import { slopeOf } from "./slope.ts";
import { scoreQuery, sheetsQuery } from "./sql-text.ts";

export interface Stock { readonly scheme: Scheme; readonly scorer: Scorer; readonly rows: Float64Array; readonly stride: number; readonly count: number }

export function stockOf(count: number): Stock {
  const scheme = modelScheme(80);
  const scorer = compileScheme(scheme);
  const stride = scorer.plan.entered;
  const rows = new Float64Array(count * stride);
  const slots = enteredSlots(scheme);
  for (let n = 0; n < count; n += 1) fillSheet(slots, n, true, rows, n * stride);
  for (const [at, value] of benchmarkNumbers(scheme)) scorer.work[at] = value;
  return { scheme, scorer, rows, stride, count };
}

export async function duckWith(stock: Stock): Promise<{ readonly connection: DuckDBConnection; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE sheets AS ${sheetsQuery(enteredSlots(stock.scheme), stock.count)}`);
  return { connection, close: () => { connection.closeSync(); instance.closeSync(); } };
}

export const duckScores = (connection: DuckDBConnection, scheme: Scheme): Promise<unknown> => connection.run(`CREATE OR REPLACE TABLE scored AS ${scoreQuery(scheme, "sheets")}`);

/** Declarations on which both disagree, in score or verdict. */
async function differing(connection: DuckDBConnection, scores: BatchScores): Promise<number> {
  const reader = await connection.runAndReadAll("SELECT id::INTEGER, score, pass FROM scored");
  const [ids = [], score = [], pass = []] = reader.getColumns();
  let count = 0;
  for (const [n, id] of ids.entries()) if (scores.score[Number(id)] !== score[n] || scores.pass[Number(id)] !== passMark(pass[n] === true)) count += 1;
  return count;
}

export const secondsOf = async (work: () => unknown): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

/**
 * How the work grows is told by processor time: the clock on the wall tells what else the machine did. Small sizes are gone through more
 * often, so that all are measured equally long: where processor time comes in ticks, a short work would take none.
 */
function processorSeconds(passes: number, work: () => void): number {
  const from = process.cpuUsage();
  for (let pass = 0; pass < passes; pass += 1) work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6 / passes;
}

export async function manyInMemory(smoke: boolean): Promise<BenchFigures> {
  const count = smoke ? 2000 : 500_000;
  const rounds = smoke ? 2 : 5;
  const stock = stockOf(count);
  const { connection, close } = await duckWith(stock);
  const into = emptyScores(count);
  const parts = [8, 4, 2, 1];
  const sizes = parts.map((part) => Math.floor(count / part));
  const again = smoke ? 20 : 1;
  const [ours, theirs, bySize]: [number[], number[], number[][]] = [[], [], sizes.map(() => [])];
  await duckScores(connection, stock.scheme);
  scoreRows(stock.scorer, stock, into);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, size] of sizes.entries()) bySize[n]?.push(processorSeconds((parts[n] ?? 1) * again, () => scoreRows(stock.scorer, stock, into, 0, size)));
    ours.push(await secondsOf(() => scoreRows(stock.scorer, stock, into)));
    theirs.push(await secondsOf(() => duckScores(connection, stock.scheme)));
  }
  const unlike = await differing(connection, into);
  close();
  const times = bySize.map((all) => Math.min(...all));
  const work = `${count} declarations scored anew, in memory`;
  return {
    rows: [
      { id: "P4", work, contender: "qingce", figure: median(ours), unit: "s", ratio: 1 },
      { id: "P4", work, contender: "DuckDB", figure: median(theirs), unit: "s", ratio: median(theirs.map((one, n) => one / (ours[n] ?? NaN))) },
    ],
    bars: [
      atMost("P4 in memory × DuckDB", 1.3, median(ours.map((one, n) => one / (theirs[n] ?? NaN)))),
      atMost("P4 exponent", 1.02, slopeOf(sizes, times)),
      { id: "P4 declarations scored otherwise by DuckDB", want: "= 0", got: unlike, ok: unlike === 0 },
    ],
  };
}
