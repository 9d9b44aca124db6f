// A season as an officer sees it: how many filed, in time, passed; and who has not filed yet.
import { nation } from "@qingce/core/base/region";
import { isAfterDeadline } from "@qingce/core/base/instant";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { countSeason, listUnfiled, type FilingCount, type Unfiled } from "../../store/overdue-tables.ts";
import { findSeason, type SeasonRow } from "../../store/seasons.ts";
import { listUrged } from "../../store/urgings.ts";
import { command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { notFiledSays } from "./remind-units.ts";

export interface UnfiledRead extends Unfiled {
  /** How often it was urged to file 催报, and on which day last. */
  readonly urged: number;
  readonly lastUrged: PlainDay | null;
}

export interface SeasonRead {
  readonly season: SeasonRow;
  /** Past its last day. */
  readonly over: boolean;
  readonly counts: FilingCount;
  /** What the edition says of a unit that files none; null where it says nothing. */
  readonly consequence: { readonly clause: string; readonly says: string } | null;
  readonly unfiled: readonly UnfiledRead[];
  readonly next: string | null;
}

/** An officer's own area within the season's; one of another place sees nothing of it. */
export async function readSeason(house: House, actor: Actor, input: { readonly season: string; readonly node?: string | undefined; readonly after?: string | undefined; readonly limit?: number | undefined }): Promise<Result<SeasonRead>> {
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "list-year-tables", input: {} }, async ({ tx, at, today }) => {
    const season = await findSeason(tx, input.season);
    const [own] = actor.nodes;
    if (season === null || own === undefined) return notFound;
    const wider = own === nation || season.node === own || house.regions.isWithin(season.node, own);
    const area = wider ? undefined : own;
    if (!wider && season.node !== nation && !house.regions.isWithin(own, season.node)) return notFound;
    const node = input.node !== undefined && (area === undefined || house.regions.isWithin(input.node, area)) ? input.node : area;
    const missing = await listUnfiled(tx, season, { on: today, node }, { after: input.after, limit });
    const urged = new Map((await listUrged(tx, season.id, missing.map(({ entry }) => entry))).map((one) => [one.entry, one]));
    const unfiled = missing.map((one): UnfiledRead => ({ ...one, urged: urged.get(one.entry)?.times ?? 0, lastUrged: urged.get(one.entry)?.last ?? null }));
    return ok({ season, over: isAfterDeadline(at, season.due), counts: await countSeason(tx, season, { on: today, node }), consequence: notFiledSays(house, season), unfiled, next: unfiled.length === limit ? (unfiled.at(-1)?.entry ?? null) : null });
  });
}
