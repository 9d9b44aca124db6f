// Which node stands for a tier where something lies.
import { nation } from "@qingce/core/base/region";
import type { Tier } from "@qingce/core/rule/kind";
import type { House } from "../house.ts";

/** Undefined where there is none: a unit entered with its city alone has no county, one whose region is in doubt no province. */
export const nodeOfTier = (house: House, scope: readonly string[], tier: Tier): string | undefined => (tier === "nation" ? nation : scope.find((code) => house.regions.get(code)?.level === tier));
