// Spot checks as they stand: the frozen list and the draw for everybody, the drawn units, their papers.
import type { Instant } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import type { DrawnStanding, SpotCheck } from "@qingce/core/upkeep/spot-check";
import type { Drawable } from "@qingce/core/upkeep/spot-draw";
import type { SpotPapers } from "@qingce/core/upkeep/spot-papers";
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import type { Suite } from "./digest.ts";

export interface SpotCheckRow {
  readonly id: string;
  readonly edition: string;
  readonly editionHash: string;
  readonly kind: Kind;
  readonly level: Tier;
  readonly node: string;
  readonly day: PlainDay;
  readonly standing: SpotCheck["standing"];
  readonly n: number;
  readonly listDigest: string;
  readonly logHead: string;
  readonly suite: Suite;
  readonly numberSource: string;
  readonly numberDay: PlainDay;
  readonly number: string | null;
  readonly seed: string | null;
  readonly drawn: readonly string[];
  readonly reason: string | null;
  readonly document: string | null;
  readonly publishedOn: PlainDay | null;
  readonly clause: string;
  readonly scope: readonly string[];
  readonly version: number;
}

const columns = sql`id, edition, edition_hash as "editionHash", kind, level, node, day, standing, n, list_digest as "listDigest", log_head as "logHead", suite,
  number_source as "numberSource", number_day as "numberDay", number, seed, drawn, reason, document, published_on as "publishedOn", clause, scope, version`;

export async function addSpotCheck(tx: Tx, row: SpotCheckRow, list: readonly Drawable[]): Promise<void> {
  await sql`
    insert into spot_check (id, edition, edition_hash, kind, level, node, day, standing, n, list, list_digest, log_head, suite, number_source, number_day, drawn, reason, clause, scope, version)
    values (${row.id}, ${row.edition}, ${row.editionHash}, ${row.kind}, ${row.level}, ${row.node}, ${row.day}::date, ${row.standing}, ${row.n}, ${JSON.stringify(list)}::jsonb,
      ${row.listDigest}, ${row.logHead}, ${row.suite}, ${row.numberSource}, ${row.numberDay}::date, '{}', ${row.reason}, ${row.clause}, ${row.scope}::text[], ${row.version})`.execute(tx);
}

export async function moveSpotCheck(tx: Tx, row: SpotCheckRow): Promise<void> {
  await sql`
    update spot_check set standing = ${row.standing}, number = ${row.number}, seed = ${row.seed}, drawn = ${row.drawn}::text[], document = ${row.document},
      published_on = ${row.publishedOn}::date, version = ${row.version} where id = ${row.id} and version < ${row.version}`.execute(tx);
}

