// Declarations without the inbox's columns, and filling one; for the owner at the start of a house. A row written since is left alone.
import { sql } from "kysely";
import type { Tx } from "./database.ts";
import type { DeclarationRow } from "./declarations.ts";
import { pinyinOf } from "./pinyin-of.ts";

export async function listUnfilled(tx: Tx, page: { readonly after: string; readonly limit: number }): Promise<readonly Pick<DeclarationRow, "id" | "body">[]> {
  const { rows } = await sql<Pick<DeclarationRow, "id" | "body">>`
    select id, body from declaration where pinyin = '' and name = '' and id > ${page.after} order by id limit ${page.limit}`.execute(tx);
  return rows;
}

export async function fillDeclaration(tx: Tx, row: Pick<DeclarationRow, "id" | "name" | "open" | "turn">): Promise<void> {
  await sql`
    update declaration set name = ${row.name}, pinyin = ${pinyinOf(row.name)}, open = ${row.open}::text[], turn = ${row.turn}::text[]
    where id = ${row.id} and pinyin = '' and name = ''`.execute(tx);
}
