// Reads what the form is judged on while it is filled in: the same edition and circumstances that the submit will be judged on.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Edition } from "@qingce/core/programme/edition";
import { layoutFor, particularsOf, type Particular } from "@qingce/core/programme/paper-layout";
import { papersDue } from "@qingce/core/programme/papers-due";
import { stagesOf } from "@qingce/core/rule/step";
import type { Circumstances } from "@qingce/core/rule/circumstances";
import type { Kind } from "@qingce/core/rule/kind";
import { findDraft } from "../../store/drafts.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { gather } from "./circumstances.ts";
import { accessTo, takeUp } from "./declaration-in-hand.ts";
import { stepDue, waitsOf } from "./waits.ts";

export interface FormRead {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly standing: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  readonly round: { readonly id: string; readonly title: string; readonly opens: string };
  readonly today: string;
  readonly due: string | null;
  readonly edition: Edition;
  /** What the forms of the reports ask beside the rules; none where no report is due. */
  readonly particulars: readonly Particular[];
  readonly circumstances: Circumstances;
}

function particularsAsked({ layouts }: House, edition: Edition, kind: Kind): readonly Particular[] {
  const reports = papersDue(edition, "declaration", kind).filter(({ form }) => form === "self-evaluation-report" || form === "evaluation-report");
  const asked = reports.flatMap(({ form }) => layoutFor(layouts, form, kind) ?? []).flatMap(particularsOf);
  return asked.filter(({ id }, at) => asked.findIndex((one) => one.id === id) === at);
}

export async function readForm(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<FormRead>> {
  return command(house, actor, { act: "read-draft", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-draft", accessTo(found.value));
    if (!may.ok) return may;
    const { state, round, sealed } = found.value;
    const organisation = await findOrganisation(work.tx, state.opening.organisation);
    const creditCode = organisation?.creditCode ?? "";
    const draft = await findDraft(work.tx, input.declaration);
    const body = (draft?.body ?? state.body ?? { facts: {}, statements: {} }) as unknown as DeclarationBody;
    const { id, number, name, kind } = state.opening;
    const circumstances = await gather(work, sealed.edition, round, { creditCode, kind, facts: body.facts, statements: body.statements });
    const declare = stagesOf(sealed.edition.procedure.steps, kind).flat().find((step) => step.act === "declare");
    const [wait] = waitsOf(house, actor, new Map([[round.id, round]]), state);
    return ok({
      declaration: id,
      number,
      name,
      kind,
      standing: state.standing,
      creditCode,
      legalRepresentative: organisation?.legalRepresentative ?? "",
      round: { id: round.id, title: round.title, opens: round.opens },
      today: work.today,
      due: wait?.due ?? (declare === undefined ? null : stepDue(sealed.edition, round, declare)),
      edition: sealed.edition,
      particulars: particularsAsked(house, sealed.edition, kind),
      circumstances,
    });
  });
}
