// What an authority has made public: publicity 公示, announcement 公布, removal; read by everyone once published.
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import { limitOf, where, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";

/** `closes` is the last day of a publicity window, null for an announcement. */
export interface PublicationRow {
  readonly id: string;
  readonly roundId: string | null;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly opens: PlainDay;
  readonly closes: PlainDay | null;
  readonly scope: readonly string[];
  readonly published: boolean;
  readonly body: JsonObject;
  readonly version: number;
}

const columns = sql`id, round_id as "roundId", kind, number, title, opens, closes, scope, published, body, version`;

/** Writes the row as it now is; an older version than the stored one changes nothing. */
export async function putPublication(tx: Tx, row: PublicationRow): Promise<void> {
  await sql`
    insert into publication (id, round_id, kind, number, title, opens, closes, scope, published, body, version)
    values (${row.id}, ${row.roundId}, ${row.kind}, ${row.number}, ${row.title}, ${row.opens}::date, ${row.closes}::date,
      ${row.scope}::text[], ${row.published}, ${JSON.stringify(row.body)}::jsonb, ${row.version})
    on conflict (id) do update set number = excluded.number, title = excluded.title, opens = excluded.opens,
      closes = excluded.closes, scope = excluded.scope, published = excluded.published, body = excluded.body, version = excluded.version
    where publication.version < excluded.version`.execute(tx);
}

export async function findPublication(tx: Tx, id: string): Promise<PublicationRow | null> {
  const { rows } = await sql<PublicationRow>`select ${columns} from publication where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** By id; `openOn` gives the windows that a day lies in, both ends included. */
export async function listPublications(
  tx: Tx,
  filter: { readonly roundId?: string | undefined; readonly kind?: string | undefined; readonly openOn?: PlainDay | undefined },
  page: Page,
): Promise<readonly PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select ${columns} from publication
    ${where(
      page.after !== undefined && sql`id > ${page.after}`,
      filter.roundId !== undefined && sql`round_id = ${filter.roundId}`,
      filter.kind !== undefined && sql`kind = ${filter.kind}`,
      filter.openOn !== undefined && sql`${filter.openOn}::date between opens and closes`,
    )}
    order by id limit ${limitOf(page)}`.execute(tx);
  return rows;
}
