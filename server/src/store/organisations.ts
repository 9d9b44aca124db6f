// Read rows of organisations 申报单位: who they are and where. Written by acts beside the events of stream `organisation`.
import type { JsonObject, Json } from "@qingce/core/base/json";
import { sql } from "kysely";
import { limitOf, patternsOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

export interface OrganisationRow {
  readonly id: string;
  readonly creditCode: string;
  readonly name: string;
  readonly region: string;
  readonly industry: string;
  readonly legalRepresentative: string;
  readonly scope: readonly string[];
  readonly contacts: readonly Json[];
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, credit_code as "creditCode", name, region, industry,
  legal_representative as "legalRepresentative", scope, contacts, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putOrganisation(tx: Tx, row: OrganisationRow): Promise<void> {
  await sql`
    insert into organisation (id, credit_code, name, pinyin, region, industry, legal_representative, scope, contacts, body, version)
    values (${row.id}, ${row.creditCode}, ${row.name}, ${pinyinOf(row.name)}, ${row.region}, ${row.industry}, ${row.legalRepresentative},
      ${row.scope}::text[], ${JSON.stringify(row.contacts)}::jsonb, ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set credit_code = excluded.credit_code, name = excluded.name, pinyin = excluded.pinyin,
      region = excluded.region, industry = excluded.industry, legal_representative = excluded.legal_representative,
      scope = excluded.scope, contacts = excluded.contacts, body = excluded.body, version = excluded.version
    where organisation.version < excluded.version`.execute(tx);
}

export async function findOrganisation(tx: Tx, id: string): Promise<OrganisationRow | null> {
  const { rows } = await sql<OrganisationRow>`select ${columns} from organisation where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function findOrganisationByCreditCode(tx: Tx, creditCode: string): Promise<OrganisationRow | null> {
  const { rows } = await sql<OrganisationRow>`select ${columns} from organisation where credit_code = ${creditCode}`.execute(tx);
  return rows[0] ?? null;
}

export interface OrganisationFilter {
  /** exact region code */
  readonly region?: string | undefined;
  /** part of the name, of its pinyin or initials */
  readonly search?: string | undefined;
}

/** By id, a page at a time. */
export async function listOrganisations(tx: Tx, filter: OrganisationFilter, page: Page): Promise<readonly OrganisationRow[]> {
  const sought = patternsOf(filter.search ?? "");
  const { rows } = await sql<OrganisationRow>`
    select ${columns} from organisation
    ${where(
      page.after !== undefined && sql`id > ${page.after}`,
      filter.region !== undefined && sql`region = ${filter.region}`,
      filter.search !== undefined && sql`id in (select search_organisations(${sought.words}, ${sought.sounds}))`,
    )}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}
