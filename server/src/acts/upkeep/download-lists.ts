// Hands out a list of upkeep as it is seen: the acts that read it are asked page by page, with the same filters and the same rights.
import type { Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { planRows, proceedingRows, spotUnitRows, unfiledRows, yearTableRows, type PlanToWrite } from "../../documents/upkeep-lists.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { everyPage, handOutRows, together, type ListFormat } from "./hand-out-rows.ts";
import { listProceedings } from "./act-in-proceeding.ts";
import type { PlanOf } from "./plan-cohort.ts";
import { readSeason } from "./read-season.ts";
import { readSpotCheck } from "./read-spot-check.ts";
import { listYearTables, type TablesAsked } from "./read-table.ts";
import { readPlans } from "./send-plan-table.ts";

type Handing = Promise<Result<FileHandedOut>>;

const regionName = (house: House) => <T extends { readonly region: string }>(row: T): T & { readonly regionName: string } => ({ ...row, regionName: house.regions.get(row.region)?.name ?? row.region });

export async function downloadYearTables(house: House, actor: Actor, { format, ...asked }: Omit<TablesAsked, "after" | "limit"> & { readonly format: ListFormat }): Handing {
  const pages = await everyPage((after) => listYearTables(house, actor, { ...asked, after, limit: together }));
  return pages.ok ? handOutRows("动态管理表", format, yearTableRows(pages.value.flatMap((page) => page.tables).map(regionName(house)))) : pages;
}

export async function downloadUnfiled(house: House, actor: Actor, { format, ...asked }: { readonly format: ListFormat; readonly season: string; readonly node?: string | undefined }): Handing {
  const pages = await everyPage((after) => readSeason(house, actor, { ...asked, after, limit: together }));
  return pages.ok ? handOutRows("尚未填报的单位", format, unfiledRows(pages.value.flatMap((page) => page.unfiled).map(regionName(house)))) : pages;
}

export async function downloadProceedings(house: House, actor: Actor, { format, ...asked }: Omit<Parameters<typeof listProceedings>[2], "after" | "limit"> & { readonly format: ListFormat }): Handing {
  const pages = await everyPage((after) => listProceedings(house, actor, { ...asked, after, limit: together }));
  return pages.ok ? handOutRows("动态调整", format, proceedingRows(pages.value.flatMap((page) => page.proceedings))) : pages;
}

const titles = { cultivation: "培育计划", summary: "年度总结及下年度计划" } as const;

export async function downloadPlans(house: House, actor: Actor, { format, ...asked }: PlanOf & { readonly node?: string | undefined; readonly format: ListFormat }): Handing {
  const read = await readPlans(house, actor, asked);
  if (!read.ok) return read;
  const rows = read.value.units.map(regionName(house)).flatMap(({ plan, ...unit }): readonly PlanToWrite[] => {
    const whole = { ...unit, done: plan?.body.done ?? "", goal: plan?.body.goal ?? "" };
    return plan === null || plan.body.steps.length === 0 ? [{ ...whole, step: null }] : plan.body.steps.map((step) => ({ ...whole, step }));
  });
  return handOutRows(`${asked.year}年${titles[asked.kind]}`, format, planRows(rows));
}

export async function downloadSpotCheck(house: House, actor: Actor, { format, spotCheck }: { readonly format: ListFormat; readonly spotCheck: string }): Handing {
  const read = await readSpotCheck(house, actor, { spotCheck });
  return read.ok ? handOutRows(`${read.value.spotCheck.day}抽检单位`, format, spotUnitRows(read.value.units.map(regionName(house)))) : read;
}
