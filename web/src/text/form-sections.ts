// The sections of the form and how far each is: which places it holds, which are done, missing, faulty.
import type { Refusal } from "@qingce/core/base/refusal";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { valueAt } from "./draft-place.ts";
import { sheetLabel } from "./sheet-said.ts";
import { isOpen, sheetSections } from "./sheet-sections.ts";
import { wantsScore, type FormBasis, type FormJudgment } from "./form-judgment.ts";

export interface FormSection {
  /** facts, proofs, score, evaluation, statements, particulars, commitment; `sheet-…` for those of a computed sheet. */
  readonly id: string;
  readonly title: string;
  readonly places: readonly string[];
  /** Known already where places alone do not tell it. */
  readonly progress?: Progress;
}

export interface Progress {
  readonly done: number;
  readonly missing: number;
  readonly faulty: number;
}

/** What stops a submit at a place; missing ones apart from wrong ones. */
export const faultsAt = (faults: readonly Refusal[], place: string): readonly Refusal[] => faults.filter((one) => one.place === place);

export function sectionsOf(basis: FormBasis, { facts, judged, score, faults }: FormJudgment, body: DeclarationBody): readonly FormSection[] {
  const { edition, kind } = basis;
  const proofs = facts.filter(({ name, definition }) => definition.proof !== undefined && body.facts[name] !== false);
  const statements = [...new Set([...judged.departures.map((one) => one.rule), ...Object.keys(body.statements).filter((rule) => body.statements[rule]?.trim() !== "")])];
  const need = edition.procedure.evaluation[kind]?.need ?? "none";
  const all: readonly FormSection[] = [
    { id: "facts", title: "基本条件", places: facts.map(({ name }) => `facts.${name}`) },
    { id: "proofs", title: "佐证", places: proofs.map(({ name }) => `proofs.${name}`) },
    ...(score === undefined ? [] : sheetSections(score.laid, score.outcome, faults, score.doubts)),
    { id: "score", title: "得分", places: score === undefined && wantsScore(edition, kind) ? ["selfScore"] : [] },
    { id: "evaluation", title: "第三方评价", places: need === "none" ? [] : ["engagement"] },
    { id: "statements", title: "原则上说明", places: statements.map((rule) => `statements.${rule}`) },
    { id: "particulars", title: "报告内容", places: (basis.particulars ?? []).map((one) => `particulars.${one.id}`) },
    { id: "commitment", title: "承诺", places: ["commitment"] },
  ];
  return all.filter(({ id, places }) => places.length > 0 || id === "facts");
}

export function progressOf({ places, progress }: FormSection, faults: readonly Refusal[], body: DeclarationBody, engaged: boolean): Progress {
  if (progress !== undefined) return progress;
  const states = places.map((place) => {
    const here = faultsAt(faults, place);
    if (here.some((one) => !isOpen(one))) return "faulty";
    if (here.length > 0) return "missing";
    return valueAt(body, place) !== undefined || (place === "engagement" && engaged) ? "done" : "optional";
  });
  const count = (state: string): number => states.filter((one) => one === state).length;
  return { done: count("done"), missing: count("missing"), faulty: count("faulty") };
}

/** The id of the input that stands for a place, so that a fault can lead to it. */
export const idOf = (place: string): string => `at-${place.replaceAll(/[^a-zA-Z0-9-]/gu, "-")}`;

/** A place in the words of the form. */
export function placeLabel(place: string, { facts }: Pick<FormJudgment, "facts">, { edition, scoring, particulars }: Pick<FormBasis, "edition" | "scoring" | "particulars">): string {
  if (scoring !== undefined && place.startsWith("sheet.")) return sheetLabel(scoring.scheme, place.slice("sheet.".length));
  if (scoring !== undefined && place.startsWith("proofs.sheet.")) return `${sheetLabel(scoring.scheme, place.slice("proofs.sheet.".length))}的佐证`;
  const name = place.slice(place.indexOf(".") + 1);
  const label = facts.find((one) => one.name === name)?.definition.label ?? edition.eligibility.facts[name]?.label ?? name;
  if (place.startsWith("facts.")) return label;
  if (place.startsWith("proofs.")) return `${label}的佐证`;
  if (place.startsWith("statements.")) return `说明：${edition.rules.find((rule) => rule.id === name)?.says ?? name}`;
  if (place.startsWith("particulars.")) return particulars?.find((one) => one.id === name)?.label ?? name;
  return { selfScore: "自评价得分", commitment: "真实性承诺", engagement: "第三方评价" }[place] ?? place;
}
