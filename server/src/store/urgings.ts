// 催报: who was urged to file, when, by whom.
import type { Instant } from "@qingce/core/base/instant";
import type { JsonObject } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { sql } from "kysely";
import type { Tx } from "./database.ts";

export interface Urging {
  readonly season: string;
  /** Null: everybody of the area who has not filed. */
  readonly entries: readonly string[] | null;
  readonly today: PlainDay;
  readonly at: Instant;
  readonly account: string;
  readonly node: string;
  /** Name of the node, as the unit reads it. */
  readonly office: string;
  readonly note: string;
  readonly body: JsonObject;
}

/** Answers whom it told; who was urged on that day already is not told again. */
export async function urgeUnits(tx: Tx, of: Urging): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly entry: string }>`
    select urge_units(${of.season}, ${of.entries}::text[], ${of.today}::date, ${of.at}::timestamptz, ${of.account}, ${of.node}, ${of.office}, ${of.note}, ${JSON.stringify(of.body)}::jsonb) as entry`.execute(tx);
  return rows.map(({ entry }) => entry);
}

export interface Urged {
  readonly entry: string;
  readonly times: number;
  readonly last: PlainDay;
}

/** How often and when last, of those given. */
export async function listUrged(tx: Tx, season: string, entries: readonly string[]): Promise<readonly Urged[]> {
  const { rows } = await sql<Urged>`
    select entry_id as entry, count(*)::int as times, max(on_day) as last from season_urging where season_id = ${season} and entry_id = any(${entries}::text[]) group by entry_id order by entry_id`.execute(tx);
  return rows;
}

export interface UrgingTold {
  readonly on: PlainDay;
  readonly node: string;
  readonly note: string;
  readonly units: number;
}

/** What the offices of the caller's area have told in a season, newest first. */
export async function listUrgings(tx: Tx, season: string): Promise<readonly UrgingTold[]> {
  const { rows } = await sql<UrgingTold>`
    select on_day as on, by_node as node, note, count(*)::int as units from season_urging where season_id = ${season} group by on_day, by_node, note order by on_day desc, by_node, note limit 200`.execute(tx);
  return rows;
}
