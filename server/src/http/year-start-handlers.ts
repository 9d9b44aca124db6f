// Which act answers which route about the beginning of a yearly table.
import { downloadGroupTables, fillGroupTables } from "../acts/upkeep/group-tables.ts";
import { listOwnNotices } from "../acts/upkeep/remind-units.ts";
import { takeOverFigures } from "../acts/upkeep/take-over-figures.ts";
import type { Handlers } from "./call.ts";

export const yearStartHandlers: Pick<Handlers, "list-own-notices" | "take-over-figures" | "download-group-tables" | "fill-group-tables"> = {
  "list-own-notices": listOwnNotices,
  "take-over-figures": takeOverFigures,
  "download-group-tables": downloadGroupTables,
  "fill-group-tables": (house, actor, input, { file }) => fillGroupTables(house, actor, input, file),
};
