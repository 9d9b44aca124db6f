// What a unit's leaving ends, by whichever way it leaves: its tables still under audit are closed, its open proceeding is abandoned.
import { ok, type Result } from "@qingce/core/base/refusal";
import { decideFiling } from "@qingce/core/upkeep/filing";
import { decideProceeding } from "@qingce/core/upkeep/decide-proceeding";
import type { EntryRow } from "../../store/entries.ts";
import { listFilings } from "../../store/filings.ts";
import { findOpenProceeding } from "../../store/proceedings.ts";
import { findSeason } from "../../store/seasons.ts";
import { leaveSlot } from "../../store/slots.ts";
import { notFound, type Work } from "../command.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { stateOfFiling, writeFiling } from "./filing-in-hand.ts";
import { appendProceeding, proceedingSeat } from "./proceeding-written.ts";

async function closeTables(work: Work, entry: EntryRow, reason: string): Promise<Result<null>> {
  const open = (await listFilings(work.tx, { entry: entry.id }, { limit: 100 })).filter(({ standing }) => standing === "filed" || standing === "returned");
  for (const row of open) {
    const season = await findSeason(work.tx, row.seasonId);
    if (season === null) return notFound;
    const decided = decideFiling(stateOfFiling(row), { kind: "close", reason, by: work.actor.account || work.actor.role });
    if (!decided.ok) return decided;
    const written = await writeFiling(work, { season, entry, organisation: row.organisationId ?? undefined, row }, decided.value);
    if (!written.ok) return written;
  }
  return ok(null);
}

/** The platform speaks as whoever would have decided: there is nothing left to decide on. */
async function abandonProceeding(work: Work, entry: EntryRow, reason: string): Promise<Result<null>> {
  const row = await findOpenProceeding(work.tx, entry.id);
  if (row === null) return ok(null);
  const tier = row.state.path.find(({ act }) => act === "decide")?.who ?? row.level;
  const decided = decideProceeding(row.state, { as: { kind: "tier", tier }, by: work.actor.account || work.actor.role, ask: { kind: "abandon", reason } }, work.today);
  if (!decided.ok) return decided;
  const written = await appendProceeding(work, { entry, organisation: await organisationOfEntry(work.tx, entry), row }, decided.value);
  if (!written.ok) return written;
  await leaveSlot(work.tx, proceedingSeat(entry.id), row.id);
  return ok(null);
}

/** In the transaction in which the unit leaves, which must write for the list's authority. */
export async function closeUpkeep(work: Work, entry: EntryRow, reason: string): Promise<Result<null>> {
  const closed = await closeTables(work, entry, reason);
  return closed.ok ? abandonProceeding(work, entry, reason) : closed;
}
