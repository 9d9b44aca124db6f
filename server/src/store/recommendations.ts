// A region's recommendations 推荐: ranked list and reserve of one kind in one round, replaced whole by the act that decides it.
import type { JsonObject } from "@qingce/core/base/json";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** `region` is the recommender's node; rank counts from 1 over list and reserve together. */
export interface RecommendationRow {
  readonly declarationId: string;
  readonly rank: number;
  readonly reserve: boolean;
  readonly body: JsonObject;
}

export interface RecommendationList {
  readonly roundId: string;
  readonly kind: string;
  readonly region: string;
  readonly scope: readonly string[];
  readonly rows: readonly RecommendationRow[];
}

/** Puts the list in the place of the one before. The quota itself is held by slots, not here. */
export async function replaceRecommendations(tx: Tx, { roundId, kind, region, scope, rows }: RecommendationList): Promise<void> {
  await sql`delete from recommendation where round_id = ${roundId} and kind = ${kind} and region = ${region}`.execute(tx);
  await sql`
    insert into recommendation (round_id, kind, region, scope, declaration_id, rank, reserve, body)
    select ${roundId}, ${kind}, ${region}, ${scope}::text[], r.declaration_id, r.rank, r.reserve, r.body::jsonb
    from unnest(${rows.map((row) => row.declarationId)}::text[], ${rows.map((row) => row.rank)}::int[],
      ${rows.map((row) => row.reserve)}::boolean[], ${rows.map((row) => JSON.stringify(row.body))}::text[]
    ) as r(declaration_id, rank, reserve, body)`.execute(tx);
}

/** By region and rank; without `region`, of all regions that the caller sees. */
export async function listRecommendations(
  tx: Tx,
  of: { readonly roundId: string; readonly kind: string; readonly region?: string | undefined },
): Promise<readonly (RecommendationRow & { readonly region: string })[]> {
  const { rows } = await sql<RecommendationRow & { readonly region: string }>`
    select region, declaration_id as "declarationId", rank, reserve, body from recommendation
    where round_id = ${of.roundId} and kind = ${of.kind} ${of.region === undefined ? sql`` : sql`and region = ${of.region}`}
    order by region, rank`.execute(tx);
  return rows;
}
