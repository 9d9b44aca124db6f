// Folds the counts of registration regions up to the places of one tier, with what is due and overdue there.
import { nation, type RegionTable } from "@qingce/core/base/region";
import type { PlaceCount } from "../../store/dashboard.ts";

export interface PlaceShown {
  readonly node: string;
  readonly name: string;
  readonly submitted: number;
  readonly open: number;
  readonly overdue: number;
  readonly returned: number;
  readonly out: number;
  readonly registered: number;
}

export const waits = (status: string): boolean => status === "under-way" || status === "returned";
const fallen = (status: string): boolean => status === "refused" || status === "left-out" || status === "struck" || status === "withdrawn";

/** The level just below the node looked at; a county shows itself. */
function levelBelow(regions: RegionTable, node: string): "province" | "city" | "county" {
  const level = node === nation ? "nation" : regions.get(node)?.level;
  return level === "nation" ? "province" : level === "province" ? "city" : "county";
}

/** `late`: whether a step's last day is gone. */
export function placesOf(regions: RegionTable, node: string, counts: readonly PlaceCount[], late: (step: string) => boolean): readonly PlaceShown[] {
  const level = levelBelow(regions, node);
  const placeOf = (region: string): string => regions.ancestors(region).find((one) => one.level === level)?.code ?? region;
  const places = [...new Set(counts.map(({ region }) => placeOf(region)))].toSorted();
  return places.map((place) => {
    const here = counts.filter(({ region }) => placeOf(region) === place);
    const sum = (wanted: (one: PlaceCount) => boolean): number => here.filter(wanted).reduce((all, one) => all + one.count, 0);
    return {
      node: place,
      name: regions.get(place)?.name ?? place,
      submitted: sum(() => true),
      open: sum(({ status }) => waits(status)),
      overdue: sum(({ status, open }) => waits(status) && open.some(late)),
      returned: sum(({ status }) => status === "returned"),
      out: sum(({ status }) => fallen(status)),
      registered: sum(({ status }) => status === "registered"),
    };
  });
}