export async function findSpotCheck(tx: Tx, id: string): Promise<SpotCheckRow | null> {
  const { rows } = await sql<SpotCheckRow>`select ${columns} from spot_check where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listSpotChecks(tx: Tx): Promise<readonly SpotCheckRow[]> {
  const { rows } = await sql<SpotCheckRow>`select ${columns} from spot_check order by day desc, id limit 500`.execute(tx);
  return rows;
}

export async function frozenList(tx: Tx, id: string): Promise<readonly Drawable[]> {
  const { rows } = await sql<{ readonly list: readonly Drawable[] }>`select list from spot_check where id = ${id}`.execute(tx);
  return rows[0]?.list ?? [];
}

/** Who stands on a list on a day, as far as a draw needs it. */
export async function listForDraw(tx: Tx, of: Pick<SpotCheckRow, "node" | "kind" | "level">, on: PlainDay): Promise<readonly { readonly id: string; readonly region: string; readonly industry: string | null }[]> {
  const { rows } = await sql<{ readonly id: string; readonly region: string; readonly industry: string | null }>`
    select id, region, industry from entry
    where level = ${of.level} and kind = ${of.kind} and not pool and (${of.node} = 'CN' or ${of.node} = any(scope)) and from_day <= ${on}::date and (to_day is null or to_day >= ${on}::date)
    order by id`.execute(tx);
  return rows;
}

/** Day of the newest spot check of a list. */
export async function lastSpotCheck(tx: Tx, of: Pick<SpotCheckRow, "node" | "kind" | "level">): Promise<PlainDay | null> {
  const { rows } = await sql<{ readonly day: PlainDay | null }>`select max(day) as day from spot_check where node = ${of.node} and kind = ${of.kind} and level = ${of.level}`.execute(tx);
  return rows[0]?.day ?? null;
}

export interface SpotUnitRow {
  readonly spotCheckId: string;
  readonly entryId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly region: string;
  readonly standing: DrawnStanding;
  readonly digest: string | null;
  readonly audit: string | null;
  readonly conclusion: string | null;
  readonly published: boolean;
  readonly scope: readonly string[];
}

export async function putSpotUnit(tx: Tx, row: SpotUnitRow): Promise<void> {
  await sql`
    insert into spot_check_unit (spot_check_id, entry_id, organisation_id, name, region, standing, digest, audit, conclusion, published, scope)
    values (${row.spotCheckId}, ${row.entryId}, ${row.organisationId}, ${row.name}, ${row.region}, ${row.standing}, ${row.digest}, ${row.audit}, ${row.conclusion}, ${row.published}, ${row.scope}::text[])
    on conflict (spot_check_id, entry_id) do update set organisation_id = excluded.organisation_id, standing = excluded.standing, digest = excluded.digest,
      audit = excluded.audit, conclusion = excluded.conclusion, published = excluded.published`.execute(tx);
}

/** Units of a spot check that the caller may see, by entry. */
export async function listSpotUnits(tx: Tx, spotCheck: string): Promise<readonly SpotUnitRow[]> {
  const { rows } = await sql<SpotUnitRow>`
    select spot_check_id as "spotCheckId", entry_id as "entryId", organisation_id as "organisationId", name, region, standing, digest, audit, conclusion, published, scope
    from spot_check_unit where spot_check_id = ${spotCheck} order by entry_id`.execute(tx);
  return rows;
}

type Of = { readonly spotCheck: string; readonly entry: string };

export async function putSpotPapers(tx: Tx, of: Of, row: { readonly organisation: string; readonly body: SpotPapers; readonly filedAt: Instant; readonly scope: readonly string[] }): Promise<void> {
  await sql`
    insert into spot_check_paper (spot_check_id, entry_id, organisation_id, body, filed_at, scope)
    values (${of.spotCheck}, ${of.entry}, ${row.organisation}, ${JSON.stringify(row.body)}::jsonb, ${row.filedAt}::timestamptz, ${row.scope}::text[])
    on conflict (spot_check_id, entry_id) do update set body = excluded.body, filed_at = excluded.filed_at`.execute(tx);
}

export async function findSpotPapers(tx: Tx, of: Of): Promise<{ readonly body: SpotPapers; readonly filedAt: Instant } | null> {
  const { rows } = await sql<{ readonly body: SpotPapers; readonly filedAt: Instant }>`select body, filed_at as "filedAt" from spot_check_paper where spot_check_id = ${of.spotCheck} and entry_id = ${of.entry}`.execute(tx);
  return rows[0] ?? null;
}

export interface SpotFile {
  readonly digest: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

export async function addSpotFile(tx: Tx, of: Of, row: SpotFile & { readonly organisation: string; readonly scope: readonly string[] }): Promise<void> {
  await sql`
    insert into spot_check_file (spot_check_id, entry_id, digest, organisation_id, name, size, media_type, scope)
    values (${of.spotCheck}, ${of.entry}, ${row.digest}, ${row.organisation}, ${row.name}, ${row.size}, ${row.mediaType}, ${row.scope}::text[])
    on conflict (spot_check_id, entry_id, digest) do nothing`.execute(tx);
}

export async function listSpotFiles(tx: Tx, of: Of): Promise<readonly SpotFile[]> {
  const { rows } = await sql<SpotFile>`
    select digest, name, size::int as size, media_type as "mediaType" from spot_check_file where spot_check_id = ${of.spotCheck} and entry_id = ${of.entry} order by digest`.execute(tx);
  return rows;
}
