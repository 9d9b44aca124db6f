// What an entry's stream tells of its time on the list; corrections of how a published list was read are no part of it.
import type { EntryEvent } from "@qingce/core/register/entry";
import type { Tx } from "../../store/database.ts";
import { loadStream } from "../../store/load-stream.ts";
import { fromStored } from "../stored-event.ts";

const told: ReadonlySet<string> = new Set(["entered", "renamed", "moved", "absorbed", "left"]);

export async function entryEvents(tx: Tx, entry: string): Promise<readonly EntryEvent[]> {
  const { events } = await loadStream(tx, { kind: "entry", id: entry });
  return events.filter(({ type }) => told.has(type)).map((event) => fromStored(event) as EntryEvent);
}
