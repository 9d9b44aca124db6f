// What a province's own notice says of units that stand on the national list alone: the clause, and the kinds that it speaks of.
import { opened } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import type { House } from "../house.ts";

export interface TakenUp {
  readonly clause: string;
  readonly kinds: readonly Kind[];
}

/** Of the latest edition of the province that has the duty 纳入省级统一管理; undefined where no notice held has it, and nothing is narrowed. */
export function takenUp(house: Pick<House, "editions">, province: string): TakenUp | undefined {
  const found = [...house.editions.current.values()].flatMap(({ edition }) => {
    const duty = edition.upkeep.duties.find(({ act }) => act === "bring-under-province");
    if (duty === undefined || edition.edition.authority.region !== province) return [];
    return [{ from: edition.edition["in-force"].from, told: { clause: [duty.cite].flat().join("、"), kinds: opened(edition) } }];
  });
  return found.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1)?.told;
}
