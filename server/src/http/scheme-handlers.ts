// Which act answers which route about schemes, their forms as spreadsheets, and official tables.
import { adoptScheme } from "../acts/rounds/adopt-scheme.ts";
import { checkSchemeTable, keepSchemeTable, listVersions, readSchemeTable } from "../acts/schemes/import-table.ts";
import { readPeerBenchmarks } from "../acts/schemes/peer-benchmarks.ts";
import { readPeers } from "../acts/schemes/read-peers.ts";
import { readAdoptedSchemes } from "../acts/schemes/read-adopted.ts";
import { listSchemes, readScheme, readScoring } from "../acts/schemes/read-schemes.ts";
import { listEnergyLimits, listProductStandards, readCarriers } from "../acts/schemes/read-tables.ts";
import { downloadSchemeForm, downloadSheetForm, fillSheetForm } from "../acts/schemes/sheet-form.ts";
import type { Handlers } from "./call.ts";

type Ids =
  | "list-schemes"
  | "read-scheme"
  | "read-adopted-schemes"
  | "download-scheme-form"
  | "download-sheet-form"
  | "fill-sheet-form"
  | "read-scheme-table"
  | "check-scheme-table"
  | "keep-scheme-table"
  | "list-scheme-versions"
  | "read-carriers"
  | "list-energy-limits"
  | "list-product-standards"
  | "read-scoring"
  | "read-peers"
  | "read-peer-benchmarks"
  | "adopt-scheme";

export const schemeHandlers: Pick<Handlers, Ids> = {
  "list-schemes": (house, actor) => listSchemes(house, actor),
  "read-scheme": (house, actor, input) => readScheme(house, actor, input),
  "read-adopted-schemes": (house, actor, input) => readAdoptedSchemes(house, actor, input),
  "download-scheme-form": (house, actor, input) => downloadSchemeForm(house, actor, input),
  "download-sheet-form": (house, actor, input) => downloadSheetForm(house, actor, input),
  "fill-sheet-form": (house, actor, input, { file }) => fillSheetForm(house, actor, input, file),
  "read-scheme-table": (house, actor, input, { file }) => readSchemeTable(house, actor, input, file),
  "check-scheme-table": (house, actor, input, { file }) => checkSchemeTable(house, actor, input, file),
  "keep-scheme-table": (house, actor, input, { file }) => keepSchemeTable(house, actor, input, file),
  "list-scheme-versions": (house, actor) => listVersions(house, actor),
  "read-carriers": (house) => readCarriers(house),
  "list-energy-limits": (house, _actor, input) => listEnergyLimits(house, input),
  "list-product-standards": (house, _actor, input) => listProductStandards(house, input),
  "read-scoring": (house, actor, input) => readScoring(house, actor, input),
  "read-peers": (house, actor, input) => readPeers(house, actor, input),
  "read-peer-benchmarks": (house, actor, input) => readPeerBenchmarks(house, actor, input),
  "adopt-scheme": (house, actor, input, { key }) => adoptScheme(house, actor, input, key),
};
