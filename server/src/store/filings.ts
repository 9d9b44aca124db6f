// Yearly tables as they stand, one a unit and season, and the drafts before them.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { Finding } from "@qingce/core/upkeep/report-check";
import type { FilingStanding } from "@qingce/core/upkeep/filing";
import { sql } from "kysely";
import { limitOf, orderBy, pageAfter, patternsOf, where, type Condition, type Order, type Page } from "./conditions.ts";
import type { Tx } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

export interface FilingRow {
  readonly id: string;
  readonly seasonId: string;
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly region: string;
  readonly industry: string | null;
  readonly year: number;
  readonly kind: Kind;
  readonly standing: FilingStanding;
  readonly turn: Tier | null;
  readonly late: boolean;
  readonly filedAt: Instant;
  readonly digest: string;
  readonly receipt: string;
  readonly body: JsonObject;
  readonly findings: readonly Finding[];
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, season_id as "seasonId", entry_id as "entryId", organisation_id as "organisationId", name, region, industry, year, kind,
  standing, turn, late, filed_at as "filedAt", digest, receipt, body, findings, scope, version`;

export async function putFiling(tx: Tx, row: FilingRow): Promise<void> {
  await sql`
    insert into filing (id, season_id, entry_id, organisation_id, name, pinyin, region, industry, year, kind, standing, turn, late, filed_at, digest,
      receipt, body, findings, scope, version)
    values (${row.id}, ${row.seasonId}, ${row.entryId}, ${row.organisationId}, ${row.name}, ${pinyinOf(row.name)}, ${row.region}, ${row.industry},
      ${row.year}, ${row.kind}, ${row.standing}, ${row.turn}, ${row.late}, ${row.filedAt}::timestamptz, ${row.digest}, ${row.receipt},
      ${JSON.stringify(row.body)}::jsonb, ${JSON.stringify(row.findings)}::jsonb, ${row.scope}::text[], ${row.version})
    on conflict (id) do update set standing = excluded.standing, turn = excluded.turn, late = excluded.late, filed_at = excluded.filed_at,
      digest = excluded.digest, receipt = excluded.receipt, body = excluded.body, findings = excluded.findings, scope = excluded.scope, version = excluded.version
    where filing.version < excluded.version`.execute(tx);
}

export async function findFiling(tx: Tx, id: string): Promise<FilingRow | null> {
  const { rows } = await sql<FilingRow>`select ${columns} from filing where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function filingOf(tx: Tx, of: { readonly season: string; readonly entry: string }): Promise<FilingRow | null> {
  const { rows } = await sql<FilingRow>`select ${columns} from filing where season_id = ${of.season} and entry_id = ${of.entry}`.execute(tx);
  return rows[0] ?? null;
}

export interface FilingFilter {
  readonly season?: string | undefined;
  readonly entry?: string | undefined;
  readonly standing?: string | undefined;
  readonly turn?: string | undefined;
  readonly node?: string | undefined;
  readonly late?: boolean | undefined;
  readonly search?: string | undefined;
  readonly sort?: "name" | "region" | "newest" | undefined;
}

const orders: { readonly [sort in "id" | "name" | "region" | "newest"]: Order } = {
  id: { keys: [sql`id`], falling: false },
  name: { keys: [sql`pinyin collate "C"`, sql`id`], falling: false },
  region: { keys: [sql`region collate "C"`, sql`id`], falling: false },
  newest: { keys: [sql`filed_at`, sql`id`], falling: true },
};

const conditions = ({ season, entry, standing, turn, node, late, search }: FilingFilter): readonly (Condition | false)[] => {
  const { words, sounds } = patternsOf(search ?? "");
  return [
    season !== undefined && sql`season_id = ${season}`,
    entry !== undefined && sql`entry_id = ${entry}`,
    standing !== undefined && sql`standing = ${standing}`,
    turn !== undefined && sql`turn = ${turn}`,
    node !== undefined && sql`${node} = any(scope)`,
    late !== undefined && sql`late = ${late}`,
    search !== undefined && sql`(name like ${words} or pinyin like ${sounds})`,
  ];
};

/** A page at a time, by id unless another order is asked; a page goes on after a table's id. */
export async function listFilings(tx: Tx, filter: FilingFilter, page: Page): Promise<readonly FilingRow[]> {
  const { rows } = await sql<FilingRow>`
    select ${columns} from filing ${where(pageAfter("filing", orders[filter.sort ?? "id"], page), ...conditions(filter))} order by ${orderBy(orders[filter.sort ?? "id"])} limit ${limitOf(page)}`.execute(tx);
  return rows;
}

export async function countFilings(tx: Tx, filter: FilingFilter): Promise<number> {
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from filing ${where(...conditions(filter))}`.execute(tx);
  return rows[0]?.count ?? 0;
}

export interface YearDraft {
  readonly season: string;
  readonly entry: string;
  readonly organisation: string;
  readonly body: JsonObject;
  readonly revision: number;
  readonly savedAt: Instant;
}

/** Saves over the revision that the writer saw; a later save of another gives `draft-stale` with both bodies. */
export async function saveYearDraft(tx: Tx, save: YearDraft): Promise<Result<number>> {
  const body = JSON.stringify(save.body);
  const { rows } = await (save.revision === 0
    ? sql<{ readonly revision: number }>`
        insert into year_draft (season_id, entry_id, organisation_id, body, revision, saved_at)
        values (${save.season}, ${save.entry}, ${save.organisation}, ${body}, 1, ${save.savedAt}::timestamptz)
        on conflict (season_id, entry_id) do nothing returning revision`
    : sql<{ readonly revision: number }>`
        update year_draft set body = ${body}, revision = revision + 1, saved_at = ${save.savedAt}::timestamptz
        where season_id = ${save.season} and entry_id = ${save.entry} and revision = ${save.revision} returning revision`
  ).execute(tx);
  if (rows[0] !== undefined) return ok(rows[0].revision);
  const stored = await findYearDraft(tx, save.season, save.entry);
  return refuse({ code: "draft-stale", facts: { stored: stored?.body ?? null, storedRevision: stored?.revision ?? 0, savedAt: stored?.savedAt ?? null, offered: save.body }, hint: "这份草稿已在另一窗口保存，请对照两份内容后选择保留哪一份。" });
}

export async function findYearDraft(tx: Tx, season: string, entry: string): Promise<YearDraft | null> {
  const { rows } = await sql<Omit<YearDraft, "body"> & { readonly body: string }>`
    select season_id as season, entry_id as entry, organisation_id as organisation, body, revision, saved_at as "savedAt"
    from year_draft where season_id = ${season} and entry_id = ${entry}`.execute(tx);
  return rows[0] ? { ...rows[0], body: JSON.parse(rows[0].body) as JsonObject } : null;
}
