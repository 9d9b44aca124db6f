// Read rows of rounds 批次: one edition opened for one year by one authority. Published ones are read by everyone.
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import { limitOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

export interface RoundRow {
  readonly id: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly year: number;
  readonly authority: string;
  readonly title: string;
  readonly opens: PlainDay;
  readonly closes: PlainDay;
  readonly state: string;
  readonly scope: readonly string[];
  readonly published: boolean;
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, edition, edition_hash as "editionHash", year, authority, title, opens, closes, state, scope, published, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putRound(tx: Tx, row: RoundRow): Promise<void> {
  await sql`
    insert into round (id, edition, edition_hash, year, authority, title, opens, closes, state, scope, published, body, version)
    values (${row.id}, ${row.edition}, ${row.editionHash}, ${row.year}, ${row.authority}, ${row.title}, ${row.opens}::date,
      ${row.closes}::date, ${row.state}, ${row.scope}::text[], ${row.published}, ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set edition = excluded.edition, edition_hash = excluded.edition_hash, year = excluded.year,
      authority = excluded.authority, title = excluded.title, opens = excluded.opens, closes = excluded.closes,
      state = excluded.state, scope = excluded.scope, published = excluded.published, body = excluded.body, version = excluded.version
    where round.version < excluded.version`.execute(tx);
}

export async function findRound(tx: Tx, id: string): Promise<RoundRow | null> {
  const { rows } = await sql<RoundRow>`select ${columns} from round where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** By id, a page at a time. */
export async function listRounds(
  tx: Tx,
  filter: { readonly year?: number | undefined; readonly state?: string | undefined; readonly edition?: string | undefined; readonly authority?: string | undefined },
  page: Page,
): Promise<readonly RoundRow[]> {
  const { rows } = await sql<RoundRow>`
    select ${columns} from round
    ${where(
      page.after !== undefined && sql`id > ${page.after}`,
      filter.year !== undefined && sql`year = ${filter.year}`,
      filter.state !== undefined && sql`state = ${filter.state}`,
      filter.edition !== undefined && sql`edition = ${filter.edition}`,
      filter.authority !== undefined && sql`authority = ${filter.authority}`,
    )}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}
