// The same work in DuckDB, its tables in memory: one scan a question, medians and deviations by its own aggregates.
import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER, type DuckDBConnection } from "@duckdb/node-api";
import type { Tally } from "./by-hand.ts";
import { indicators, industries, jump, least, over, regions, within, type Years } from "./year-columns.ts";

const each = (one: (v: number) => string): string => Array.from({ length: indicators }, (_, v) => one(v)).join(", ");
const atOnce = 2048;

/** A gap is null here, as it is in a database. */
export async function duckWith({ table, region, industry }: Years): Promise<{ readonly connection: DuckDBConnection; readonly close: () => void }> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`create table y (n integer, region integer, industry integer, g integer, ${each((v) => `v${v} double`)}, ${each((v) => `l${v} double`)})`);
  const appender = await connection.createAppender("y");
  const columns: readonly (Int32Array | Float64Array)[] = [Int32Array.from({ length: table.rows }, (_, n) => n), region, industry, table.group, ...table.values, ...table.last];
  const types = columns.map((one) => (one instanceof Int32Array ? INTEGER : DOUBLE));
  for (let from = 0; from < table.rows; from += atOnce) {
    const to = Math.min(table.rows, from + atOnce);
    const chunk = DuckDBDataChunk.create(types, to - from);
    for (const [at, column] of columns.entries()) chunk.setColumnValues(at, Array.from(column.subarray(from, to), (value) => (Number.isNaN(value) ? null : value)));
    appender.appendDataChunk(chunk);
  }
  appender.flushSync();
  appender.closeSync();
  return { connection, close: () => { connection.closeSync(); instance.closeSync(); } };
}

async function tallied(connection: DuckDBConnection, query: string): Promise<Tally> {
  const [row = []] = (await connection.runAndReadAll(query)).getRows();
  return { found: Number(row[0]), rows: Number(row[1]) };
}

const positive = (name: string): string => `case when ${name} > 0 then ln(${name}) end`;
const far = (v: number): string => `(c${v} >= ${least} and v${v} > 0 and abs(ln(v${v}) - m${v}) > ${over} * greatest(1.4826 * d${v}, 0.05))`;
const sum = (one: (v: number) => string): string => Array.from({ length: indicators }, (_, v) => one(v)).join(" + ");

const whole = `
  with spread as (select g, ${each((v) => `count(${positive(`v${v}`)}) as c${v}, median(${positive(`v${v}`)}) as m${v}, mad(${positive(`v${v}`)}) as d${v}`)} from y group by g)
  select ${sum((v) => `count(*) filter (${far(v)})`)}, ${sum((v) => `coalesce(sum(n) filter (${far(v)}), 0)`)} from y join spread using (g)`;

const peersOf = (v: number): string => `
  with spread as (select g, count(l) as c, median(l) as m, mad(l) as d from (select g, ${positive(`v${v}`)} as l from y) group by g)
  select count(*), coalesce(sum(n), 0) from y join spread using (g) where c >= ${least} and v${v} > 0 and abs(ln(v${v}) - m) > ${over} * greatest(1.4826 * d, 0.05)`;

/** All columns in one question. */
export const peersWhole = (connection: DuckDBConnection): Promise<Tally> => tallied(connection, whole);

const slips = [1000, 10_000].map((factor) => `abs(r / ${factor} - 1) <= ${within} or abs(r * ${factor} - 1) <= ${within}`).join(" or ");
/** Slips are looked for among the jumps alone: they are some of them. */
const yearOnYear = (v: number): string => `
  select count(*) + count(*) filter (${slips}), coalesce(sum(n), 0) + coalesce(sum(n) filter (${slips}), 0)
  from (select n, v${v} / l${v} as r from y where v${v} > 0 and l${v} > 0) where r > ${jump} or r * ${jump} < 1`;

async function columnByColumn(connection: DuckDBConnection, question: (v: number) => string): Promise<Tally> {
  const tally: Tally = { found: 0, rows: 0 };
  for (let v = 0; v < indicators; v += 1) {
    const { found, rows } = await tallied(connection, question(v));
    tally.found += found;
    tally.rows += rows;
  }
  return tally;
}

export const yearOnYearInDuck = (connection: DuckDBConnection): Promise<Tally> => columnByColumn(connection, yearOnYear);

/** Column by column: less is held at once. */
export const peersOneByOne = (connection: DuckDBConnection): Promise<Tally> => columnByColumn(connection, peersOf);

const four = [0, 1, 2, 3];
const totals = `select region, industry, ${[...four.map((v) => `sum(v${v})`), ...four.map((v) => `sum(l${v})`)].join(", ")} from y group by grouping sets ((region), (industry))`;

export async function totalsInDuck(connection: DuckDBConnection): Promise<Float64Array> {
  const sums = new Float64Array((regions + industries) * 8);
  for (const [region, industry, ...told] of (await connection.runAndReadAll(totals)).getRows()) {
    const at = region === null ? regions + Number(industry) : Number(region);
    for (const [n, value] of told.entries()) sums[at * 8 + n] = Number(value);
  }
  return sums;
}
