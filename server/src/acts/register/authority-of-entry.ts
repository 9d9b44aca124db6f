// Whose list an entry stands on.
import type { EntryRow } from "../../store/entries.ts";
import type { House } from "../house.ts";
import { nation } from "../imports/read-list.ts";

/** The node of the entry's level; undefined while its region is in doubt. */
export const authorityOfEntry = (house: House, { scope, level }: Pick<EntryRow, "scope" | "level">): string | undefined => (level === "nation" ? nation : scope.find((code) => house.regions.get(code)?.level === level));
