// Which outward connections are on, and which events concern them: set by who starts the house, read by the triggers on events.
import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** As the owner. */
export async function setOutward(owner: Tx, name: "webhooks" | "letters", on: boolean, kinds: readonly string[] = []): Promise<void> {
  await sql`insert into outward (name, is_on, kinds) values (${name}, ${on}, ${kinds}::text[])
    on conflict (name) do update set is_on = excluded.is_on, kinds = excluded.kinds`.execute(owner);
}
