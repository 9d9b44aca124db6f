// P4 from the database.
import type { BenchFigures } from "../figures.ts";

export const manyFromDatabase = async (_smoke: boolean): Promise<BenchFigures> => ({ rows: [], bars: [] });
