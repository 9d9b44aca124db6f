// Findings 疑似在册, and the listed names they are found by.
import type { Instant } from "@qingce/core/base/instant";
import type { FindingState, NamedEntry } from "@qingce/core/register/finding";
import { sql } from "kysely";
import { limitOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface ListedName {
  readonly entry: string;
  readonly name: string;
  readonly keys: readonly string[];
}

/** Makes entries findable under every key of their names; a key that is there stays. */
export async function addListedNames(tx: Tx, names: readonly ListedName[]): Promise<void> {
  const flat = names.flatMap(({ entry, name, keys }) => keys.map((key) => ({ entry, name, key })));
  if (flat.length === 0) return;
  await sql`
    insert into listed_name (entry_id, key, name)
    select * from unnest(${flat.map((one) => one.entry)}::text[], ${flat.map((one) => one.key)}::text[], ${flat.map((one) => one.name)}::text[])
    on conflict (entry_id, key) do update set name = excluded.name`.execute(tx);
}

/** Entries on a list without a credit code that bear one of the keys. */
export async function findNamedEntries(tx: Tx, keys: readonly string[]): Promise<readonly NamedEntry[]> {
  const { rows } = await sql<NamedEntry>`
    select l.entry_id as entry, l.name, l.key from listed_name l join entry e on e.id = l.entry_id
    where l.key = any(${keys}::text[]) and e.credit_code is null order by l.entry_id, l.key`.execute(tx);
  return rows;
}

export interface FindingRow {
  readonly id: string;
  readonly organisationId: string;
  readonly entryId: string;
  readonly state: FindingState;
  readonly name: string;
  readonly reason: string | null;
  readonly scope: readonly string[];
  readonly foundAt: Instant;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly version: number;
}

const columns = sql`id, organisation_id as "organisationId", entry_id as "entryId", state, name, reason, scope,
  found_at as "foundAt", decided_at as "decidedAt", decided_by as "decidedBy", version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putFinding(tx: Tx, row: FindingRow): Promise<void> {
  await sql`
    insert into finding (id, organisation_id, entry_id, state, name, reason, scope, found_at, decided_at, decided_by, version)
    values (${row.id}, ${row.organisationId}, ${row.entryId}, ${row.state}, ${row.name}, ${row.reason}, ${row.scope}::text[],
      ${row.foundAt}::timestamptz, ${row.decidedAt}::timestamptz, ${row.decidedBy}, ${row.version})
    on conflict (id) do update set state = excluded.state, reason = excluded.reason, scope = excluded.scope,
      decided_at = excluded.decided_at, decided_by = excluded.decided_by, version = excluded.version
    where finding.version < excluded.version`.execute(tx);
}

export async function findFinding(tx: Tx, id: string): Promise<FindingRow | null> {
  const { rows } = await sql<FindingRow>`select ${columns} from finding where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface FindingFilter {
  readonly state?: string | undefined;
  readonly organisation?: string | undefined;
  readonly entry?: string | undefined;
}

/** By id, a page at a time. */
export async function listFindings(tx: Tx, filter: FindingFilter, page: Page): Promise<readonly FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select ${columns} from finding
    ${where(
      page.after !== undefined && sql`id > ${page.after}`,
      filter.state !== undefined && sql`state = ${filter.state}`,
      filter.organisation !== undefined && sql`organisation_id = ${filter.organisation}`,
      filter.entry !== undefined && sql`entry_id = ${filter.entry}`,
    )}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}
