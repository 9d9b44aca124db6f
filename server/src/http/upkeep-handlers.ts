// Which act answers which route about upkeep.
import { actInProceeding, listProceedings, readProceeding } from "../acts/upkeep/act-in-proceeding.ts";
import { auditYearTable } from "../acts/upkeep/audit-table.ts";
import { fileYearTable, saveYearDraft } from "../acts/upkeep/file-table.ts";
import { openProceeding } from "../acts/upkeep/open-proceeding.ts";
import { closeSeason, extendSeason, listSeasons, openSeason } from "../acts/upkeep/open-season.ts";
import { readSeason } from "../acts/upkeep/read-season.ts";
import { listOwnTables, listYearTables, readYearTable } from "../acts/upkeep/read-table.ts";
import type { Handlers } from "./call.ts";
import { cultivationHandlers } from "./cultivation-handlers.ts";
import { upkeepPaperHandlers } from "./upkeep-paper-handlers.ts";
import { yearStartHandlers } from "./year-start-handlers.ts";

type Ids = "list-seasons" | "open-season" | "extend-season" | "close-season" | "read-season" | "list-own-tables" | "list-year-tables" | "read-year-table" | "save-year-draft" | "file-year-table" | "audit-year-table" | "open-proceeding" | "list-proceedings" | "read-proceeding" | "act-in-proceeding";

export const upkeepHandlers: Pick<Handlers, Ids | keyof typeof yearStartHandlers | keyof typeof cultivationHandlers | keyof typeof upkeepPaperHandlers> = {
  ...yearStartHandlers,
  ...cultivationHandlers,
  ...upkeepPaperHandlers,
  "list-seasons": listSeasons,
  "open-season": (house, actor, input, { key }) => openSeason(house, actor, input, key),
  "extend-season": (house, actor, input, { key }) => extendSeason(house, actor, input, key),
  "close-season": (house, actor, input, { key }) => closeSeason(house, actor, input, key),
  "read-season": readSeason,
  "list-own-tables": listOwnTables,
  "list-year-tables": listYearTables,
  "read-year-table": readYearTable,
  "save-year-draft": saveYearDraft,
  "file-year-table": (house, actor, input, { key }) => fileYearTable(house, actor, input, key),
  "audit-year-table": (house, actor, input, { key }) => auditYearTable(house, actor, input, key),
  "open-proceeding": (house, actor, input, { key }) => openProceeding(house, actor, input, key),
  "list-proceedings": listProceedings,
  "read-proceeding": readProceeding,
  "act-in-proceeding": (house, actor, input, { key }) => actInProceeding(house, actor, input, key),
};
