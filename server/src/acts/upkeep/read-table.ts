// A unit's yearly table as unit and officers read it: the form, what is filled in, last year's beside, findings, whose turn it is. And the lists of tables.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { isAfterDeadline } from "@qingce/core/base/instant";
import type { Finding } from "@qingce/core/upkeep/report-check";
import { slotsFrom } from "@qingce/core/upkeep/year-form";
import type { YearFormFile } from "@qingce/core/upkeep/year-form-file";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { listEntries, type EntryRow } from "../../store/entries.ts";
import { countFilings, findYearDraft, listFilings, type FilingFilter, type FilingRow } from "../../store/filings.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listSeasonDues } from "../../store/season-dues.ts";
import { listSeasons, type SeasonRow } from "../../store/seasons.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { accessToFiling, takeUpFiling, withOwnDue, type FilingInHand } from "./filing-in-hand.ts";
import { findingsOf, lastFigures } from "./file-table.ts";

/** What the auditor said last: why it was returned, with the fields; or which key indicators fail, with the proceeding opened. */
export interface TableTold {
  readonly tier: string;
  readonly reason: string;
  readonly fields: readonly string[];
  readonly indicators: readonly { readonly indicator: string; readonly reason: string }[];
  readonly proceeding: string | null;
}

export interface YearTableRead {
  readonly season: SeasonRow;
  readonly entry: { readonly id: string; readonly name: string; readonly region: string; readonly industry: string | null; readonly listed: boolean };
  readonly form: YearFormFile;
  readonly body: YearTableBody;
  readonly revision: number;
  readonly last: { readonly [figure: string]: number | null } | null;
  /** Worked out of the figures, by id; null where something is missing. */
  readonly derived: { readonly [id: string]: number | null };
  readonly findings: readonly Finding[];
  readonly filing: { readonly id: string; readonly standing: string; readonly turn: string | null; readonly late: boolean; readonly filedAt: string; readonly digest: string; readonly receipt: string; readonly told: TableTold | null } | null;
  readonly overdue: boolean;
}

const emptyBody: YearTableBody = { figures: {}, notes: {}, changes: "" };

async function bodyOf(work: Work, { row, season, entry }: FilingInHand): Promise<{ readonly body: YearTableBody; readonly revision: number }> {
  const draft = await findYearDraft(work.tx, season.id, entry.id);
  if (row !== null && (row.standing !== "returned" || draft === null)) return { body: { ...emptyBody, ...(row.body as unknown as YearTableBody) }, revision: draft?.revision ?? 0 };
  return draft === null ? { body: emptyBody, revision: 0 } : { body: draft.body as unknown as YearTableBody, revision: draft.revision };
}

/** Only while it holds: a table filed again is before the auditors anew. */
function toldLast({ body, standing }: FilingRow): TableTold | null {
  const last = body["last"] as unknown as Partial<TableTold> | undefined;
  if (last === undefined || (standing !== "returned" && standing !== "failed")) return null;
  return { tier: last.tier ?? "", reason: last.reason ?? "", fields: last.fields ?? [], indicators: last.indicators ?? [], proceeding: last.proceeding ?? null };
}

async function told(work: Work, hand: FilingInHand): Promise<YearTableRead> {
  const { season, entry, form, row } = hand;
  const { body, revision } = await bodyOf(work, hand);
  const slots = slotsFrom(form, body.figures);
  const derived = Object.fromEntries(form.derived.map(({ id, at }) => [id, Number.isNaN(slots[at]) ? null : (slots[at] ?? null)]));
  return {
    season, form: form.file, revision, derived,
    body: { figures: body.figures, notes: body.notes, changes: body.changes },
    entry: { id: entry.id, name: entry.name, region: entry.region, industry: entry.industry, listed: entry.toDay === null },
    last: await lastFigures(work, hand),
    findings: row !== null && row.standing !== "returned" ? row.findings : await findingsOf(work, hand, body),
    filing: row === null ? null : { id: row.id, standing: row.standing, turn: row.turn, late: row.late, filedAt: row.filedAt, digest: row.digest, receipt: row.receipt, told: toldLast(row) },
    overdue: row === null && entry.toDay === null && isAfterDeadline(work.at, season.due),
  };
}

export async function readYearTable(house: House, actor: Actor, input: { readonly season: string; readonly entry: string }): Promise<Result<YearTableRead>> {
  return command(house, actor, { act: "read-year-table", input: {} }, async (work) => {
    const found = await takeUpFiling(work, input);
    if (!found.ok) return found;
    const may = allowed(actor, "read-year-table", accessToFiling(found.value));
    return may.ok ? ok(await told(work, found.value)) : may;
  });
}

export interface OwnTable {
  readonly season: SeasonRow;
  readonly entry: string;
  readonly name: string;
  readonly standing: string | null;
  readonly overdue: boolean;
}

/** What the applicant's listed units must file, newest year first. */
export async function ownTables(work: Work): Promise<readonly OwnTable[]> {
  const organisation = await findOrganisation(work.tx, work.actor.organisation ?? "");
  if (organisation === null) return [];
  const entries = await listEntries(work.tx, { creditCode: organisation.creditCode, pool: false }, { limit: 200 });
  const seasons = await listSeasons(work.tx);
  const filed = await listFilings(work.tx, {}, { limit: 500 });
  const dues = await listSeasonDues(work.tx, entries.map(({ id }) => id));
  const concerns = (season: SeasonRow, entry: EntryRow): boolean => season.level === entry.level && season.kind === entry.kind && entry.scope.includes(season.node) && entry.fromDay.slice(0, 4) <= String(season.year);
  return seasons.flatMap((one) =>
    entries.filter((entry) => concerns(one, entry)).flatMap((entry): readonly OwnTable[] => {
      const season = withOwnDue(one, dues.find(({ seasonId, entryId }) => seasonId === one.id && entryId === entry.id));
      const row = filed.find((one) => one.seasonId === season.id && one.entryId === entry.id);
      if (row === undefined && (entry.toDay !== null || season.standing === "closed")) return [];
      return [{ season, entry: entry.id, name: entry.name, standing: row?.standing ?? null, overdue: row === undefined && isAfterDeadline(work.at, season.due) }];
    }),
  );
}

export async function listOwnTables(house: House, actor: Actor): Promise<Result<{ readonly tables: readonly OwnTable[] }>> {
  return command(house, actor, { act: "list-year-tables", input: {} }, async (work) => ok({ tables: await ownTables(work) }));
}

export interface TablesAsked extends FilingFilter {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

type FilingListed = Omit<FilingRow, "body" | "scope">;

/** Tables of the officer's regions. */
export async function listYearTables(house: House, actor: Actor, input: TablesAsked): Promise<Result<{ readonly tables: readonly FilingListed[]; readonly total: number; readonly next: string | null }>> {
  const limit = input.limit ?? 50;
  return command(house, actor, { act: "list-year-tables", input: {} }, async ({ tx }) => {
    const { after, limit: _limit, ...filter } = input;
    const rows = await listFilings(tx, filter, { after, limit });
    const tables = rows.map(({ body: _body, scope: _scope, ...listed }): FilingListed => listed);
    return ok({ tables, total: await countFilings(tx, filter), next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null });
  });
}
