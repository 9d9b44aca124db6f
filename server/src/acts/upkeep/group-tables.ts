// One organisation's tables of a season in one workbook: handed out with what is in the drafts, read back into the drafts row by row.
import { Readable } from "node:stream";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { JsonObject } from "@qingce/core/base/json";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { groupHeads, groupLine, groupSheet, readGroup, type GroupRow } from "@qingce/core/upkeep/group-workbook";
import type { YearForm } from "@qingce/core/upkeep/year-form";
import type { YearTableBody } from "@qingce/core/upkeep/year-table-body";
import { longTable } from "../../documents/workbook/long-table.ts";
import { xlsxType } from "../../documents/xlsx-out.ts";
import { listEntries, type EntryRow } from "../../store/entries.ts";
import { filingOf, findYearDraft, saveYearDraft } from "../../store/filings.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { findSeason, type SeasonRow } from "../../store/seasons.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { GivenFile } from "../proofs/take-file.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { givenWorkbook } from "../schemes/given-workbook.ts";

interface Group {
  readonly season: SeasonRow;
  readonly form: YearForm;
  readonly entries: readonly EntryRow[];
}

const most = 500;

/** The organisation's units that stand on the season's list. */
async function takeUpGroup(work: Work, id: string): Promise<Result<Group>> {
  const may = allowed(work.actor, "list-year-tables", {});
  if (!may.ok) return may;
  const season = await findSeason(work.tx, id);
  const form = work.house.yearForms.find(({ file }) => file.id === season?.form);
  const organisation = await findOrganisation(work.tx, work.actor.organisation ?? "");
  if (season === null || form === undefined || organisation === null) return notFound;
  const all = await listEntries(work.tx, { creditCode: organisation.creditCode, pool: false }, { limit: most });
  const entries = all.filter((one) => one.kind === season.kind && one.level === season.level && one.toDay === null && (season.node === nation || one.scope.includes(season.node)) && one.fromDay.slice(0, 4) <= String(season.year));
  return entries.length === 0 ? notFound : ok({ season, form, entries });
}

const emptyBody: YearTableBody = { figures: {}, notes: {}, changes: "" };

async function bodyOf(work: Work, season: SeasonRow, entry: string): Promise<{ readonly body: YearTableBody; readonly revision: number; readonly editable: boolean }> {
  const filed = await filingOf(work.tx, { season: season.id, entry });
  const draft = await findYearDraft(work.tx, season.id, entry);
  const editable = filed === null || filed.standing === "returned";
  const held = (editable ? (draft?.body ?? filed?.body) : filed?.body) as unknown as YearTableBody | undefined;
  return { body: { ...emptyBody, ...held }, revision: draft?.revision ?? 0, editable };
}

export async function downloadGroupTables(house: House, actor: Actor, input: { readonly season: string }): Promise<Result<FileHandedOut>> {
  return command<FileHandedOut>(house, actor, { act: "list-year-tables", input: {} }, async (work) => {
    const found = await takeUpGroup(work, input.season);
    if (!found.ok) return found;
    const { season, form, entries } = found.value;
    const lines = [];
    for (const { id, name } of entries) {
      const { body } = await bodyOf(work, season, id);
      lines.push(groupLine(form, { entry: id, name }, body.figures, body.changes));
    }
    const head = groupHeads(form);
    const name = groupSheet(season.year, form.file.kind);
    const chunks: Buffer[] = [];
    for await (const bytes of longTable({ name, head, widths: head.map((one) => Math.min(36, Math.max(12, one.length * 2))), rows: lines })) chunks.push(bytes);
    const bytes = Buffer.concat(chunks);
    return ok({ name: `${name}_${entries.length}家.xlsx`, mediaType: xlsxType, size: bytes.length, bytes: Readable.from([bytes]) });
  });
}

export interface GroupFilled {
  readonly saved: readonly { readonly entry: string; readonly name: string; readonly row: number; readonly figures: number; readonly revision: number }[];
  /** Each at its cell, `2025年工厂动态管理表!D3`; a row with a fault is not taken. */
  readonly faults: readonly Refusal[];
}

type Kept = Result<GroupFilled["saved"][number]>;

/** Over the draft as it stands: empty cells leave what is there. */
async function keepRow(work: Work, { season, entries }: Group, row: GroupRow, place: string, dryRun: boolean): Promise<Kept> {
  const { body, revision, editable } = await bodyOf(work, season, row.entry);
  if (!editable) return refuse({ code: "not-editable", place, facts: { entry: row.entry }, hint: "已填报的表不能修改；如需修改，请等待审核退回" });
  const next: YearTableBody = { figures: { ...body.figures, ...row.figures }, notes: body.notes, changes: row.changes ?? body.changes };
  const saved = dryRun ? ok(revision) : await saveYearDraft(work.tx, { season: season.id, entry: row.entry, organisation: work.actor.organisation ?? "", body: next as unknown as JsonObject, revision, savedAt: work.at });
  const name = entries.find(({ id }) => id === row.entry)?.name ?? "";
  return saved.ok ? ok({ entry: row.entry, name, row: row.row, figures: Object.keys(row.figures).length, revision: saved.value }) : saved;
}

export async function fillGroupTables(house: House, actor: Actor, input: { readonly season: string; readonly dryRun?: boolean | undefined }, file: () => Promise<Result<GivenFile>>): Promise<Result<GroupFilled>> {
  const seen = await command(house, actor, { act: "list-year-tables", input: {} }, (work) => takeUpGroup(work, input.season));
  if (!seen.ok) return seen;
  const given = await givenWorkbook(file, { mostCells: 200_000 });
  if (!given.ok) return given;
  const wanted = groupSheet(seen.value.season.year, seen.value.form.file.kind);
  const sheet = given.value.book.sheets.find(({ name }) => name === wanted);
  if (sheet === undefined) return refuse({ code: "workbook-of-another-season", facts: { wanted, found: given.value.book.sheets[0]?.name ?? "" }, hint: `文件中没有工作表“${wanted}”；请用本年度下载的模板填写` });
  return command(house, actor, { act: "file-year-table", input: {} }, async (work) => {
    const found = await takeUpGroup(work, input.season);
    if (!found.ok) return found;
    const group = found.value;
    const { rows, faults } = readGroup(group.form, sheet, group.entries.map(({ id, name }) => ({ entry: id, name })));
    const kept: Kept[] = [];
    for (const row of rows) kept.push(await keepRow(work, group, row, `${wanted}!A${row.row}`, input.dryRun === true));
    return ok({ saved: kept.flatMap((one) => (one.ok ? [one.value] : [])), faults: [...faults, ...kept.flatMap((one) => (one.ok ? [] : one.refusals))] });
  });
}
