// Submits the draft as it stands: freezes it under a digest, judges it whole, and gives a receipt; or names every fault beside its field.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { decide } from "@qingce/core/declaration/decide";
import { withComputedScore } from "@qingce/core/declaration/scoring";
import { scopeOf } from "@qingce/core/programme/tier-tree";
import { digest as digestOf } from "../../store/digest.ts";
import { findDraft } from "../../store/drafts.ts";
import { rescopeEvidence } from "../../store/evidence.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { unknownProofs } from "../proofs/unknown-proofs.ts";
import { askForHints } from "../independence/ask-for-hints.ts";
import { keepFigures } from "../schemes/read-peers.ts";
import { scoringContext } from "../schemes/scheme-in-hand.ts";
import { gather } from "./circumstances.ts";
import { accessTo, takeUp, writeDeclaration, type DeclarationInHand } from "./declaration-in-hand.ts";

export interface Receipt {
  readonly receipt: string;
  readonly digest: string;
  readonly number: string;
  readonly at: string;
}

async function submit(work: Work, found: DeclarationInHand, draft: DeclarationBody): Promise<Result<Receipt>> {
  const { state, round, sealed } = found;
  const context = await scoringContext(work, found);
  const body = withComputedScore(draft, context.scoring);
  const organisation = await findOrganisation(work.tx, state.opening.organisation);
  if (organisation === null) return notFound;
  const digest = digestOf(work.house.suite, canonicalJson(body as unknown as Json));
  const receipt = work.house.ids.next("receipt");
  const circumstances = await gather(work, sealed.edition, round, { creditCode: organisation.creditCode, kind: state.opening.kind, facts: body.facts, statements: body.statements });
  const decided = decide(state, { kind: "submit", body, digest, receipt, circumstances }, context);
  const strangers = await unknownProofs(work, state.opening.id, body.proofs);
  if (!decided.ok) return refuse(...decided.refusals, ...strangers);
  if (strangers.length > 0) return refuse(...strangers);
  const written = await writeDeclaration(work, found, decided.value);
  if (!written.ok) return written;
  if (context.scoring !== undefined) await keepFigures(work, found, context.scoring, body);
  // Sent again, it is compared anew with the report that stands beside it.
  if (state.evaluation !== undefined) await askForHints(work, found);
  await rescopeEvidence(work.tx, state.opening.id, scopeOf(state.opening.nodes));
  return ok({ receipt, digest, number: state.opening.number, at: work.at });
}

/** Submits one's own declaration. A refusal leaves the draft untouched. */
export async function submitDeclaration(house: House, actor: Actor, input: { readonly declaration: string }, key?: string): Promise<Result<Receipt>> {
  return command(house, actor, { act: "submit-declaration", input: { declaration: input.declaration }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "submit-declaration", accessTo(found.value));
    if (!may.ok) return may;
    const draft = await findDraft(work.tx, input.declaration);
    return draft === null ? notFound : submit(work, found.value, draft.body as unknown as DeclarationBody);
  });
}
