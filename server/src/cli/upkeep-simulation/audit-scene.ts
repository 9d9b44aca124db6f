// The audit of a year's tables: tier by tier, some returned and filed again, some with a failing key indicator, which opens a proceeding.
import type { Tier } from "@qingce/core/rule/kind";
import { auditYearTable, type AuditTable } from "../../acts/upkeep/audit-table.ts";
import { fileYearTable } from "../../acts/upkeep/file-table.ts";
import { nodeOfTier } from "../../acts/places/node-of-tier.ts";
import { listYearTables, readYearTable } from "../../acts/upkeep/read-table.ts";
import { officer } from "../simulation/people.ts";
import { expectOk } from "../simulation/stage.ts";
import type { UpkeepStage } from "./stage.ts";

interface Table {
  readonly id: string;
  readonly season: string;
  readonly entry: string;
  readonly region: string;
}

/** Every table of the season in the authority's area. */
async function tablesOf(stage: UpkeepStage, season: string): Promise<readonly Table[]> {
  const all: Table[] = [];
  for (let after: string | undefined; ; ) {
    const page = expectOk(stage, "tables", await listYearTables(stage.house, officer(stage.authority), { season, limit: 500, ...(after === undefined ? {} : { after }) }));
    if (page === undefined) return all;
    all.push(...page.tables.map(({ id, seasonId, entryId, region }) => ({ id, season: seasonId, entry: entryId, region })));
    if (page.next === null) return all;
    after = page.next;
  }
}

type Plan = "pass" | "return" | "fail";

/** One tier's audit of what stands filed; undefined when nobody's turn is left. */
async function auditOnce(stage: UpkeepStage, table: Table, plan: Plan): Promise<{ readonly standing: string; readonly proceeding: string | null } | undefined> {
  const { house, authority } = stage;
  const read = expectOk(stage, "table", await readYearTable(house, officer(authority), table));
  const { digest = "", turn = null } = read?.filing ?? {};
  const node = turn === null ? undefined : nodeOfTier(house, house.regions.ancestors(table.region).map(({ code }) => code), turn as Tier);
  if (node === undefined) return undefined;
  const failed = read?.form.derived === undefined ? "关键指标" : (Object.values(read.form.derived).find(({ key }) => key === true)?.label ?? "关键指标");
  const outcome: Pick<AuditTable, "outcome" | "opinion" | "indicators"> = plan === "pass" ? { outcome: "pass", opinion: "" } : plan === "return" ? { outcome: "return", opinion: "演示：请核对取水量" } : { outcome: "fail", opinion: "", indicators: [{ indicator: failed, reason: "演示：不符合绿色制造评价要求" }] };
  return expectOk(stage, `audit (${plan})`, await auditYearTable(house, officer(node), { filing: table.id, digest, ...outcome }));
}

async function auditThrough(stage: UpkeepStage, table: Table, first: Plan): Promise<string | undefined> {
  let plan = first;
  for (let n = 0; n < 8; n += 1) {
    const done = await auditOnce(stage, table, plan);
    if (done === undefined || done.proceeding !== null) return done?.proceeding ?? undefined;
    if (done.standing === "returned") {
      const unit = stage.units.find(({ entry }) => entry === table.entry);
      if (unit !== undefined) expectOk(stage, "file again", await fileYearTable(stage.house, unit.actor, table));
    }
    plan = "pass";
  }
  return undefined;
}

/** Proceedings opened; a key indicator fails only where the edition says what then. */
export async function auditScene(stage: UpkeepStage, seasons: readonly { readonly season: string }[], year: number): Promise<readonly string[]> {
  const random = stage.random.split(`audit ${year}`);
  const assesses = stage.edition.upkeep.duties.some(({ act }) => act === "site-assessment");
  const opened: string[] = [];
  for (const { season } of seasons) {
    for (const table of await tablesOf(stage, season)) {
      const at = random.next();
      const proceeding = await auditThrough(stage, table, at < 0.08 && assesses ? "fail" : at < 0.14 ? "return" : "pass");
      if (proceeding !== undefined) opened.push(proceeding);
    }
  }
  return opened;
}
