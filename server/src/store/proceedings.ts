// Proceedings against a status, as they stand.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { Proceeding, ProceedingStanding } from "@qingce/core/upkeep/proceeding";
import { sql } from "kysely";
import { limitOf, orderBy, pageAfter, patternsOf, where, type Condition, type Order, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface ProceedingRow {
  readonly id: string;
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly kind: Kind;
  readonly level: Tier;
  readonly edition: string;
  readonly ground: string;
  readonly standing: ProceedingStanding;
  readonly stage: string | null;
  readonly turn: string | null;
  readonly openedOn: PlainDay;
  readonly state: Proceeding;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, entry_id as "entryId", organisation_id as "organisationId", name, kind, level, edition, ground, standing, stage, turn,
  opened_on as "openedOn", state, scope, version`;

export async function putProceeding(tx: Tx, row: ProceedingRow): Promise<void> {
  await sql`
    insert into proceeding (id, entry_id, organisation_id, name, kind, level, edition, ground, standing, stage, turn, opened_on, state, scope, version)
    values (${row.id}, ${row.entryId}, ${row.organisationId}, ${row.name}, ${row.kind}, ${row.level}, ${row.edition}, ${row.ground}, ${row.standing},
      ${row.stage}, ${row.turn}, ${row.openedOn}::date, ${JSON.stringify(row.state)}::jsonb, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set name = excluded.name, standing = excluded.standing, stage = excluded.stage, turn = excluded.turn,
      state = excluded.state, scope = excluded.scope, version = excluded.version
    where proceeding.version < excluded.version`.execute(tx);
}

export async function findProceeding(tx: Tx, id: string): Promise<ProceedingRow | null> {
  const { rows } = await sql<ProceedingRow>`select ${columns} from proceeding where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function findOpenProceeding(tx: Tx, entry: string): Promise<ProceedingRow | null> {
  const { rows } = await sql<ProceedingRow>`select ${columns} from proceeding where entry_id = ${entry} and standing = 'open'`.execute(tx);
  return rows[0] ?? null;
}

const orders: { readonly [sort in "id" | "name" | "newest"]: Order } = {
  id: { keys: [sql`id`], falling: false },
  name: { keys: [sql`(select e.pinyin from entry e where e.id = entry_id) collate "C"`, sql`id`], falling: false },
  newest: { keys: [sql`opened_on`, sql`id`], falling: true },
};

export interface ProceedingFilter {
  readonly standing?: string | undefined;
  readonly stage?: string | undefined;
  readonly entry?: string | undefined;
  /** Nodes whose turn it is. */
  readonly turn?: readonly string[] | undefined;
  readonly node?: string | undefined;
  /** Part of the name, of its pinyin or initials. */
  readonly search?: string | undefined;
  readonly sort?: "name" | "newest" | undefined;
}

const sought = (search: string): Condition => {
  const { words, sounds } = patternsOf(search);
  return sql`(name like ${words} or entry_id in (select search_entries(${words}, ${sounds})))`;
};

const conditions = ({ standing, stage, entry, turn, node, search }: ProceedingFilter): readonly (Condition | false)[] => [
  node !== undefined && sql`${node} = any(scope)`,
  search !== undefined && sought(search),
  standing !== undefined && sql`standing = ${standing}`,
  stage !== undefined && sql`stage = ${stage}`,
  entry !== undefined && sql`entry_id = ${entry}`,
  turn !== undefined && sql`turn = any(${turn}::text[])`,
];

/** A page at a time, by id unless another order is asked; a page goes on after a proceeding's id. */
export async function listProceedings(tx: Tx, filter: ProceedingFilter, page: Page): Promise<readonly ProceedingRow[]> {
  const { rows } = await sql<ProceedingRow>`
    select ${columns} from proceeding ${where(pageAfter("proceeding", orders[filter.sort ?? "id"], page), ...conditions(filter))} order by ${orderBy(orders[filter.sort ?? "id"])} limit ${limitOf(page)}`.execute(tx);
  return rows;
}
