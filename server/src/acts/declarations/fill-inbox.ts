// Gives declarations that were written before the inbox had columns their name, pinyin, open steps and marks; run by the owner, over all
// rows. Running it again finds nothing to do.
import type pg from "pg";
import { databaseOf } from "../../store/database.ts";
import { fillDeclaration, listUnfilled } from "../../store/fill-declaration.ts";
import type { House } from "../house.ts";
import { stateOf } from "./declaration-in-hand.ts";
import { openAndTurn } from "./turn-marks.ts";

/** How many rows were filled; one whose edition is not here keeps waiting for it. */
export async function fillInbox(house: House, owner: pg.Pool, together = 200): Promise<number> {
  const db = databaseOf(owner);
  let filled = 0;
  for (let after = ""; ; ) {
    const rows = await listUnfilled(db, { after, limit: together });
    for (const row of rows) {
      const state = stateOf(row);
      const edition = house.editions.byHash(state.opening.hash)?.edition;
      if (edition === undefined) continue;
      await fillDeclaration(db, { id: row.id, name: state.opening.name, ...openAndTurn(edition, state) });
      filled += 1;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < together) return filled;
    after = last.id;
  }
}
