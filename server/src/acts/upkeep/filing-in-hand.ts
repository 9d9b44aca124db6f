// A yearly table in hand: season, listed unit and form; the nodes that audit it; writing what was decided with its row.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { JsonObject } from "@qingce/core/base/json";
import type { AccessObject } from "@qingce/core/access/may";
import { compareDays } from "@qingce/core/base/plain-day";
import { nation } from "@qingce/core/base/region";
import type { Tier } from "@qingce/core/rule/kind";
import { evolveFiling, turnOf, type FilingEvent, type FilingState } from "@qingce/core/upkeep/filing";
import type { Finding } from "@qingce/core/upkeep/report-check";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { filingOf, putFiling, type FilingRow } from "../../store/filings.ts";
import { listSeasonDues } from "../../store/season-dues.ts";
import { findSeason, type SeasonRow } from "../../store/seasons.ts";
import { notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { toStored } from "../stored-event.ts";

export interface FilingInHand {
  readonly season: SeasonRow;
  readonly entry: EntryRow;
  readonly form: YearForm;
  readonly organisation: string | undefined;
  readonly row: FilingRow | null;
}

/** The season as it binds one unit: by the unit's own last day where that is the later one. */
export const withOwnDue = (season: SeasonRow, own: { readonly due: SeasonRow["due"] } | undefined): SeasonRow => (own !== undefined && compareDays(own.due, season.due) > 0 ? { ...season, due: own.due } : season);

export async function takeUpFiling(work: Work, of: { readonly season: string; readonly entry: string }): Promise<Result<FilingInHand>> {
  const season = await findSeason(work.tx, of.season);
  const entry = await findEntry(work.tx, of.entry);
  const form = work.house.yearForms.find(({ file }) => file.id === season?.form);
  if (season === null || entry === null || form === undefined) return notFound;
  if (entry.level !== season.level || entry.kind !== season.kind || entry.pool || (season.node !== nation && !entry.scope.includes(season.node))) return notFound;
  const own = (await listSeasonDues(work.tx, [entry.id])).find(({ seasonId }) => seasonId === season.id);
  return ok({ season: withOwnDue(season, own), entry, form, organisation: await organisationOfEntry(work.tx, entry), row: await filingOf(work.tx, of) });
}

export const accessToFiling = ({ entry, organisation }: Pick<FilingInHand, "entry" | "organisation">): AccessObject => ({ scope: entry.scope, ...(organisation === undefined ? {} : { organisation }) });

/** Tiers of the season that have a node where the unit lies: where there is no county office the tier above audits alone (R-Z5). */
export const tiersHere = (house: House, { season, entry }: Pick<FilingInHand, "season" | "entry">): readonly Tier[] => season.tiers.filter((tier) => nodeOfTier(house, entry.scope, tier) !== undefined);

export function stateOfFiling(row: FilingRow | null): FilingState {
  if (row === null) return undefined;
  const { tiers, passed, times } = row.body["audit"] as unknown as { readonly tiers: readonly Tier[]; readonly passed: number; readonly times: number };
  const { id, standing, digest, receipt, late, year } = row;
  return { id, entry: row.entryId, season: row.seasonId, year, standing, digest, receipt, late, tiers, passed, times };
}

export interface Filed {
  readonly figures: JsonObject;
  readonly notes: JsonObject;
  readonly changes: string;
  readonly findings: readonly Finding[];
}

/** Appends and writes the row; `filed` is new content, otherwise the row keeps its own. */
export async function writeFiling(work: Work, hand: Omit<FilingInHand, "form">, events: readonly FilingEvent[], filed?: Filed): Promise<Result<FilingRow>> {
  const { entry, season, organisation, row } = hand;
  const state = events.reduce<FilingState>(evolveFiling, stateOfFiling(row));
  if (state === undefined) return notFound;
  const organisationId = organisation ?? row?.organisationId ?? null;
  const head = await append(work.tx, { stream: { kind: "filing", id: state.id }, expectedVersion: row?.version ?? 0, events: events.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope: [...entry.scope, ...(organisationId === null ? [] : [`organisation:${organisationId}`])], suite: work.house.suite });
  if (!head.ok) return head;
  const { tiers, passed, times } = state;
  const content = filed === undefined ? (row?.body ?? {}) : { figures: filed.figures, notes: filed.notes, changes: filed.changes };
  const last = events.findLast((event) => event.type === "returned" || event.type === "failed" || event.type === "reopened");
  const next: FilingRow = {
    id: state.id, seasonId: season.id, entryId: entry.id, organisationId, name: entry.name, region: entry.region, industry: entry.industry, year: season.year, kind: season.kind,
    standing: state.standing, turn: turnOf(state) ?? null, late: state.late, filedAt: filed === undefined ? (row?.filedAt ?? work.at) : work.at, digest: state.digest, receipt: state.receipt,
    body: { ...content, audit: { tiers: [...tiers], passed, times }, ...(last === undefined ? {} : { last: toStored(last).body }) },
    findings: filed?.findings ?? row?.findings ?? [], scope: entry.scope, version: head.value.version,
  };
  await putFiling(work.tx, next);
  return ok(next);
}
