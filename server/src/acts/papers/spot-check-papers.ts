// The papers of a spot check: a drawn unit's three-year table and report, filled with what is held; and the result made public.
import { dayInShanghai } from "@qingce/core/base/instant";
import { yearOf } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { standardOf } from "@qingce/core/declaration/body-faults";
import type { Edition } from "@qingce/core/programme/edition";
import { papersDue } from "@qingce/core/programme/papers-due";
import { formFor } from "@qingce/core/upkeep/read-year-form";
import { slotsFrom } from "@qingce/core/upkeep/year-form";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { spotSelfReport, spotSelfTable, type FigureOfYears, type SpotUnitPrinted } from "../../documents/papers/spot-papers.ts";
import { spotResult } from "../../documents/papers/spot-result.ts";
import { findSpotPapers, frozenList, listSpotFiles, type SpotCheckRow } from "../../store/spot-checks.ts";
import { listUnitYears } from "../../store/unit-years.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { readSpotCheck } from "../upkeep/read-spot-check.ts";
import { accessToUnit, seenUnit, type OfUnit, type SpotUnitInHand } from "../upkeep/spot-check-unit.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { points } from "./sheet-printed.ts";
import { industryName, placeName } from "./unit-of-declaration.ts";
import { upkeepFrame, type UpkeepPaper } from "./upkeep-frame.ts";

/** The three whole years before the list was frozen 近三年. */
const yearsBefore = ({ day }: SpotCheckRow): readonly number[] => [3, 2, 1].map((back) => yearOf(day) - back);

/** Figures and what is worked out of them over the years, from the unit's own yearly tables, of whichever list. */
async function overYears(work: Work, { row, entry }: SpotUnitInHand): Promise<Pick<SpotUnitPrinted, "years" | "figures" | "derived">> {
  const years = yearsBefore(row);
  const form = formFor(work.house.yearForms, row.kind, years.at(-1) ?? 0) ?? work.house.yearForms.find(({ file }) => file.kind === row.kind);
  if (form === undefined) return { years, figures: [], derived: [] };
  const filed = await listUnitYears(work.tx, { entry: entry.id, creditCode: entry.creditCode });
  const bodies = years.map((year) => (filed.find((one) => one.year === year && one.kind === row.kind)?.body["figures"] ?? {}) as { readonly [id: string]: number | null });
  const slots = bodies.map((figures) => slotsFrom(form, figures));
  const at = (n: number): readonly (number | null)[] => slots.map((one) => (Number.isNaN(one[n]) ? null : (one[n] ?? null)));
  const figures = Object.entries(form.file.figures).map(([id, { label, unit }]): FigureOfYears => ({ label, unit, values: bodies.map((one) => one[id] ?? null) }));
  const derived = form.derived.flatMap(({ id, at: slot }): readonly FigureOfYears[] => {
    const told = form.file.derived[id];
    return told === undefined ? [] : [{ label: told.label, unit: told.unit, values: at(slot) }];
  });
  return { years, figures, derived };
}

function itemsOf(house: House, edition: Edition, { kind }: SpotCheckRow): Pick<SpotUnitPrinted, "items" | "scheme"> {
  const standard = standardOf(edition, kind);
  const scheme = standard === undefined ? undefined : house.schemes.get(standard.scheme)?.scheme;
  if (scheme === undefined) return { items: [], scheme: "" };
  const items = scheme.items.map(({ file, group, points: max }, at) => ({ no: file.no ?? String(at + 1), group: scheme.groups[group]?.name ?? "", name: file.name, max: Number.isNaN(max) ? "" : points(max) }));
  return { items, scheme: scheme.file.name };
}

async function unitPrinted(work: Work, hand: SpotUnitInHand, edition: Edition, of: OfUnit, clause: string): Promise<SpotUnitPrinted> {
  const { house, tx } = work;
  const { row, entry } = hand;
  const filed = await findSpotPapers(tx, of);
  return {
    unit: entry.name, creditCode: entry.creditCode, region: placeName(house, entry.region), industry: industryName(house, entry.industry), listedOn: entry.fromDay, drawnOn: row.day, clause,
    ...(await overYears(work, hand)),
    ...itemsOf(house, edition, row),
    summary: Object.values(filed?.body.texts ?? {}).join("\n"),
    files: await listSpotFiles(tx, of),
    filedOn: filed === null ? "" : dayInShanghai(filed.filedAt),
  };
}

const groundOf = (house: House, row: SpotCheckRow, due: UpkeepPaper["due"]): UpkeepPaper | undefined => {
  const sealed = house.editions.byHash(row.editionHash);
  return sealed === undefined ? undefined : { due, ground: { round: { year: yearOf(row.day), authority: row.node }, sealed } };
};

export async function readSpotCheckPaper(house: House, actor: Actor, input: OfUnit & { readonly paper: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const of = { spotCheck: input.spotCheck, entry: input.entry };
  const made = await command<PaperMade>(house, actor, { act: "read-spot-check-papers", input: {} }, async (work) => {
    const hand = await seenUnit(work, of);
    if (hand === undefined) return notFound;
    const may = allowed(actor, "read-spot-check-papers", accessToUnit(house, "hold-spot-check", hand));
    if (!may.ok) return may;
    const edition = house.editions.byHash(hand.row.editionHash)?.edition;
    const due = edition === undefined ? undefined : papersDue(edition, "spot-unit", hand.row.kind).find(({ id }) => id === input.paper);
    const paper = due === undefined ? undefined : groundOf(house, hand.row, due);
    if (edition === undefined || paper === undefined) return notFound;
    const given = await unitPrinted(work, hand, edition, of, paper.due.cite ?? "");
    const frame = upkeepFrame(house, paper, { kind: hand.row.kind, draft: given.filedOn === "" });
    return ok({ model: paper.due.form === "spot-self-report" ? spotSelfReport(frame, given) : spotSelfTable(frame, given), of: hand.entry.name });
  });
  return handOutPaper(house, made, input.format);
}

/** Everybody's once it is published; before, a draft for the authority alone. */
export async function readSpotCheckResultPaper(house: House, actor: Actor, input: { readonly spotCheck: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const read = await readSpotCheck(house, actor, { spotCheck: input.spotCheck });
  if (!read.ok) return read;
  const { spotCheck: row, units } = read.value;
  const published = row.standing === "published";
  if (row.standing === "frozen" || (!published && !allowed(actor, "hold-spot-check", { node: row.node }).ok)) return notFound;
  const edition = house.editions.byHash(row.editionHash)?.edition;
  const due = edition === undefined ? undefined : papersDue(edition, "spot-check", row.kind)[0];
  const paper = due === undefined ? undefined : groundOf(house, row, due);
  if (paper === undefined) return notFound;
  const made = await command<PaperMade>(house, actor, { act: "read-public", input: {} }, async ({ tx }) => {
    const list = await frozenList(tx, row.id);
    const drawn = units.map(({ name, region, standing }) => ({ name, region: placeName(house, region), meets: standing === "meets" ? true : standing === "fails" ? false : undefined }));
    const { document, clause, day, numberSource, number, seed, listDigest, publishedOn } = row;
    const model = spotResult(upkeepFrame(house, paper, { kind: row.kind, draft: !published }), { document: document ?? "", clause, frozenOn: day, units: list.length, numberSource, number: number ?? "", seed: seed ?? "", listDigest, drawn, day: publishedOn ?? "" });
    return ok({ model, of: house.regions.get(row.node)?.name ?? "" });
  });
  return handOutPaper(house, made, input.format);
}

