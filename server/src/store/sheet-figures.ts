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
}

/** Ascending. */
export async function peerFigures(tx: Tx, asked: PeersAsked): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly figures: readonly number[] }>`
    select peer_figures(${asked.hash}, ${asked.slot}, ${asked.industry}, ${asked.region}, ${asked.listed}, ${asked.except}) as figures`.execute(tx);
  return rows[0]?.figures ?? [];
}
