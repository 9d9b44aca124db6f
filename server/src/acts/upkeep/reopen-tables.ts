// What a reinstatement does to the unit's yearly tables: those that its removal closed are filled in again, every open season gives back the days it had left, and the unit is told.
import { endOfDay, fromEpoch, toEpoch } from "@qingce/core/base/instant";
import { daysBetween, type PlainDay } from "@qingce/core/base/plain-day";
import { nation } from "@qingce/core/base/region";
import { ok, type Result } from "@qingce/core/base/refusal";
import { decideFiling } from "@qingce/core/upkeep/filing";
import { dueAfterReinstatement } from "@qingce/core/upkeep/season";
import { putDue } from "../../store/dues.ts";
import type { EntryRow } from "../../store/entries.ts";
import { filingOf } from "../../store/filings.ts";
import { putSeasonDue } from "../../store/season-dues.ts";
import { listSeasons, type SeasonRow } from "../../store/seasons.ts";
import type { Work } from "../command.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { stateOfFiling, writeFiling } from "./filing-in-hand.ts";
import { notFiledSays } from "./remind-units.ts";

interface Again {
  readonly left: PlainDay;
  readonly on: PlainDay;
  readonly document: string;
}

const concerns = (season: SeasonRow, entry: EntryRow): boolean =>
  season.standing === "open" && season.level === entry.level && season.kind === entry.kind && !entry.pool && (season.node === nation || entry.scope.includes(season.node)) && entry.fromDay.slice(0, 4) <= String(season.year);

async function tellDue(work: Work, entry: EntryRow, season: SeasonRow, due: PlainDay, organisation: string | undefined): Promise<void> {
  const days = daysBetween(work.today, due);
  const { year, kind, level, clause } = season;
  const body = { season: season.id, entry: entry.id, name: entry.name, days, year, kind, level, due, clause, consequence: notFiledSays(work.house, season) };
  const scope = [...new Set([...entry.scope, ...season.scope])];
  await putDue(work.tx, { id: `${season.id}/${entry.id}/again/${due}`, kind: "year-table", subjectKind: "year-table", subjectId: `${season.id}/${entry.id}`, dueAt: fromEpoch(toEpoch(endOfDay(due)) + 1), sentAt: work.at, doneAt: null, scope, organisationId: organisation ?? null, evaluatorId: null, body });
}

/** In the transaction of the reinstatement, which writes for the list's authority. A season that has ended meanwhile asks for nothing more: the next one's duty is the unit's again. */
export async function reopenTables(work: Work, entry: EntryRow, again: Again): Promise<Result<null>> {
  const organisation = await organisationOfEntry(work.tx, entry);
  for (const season of (await listSeasons(work.tx)).filter((one) => concerns(one, entry))) {
    const row = await filingOf(work.tx, { season: season.id, entry: entry.id });
    if (row !== null && row.standing !== "closed") continue;
    const due = dueAfterReinstatement(season.due, again.left, again.on);
    if (row !== null) {
      const decided = decideFiling(stateOfFiling(row), { kind: "reopen", reason: `经复核恢复名单（${again.document}），请重新填报`, due, by: work.actor.account || work.actor.role });
      if (!decided.ok) return decided;
      const written = await writeFiling(work, { season, entry, organisation, row }, decided.value);
      if (!written.ok) return written;
    }
    await putSeasonDue(work.tx, { seasonId: season.id, entryId: entry.id, due, document: again.document, setAt: work.at, scope: entry.scope });
    await tellDue(work, entry, season, due, organisation);
  }
  return ok(null);
}
