// Gives names that were written before pinyin was kept their pinyin; run by the owner, over all rows. Running it again finds nothing to do.
import { sql } from "kysely";
import type pg from "pg";
import { databaseOf } from "./database.ts";
import { pinyinOf } from "./pinyin-of.ts";

const tables = ["organisation", "evaluator", "entry"] as const;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** How many rows were filled. A row whose name holds nothing that can be typed stays as it is. */
export async function fillPinyin(owner: pg.Pool, together = 500): Promise<number> {
  const db = databaseOf(owner);
  let filled = 0;
  for (const name of tables) {
    const table = sql.table(name);
    for (let after = ""; ; ) {
      const { rows } = await sql<Named>`select id, name from ${table} where pinyin = '' and id > ${after} order by id limit ${together}`.execute(db);
      const told = rows.map((row) => pinyinOf(row.name));
      await sql`
        update ${table} t set pinyin = g.pinyin
        from unnest(${rows.map((row) => row.id)}::text[], ${told}::text[]) as g(id, pinyin)
        where t.id = g.id and t.pinyin = '' and g.pinyin <> ''`.execute(db);
      filled += told.filter((one) => one !== "").length;
      const last = rows.at(-1);
      if (last === undefined || rows.length < together) break;
      after = last.id;
    }
  }
  return filled;
}
