// Whose list an entry stands on.
import type { Tier } from "@qingce/core/rule/kind";
import type { EntryRow } from "../../store/entries.ts";
import type { House } from "../house.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";

/** The node of the entry's level; undefined while its region is in doubt. */
export const authorityOfEntry = (house: House, { scope, level }: Pick<EntryRow, "scope" | "level">): string | undefined => nodeOfTier(house, scope, level as Tier);
