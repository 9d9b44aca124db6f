// Filing seasons, one a year, kind and list.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Instant } from "@qingce/core/base/instant";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface SeasonRow {
  readonly id: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly year: number;
  readonly kind: Kind;
  readonly level: Tier;
  readonly node: string;
  readonly form: string;
  readonly due: PlainDay;
  readonly standing: "open" | "closed";
  readonly tiers: readonly Tier[];
  readonly clause: string;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, edition, edition_hash as "editionHash", year, kind, level, node, form, due, standing, tiers, clause, scope, version`;

export async function putSeason(tx: Tx, row: SeasonRow): Promise<void> {
  await sql`
    insert into season (id, edition, edition_hash, year, kind, level, node, form, due, standing, tiers, clause, scope, version)
    values (${row.id}, ${row.edition}, ${row.editionHash}, ${row.year}, ${row.kind}, ${row.level}, ${row.node}, ${row.form}, ${row.due}::date,
      ${row.standing}, ${row.tiers}::text[], ${row.clause}, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set due = excluded.due, standing = excluded.standing, version = excluded.version
    where season.version < excluded.version`.execute(tx);
}

export async function findSeason(tx: Tx, id: string): Promise<SeasonRow | null> {
  const { rows } = await sql<SeasonRow>`select ${columns} from season where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The season of a list, or null before it is opened. */
export async function seasonOf(tx: Tx, of: Pick<SeasonRow, "node" | "kind" | "level" | "year">): Promise<SeasonRow | null> {
  const { rows } = await sql<SeasonRow>`select ${columns} from season where node = ${of.node} and kind = ${of.kind} and level = ${of.level} and year = ${of.year}`.execute(tx);
  return rows[0] ?? null;
}

/** Newest year first. */
export async function listSeasons(tx: Tx): Promise<readonly SeasonRow[]> {
  const { rows } = await sql<SeasonRow>`select ${columns} from season order by year desc, node, kind, level`.execute(tx);
  return rows;
}

/** Makes the table of a form's figures unless it stands; false when it stands with other columns. */
export async function openYearForm(tx: Tx, form: { readonly id: string; readonly columns: readonly string[]; readonly hash: string; readonly at: Instant }): Promise<boolean> {
  const { rows } = await sql<{ readonly opened: boolean }>`select open_year_form(${form.id}, ${form.columns}::text[], ${form.hash}, ${form.at}::timestamptz) as opened`.execute(tx);
  return rows[0]?.opened ?? false;
}
