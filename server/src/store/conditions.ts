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

/** The order of a list: all keys run one way, so that a page may go on after a row of keys; the last is the id. */
export interface Order {
  readonly keys: readonly Condition[];
  readonly falling: boolean;
}

export const orderBy = ({ keys, falling }: Order): Condition => (falling ? sql.join(keys.map((key) => sql`${key} desc`)) : sql.join(keys));

/** Rows after the one of that id, in the order; nothing on the first page. */
export function pageAfter(table: string, { keys, falling }: Order, { after }: Pick<Page, "after">): Condition | false {
  const row = sql.join(keys);
  return after !== undefined && sql`(${row}) ${falling ? sql`<` : sql`>`} (select ${row} from ${sql.table(table)} where id = ${after})`;
}

export const limitOf = (page: Pick<Page, "limit">): number => Math.min(Math.max(1, Math.trunc(page.limit)), 500);

/** The LIKE pattern of a text to be found anywhere, its own % and _ taken literally. */
const patternOf = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The patterns by which a name is found: as typed, and as pinyin, which is written without spaces and marks. What no pinyin can hold finds nothing there. */
export const patternsOf = (text: string): { readonly words: string; readonly sounds: string } => {
  const sounds = text.toLowerCase().replaceAll(/[\s'’·-]/gu, "").replaceAll("ü", "v");
  return { words: patternOf(text.trim()), sounds: /^[a-z0-9]+$/u.test(sounds) ? patternOf(sounds) : "" };
};
