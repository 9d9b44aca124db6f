// The form of a scheme as a spreadsheet, handed out and read back. Reading stores nothing: the applicant confirms before the draft takes it.
import { Readable } from "node:stream";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { CarrierFile } from "@qingce/core/score/carrier-file";
import type { Doubt } from "@qingce/core/score/doubt";
import { formLayout, keySheet } from "@qingce/core/score/form-layout";
import { entriesFor } from "@qingce/core/score/new-carriers";
import type { EnergyAsked } from "@qingce/core/score/read-carriers";
import { foreignForm, readForm } from "@qingce/core/score/read-form";
import type { Scheme } from "@qingce/core/score/scheme";
import { emptySheet, type Sheet } from "@qingce/core/score/sheet";
import type { Earlier } from "@qingce/core/score/sheet-magnitudes";
import { writeXlsxForm, xlsxType } from "../../documents/xlsx-out.ts";
import { findDraft } from "../../store/drafts.ts";
import { allowed, command } from "../command.ts";
import { accessTo, takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { GivenFile } from "../proofs/take-file.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { earlierFigures } from "./earlier-figures.ts";
import { givenWorkbook } from "./given-workbook.ts";
import { schemeById } from "./scheme-by-id.ts";
import { scoringOf } from "./scheme-in-hand.ts";

async function asFile(name: string, scheme: Scheme, hash: string, sheet: Sheet, energy: CarrierFile | undefined): Promise<FileHandedOut> {
  const bytes = await writeXlsxForm(formLayout(scheme, hash, sheet, energy));
  return { name: `${name}.xlsx`, mediaType: xlsxType, size: bytes.length, bytes: Readable.from([bytes]) };
}

/** Blank: to look at, or to collect figures before a round opens. */
export async function downloadSchemeForm(house: House, actor: Actor, input: { readonly standard: string; readonly scheme: string }): Promise<Result<FileHandedOut>> {
  const read = await command(house, actor, { act: "read-public", input: {} }, async (work) => ok((await schemeById(work, `${input.standard}/${input.scheme}`)) ?? null));
  const found = read.ok ? read.value : null;
  return found === null ? refuse({ code: "scheme-unknown", hint: "没有这个计分方案" }) : ok(await asFile(`填报表_${found.scheme.file.name}`, found.scheme, found.hash, emptySheet, house.tables.carriers?.file));
}

interface InHand {
  readonly scheme: Scheme;
  readonly hash: string;
  readonly number: string;
  readonly sheet: Sheet;
  /** Absent where the round froze no energy factors. */
  readonly energy: EnergyAsked | undefined;
  /** What a figure out of scale is held against: the draft, then what the unit gave elsewhere. An evaluator reckons for itself. */
  readonly earlier: readonly Earlier[];
}

/** What whoever fills the form in has said so far: the applicant its draft, the evaluator nothing but its own. */
const takeForm = (house: House, actor: Actor, declaration: string): Promise<Result<InHand>> =>
  command<InHand>(house, actor, { act: "read-draft", input: {} }, async (work) => {
    const found = await takeUp(work, declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-draft", accessTo(found.value));
    if (!may.ok) return may;
    const { state, round } = found.value;
    const scoring = await scoringOf(work, round, state.opening);
    if (scoring === undefined) return refuse({ code: "scheme-none", hint: "本批次没有采用计分方案，没有填报表" });
    const draft = actor.role === "applicant" ? await findDraft(work.tx, declaration) : null;
    const body = draft?.body as unknown as DeclarationBody | undefined;
    const said = actor.role === "applicant" ? (body ?? state.body)?.sheet : state.evaluation?.sheet;
    const drafted: readonly Earlier[] = said === undefined ? [] : [{ says: "上次填报", answers: said.answers, ...(said.carriers === undefined ? {} : { carriers: said.carriers }) }];
    const earlier = actor.role === "applicant" ? [...drafted, ...(await earlierFigures(work, scoring.scheme, state.opening))] : drafted;
    const file = scoring.carriers?.file;
    const energy = file === undefined ? undefined : { file, grid: entriesFor(file, state.opening.region, said?.carriers).grid };
    return ok({ scheme: scoring.scheme, hash: scoring.hash, number: state.opening.number, sheet: said ?? emptySheet, energy, earlier });
  });

export async function downloadSheetForm(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<FileHandedOut>> {
  const form = await takeForm(house, actor, input.declaration);
  return form.ok ? ok(await asFile(`填报表_${form.value.number}`, form.value.scheme, form.value.hash, form.value.sheet, form.value.energy?.file)) : form;
}

export interface SheetFormRead {
  readonly sheet: Sheet;
  readonly faults: readonly Refusal[];
  readonly doubts: readonly Doubt[];
  readonly externalLinks: boolean;
}

/** Answers, faults by cell, and questions; figures already in the draft are what a figure out of scale is held against. */
export async function fillSheetForm(house: House, actor: Actor, input: { readonly declaration: string }, file: () => Promise<Result<GivenFile>>): Promise<Result<SheetFormRead>> {
  const form = await takeForm(house, actor, input.declaration);
  if (!form.ok) return form;
  const given = await givenWorkbook(file, { hidden: (name) => name === keySheet, mostCells: 50_000 });
  if (!given.ok) return given;
  const { sheets, externalLinks } = given.value.book;
  const foreign = foreignForm(form.value.scheme, form.value.hash, sheets);
  if (foreign !== undefined) return refuse(foreign);
  const { sheet, faults, doubts } = readForm(form.value.scheme, sheets, form.value.earlier, form.value.energy);
  return ok({ sheet, faults, doubts, externalLinks });
}
