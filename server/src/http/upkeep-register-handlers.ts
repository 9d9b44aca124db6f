// Which act answers which route about the living register.
import { readEntryCode, readPlaque } from "../acts/entries/entry-code.ts";
import { readGreenCodes } from "../acts/entries/read-green-codes.ts";
import { readStanding } from "../acts/entries/read-standing.ts";
import { moveEntry, renameEntry } from "../acts/register/change-entry.ts";
import { confirmLeaving, dropLeaving, proposeLeaving } from "../acts/register/leave-entry.ts";
import { listOwnEntries, readEntryDesk } from "../acts/register/read-entry-desk.ts";
import { keepEntry, listEntryNotices, listLeavings } from "../acts/register/read-leavings.ts";
import { downloadRounds } from "../acts/rounds/download-rounds.ts";
import type { Handlers } from "./call.ts";

type Ids = "read-standing" | "read-entry-code" | "read-green-codes" | "read-plaque" | "rename-entry" | "move-entry" | "propose-leaving" | "confirm-leaving" | "drop-leaving" | "list-leavings" | "read-entry-desk" | "list-own-entries" | "list-entry-notices" | "keep-entry" | "download-rounds";

export const upkeepRegisterHandlers: Pick<Handlers, Ids> = {
  "read-standing": readStanding,
  "read-green-codes": readGreenCodes,
  "read-entry-code": (house, actor, input, { origin }) => readEntryCode(house, actor, input, origin),
  "read-plaque": (house, actor, input, { origin }) => readPlaque(house, actor, input, origin),
  "rename-entry": (house, actor, input, { key }) => renameEntry(house, actor, input, key),
  "move-entry": (house, actor, input, { key }) => moveEntry(house, actor, input, key),
  "propose-leaving": (house, actor, input, { key }) => proposeLeaving(house, actor, input, key),
  "confirm-leaving": (house, actor, input, { key }) => confirmLeaving(house, actor, input, key),
  "drop-leaving": (house, actor, input, { key }) => dropLeaving(house, actor, input, key),
  "list-leavings": listLeavings,
  "read-entry-desk": readEntryDesk,
  "list-own-entries": listOwnEntries,
  "list-entry-notices": listEntryNotices,
  "keep-entry": (house, actor, input, { key }) => keepEntry(house, actor, input, key),
  "download-rounds": downloadRounds,
};
