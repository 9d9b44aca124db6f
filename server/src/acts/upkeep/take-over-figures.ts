// Last year's figures that rarely change, and those of the unit's own sheet of the same year, put into the empty places of the draft.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { JsonObject } from "@qingce/core/base/json";
import type { Actor } from "@qingce/core/access/actor";
import { sheetYear, takeOver, type SheetInHand, type Taken } from "@qingce/core/upkeep/take-over";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { findYearDraft, saveYearDraft } from "../../store/filings.ts";
import { sheetsOfUnit } from "../../store/sheet-figures.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { schemeByHash } from "../schemes/scheme-in-hand.ts";
import { lastFigures } from "./file-table.ts";
import { accessToFiling, takeUpFiling, type FilingInHand } from "./filing-in-hand.ts";

export interface FiguresTaken {
  readonly revision: number;
  readonly savedAt: string;
  readonly taken: readonly Taken[];
}

async function sheetsInHand(work: Work, { entry, organisation }: FilingInHand): Promise<readonly SheetInHand[]> {
  const rows = await sheetsOfUnit(work.tx, { entry: entry.id, organisation: organisation ?? "", kind: entry.kind, level: entry.level, declaration: entry.declarationId });
  const sheets: SheetInHand[] = [];
  for (const { declaration, hash, figures, submittedAt } of rows) {
    const scheme = (await schemeByHash(work, hash))?.scheme;
    if (scheme !== undefined) sheets.push({ declaration, scheme: scheme.file.id, year: sheetYear(scheme.file.years, Number(submittedAt.slice(0, 4))), slots: scheme.slots, values: figures });
  }
  return sheets;
}

const emptyBody: YearTableBody = { figures: {}, notes: {}, changes: "" };

async function taking(work: Work, hand: FilingInHand, revision: number): Promise<Result<FiguresTaken>> {
  const { season, entry, form, row, organisation } = hand;
  if (row !== null && row.standing !== "returned") return refuse({ code: "not-editable", facts: { standing: row.standing }, hint: "已填报的表不能修改；如需修改，请等待审核退回" });
  const draft = await findYearDraft(work.tx, season.id, entry.id);
  const body = { ...emptyBody, ...((draft?.body ?? row?.body) as unknown as YearTableBody | undefined) };
  const taken = takeOver(form, season.year, body.figures, { last: await lastFigures(work, hand), sheets: await sheetsInHand(work, hand) });
  if (taken.length === 0) return refuse({ code: "nothing-to-take", hint: "没有可带入的数字：上年的表和同年的自评表里没有，或者已经填写" });
  const figures = { ...body.figures, ...Object.fromEntries(taken.map(({ figure, value }) => [figure, value])) };
  const next: YearTableBody = { figures, notes: body.notes, changes: body.changes };
  const saved = await saveYearDraft(work.tx, { season: season.id, entry: entry.id, organisation: organisation ?? "", body: next as unknown as JsonObject, revision, savedAt: work.at });
  return saved.ok ? ok({ revision: saved.value, savedAt: work.at, taken }) : saved;
}

/** Over the revision that the page shows: what was typed since, in another window, is not overwritten. */
export async function takeOverFigures(house: House, actor: Actor, input: { readonly season: string; readonly entry: string; readonly revision: number }): Promise<Result<FiguresTaken>> {
  return command(house, actor, { act: "file-year-table", input: {} }, async (work) => {
    const found = await takeUpFiling(work, input);
    if (!found.ok) return found;
    const may = allowed(actor, "file-year-table", accessToFiling(found.value));
    return may.ok ? taking(work, found.value, input.revision) : may;
  });
}
