// The expert pool 专家库, one row an account; kept by its authority, read by it and by the expert itself.
import type { ExpertProfile } from "@qingce/core/review/expert-profile";
import { sql } from "kysely";
import { limitOf, patternsOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

export interface ExpertProfileRow extends ExpertProfile {
  readonly accountId: string;
  readonly authority: string;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`account_id as "accountId", authority, login, name, fields, employer, employer_code as "employerCode", title, region,
  available, valid_from as "validFrom", valid_until as "validUntil", worked, scope, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putExpertProfile(tx: Tx, row: ExpertProfileRow): Promise<void> {
  await sql`
    insert into expert_profile (account_id, authority, login, name, pinyin, fields, employer, employer_code, title, region, available,
      valid_from, valid_until, worked, scope, version)
    values (${row.accountId}, ${row.authority}, ${row.login}, ${row.name}, ${pinyinOf(row.name)}, ${row.fields}::text[], ${row.employer},
      ${row.employerCode}, ${row.title}, ${row.region}, ${row.available}, ${row.validFrom}::date, ${row.validUntil}::date,
      ${row.worked}::text[], ${row.scope}::text[], ${row.version})
    on conflict (account_id) do update set name = excluded.name, pinyin = excluded.pinyin, fields = excluded.fields,
      employer = excluded.employer, employer_code = excluded.employer_code, title = excluded.title, region = excluded.region,
      available = excluded.available, valid_from = excluded.valid_from, valid_until = excluded.valid_until, worked = excluded.worked,
      version = excluded.version
    where expert_profile.version < excluded.version`.execute(tx);
}

export async function findExpertProfile(tx: Tx, accountId: string): Promise<ExpertProfileRow | null> {
  const { rows } = await sql<ExpertProfileRow>`select ${columns} from expert_profile where account_id = ${accountId}`.execute(tx);
  return rows[0] ?? null;
}

export interface ExpertProfileFilter {
  readonly authority: string;
  /** part of the name, of its pinyin or initials, or of the employer */
  readonly search?: string | undefined;
  readonly field?: string | undefined;
}

/** By account, a page at a time. */
export async function listExpertProfiles(tx: Tx, { authority, search, field }: ExpertProfileFilter, page: Page): Promise<readonly ExpertProfileRow[]> {
  const sought = patternsOf(search ?? "");
  const { rows } = await sql<ExpertProfileRow>`
    select ${columns} from expert_profile
    ${where(
      sql`authority = ${authority}`,
      page.after !== undefined && sql`account_id > ${page.after}`,
      field !== undefined && sql`${field} = any(fields)`,
      search !== undefined && sql`(name like ${sought.words} or employer like ${sought.words} or (${sought.sounds} <> '' and pinyin like ${sought.sounds}))`,
    )}
    order by account_id limit ${limitOf(page)}`.execute(tx);
  return rows;
}
