// The four national lists 名单 in the demonstration: the real register as published, names and batches alone, in the demonstration's time.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "@qingce/core/access/actor";
import { importRegister } from "../acts/imports/import-register.ts";
import { registerTotals } from "../acts/imports/read-imports.ts";
import type { House } from "../acts/house.ts";
import { programmesFolder } from "./place.ts";

const lists = ["factories", "parks", "supply-chain", "products"] as const;
const nation: Actor = { account: "machine", role: "officer", nodes: ["CN"] };

/** Brings the lists in unless the register holds any of them; what is doubtful in them stays proposed, for the officer to decide. */
export async function ensureNationalLists(house: House): Promise<void> {
  const held = await registerTotals(house, nation);
  if (!held.ok || held.value.batches.length > 0) return;
  for (const list of lists) {
    const file = `${list}.csv`;
    const done = await importRegister(house, nation, { file, text: await readFile(join(programmesFolder(), "national-lists", file), "utf8") });
    if (!done.ok) throw new Error(`national list ${file}: ${JSON.stringify(done.refusals)}`);
  }
}
