// Which region node stands for each tier in an edition: 宁波 sits under 浙江 in the province's rounds and beside it in the ministry's.
import { nation, type Region, type RegionTable } from "../base/region.ts";
import type { Kind, Tier } from "../rule/kind.ts";
import type { Edition } from "./edition.ts";

export type Nodes = { readonly [tier in Tier]?: string };

const isTier = (actor: string): actor is Tier => actor === "county" || actor === "city" || actor === "province" || actor === "nation";

/** The tiers that a kind goes through in this edition, lowest first. */
export const tiersOf = (edition: Edition, kind: Kind): readonly Tier[] => (edition.procedure.tiers[kind]?.path ?? []).filter(isTier);

function nodeOf(edition: Edition, tier: Tier, chain: readonly Region[]): string | undefined {
  if (tier === "nation") return nation;
  if (tier === "province" && edition.edition.tree["separately-planned"] === "own-recommender") {
    const planned = chain.find((region) => region.separatelyPlanned);
    if (planned !== undefined) return planned.code;
  }
  return chain.find((region) => region.level === tier)?.code;
}

/** The node of every tier of the edition's path for a region; a tier that the region does not have (a county under no city) is left out. The corps is known only to an edition that addresses it. */
export function nodesOf(edition: Edition, kind: Kind, region: string, regions: RegionTable): Nodes {
  const chain = regions.ancestors(region);
  if (edition.edition.tree.corps === "none" && chain.some((one) => one.corps)) return {};
  const pairs = tiersOf(edition, kind).flatMap((tier) => {
    const node = nodeOf(edition, tier, chain);
    return node === undefined ? [] : [[tier, node] as const];
  });
  return Object.fromEntries(pairs);
}

/** All nodes that contain a region in this edition: the scope 数据范围 of its declarations. */
export const scopeOf = (nodes: Nodes): readonly string[] => [...new Set(Object.values(nodes))].toSorted();
