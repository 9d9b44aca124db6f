// Joins the conditions of a list that were asked for; what was not asked for leaves no trace in the statement.
import { sql, type RawBuilder } from "kysely";

export type Condition = RawBuilder<unknown>;

/** `where a and b`, or nothing where no condition is left. */
export const where = (...conditions: readonly (Condition | false)[]): Condition => {
  const asked = conditions.filter((condition) => condition !== false);
  return asked.length === 0 ? sql`` : sql`where ${sql.join(asked, sql` and `)}`;
};

/** A page after a key, in the order of that key; at most 500 rows. */
export interface Page {
  readonly after?: string | undefined;
  readonly limit: number;
}

export const limitOf = (page: Page): number => Math.min(Math.max(1, Math.trunc(page.limit)), 500);

/** The LIKE pattern of a text to be found anywhere, its own % and _ taken literally. */
export const patternOf = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
