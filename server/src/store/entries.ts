// Register entries 名单 and, with `pool`, members of a cultivation pool 培育库. Published ones are read by everyone.
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import { limitOf, orderBy, pageAfter, patternsOf, where, type Condition, type Order, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

/** Stands from `fromDay` to `toDay`, both included; null while it still stands. */
export interface EntryRow {
  readonly id: string;
  readonly level: string;
  readonly kind: string;
  readonly year: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly region: string;
  readonly industry: string | null;
  readonly edition: string | null;
  readonly roundId: string | null;
  readonly declarationId: string | null;
  readonly organisationId: string | null;
  readonly fromDay: PlainDay;
  readonly toDay: PlainDay | null;
  readonly pool: boolean;
  readonly published: boolean;
  readonly scope: readonly string[];
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, level, kind, year, name, credit_code as "creditCode", region, industry, edition, round_id as "roundId",
  declaration_id as "declarationId", organisation_id as "organisationId", from_day as "fromDay", to_day as "toDay", pool, published,
  scope, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putEntry(tx: Tx, row: EntryRow): Promise<void> {
  await sql`
    insert into entry (id, level, kind, year, name, pinyin, credit_code, region, industry, edition, round_id, declaration_id,
      organisation_id, from_day, to_day, pool, published, scope, body, version)
    values (${row.id}, ${row.level}, ${row.kind}, ${row.year}, ${row.name}, ${pinyinOf(row.name)}, ${row.creditCode}, ${row.region},
      ${row.industry}, ${row.edition}, ${row.roundId}, ${row.declarationId}, ${row.organisationId}, ${row.fromDay}::date,
      ${row.toDay}::date, ${row.pool}, ${row.published}, ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set name = excluded.name, pinyin = excluded.pinyin, credit_code = excluded.credit_code,
      region = excluded.region, industry = excluded.industry, organisation_id = excluded.organisation_id,
      from_day = excluded.from_day, to_day = excluded.to_day, published = excluded.published, scope = excluded.scope,
      body = excluded.body, version = excluded.version
    where entry.version < excluded.version`.execute(tx);
}

/** Writes rows that are not there yet, in one statement. */
export async function addEntries(tx: Tx, rows: readonly EntryRow[]): Promise<void> {
  if (rows.length === 0) return;
  const told = rows.map((row) => ({ ...row, pinyin: pinyinOf(row.name) }));
  await sql`
    insert into entry (id, level, kind, year, name, pinyin, credit_code, region, industry, edition, round_id, declaration_id,
      organisation_id, from_day, to_day, pool, published, scope, body, version)
    select id, level, kind, year, name, pinyin, "creditCode", region, industry, edition, "roundId", "declarationId", "organisationId",
      "fromDay", "toDay", pool, published, array(select jsonb_array_elements_text(scope)), body, version
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r(id text, level text, kind text, year int, name text, pinyin text, "creditCode" text,
      region text, industry text, edition text, "roundId" text, "declarationId" text, "organisationId" text, "fromDay" date, "toDay" date,
      pool boolean, published boolean, scope jsonb, body jsonb, version int)`.execute(tx);
}

export async function findEntry(tx: Tx, id: string): Promise<EntryRow | null> {
  const { rows } = await sql<EntryRow>`select ${columns} from entry where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Those that stand on the day, those that have left before it, or both. */
export type EntryStandingAsked = "listed" | "left" | "all";

export interface EntryFilter {
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  readonly year?: number | undefined;
  /** any region node of the entry's scope */
  readonly node?: string | undefined;
  readonly creditCode?: string | undefined;
  readonly pool?: boolean | undefined;
  /** entries that stand on that day, or as `standing` says of it */
  readonly on?: PlainDay | undefined;
  readonly standing?: EntryStandingAsked | undefined;
  /** part of the name, of its pinyin or initials */
  readonly search?: string | undefined;
}

/** Orders of a list: by name as pinyin sorts it, by region, by the day it was entered, by the list (year, kind, document). */
export type EntrySort = "name" | "region" | "newest" | "oldest" | "batch";

const id = sql`id`;
const orders: { readonly [sort in EntrySort | "id"]: Order } = {
  id: { keys: [id], falling: false },
  name: { keys: [sql`(left(pinyin, 80)) collate "C"`, id], falling: false },
  region: { keys: [sql`region collate "C"`, id], falling: false },
  newest: { keys: [sql`from_day`, id], falling: true },
  oldest: { keys: [sql`from_day`, id], falling: false },
  batch: { keys: [sql`year`, sql`kind`, sql`coalesce(body->>'document', '') collate "C"`, id], falling: true },
};

/** Where it lay on the day asked; one that has moved since lay where its facts of that day say. */
const lies = (node: string, on: PlainDay | undefined): Condition =>
  on === undefined
    ? sql`${node} = any(scope)`
    : sql`(${node} = any(scope) and id not in (select entry_id from entry_past_on(${on}::date)) or id in (select entry_id from entry_past_on(${on}::date) where ${node} = any(scope)))`;

const stands = (on: PlainDay, standing: EntryStandingAsked): Condition => {
  switch (standing) {
    case "listed":
      return sql`from_day <= ${on}::date and (to_day is null or to_day >= ${on}::date)`;
    case "left":
      return sql`to_day < ${on}::date`;
    case "all":
      return sql`from_day <= ${on}::date`;
  }
};

const conditions = (filter: EntryFilter): readonly (Condition | false)[] => {
  const sought = patternsOf(filter.search ?? "");
  return [
    filter.level !== undefined && sql`level = ${filter.level}`,
    filter.kind !== undefined && sql`kind = ${filter.kind}`,
    filter.year !== undefined && sql`year = ${filter.year}`,
    filter.node !== undefined && lies(filter.node, filter.on),
    filter.creditCode !== undefined && sql`credit_code = ${filter.creditCode}`,
    filter.pool !== undefined && sql`pool = ${filter.pool}`,
    filter.on !== undefined && stands(filter.on, filter.standing ?? "listed"),
    filter.search !== undefined && sql`id in (select search_entries(${sought.words}, ${sought.sounds}))`,
  ];
};

/** A page at a time, by id unless another order is asked; a page goes on after an entry's id. */
export async function listEntries(tx: Tx, filter: EntryFilter, page: Page, sort?: EntrySort): Promise<readonly EntryRow[]> {
  const order = orders[sort ?? "id"];
  const { rows } = await sql<EntryRow>`
    select ${columns} from entry
    ${where(pageAfter("entry", order, page), ...conditions(filter))}
    order by ${orderBy(order)} limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countEntries(tx: Tx, filter: EntryFilter): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from entry ${where(...conditions(filter))}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Entries that stand on the same list under exactly this name and are another unit's. */
export async function findNamesakes(tx: Tx, of: Pick<EntryRow, "id" | "level" | "kind" | "pool" | "creditCode">, name: string): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from entry
    where name = ${name} and level = ${of.level} and kind = ${of.kind} and pool = ${of.pool} and to_day is null and id <> ${of.id}
      and (credit_code is null or credit_code is distinct from ${of.creditCode})
    order by id limit 20`.execute(tx);
  return rows.map((row) => row.id);
}
