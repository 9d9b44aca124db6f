// Which act answers which route about the beginning of a yearly table.
import { downloadGroupTables, fillGroupTables } from "../acts/upkeep/group-tables.ts";
import { listOwnNotices } from "../acts/upkeep/remind-units.ts";
import { takeOverFigures } from "../acts/upkeep/take-over-figures.ts";
import { downloadPlans, downloadProceedings, downloadSpotCheck, downloadUnfiled, downloadYearTables } from "../acts/upkeep/download-lists.ts";
import { listSeasonUrgings, urgeToFile } from "../acts/upkeep/urge-units.ts";
import type { Handlers } from "./call.ts";

export const yearStartHandlers: Pick<Handlers, "list-own-notices" | "urge-units" | "list-urgings" | "download-year-tables" | "download-unfiled" | "download-proceedings" | "download-plans" | "download-spot-check" | "take-over-figures" | "download-group-tables" | "fill-group-tables"> = {
  "list-own-notices": listOwnNotices,
  "urge-units": (house, actor, input, { key }) => urgeToFile(house, actor, input, key),
  "list-urgings": listSeasonUrgings,
  "download-year-tables": downloadYearTables,
  "download-unfiled": downloadUnfiled,
  "download-proceedings": downloadProceedings,
  "download-plans": downloadPlans,
  "download-spot-check": downloadSpotCheck,
  "take-over-figures": takeOverFigures,
  "download-group-tables": downloadGroupTables,
  "fill-group-tables": (house, actor, input, { file }) => fillGroupTables(house, actor, input, file),
};
