// What to have at hand before a form is filled 申报准备: papers, figures with their years, the score, the evaluation, who signs; all read from edition and scheme.
import type { Edition } from "../programme/edition.ts";
import { upkeepForms } from "../programme/paper.ts";
import { appliesTo, type Kind } from "../rule/kind.ts";
import type { Field } from "../score/scheme-field.ts";
import type { Scheme } from "../score/scheme.ts";
import { demandsEvidence } from "../score/item-evidence.ts";
import { standardOf } from "./body-faults.ts";

interface Named {
  readonly name: string;
  readonly clause: string | null;
}

export interface PaperToPrepare extends Named {
  readonly who: "applicant" | "evaluator";
}

/** One figure of the form; `years` is how many years' values, `returns` the statutory returns it is taken from. */
export interface FigureToPrepare {
  readonly label: string;
  readonly unit: string | null;
  readonly years: number;
  readonly returns: readonly string[];
}

export interface Preparation {
  readonly papers: readonly PaperToPrepare[];
  /** Computed by a scheme, attested by a number, or no score at all. */
  readonly score:
    | { readonly kind: "computed"; readonly name: string; readonly items: number; readonly proofs: boolean; readonly figures: readonly FigureToPrepare[] }
    | { readonly kind: "attested"; readonly standard: string; readonly max: string | null }
    | { readonly kind: "none" };
  readonly evaluation: { readonly need: "required" | "optional" | "either" | "none"; readonly undertaking: boolean; readonly clause: string | null };
  readonly signs: readonly (Named & { readonly who: "representative" | "evaluator" })[];
}

/** Papers of the yearly upkeep are asked by its own duties of those on the list, not of who declares. */
function ofUpkeep(edition: Edition, { id, who, form }: Edition["procedure"]["papers"][number]): boolean {
  if (form !== undefined && upkeepForms.has(form)) return true;
  const named = JSON.stringify(edition.upkeep).includes(`"${id}"`);
  const duties = (edition.procedure.duties ?? []).filter((duty) => duty.paper === id);
  return named || (duties.length > 0 && duties.every((duty) => duty.who !== who));
}

function papersOf(edition: Edition, kind: Kind, evaluated: boolean): readonly PaperToPrepare[] {
  return edition.procedure.papers.flatMap((paper) => {
    const mine = paper.who === "applicant" || (paper.who === "evaluator" && evaluated);
    if (!mine || !appliesTo(paper.for, kind) || ofUpkeep(edition, paper)) return [];
    return [{ name: paper.name, clause: paper.cite ?? null, who: paper.who === "evaluator" ? ("evaluator" as const) : ("applicant" as const) }];
  });
}

function figureOf(field: Field): readonly FigureToPrepare[] {
  switch (field.type) {
    case "number":
      return field.optional === true ? [] : [{ label: field.label, unit: field.unit === "1" ? null : field.unit, years: field.years ?? 1, returns: field.returns ?? [] }];
    case "table":
      return [{ label: field.label, unit: null, years: 1, returns: [] }];
    case "yes-no":
    case "choice":
    case "set":
    case "text":
      return [];
  }
}

function scoreOf(edition: Edition, kind: Kind, scheme: Scheme | undefined): Preparation["score"] {
  if (scheme !== undefined) return { kind: "computed", name: scheme.file.name, items: scheme.items.length, proofs: demandsEvidence(scheme), figures: Object.values(scheme.file.fields).flatMap(figureOf) };
  const standard = standardOf(edition, kind);
  return standard === undefined || standard.scores === "none" ? { kind: "none" } : { kind: "attested", standard: standard.name, max: standard.max ?? null };
}

/** `scheme` is the one that the round computes this kind's scores by. */
export function preparation(edition: Edition, kind: Kind, scheme?: Scheme): Preparation {
  const wanted = edition.procedure.evaluation[kind];
  const need = wanted?.need ?? "none";
  const undertaking = need !== "none" && wanted?.undertaking === true;
  return {
    papers: papersOf(edition, kind, need !== "none"),
    score: scoreOf(edition, kind, scheme),
    evaluation: { need, undertaking, clause: wanted?.cite ?? null },
    signs: [{ who: "representative", name: "材料真实性承诺", clause: null }, ...(undertaking ? [{ who: "evaluator" as const, name: "承诺书", clause: wanted?.cite ?? null }] : [])],
  };
}
