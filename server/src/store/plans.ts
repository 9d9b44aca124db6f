// Plans of candidates and summaries of listed units, and the tables in which counties sent them up.
import type { Instant } from "@qingce/core/base/instant";
import type { Kind } from "@qingce/core/rule/kind";
import type { PlanBody, PlanKind, PlanTable } from "@qingce/core/upkeep/cultivation";
import { sql } from "kysely";
import { where } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface PlanRow {
  readonly id: string;
  readonly kind: PlanKind;
  readonly edition: string;
  readonly year: number;
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly region: string;
  readonly unitKind: Kind;
  readonly savedAt: Instant;
  readonly scope: readonly string[];
  readonly body: PlanBody;
  readonly version: number;
}

const columns = sql`id, kind, edition, year, entry_id as "entryId", organisation_id as "organisationId", name, region, unit_kind as "unitKind", saved_at as "savedAt", scope, body, version`;

export async function putPlan(tx: Tx, row: PlanRow): Promise<void> {
  await sql`
    insert into plan (id, kind, edition, year, entry_id, organisation_id, name, region, unit_kind, saved_at, scope, body, version)
    values (${row.id}, ${row.kind}, ${row.edition}, ${row.year}, ${row.entryId}, ${row.organisationId}, ${row.name}, ${row.region}, ${row.unitKind},
      ${row.savedAt}::timestamptz, ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set organisation_id = excluded.organisation_id, name = excluded.name, region = excluded.region, saved_at = excluded.saved_at,
      scope = excluded.scope, body = excluded.body, version = excluded.version
    where plan.version < excluded.version`.execute(tx);
}

export interface PlansAsked {
  readonly kind: PlanKind;
  readonly edition: string;
  readonly year: number;
  readonly node?: string | undefined;
  readonly entry?: string | undefined;
}

/** By region and name. */
export async function listPlans(tx: Tx, { kind, edition, year, node, entry }: PlansAsked): Promise<readonly PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select ${columns} from plan ${where(sql`kind = ${kind}`, sql`edition = ${edition}`, sql`year = ${year}`, node !== undefined && sql`${node} = any(scope)`, entry !== undefined && sql`entry_id = ${entry}`)}
    order by region collate "C", name collate "C", id limit 5000`.execute(tx);
  return rows;
}

export interface PlanTableRow extends PlanTable {
  readonly id: string;
  readonly editionHash: string;
  readonly scope: readonly string[];
  readonly body: { readonly plans: readonly PlanSent[] };
  readonly version: number;
}

/** A plan as it stands in a table that was sent. */
export type PlanSent = Pick<PlanRow, "name" | "region" | "unitKind" | "body">;

const tableColumns = sql`id, kind, edition, edition_hash as "editionHash", year, node, sent_on as "sentOn", due, late, n, digest, scope, body, version`;

export async function putPlanTable(tx: Tx, row: PlanTableRow): Promise<void> {
  await sql`
    insert into plan_table (id, kind, edition, edition_hash, year, node, sent_on, due, late, n, digest, scope, body, version)
    values (${row.id}, ${row.kind}, ${row.edition}, ${row.editionHash}, ${row.year}, ${row.node}, ${row.sentOn}::date, ${row.due}::date, ${row.late}, ${row.n},
      ${row.digest}, ${row.scope}::text[], ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set edition_hash = excluded.edition_hash, n = excluded.n, digest = excluded.digest, body = excluded.body, version = excluded.version
    where plan_table.version < excluded.version`.execute(tx);
}

/** By the node that sent. */
export async function listPlanTables(tx: Tx, { kind, edition, year, node }: PlansAsked): Promise<readonly PlanTableRow[]> {
  const { rows } = await sql<PlanTableRow>`
    select ${tableColumns} from plan_table ${where(sql`kind = ${kind}`, sql`edition = ${edition}`, sql`year = ${year}`, node !== undefined && sql`${node} = any(scope)`)} order by node collate "C"`.execute(tx);
  return rows;
}

/** The declaration whose sheet tells most of a unit: the one that listed it, else its organisation's latest of that kind. */
export async function declarationOfUnit(tx: Tx, unit: { readonly declaration: string | null; readonly organisation: string | null; readonly kind: string }): Promise<string | null> {
  const { rows } = await sql<{ readonly id: string }>`
    select id from declaration where id = ${unit.declaration} or organisation_id = ${unit.organisation} and kind = ${unit.kind} and submitted_at is not null
    order by (id = ${unit.declaration}) desc nulls last, submitted_at desc nulls last, id limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
