// Which act answers which route about the beginning of a yearly table.
import { listOwnNotices } from "../acts/upkeep/remind-units.ts";
import { takeOverFigures } from "../acts/upkeep/take-over-figures.ts";
import type { Handlers } from "./call.ts";

export const yearStartHandlers: Pick<Handlers, "list-own-notices" | "take-over-figures"> = {
  "list-own-notices": listOwnNotices,
  "take-over-figures": takeOverFigures,
};
