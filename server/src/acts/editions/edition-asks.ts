// What an edition asks of people: facts, dates, steps, readings and gaps, in the shape of a page.
import { isDay, type PlainDay } from "@qingce/core/base/plain-day";
import { askedFacts } from "@qingce/core/declaration/asked-facts";
import { asList } from "@qingce/core/programme/citations";
import { opened, type Edition } from "@qingce/core/programme/edition";

export interface FactAsked {
  readonly fact: string;
  readonly label: string;
  readonly type: string;
  readonly unit: string | null;
  readonly proof: string | null;
  readonly from: string;
  /** Kinds whose form asks for it. */
  readonly kinds: readonly string[];
}

export function factsOf(edition: Edition): readonly FactAsked[] {
  const asked = opened(edition).map((kind) => ({ kind, names: askedFacts(edition, kind) }));
  return Object.entries(edition.eligibility.facts).map(([fact, { label, type, unit, proof, from }]) => ({
    fact,
    label,
    type,
    unit: unit ?? null,
    proof: proof ?? null,
    from: from ?? "applicant",
    kinds: asked.filter(({ names }) => names.includes(fact)).map(({ kind }) => kind),
  }));
}

export const datesOf = (edition: Edition): readonly { readonly id: string; readonly what: string; readonly day: PlainDay | null; readonly who: string }[] =>
  edition.procedure.dates.map(({ id, what, day, who }) => ({ id, what, day: isDay(day) ? day : null, who }));

export const stepsOf = (edition: Edition) =>
  edition.procedure.steps.map((step) => ({ step: step.id, act: step.act, actor: step.actor, says: step.says, clause: step.cite ?? null, departments: step.departments ?? [], date: step.date ?? null }));

export const readingsOf = (edition: Edition) => edition.edition.readings.map(({ id, at, kind, matter, take, why }) => ({ id, at: asList(at), kind, matter, take, why }));

export const gapsOf = (gaps: readonly { readonly what: string; readonly at?: string | readonly string[]; readonly then: string }[]) => gaps.map(({ what, at, then }) => ({ what, at: asList(at), then }));
