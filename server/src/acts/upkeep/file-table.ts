// A listed unit fills in its year's table: drafts saved as typed, last year's figures beside, checks run on save, and filing that names every fault.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json, JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decideFiling } from "@qingce/core/upkeep/filing";
import { checkReport, type Finding } from "@qingce/core/upkeep/report-check";
import { slotsFrom, type YearForm } from "@qingce/core/upkeep/year-form";
import { yearTableFaults, type YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { digest as digestOf } from "../../store/digest.ts";
import { settleDues } from "../../store/dues.ts";
import { findYearDraft, saveYearDraft as save } from "../../store/filings.ts";
import { findFigures, putFigures } from "../../store/year-figures.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { accessToFiling, stateOfFiling, takeUpFiling, tiersHere, writeFiling, type FilingInHand } from "./filing-in-hand.ts";

interface Which {
  readonly season: string;
  readonly entry: string;
}

const figureIds = (form: YearForm): { readonly id: string; readonly figures: readonly string[] } => ({ id: form.file.id, figures: form.figures.map(({ id }) => id) });

/** Last year's figures by id, as far as they were filed under this form. */
export async function lastFigures(work: Work, { form, entry, season }: FilingInHand): Promise<{ readonly [id: string]: number | null } | null> {
  const found = await findFigures(work.tx, figureIds(form), { entry: entry.id, year: season.year - 1 });
  return found === null ? null : Object.fromEntries(form.figures.map(({ id }, at) => [id, found[at] ?? null]));
}

export async function findingsOf(work: Work, hand: FilingInHand, body: YearTableBody): Promise<readonly Finding[]> {
  const last = await lastFigures(work, hand);
  return checkReport(hand.form, { slots: slotsFrom(hand.form, body.figures), ...(last === null ? {} : { last: slotsFrom(hand.form, last) }) });
}

/** Saves a draft: never blocked by what is in it. */
export async function saveYearDraft(house: House, actor: Actor, input: Which & { readonly revision: number; readonly body: YearTableBody }): Promise<Result<{ readonly revision: number; readonly savedAt: string }>> {
  return command(house, actor, { act: "file-year-table", input: {} }, async (work) => {
    const found = await takeUpFiling(work, input);
    if (!found.ok) return found;
    const may = allowed(actor, "file-year-table", accessToFiling(found.value));
    if (!may.ok) return may;
    const { row, organisation } = found.value;
    if (row !== null && row.standing !== "returned") return refuse({ code: "not-editable", facts: { standing: row.standing }, hint: "已填报的表不能修改；如需修改，请等待审核退回" });
    const saved = await save(work.tx, { season: input.season, entry: input.entry, organisation: organisation ?? "", body: input.body as unknown as JsonObject, revision: input.revision, savedAt: work.at });
    return saved.ok ? ok({ revision: saved.value, savedAt: work.at }) : saved;
  });
}

export interface TableFiled {
  readonly filing: string;
  readonly receipt: string;
  readonly late: boolean;
  readonly findings: readonly Finding[];
}

const emptyBody: YearTableBody = { figures: {}, notes: {}, changes: "" };

/** What checks call a fault blocks unless the unit has explained it; a doubt never blocks, it goes to the auditor with the table. */
function blocking(hand: FilingInHand, body: YearTableBody, findings: readonly Finding[]): readonly Refusal[] {
  const open = findings.filter(({ check, severity }) => severity === "fault" && (body.notes[check] ?? "").trim() === "");
  return [
    ...yearTableFaults(hand.form, body),
    ...open.map(({ check, value, other }) => ({ code: "check-fault", place: `checks.${check}`, clause: hand.season.clause, facts: { check, value, other: other ?? null }, hint: `${hand.form.file.checks.find(({ id }) => id === check)?.says ?? check}；数字无误的，请写明原因` })),
  ];
}

async function file(work: Work, hand: FilingInHand): Promise<Result<TableFiled>> {
  const { house, actor } = work;
  const { season, entry, form, row, organisation } = hand;
  const draft = await findYearDraft(work.tx, season.id, entry.id);
  const body = (draft?.body as unknown as YearTableBody | undefined) ?? emptyBody;
  const findings = await findingsOf(work, hand, body);
  const id = row?.id ?? house.ids.next("filing");
  const receipt = house.ids.next("receipt");
  const digest = digestOf(house.suite, canonicalJson(body as unknown as Json));
  const decided = decideFiling(stateOfFiling(row), { kind: "file", id, entry: entry.id, digest, receipt, by: actor.account, at: work.at, season: { ...season, tiers: tiersHere(house, hand) }, listed: entry.toDay === null, faults: blocking(hand, body, findings) });
  if (!decided.ok) return decided;
  const written = await writeFiling(work, hand, decided.value, { figures: body.figures, notes: body.notes, changes: body.changes, findings });
  if (!written.ok) return written;
  await putFigures(work.tx, figureIds(form), { filing: id, entry: entry.id, year: season.year, region: entry.region, industry: entry.industry ?? "", organisation: organisation ?? null, scope: entry.scope, figures: form.figures.map((one) => body.figures[one.id] ?? null) });
  await settleDues(work.tx, "year-table", `${season.id}/${entry.id}`, work.at);
  return ok({ filing: id, receipt, late: written.value.late, findings });
}

/** Files the draft as it stands, with a receipt; or names every empty figure and every fault not explained. */
export async function fileYearTable(house: House, actor: Actor, input: Which, key?: string): Promise<Result<TableFiled>> {
  return command(house, actor, { act: "file-year-table", input: { ...input }, key }, async (work) => {
    const found = await takeUpFiling(work, input);
    if (!found.ok) return found;
    const may = allowed(actor, "file-year-table", accessToFiling(found.value));
    return may.ok ? file(work, found.value) : may;
  });
}
