// What became of the notice since a declaration's round sealed it, for its own applicant: signed amendments, a revised text on file, and whom it would touch.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Declaration } from "@qingce/core/declaration/state";
import { compareEditions } from "@qingce/core/programme/compare";
import type { Edition } from "@qingce/core/programme/edition";
import { findDraft } from "../../store/drafts.ts";
import { allowed, command } from "../command.ts";
import { shown, touchedOf, type MattersShown } from "../backtests/read-touched.ts";
import type { House } from "../house.ts";
import { accessTo, takeUp, type DeclarationInHand } from "./declaration-in-hand.ts";

export interface RevisionRead {
  /** Signed amendments of the round, which hold for it; the oldest first. */
  readonly amendments: readonly { readonly kind: "extension" | "correction" | "supplement"; readonly says: string; readonly signedBy: string; readonly day: PlainDay; readonly reason: string }[];
  /** The notice's text as it now lies on file, where it differs from the sealed one that the round goes on under. */
  readonly revised: ({ readonly edition: string; readonly name: string; readonly hash: string; readonly clauses: readonly string[] } & MattersShown) | null;
}

function amendmentsOf({ round, sealed }: DeclarationInHand): RevisionRead["amendments"] {
  const dates = sealed.edition.procedure.dates;
  return round.amendments.flatMap(({ change, signedBy, day, reason }) => {
    if (change.kind === "quota-transfer") return [];
    const says = change.kind === "extension" ? `${dates.find(({ id }) => id === change.date)?.what ?? change.date}：至 ${change.day}` : change.text;
    return [{ kind: change.kind, says, signedBy, day, reason }];
  });
}

/** Each clause once, of the new text where it has one. */
function clausesBetween(own: Edition, next: Edition): readonly string[] {
  return [...new Set(compareEditions(own, next).changes.flatMap(({ clauseFrom, clauseTo }) => clauseTo ?? clauseFrom ?? []))];
}

/** Judged on the draft as it is typed, else on what was last submitted. */
export function readRevision(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<RevisionRead>> {
  return command<RevisionRead>(house, actor, { act: "read-draft", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-draft", accessTo(found.value));
    if (!may.ok) return may;
    const { state, sealed } = found.value;
    const next = house.editions.current.get(sealed.edition.id);
    const amendments = amendmentsOf(found.value);
    if (next === undefined || next.hash === sealed.hash) return ok({ amendments, revised: null });
    const draft = (await findDraft(work.tx, input.declaration))?.body as unknown as DeclarationBody | undefined;
    const declaration: Declaration = draft === undefined ? state : { ...state, body: { ...state.body, ...draft } };
    const touched = shown(await touchedOf(work, found.value, next.edition, declaration));
    return ok({ amendments, revised: { edition: next.edition.id, name: next.edition.edition.name, hash: next.hash, clauses: clausesBetween(sealed.edition, next.edition), ...touched } });
  });
}
