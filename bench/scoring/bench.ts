// The bars of scoring: P1 one sheet, P2 a live form, P3 the same bits, P4 half a million declarations.
import type { Bench, BenchFigures } from "../figures.ts";
import { eightyItems } from "./p1-eighty-items.ts";
import { liveForm } from "./p2-live-form.ts";
import { identity } from "./p3-identity.ts";
import { manyInMemory } from "./p4-memory.ts";
import { manyFromDatabase } from "./p4-database.ts";

export const bench: Bench = {
  name: "scoring",
  run: async ({ smoke, say }): Promise<BenchFigures> => {
    const parts: BenchFigures[] = [];
    for (const [name, part] of [["P1", eightyItems], ["P2", liveForm], ["P3", identity], ["P4 in memory", manyInMemory], ["P4 from the database", manyFromDatabase]] as const) {
      say(`${name} …`);
      parts.push(await part(smoke));
    }
    return { rows: parts.flatMap(({ rows }) => rows), bars: parts.flatMap(({ bars }) => bars) };
  },
};
