// Which act answers which route about the independence of evaluations.
import { noteHints, readHints } from "../acts/independence/read-hints.ts";
import type { Handlers } from "./call.ts";

type Ids = "read-independence-hints" | "note-independence-hints";

export const independenceHandlers: Pick<Handlers, Ids> = {
  "read-independence-hints": readHints,
  "note-independence-hints": (house, actor, input, { key }) => noteHints(house, actor, input, key),
};
