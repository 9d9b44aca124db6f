// P4 from the database: the same declarations as rows of PostgreSQL, each row's numbers one bytea, read by COPY and scored as they come.
import { join } from "node:path";
import pg from "pg";
import { emptyScores, passMark, scoreRows, type BatchScores } from "@qingce/core/score/batch";
import { checkout } from "../../server/src/store/embedded/checkout.ts";
import { startPostgres, type Running } from "../../server/src/store/embedded/start-postgres.ts";
import { atMost, type BenchFigures } from "../figures.ts";
import { median } from "../rounds.ts";
import { copyIn, copyOut } from "./number-copy.ts";
import { duckScores, duckWith, secondsOf, stockOf, type Stock } from "./p4-memory.ts";

const atOnce = 20_000;

async function fill(client: pg.Client, stock: Stock): Promise<void> {
  await client.query("drop table if exists bench_numbers");
  await client.query("create unlogged table bench_numbers (id integer not null, numbers bytea not null)");
  await client.query("alter table bench_numbers alter column numbers set storage external");
  for (let from = 0; from < stock.count; from += atOnce) await copyIn(client, "bench_numbers", stock, from, Math.min(stock.count, from + atOnce));
  await client.query("vacuum (analyze) bench_numbers");
}

async function scoreByCopy(client: pg.Client, { scorer }: Stock, into: BatchScores): Promise<void> {
  await copyOut(client, "select id, numbers from bench_numbers", scorer.work, (id) => {
    const { score, pass } = scorer.score();
    into.score[id] = score;
    into.pass[id] = passMark(pass);
  });
}

async function connected(running: Running): Promise<pg.Client> {
  const client = new pg.Client(running.owner);
  await client.connect();
  return client;
}

export async function manyFromDatabase(smoke: boolean): Promise<BenchFigures> {
  const stock = stockOf(smoke ? 2000 : 500_000);
  const running = await startPostgres({ home: join(checkout(), ".cache", "bench-pg"), fsync: false });
  const client = await connected(running);
  try {
    await fill(client, stock);
    const [alone, read] = [emptyScores(stock.count), emptyScores(stock.count)];
    scoreRows(stock.scorer, stock, alone);
    const { connection, close } = await duckWith(stock);
    await duckScores(connection, stock.scheme);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < (smoke ? 2 : 5); round += 1) {
      ours.push(await secondsOf(() => scoreByCopy(client, stock, read)));
      theirs.push(await secondsOf(() => duckScores(connection, stock.scheme)));
    }
    close();
    const unlike = alone.score.reduce((count, score, n) => count + Number(!Object.is(score, read.score[n]) || alone.pass[n] !== read.pass[n]), 0);
    const work = `${stock.count} declarations scored anew, from the database`;
    return {
      rows: [
        { id: "P4", work, contender: "qingce, PostgreSQL by COPY", figure: median(ours), unit: "s", ratio: 1 },
        { id: "P4", work, contender: "DuckDB, in memory", figure: median(theirs), unit: "s", ratio: median(theirs.map((one, n) => one / (ours[n] ?? NaN))) },
      ],
      bars: [
        atMost("P4 from the database × DuckDB", 3, median(ours.map((one, n) => one / (theirs[n] ?? NaN)))),
        { id: "P4 declarations scored otherwise from the database", want: "= 0", got: unlike, ok: unlike === 0 },
      ],
    };
  } finally {
    await client.query("drop table if exists bench_numbers");
    await client.end();
    await running.stop();
  }
}
