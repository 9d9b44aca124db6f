// What an import asks of the register: entries known already, names to be met, and counts by batch. Entries themselves: entries.ts.
import { sql } from "kysely";
import type { BatchCount, Leaving } from "@qingce/core/register/list-totals";
import { where, type Condition } from "./conditions.ts";
import type { Tx } from "./database.ts";
import type { EntryRow } from "./entries.ts";

const columns = sql`id, level, kind, year, name, credit_code as "creditCode", region, industry, edition, round_id as "roundId",
  declaration_id as "declarationId", organisation_id as "organisationId", from_day as "fromDay", to_day as "toDay", pool, published,
  scope, body, version`;

export async function findEntries(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, EntryRow>> {
  const { rows } = await sql<EntryRow>`select ${columns} from entry where id = any(${ids}::text[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Entries of the published lists, by batch. */
export async function countBatches(tx: Tx, node: string): Promise<readonly BatchCount[]> {
  const { rows } = await sql<BatchCount>`
    select body->'published'->>'category' as category, body->'published'->>'batch' as batch, count(*) as entries,
      sum(jsonb_array_length(body->'published'->'places') - 1) as repeated, count(*) filter (where to_day is not null) as left
    from entry where level = 'nation' and body ? 'published' and ${node} = any(scope)
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}

/** Entries of published lists that have left, with the month of the first day they no longer stand. */
export async function listLeavings(tx: Tx, node: string): Promise<readonly Leaving[]> {
  const { rows } = await sql<Leaving>`
    select body->'published'->>'category' as category, to_char(to_day + 1, 'YYYY-MM') as month
    from entry where level = 'nation' and to_day is not null and body ? 'published' and ${node} = any(scope)`.execute(tx);
  return rows;
}

export interface NationalRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly region: string;
  readonly year: number;
  readonly creditCode: string | null;
  readonly fromDay: string;
}

export interface NameOnList {
  readonly kind: string;
  readonly name: string;
  readonly creditCode: string | null;
}

/** Names that stand on a province's own lists on a day. */
export async function listProvincialNames(tx: Tx, province: string, on: string): Promise<readonly NameOnList[]> {
  const { rows } = await sql<NameOnList>`
    select kind, name, credit_code as "creditCode" from entry
    where level = 'province' and not pool and ${province} = any(scope) and from_day <= ${on}::date and (to_day is null or to_day >= ${on}::date)`.execute(tx);
  return rows;
}

export interface NationalAsked {
  readonly province: string;
  readonly on: string;
  /** `kind|name key` and `kind|credit code` of what the province has. */
  readonly has: readonly string[];
  /** Kinds that are asked for; all where none is named. */
  readonly kinds?: readonly string[] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

const outside = ({ province, on, has, kinds }: Omit<NationalAsked, "after" | "limit">): Condition => sql`
  n.level = 'nation' and not n.pool and ${province} = any(n.scope)
    and n.from_day <= ${on}::date and (n.to_day is null or n.to_day >= ${on}::date)
    ${kinds === undefined ? sql`` : sql`and n.kind = any(${kinds}::text[])`}
    and (n.credit_code is null or not n.kind || '|' || n.credit_code = any(${has}::text[]))
    and not exists (select from listed_name l where l.entry_id = n.id and n.kind || '|' || l.key = any(${has}::text[]))`;

/** Entries of the nation's lists that stand in a province on a day and are not among what it has: those with a credit code first, then by id. */
export async function listNationalOutside(tx: Tx, { after, limit, ...asked }: NationalAsked): Promise<readonly NationalRow[]> {
  const { rows } = await sql<NationalRow>`
    select n.id, n.kind, n.name, n.region, n.year, n.credit_code as "creditCode", n.from_day as "fromDay"
    from entry n ${where(outside(asked), after !== undefined && sql`(n.credit_code is null, n.id) > (select a.credit_code is null, a.id from entry a where a.id = ${after})`)}
    order by n.credit_code is null, n.id limit ${limit}`.execute(tx);
  return rows;
}

export async function countNationalOutside(tx: Tx, asked: Omit<NationalAsked, "after" | "limit">): Promise<{ readonly total: number; readonly identified: number }> {
  const { rows } = await sql<{ readonly total: number; readonly identified: number }>`
    select count(*) as total, count(n.credit_code) as identified from entry n ${where(outside(asked))}`.execute(tx);
  return rows[0] ?? { total: 0, identified: 0 };
}
