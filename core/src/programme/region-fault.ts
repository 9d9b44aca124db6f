// Whether a region lies under the authority that runs a round, as the edition's own tree of tiers has it.
import type { Refusal } from "../base/refusal.ts";
import type { RegionTable } from "../base/region.ts";
import type { Kind } from "../rule/kind.ts";
import { opened, type Edition } from "./edition.ts";
import { nodesOf } from "./tier-tree.ts";

/** A round as far as its place goes: the node of the authority that runs it. */
export interface Placed {
  readonly authority: string;
}

/** Refuses a unit registered outside the authority's region: it cannot declare this kind in the round. */
export function regionFault(edition: Edition, kind: Kind, region: string, { authority }: Placed, regions: RegionTable): Refusal | undefined {
  if (Object.values(nodesOf(edition, kind, region, regions)).includes(authority)) return undefined;
  const { cite } = edition.edition.authority;
  return { code: "region-foreign", place: "region", facts: { region, authority }, hint: "注册地不在本批次组织单位辖区内", ...(cite === undefined ? {} : { clause: cite }) };
}

/** The same for a whole round: refused only where no kind of the edition takes the region. */
export function roundRegionFault(edition: Edition, region: string, round: Placed, regions: RegionTable): Refusal | undefined {
  const faults = opened(edition).map((kind) => regionFault(edition, kind, region, round, regions));
  return faults.includes(undefined) ? undefined : faults[0];
}
