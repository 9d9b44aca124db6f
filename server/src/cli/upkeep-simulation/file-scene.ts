// A year's tables: the season opened, drafts saved, filed in time or late, faults explained, some never filed, some renamed before.
import { addDays } from "@qingce/core/base/plain-day";
import { filingDuty } from "@qingce/core/upkeep/season";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { opened } from "@qingce/core/programme/edition";
import type { Kind } from "@qingce/core/rule/kind";
import { renameEntry } from "../../acts/register/change-entry.ts";
import { fileYearTable, saveYearDraft, type TableFiled } from "../../acts/upkeep/file-table.ts";
import { openSeason } from "../../acts/upkeep/open-season.ts";
import { firmName } from "../simulation/firm-name.ts";
import { officer } from "../simulation/people.ts";
import { expectOk } from "../simulation/stage.ts";
import { drawnDrift, drawnFault, inventedYear, type Planted } from "./invented-year.ts";
import type { Unit, UpkeepStage, YearTally } from "./stage.ts";

export interface OpenSeason {
  readonly season: string;
  readonly kind: Kind;
  readonly form: YearForm;
}

/** One for each kind that the edition has file each year and whose form is held. */
export async function openSeasons(stage: UpkeepStage, year: number): Promise<readonly OpenSeason[]> {
  const { house, edition, authority, clock } = stage;
  const made: OpenSeason[] = [];
  for (const kind of opened(edition)) {
    const duty = filingDuty(edition, kind);
    const form = formFor(house.yearForms, kind, year);
    if (duty === undefined || form === undefined) continue;
    const stated = duty.due !== undefined && duty.due !== "unstated";
    const done = expectOk(stage, `season of ${kind}`, await openSeason(house, officer(authority), { edition: edition.id, year, kind, authority, ...(stated ? {} : { due: addDays(clock.today(), 44) }) }));
    if (done !== undefined) made.push({ season: done.season, kind, form });
  }
  return made;
}

/** About one unit in twenty bears another name from now on. */
export async function renameScene(stage: UpkeepStage, tally: YearTally): Promise<void> {
  const random = stage.random.split(`rename ${tally.year}`);
  for (const unit of stage.units.filter(({ left }) => !left)) {
    if (random.next() >= 0.05) continue;
    const to = firmName(unit.n + 400 * (tally.year - 2015), unit.kind === "park");
    const done = expectOk(stage, "rename", await renameEntry(stage.house, officer(stage.authority), { entry: unit.entry, on: stage.clock.today(), document: "演示登记通知书", to }));
    if (done !== undefined) tally.renamed += 1;
  }
}

interface Draft {
  readonly unit: Unit;
  readonly of: OpenSeason;
  readonly planted: Planted | undefined;
}

/** Files what is drafted; a fault that blocks is explained and filed again, which is the only refusal foreseen. */
async function fileOne(stage: UpkeepStage, { unit, of, planted }: Draft): Promise<TableFiled | undefined> {
  const { house } = stage;
  const which = { season: of.season, entry: unit.entry };
  const figures = inventedYear(of.form, of.kind, { size: unit.size, planted });
  expectOk(stage, "draft", await saveYearDraft(house, unit.actor, { ...which, revision: 0, body: { figures, notes: {}, changes: "" } }));
  const filed = await fileYearTable(house, unit.actor, which);
  if (filed.ok || planted === undefined || filed.refusals.some(({ code }) => code !== "check-fault")) return expectOk(stage, "file", filed);
  const notes = Object.fromEntries(filed.refusals.map(({ place }) => [(place ?? "").replace("checks.", ""), "演示：含年内划转的车间"]));
  expectOk(stage, "draft again", await saveYearDraft(house, unit.actor, { ...which, revision: 1, body: { figures, notes, changes: "" } }));
  return expectOk(stage, "file with explanation", await fileYearTable(house, unit.actor, which));
}

async function fileAll(stage: UpkeepStage, drafts: readonly Draft[], tally: YearTally): Promise<readonly string[]> {
  const filings: string[] = [];
  for (const draft of drafts) {
    const filed = await fileOne(stage, draft);
    if (filed === undefined) continue;
    filings.push(filed.filing);
    tally.filed += 1;
    if (filed.late) tally.late += 1;
  }
  return filings;
}

/** Who files and how is drawn; the filings, and the units that never file. */
export async function fileScene(stage: UpkeepStage, seasons: readonly OpenSeason[], tally: YearTally): Promise<{ readonly filings: readonly string[]; readonly never: readonly Unit[] }> {
  const random = stage.random.split(`file ${tally.year}`);
  const drawn = stage.units.filter(({ left }) => !left).flatMap((unit) => {
    const of = seasons.find(({ kind }) => kind === unit.kind);
    unit.size *= drawnDrift(random);
    const at = random.next();
    const planted = drawnFault(random);
    return of === undefined ? [] : [{ unit, of, planted, when: at < 0.04 ? "never" : at < 0.12 ? "late" : "in time" } as const];
  });
  stage.clock.moveTo(addDays(stage.clock.today(), 18));
  const inTime = await fileAll(stage, drawn.filter(({ when }) => when === "in time"), tally);
  stage.clock.moveTo(addDays(stage.clock.today(), 31));
  const late = await fileAll(stage, drawn.filter(({ when }) => when === "late"), tally);
  return { filings: [...inTime, ...late], never: drawn.filter(({ when }) => when === "never").map(({ unit }) => unit) };
}
