// Brings the cells of yearly totals together, season by season; by the queue, as the owner.
import type pg from "pg";
import { databaseOf } from "../../store/database.ts";
import { foldTotals } from "../../store/year-totals.ts";

/** How many rows went into others. */
export const foldYearTotals = (owner: pg.Pool): Promise<number> => foldTotals(databaseOf(owner));
