// The figures of submitted sheets, numbered as their scheme numbers them; peers come back as sorted numbers without names.
import type { Instant } from "@qingce/core/base/instant";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface SheetFiguresRow {
  readonly declaration: string;
  readonly organisation: string;
  /** Hash of the sealed scheme. */
  readonly hash: string;
  readonly industry: string;
  readonly region: string;
  readonly figures: readonly number[];
  readonly submittedAt: Instant;
}

export async function putSheetFigures(tx: Tx, row: SheetFiguresRow): Promise<void> {
  await sql`
    insert into sheet_figures (declaration_id, organisation_id, hash, industry, region, figures, submitted_at)
    values (${row.declaration}, ${row.organisation}, ${row.hash}, ${row.industry}, ${row.region}, ${row.figures.map(String)}::float8[], ${row.submittedAt})
    on conflict (declaration_id) do update set hash = excluded.hash, industry = excluded.industry, region = excluded.region,
      figures = excluded.figures, submitted_at = excluded.submitted_at`.execute(tx);
}

export interface PeersAsked {
  readonly hash: string;
  readonly slot: number;
  /** Prefixes of the industry and region codes; empty is all. */
  readonly industry: string;
  readonly region: string;
  /** Only units that stand on a list. */
  readonly listed: boolean;
  /** Organisation left out. */
  readonly except: string;
  /** Units that count by their table of this form and year are left out. */
  readonly besides?: { readonly form: string; readonly year: number };
}

/** Ascending. */
export async function peerFigures(tx: Tx, asked: PeersAsked): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly figures: readonly number[] }>`
    select peer_figures(${asked.hash}, ${asked.slot}, ${asked.industry}, ${asked.region}, ${asked.listed}, ${asked.except}, ${asked.besides?.form ?? ""}, ${asked.besides?.year ?? 0}) as figures`.execute(tx);
  return rows[0]?.figures ?? [];
}

export interface OwnSheet extends Pick<SheetFiguresRow, "declaration" | "hash" | "figures" | "submittedAt"> {}

/** Sheets of a listed unit's own declarations, newest first. Of an organisation with several units on one list, only that of the declaration that listed this one. */
export async function sheetsOfUnit(tx: Tx, unit: { readonly entry: string; readonly organisation: string; readonly kind: string; readonly level: string; readonly declaration: string | null }): Promise<readonly OwnSheet[]> {
  const { rows } = await sql<OwnSheet>`
    select f.declaration_id as declaration, f.hash, f.figures, f.submitted_at as "submittedAt"
    from sheet_figures f join declaration d on d.id = f.declaration_id join organisation o on o.id = f.organisation_id
    where f.organisation_id = ${unit.organisation} and d.kind = ${unit.kind} and (f.declaration_id = ${unit.declaration} or not exists (
      select 1 from entry e where e.credit_code = o.credit_code and e.kind = ${unit.kind} and e.level = ${unit.level} and e.id <> ${unit.entry} and e.to_day is null and not e.pool))
    order by f.submitted_at desc, f.declaration_id limit 20`.execute(tx);
  return rows;
}
