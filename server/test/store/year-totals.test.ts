// The cells of yearly totals after any sequence of changes come to what the rows come to; written beside each other too.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sequence, type RandomSequence } from "@qingce/core/base/seeded-random";
import { databaseOf } from "../../src/store/database.ts";
import { countLeaving, foldTotals, keepFormTotals, readTotals, type TotalRow } from "../../src/store/year-totals.ts";
import { createDatabase, type TestDatabase } from "../database.ts";
import { countArrivals, countFound, sumFigures } from "../upkeep/totals-by-rows.ts";

let db: TestDatabase;
const places = ["330106", "330108", "330203", "3302", "320102"];
/** Units of the province's list stay in the province; the nation's are anywhere. */
const placeOf = (n: number, at: number): string => places[at % (n < 9 ? 4 : 5)] ?? "";
const scopeOf = (code: string): string => `{CN,${[2, 4, 6].filter((n) => n <= code.length).map((n) => code.slice(0, n)).join(",")}}`;
const seasons = ["S2022", "S2023", "Sother"];
const today = "2024-03-01";
const named = ["energy", "water-own"];

beforeAll(async () => {
  db = await createDatabase();
  const tx = databaseOf(db.owner);
  await db.owner.query("select open_year_form('cells-test', '{energy,water_own,land}', '', '2024-01-01')");
  await keepFormTotals(tx, { id: "cells-test", totals: named });
  for (const [id, year, node] of [["S2022", 2022, "33"], ["S2023", 2023, "33"], ["Sother", 2023, "CN"]]) {
    await db.owner.query("insert into season values ($1, 'zhejiang/2023', '', $2, 'factory', $4, $3, 'cells-test', '2024-04-15', 'open', '{}', '', '{CN}', 1)", [id, year, node, node === "CN" ? "nation" : "province"]);
    await db.owner.query("insert into year_check values ($1, $2, 'cells-test', 2023, 'done', 1, 1, 1, 1, now(), now(), '', '{CN}', 1)", [`R${id}`, id]);
  }
  for (let n = 0; n < 12; n += 1) {
    const place = placeOf(n, n);
    await db.owner.query("insert into entry values ($1, $2, 'factory', 2021, '演示', '', null, $3, $4, null, null, null, null, '2021-07-01', null, false, true, $5, '{}', 1)", [`N${n}`, n < 9 ? "province" : "nation", place, n % 4 === 0 ? null : `${26 + (n % 3)}51`, scopeOf(place)]);
  }
});
afterAll(() => db.close());

interface Drawn {
  readonly entry: string;
  readonly year: number;
  readonly filing: string;
  readonly season: string;
  readonly any: number;
  readonly place: string;
  readonly check: string;
}

function drawn(random: RandomSequence): Drawn {
  const n = random.int(12);
  const year = 2022 + random.int(2);
  const season = n < 9 ? `S${year}` : "Sother";
  return { entry: `N${n}`, year: n < 9 ? year : 2023, season, filing: `F${n}-${n < 9 ? year : 2023}`, any: random.int(1_000_000) / 7, place: placeOf(n, random.int(20)), check: `c${random.int(3)}` };
}

/** Whatever happens to the rows below: filed, figures put or taken out, audited late, closed, found, asked, decided, filed again, moved, left, come back. */
const changes: readonly ((d: Drawn) => readonly [string, readonly unknown[]])[] = [
  (d) => ["insert into filing select $1, $2, e.id, null, '演示', '', e.region, e.industry, $4, 'factory', 'filed', null, $5, now(), 'd', '', '{}', '[]', e.scope, 1 from entry e where e.id = $3 on conflict do nothing", [d.filing, d.season, d.entry, d.year, d.any > 70_000]],
  (d) => ["insert into upkeep.cells_test select $1, e.id, $3, e.region, coalesce(e.industry, ''), null, e.scope, $4, $5, 1 from entry e where e.id = $2 on conflict (filing_id) do update set energy = excluded.energy, water_own = excluded.water_own", [d.filing, d.entry, d.year, d.any, d.any > 100_000 ? null : d.any * 1e6]],
  (d) => ["delete from upkeep.cells_test where filing_id = $1", [d.filing]],
  (d) => ["update filing set standing = $2, late = not late where id = $1", [d.filing, d.any > 100_000 ? "closed" : "passed"]],
  (d) => ["insert into nation_finding select f.id, $2, f.season_id, 'R' || f.season_id, 0, 'doubt', 1, 2, null, null, f.scope from filing f where f.season_id = $1 on conflict do nothing", [d.season, d.check]],
  (d) => ["delete from nation_finding where season_id = $1 and check_id = $2", [d.season, d.check]],
  (d) => ["insert into finding_question select f.id, $2, null, '演示', '', now(), null, null, $3, null, f.scope, f.digest from filing f where f.id = $1 on conflict (filing_id, check_id) do update set outcome = excluded.outcome, digest = excluded.digest", [d.filing, d.check, [null, "confirmed", "cleared"][Math.floor(d.any) % 3]]],
  (d) => ["update filing set digest = digest || 'd' where id = $1", [d.filing]],
  (d) => ["update entry set region = $2, scope = $3::text[] where id = $1", [d.entry, d.place, scopeOf(d.place)]],
  (d) => ["update entry set industry = case when industry is null then '3011' else null end where id = $1", [d.entry]],
  (d) => ["update entry set to_day = case when to_day is null then $2::date else null end where id = $1", [d.entry, d.any > 70_000 ? "2024-02-01" : "2024-12-31"]],
  (d) => ["update upkeep.cells_test set energy = energy + $1", [d.any]],
];

