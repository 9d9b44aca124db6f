// Hands out a list of upkeep as it is seen: the acts that read it are asked page by page, with the same filters and the same rights.
import { Readable } from "node:stream";
import { writeCsv } from "@qingce/core/base/csv";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { planRows, proceedingRows, spotUnitRows, unfiledRows, yearTableRows, type PlanToWrite } from "../../documents/upkeep-lists.ts";
import { writeXlsxTable, xlsxType } from "../../documents/xlsx-out.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { listProceedings } from "./act-in-proceeding.ts";
import type { PlanOf } from "./plan-cohort.ts";
import { readSeason } from "./read-season.ts";
import { readSpotCheck } from "./read-spot-check.ts";
import { listYearTables, type TablesAsked } from "./read-table.ts";
import { readPlans } from "./send-plan-table.ts";

export type ListFormat = "csv" | "xlsx";
type Handing = Promise<Result<FileHandedOut>>;

const together = 500;

async function handOut(title: string, format: ListFormat, rows: readonly (readonly string[])[]): Handing {
  const bytes = format === "csv" ? Buffer.from(writeCsv(rows)) : await writeXlsxTable(title.slice(0, 31), rows);
  return ok({ name: `${title}.${format}`, mediaType: format === "csv" ? "text/csv; charset=utf-8" : xlsxType, size: bytes.length, bytes: Readable.from([bytes]) });
}

async function everyPage<T>(read: (after: string | undefined) => Promise<Result<{ readonly rows: readonly T[]; readonly next: string | null }>>): Promise<Result<readonly T[]>> {
  const all: T[] = [];
  for (let after: string | undefined; ; ) {
    const page = await read(after);
    if (!page.ok) return page;
    all.push(...page.value.rows);
    if (page.value.next === null) return ok(all);
    after = page.value.next;
  }
}

const regionName = (house: House) => <T extends { readonly region: string }>(row: T): T & { readonly regionName: string } => ({ ...row, regionName: house.regions.get(row.region)?.name ?? row.region });

export async function downloadYearTables(house: House, actor: Actor, { format, ...asked }: Omit<TablesAsked, "after" | "limit"> & { readonly format: ListFormat }): Handing {
  const rows = await everyPage(async (after) => {
    const page = await listYearTables(house, actor, { ...asked, after, limit: together });
    return page.ok ? ok({ rows: page.value.tables, next: page.value.next }) : page;
  });
  return rows.ok ? handOut("动态管理表", format, yearTableRows(rows.value.map(regionName(house)))) : rows;
}

export async function downloadUnfiled(house: House, actor: Actor, { format, ...asked }: { readonly format: ListFormat; readonly season: string; readonly node?: string | undefined }): Handing {
  const rows = await everyPage(async (after) => {
    const page = await readSeason(house, actor, { ...asked, after, limit: together });
    return page.ok ? ok({ rows: page.value.unfiled, next: page.value.next }) : page;
  });
  return rows.ok ? handOut("尚未填报的单位", format, unfiledRows(rows.value.map(regionName(house)))) : rows;
}

export async function downloadProceedings(house: House, actor: Actor, { format, ...asked }: Omit<Parameters<typeof listProceedings>[2], "after" | "limit"> & { readonly format: ListFormat }): Handing {
  const rows = await everyPage(async (after) => {
    const page = await listProceedings(house, actor, { ...asked, after, limit: together });
    return page.ok ? ok({ rows: page.value.proceedings, next: page.value.next }) : page;
  });
  return rows.ok ? handOut("动态调整", format, proceedingRows(rows.value)) : rows;
}

const titles = { cultivation: "培育计划", summary: "年度总结及下年度计划" } as const;

export async function downloadPlans(house: House, actor: Actor, { format, ...asked }: PlanOf & { readonly node?: string | undefined; readonly format: ListFormat }): Handing {
  const read = await readPlans(house, actor, asked);
  if (!read.ok) return read;
  const rows = read.value.units.map(regionName(house)).flatMap(({ plan, ...unit }): readonly PlanToWrite[] => {
    const whole = { ...unit, done: plan?.body.done ?? "", goal: plan?.body.goal ?? "" };
    return plan === null || plan.body.steps.length === 0 ? [{ ...whole, step: null }] : plan.body.steps.map((step) => ({ ...whole, step }));
  });
  return handOut(`${asked.year}年${titles[asked.kind]}`, format, planRows(rows));
}

export async function downloadSpotCheck(house: House, actor: Actor, { format, spotCheck }: { readonly format: ListFormat; readonly spotCheck: string }): Handing {
  const read = await readSpotCheck(house, actor, { spotCheck });
  return read.ok ? handOut(`${read.value.spotCheck.day}抽检单位`, format, spotUnitRows(read.value.units.map(regionName(house)))) : read;
}
