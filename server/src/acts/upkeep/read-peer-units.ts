// Drilled down to a peer group: the listed units of a place and a division of industry, with the figures that their totals are made of.
import { nation } from "@qingce/core/base/region";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { countPeerUnits, listPeerUnits, type PeerUnitRow, type PeerUnitsAsked } from "../../store/peer-units.ts";
import { findSeason } from "../../store/seasons.ts";
import { command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { placeOf } from "./read-totals.ts";

export interface PeerUnits {
  readonly node: string;
  readonly name: string;
  readonly division: string | null;
  readonly divisionName: string | null;
  readonly figures: readonly { readonly id: string; readonly label: string; readonly unit: string }[];
  readonly units: readonly (PeerUnitRow & { readonly place: string })[];
  readonly total: number;
  readonly next: string | null;
}

export interface ListPeerUnits extends Omit<PeerUnitsAsked, "node"> {
  readonly season: string;
  readonly node?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export async function readPeerUnits(house: House, actor: Actor, input: ListPeerUnits): Promise<Result<PeerUnits>> {
  return command(house, actor, { act: "read-upkeep-totals", input: {} }, async ({ tx }) => {
    const { season: id, after, limit = 50, ...sieve } = input;
    const season = await findSeason(tx, id);
    const form = house.yearForms.find(({ file }) => file.id === season?.form);
    const node = season === null ? undefined : placeOf(house, actor, season, input.node);
    if (season === null || form === undefined || node === undefined) return notFound;
    const from = /^\d{1,9}$/u.test(after ?? "") ? Number(after) : 0;
    const named = (form.file.totals ?? []).flatMap((figure) => { const one = form.file.figures[figure]; return one === undefined ? [] : [{ id: figure, label: one.label, unit: one.unit }]; });
    const asked = { ...sieve, node };
    const units = await listPeerUnits(tx, season, named.map((one) => one.id), asked, { from, limit });
    const total = await countPeerUnits(tx, season, asked);
    const placeName = (code: string): string => house.regions.get(code)?.name ?? code;
    return ok({
      node, name: node === nation ? "全国" : placeName(node), division: input.division ?? null, divisionName: input.division === undefined ? null : (house.industries.get(input.division)?.name ?? input.division),
      figures: named, units: units.map((one) => ({ ...one, place: placeName(one.region) })), total, next: from + units.length < total && units.length > 0 ? String(from + units.length) : null,
    });
  });
}