const near = (value: number): number => Number(value.toPrecision(9));
const digitsBelow = (node: string): number => (node === "CN" ? 2 : Math.min(6, node.length + 2));

/** By year and code of one grouping: the counts, the sums. */
type Told = { [key: string]: readonly number[] };
const told = (rows: readonly TotalRow[], by: TotalRow["by"]): Told =>
  Object.fromEntries(rows.filter((row) => row.by === by).map(({ year, code, cohort, filed, late, sums, known, same, before, found, open, asked, confirmed, cleared }) => [`${year} ${code}`, [cohort, filed, late, found, open, asked, confirmed, cleared, ...[...sums, ...known, ...same, ...before].map(near)]]));

async function byRows(node: string, division: string | undefined, of: "region" | "division"): Promise<Told> {
  const tx = databaseOf(db.owner);
  const asked = { seasons, node, division, digits: digitsBelow(node) };
  const answer: { [key: string]: number[] } = {};
  const add = (key: string, at: number, values: readonly number[]): void => {
    const row = (answer[key] ??= Array.from({ length: 8 + 4 * named.length }, () => 0));
    for (const [n, value] of values.entries()) row[at + n] = (row[at + n] ?? 0) + value;
  };
  for (const one of await countArrivals(tx, asked, today)) add(`${one.year} ${one[of]}`, 0, [one.cohort, one.filed, one.late]);
  for (const one of await countFound(tx, asked)) add(`${one.year} ${one[of]}`, 3, [one.found, one.open, one.asked, one.confirmed, one.cleared]);
  for (const one of await sumFigures(tx, { id: "cells-test", figures: named }, asked)) add(`${one.year} ${one[of]}`, 8, [...one.sums, ...one.known, ...one.same, ...one.before]);
  return Object.fromEntries(Object.entries(answer).map(([key, row]) => [key, row.map(near)]));
}

async function byCells(node: string, division: string | undefined, by: "place" | "division"): Promise<Told> {
  const asked = { seasons, node, division };
  const answer: { [key: string]: readonly number[] } = { ...told(await readTotals(databaseOf(db.owner), named.length, asked), by) };
  for (const one of await countLeaving(databaseOf(db.owner), asked, today)) {
    const key = `${one.year} ${by === "place" ? one.place : one.division}`;
    const [cohort = 0, ...rest] = answer[key] ?? Array.from({ length: 8 + 4 * named.length }, () => 0);
    answer[key] = [cohort + one.cohort, ...rest];
  }
  return answer;
}

async function expectAlike(): Promise<void> {
  for (const node of ["CN", "33", "3302", "330106"]) {
    for (const division of [undefined, "27", ""]) {
      expect(await byCells(node, division, "place")).toEqual(await byRows(node, division, "region"));
      expect(await byCells(node, division, "division")).toEqual(await byRows(node, division, "division"));
    }
  }
}

describe("cells that follow changed rows", () => {
  it.each(["1", "2", "3", "4"])("[G3 H2] after any sequence of changes they come to what the rows come to, folded or not (seed %s)", { timeout: 60_000 }, async (seed) => {
    const random = sequence(`cells ${seed}`);
    for (let n = 0; n < 80; n += 1) {
      const [statement, values] = (changes[random.int(changes.length)] as (typeof changes)[number])(drawn(random));
      await db.owner.query(statement, [...values]);
      if (random.int(20) === 0) await foldTotals(databaseOf(db.owner));
      if (n % 16 === 15) await expectAlike();
    }
  });
  it("[G3 R2] changes beside each other lose nothing; a refused one leaves nothing; folded, a cell is one row", async () => {
    const random = sequence("beside");
    const all = Array.from({ length: 60 }, () => (changes[random.int(changes.length - 1)] as (typeof changes)[number])(drawn(random)));
    await Promise.all(all.map(([statement, values]) => db.owner.query(statement, [...values])));
    const client = await db.owner.connect();
    await client.query("begin");
    await client.query("update upkeep.cells_test set energy = 1");
    await client.query("rollback");
    client.release();
    await expectAlike();
    await foldTotals(databaseOf(db.owner));
    await expectAlike();
    expect((await db.owner.query("select 1 from year_cell group by season_id, node, place, division, scope having count(*) > 1")).rows).toEqual([]);
  });
  it("[G3] figures named anew are counted anew over every season of the form; the same names count nothing again", async () => {
    await keepFormTotals(databaseOf(db.owner), { id: "cells-test", totals: ["land"] });
    const { rows } = await db.owner.query<{ land: number }>("select coalesce(sum(sums[1]), 0)::float8 as land from year_cell where node = 'CN'");
    expect(rows[0]?.land).toBe((await sumFigures(databaseOf(db.owner), { id: "cells-test", figures: ["land"] }, { seasons, node: "CN", digits: 2 })).reduce((sum, one) => sum + (one.sums[0] ?? 0), 0));
    await keepFormTotals(databaseOf(db.owner), { id: "cells-test", totals: named });
    await expectAlike();
  });
});
