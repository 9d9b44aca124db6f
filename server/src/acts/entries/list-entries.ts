// The register 名单 as everyone may read it: searched by name, narrowed, on any day, a page at a time.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { listEntries as rows, type EntryRow } from "../../store/entries.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";

export interface ListEntries {
  readonly q?: string | undefined;
  readonly level?: string | undefined;
  readonly kind?: string | undefined;
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly on?: PlainDay | undefined;
  readonly pool?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface EntryListed {
  readonly entry: string;
  readonly level: string;
  readonly kind: string;
  readonly year: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly region: string;
  readonly regionName: string;
  readonly industry: string | null;
  readonly industryName: string | null;
  readonly edition: string | null;
  readonly round: string | null;
  readonly from: PlainDay;
  readonly to: PlainDay | null;
  readonly pool: boolean;
}

const listed = (house: House, row: EntryRow): EntryListed => ({
  entry: row.id,
  level: row.level,
  kind: row.kind,
  year: row.year,
  name: row.name,
  creditCode: row.creditCode,
  region: row.region,
  regionName: house.regions.get(row.region)?.name ?? row.region,
  industry: row.industry,
  industryName: row.industry === null ? null : (house.industries.get(row.industry)?.name ?? null),
  edition: row.edition,
  round: row.roundId,
  from: row.fromDay,
  to: row.toDay,
  pool: row.pool,
});

/** Entries that stand on `on`, today unless another day is asked. */
export async function listEntries(house: House, actor: Actor, input: ListEntries): Promise<Result<{ readonly on: PlainDay; readonly entries: readonly EntryListed[]; readonly next: string | null }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "read-public", input: {} }, async ({ tx, today }) => {
    const on = input.on ?? today;
    const filter = { level: input.level, kind: input.kind, year: input.year, node: input.region, pool: input.pool, on, search: input.q };
    const found = await rows(tx, filter, { after: input.after, limit });
    return ok({ on, entries: found.map((row) => listed(house, row)), next: found.length === limit ? (found.at(-1)?.id ?? null) : null });
  });
}
