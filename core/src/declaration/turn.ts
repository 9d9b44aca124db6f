// Whose turn it is on a declaration: the region nodes of the tiers whose steps are open, and the departments asked.
import type { Edition } from "../programme/edition.ts";
import type { Tier } from "../rule/kind.ts";
import { tiers } from "../rule/kind.ts";
import type { Step } from "../rule/step.ts";
import { openSteps } from "./position.ts";
import type { Declaration } from "./state.ts";

const isTier = (actor: string): actor is Tier => tiers.includes(actor as Tier);

/** The node that acts at a step for this declaration; undefined for steps of the applicant, evaluator or experts. */
export const nodeAt = (declaration: Declaration, step: Step): string | undefined => (isTier(step.actor) ? declaration.opening.nodes[step.actor] : undefined);

export function turnOf(edition: Edition, declaration: Declaration): { readonly turn: readonly string[]; readonly departments?: readonly string[] } {
  const open = openSteps(edition, declaration);
  const turn = open.flatMap((step) => nodeAt(declaration, step) ?? []);
  const departments = open.find((step) => step.act === "opine")?.departments;
  return departments === undefined ? { turn } : { turn, departments };
}
