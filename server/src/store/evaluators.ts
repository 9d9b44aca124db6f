// Read rows of evaluators 第三方评价机构; contacts stand apart, for everyone may read the rest.
import type { JsonObject } from "@qingce/core/base/json";
import type { EvaluatorStanding } from "@qingce/core/register/evaluator-standing";
import { sql } from "kysely";
import { limitOf, patternsOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

/** `groupKey` is the same for all bodies tied together; caps count by it. */
export interface EvaluatorRow {
  readonly id: string;
  readonly name: string;
  readonly creditCode: string;
  readonly groupKey: string;
  readonly legalRepresentative: string;
  readonly registeredOn: string | null;
  readonly blacklistedUntil: string | null;
  readonly standing: EvaluatorStanding;
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, name, credit_code as "creditCode", group_key as "groupKey", legal_representative as "legalRepresentative",
  registered_on as "registeredOn", blacklisted_until as "blacklistedUntil", standing, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. A group's key is changed by regroup alone. */
export async function putEvaluator(tx: Tx, row: EvaluatorRow): Promise<void> {
  await sql`
    insert into evaluator (id, name, pinyin, credit_code, group_key, legal_representative, registered_on, blacklisted_until, standing, body, version)
    values (${row.id}, ${row.name}, ${pinyinOf(row.name)}, ${row.creditCode}, ${row.groupKey}, ${row.legalRepresentative},
      ${row.registeredOn}::date, ${row.blacklistedUntil}::date, ${row.standing}, ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set name = excluded.name, pinyin = excluded.pinyin, credit_code = excluded.credit_code,
      legal_representative = excluded.legal_representative, registered_on = excluded.registered_on,
      blacklisted_until = excluded.blacklisted_until, standing = excluded.standing, body = excluded.body, version = excluded.version
    where evaluator.version < excluded.version`.execute(tx);
}

export async function findEvaluator(tx: Tx, id: string): Promise<EvaluatorRow | null> {
  const { rows } = await sql<EvaluatorRow>`select ${columns} from evaluator where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface EvaluatorFilter {
  /** bodies tied together */
  readonly groupKey?: string | undefined;
  readonly creditCodes?: readonly string[] | undefined;
  readonly standings?: readonly EvaluatorStanding[] | undefined;
  /** published now or before, or on the blacklist */
  readonly everPublished?: boolean | undefined;
  /** part of the name, of its pinyin or initials */
  readonly search?: string | undefined;
}

/** By id, a page at a time. */
export async function listEvaluators(tx: Tx, filter: EvaluatorFilter, page: Page): Promise<readonly EvaluatorRow[]> {
  const sought = patternsOf(filter.search ?? "");
  const { rows } = await sql<EvaluatorRow>`
    select ${columns} from evaluator
    ${where(
      page.after !== undefined && sql`id > ${page.after}`,
      filter.groupKey !== undefined && sql`group_key = ${filter.groupKey}`,
      filter.creditCodes !== undefined && sql`credit_code = any(${filter.creditCodes}::text[])`,
      filter.standings !== undefined && sql`standing = any(${filter.standings}::text[])`,
      filter.everPublished === true && sql`(body->'published' is not null or blacklisted_until is not null)`,
      filter.search !== undefined && sql`id in (select search_evaluators(${sought.words}, ${sought.sounds}))`,
    )}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}

/** Contacts and personal numbers; read by officers and the evaluator itself. */
export async function putEvaluatorContact(tx: Tx, evaluatorId: string, body: JsonObject): Promise<void> {
  await sql`
    insert into evaluator_contact (evaluator_id, body) values (${evaluatorId}, ${JSON.stringify(body)}::jsonb)
    on conflict (evaluator_id) do update set body = excluded.body`.execute(tx);
}

export async function findEvaluatorContact(tx: Tx, evaluatorId: string): Promise<JsonObject | null> {
  const { rows } = await sql<{ readonly body: JsonObject }>`select body from evaluator_contact where evaluator_id = ${evaluatorId}`.execute(tx);
  return rows[0]?.body ?? null;
}

export async function findEvaluatorByCreditCode(tx: Tx, creditCode: string): Promise<EvaluatorRow | null> {
  const { rows } = await sql<EvaluatorRow>`select ${columns} from evaluator where credit_code = ${creditCode}`.execute(tx);
  return rows[0] ?? null;
}
