// The papers of one declaration: those that the notice names of the applicant and its evaluator, and the receipt. Read as the case is read.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { layoutFor } from "@qingce/core/programme/paper-layout";
import { papersDue, type PaperDue } from "@qingce/core/programme/papers-due";
import { appliesTo } from "@qingce/core/rule/kind";
import { evaluatorUndertaking } from "../../documents/papers/evaluator-undertaking.ts";
import type { PaperModel } from "../../documents/papers/paper-model.ts";
import { submissionReceipt } from "../../documents/papers/receipts.ts";
import { evaluationReport, proofIndex, selfEvaluationReport, selfEvaluationTable } from "../../documents/papers/reports.ts";
import type { PaperFormat } from "../../documents/papers/paper-thread.ts";
import { findDraft } from "../../store/drafts.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import type { FileHandedOut } from "../proofs/read-proofs.ts";
import { handOutPaper, type PaperMade } from "./hand-out-paper.ts";
import { frameOf, listedPaper, type PaperListed } from "./paper-frame.ts";
import { proofsPrinted, reportData } from "./report-data.ts";
import { readUnit } from "./unit-of-declaration.ts";
import { scoringOf } from "../schemes/scheme-in-hand.ts";
import { openTo } from "../reviews/own-assignment.ts";

interface Readable extends DeclarationInHand {
  readonly body: DeclarationBody | undefined;
  /** What is shown has not been submitted. */
  readonly draft: boolean;
}

/** As the case is read; whoever may read the draft gets it while it is being written, the others what was last submitted. */
async function readable(work: Work, actor: Actor, declaration: string): Promise<Result<Readable>> {
  const found = await takeUp(work, declaration);
  if (!found.ok) return found;
  const experts = await openTo(work, declaration);
  if (!experts.ok) return experts;
  const may = allowed(actor, "read-declaration", { ...accessTo(found.value), experts: experts.value });
  if (!may.ok) return may;
  const { state } = found.value;
  const writing = state.standing === "draft" || state.standing === "returned";
  const draft = writing && allowed(actor, "read-draft", accessTo(found.value)).ok ? await findDraft(work.tx, declaration) : null;
  return ok({ ...found.value, body: draft === null ? state.body : (draft.body as unknown as DeclarationBody), draft: draft !== null });
}

/** Evaluators' papers exist once one is engaged, the receipt once something was received. */
function available({ state, body }: Readable, { form }: PaperDue): boolean {
  if (form === "submission-receipt") return state.receipt !== undefined;
  if (form === "self-evaluation-table") return body?.sheet !== undefined;
  if (form === "evaluation-report" || form === "evaluator-undertaking") return state.engagement !== undefined || state.evaluation !== undefined;
  return body !== undefined;
}

const duesOf = (found: Readable): readonly PaperDue[] => papersDue(found.sealed.edition, "declaration", found.state.opening.kind).filter((paper) => available(found, paper));

/** A receipt is never a draft; an evaluator's papers are until the evaluation is filed. */
function isDraft({ state, draft }: Readable, { form }: PaperDue): boolean {
  if (form === "submission-receipt") return false;
  return form === "evaluation-report" || form === "evaluator-undertaking" ? state.evaluation === undefined : draft;
}

/** What the edition asks of evaluators: the rules at engagement, the cap, the duties of evaluators but that of signing. */
function askedOfEvaluators({ sealed: { edition }, state }: Readable, undertaking: string): readonly { readonly says: string; readonly clause: string }[] {
  const { kind } = state.opening;
  const { cap, duties } = edition.procedure;
  const textOf = (anchor: string): string => (edition.notice.clauses.find((one) => one.anchor === anchor)?.text ?? "").replace(/[。；，、]$/u, "");
  return [
    ...edition.rules.filter((rule) => rule.stage === "engage" && appliesTo(rule.for, kind)).map(({ says, cite }) => ({ says, clause: cite })),
    ...(cap === undefined || !cap.over.includes(kind) ? [] : [{ says: textOf(cap.cite), clause: cap.cite }]),
    ...duties.filter(({ who, paper }) => who === "evaluator" && paper !== undertaking).map(({ what, cite }) => ({ says: what, clause: cite })),
  ];
}

async function modelOf(work: Work, found: Readable, paper: PaperDue): Promise<PaperModel | undefined> {
  const { state, body } = found;
  const { kind, name } = state.opening;
  // the table is a part of the report, and prints from what the report's layout holds
  const layout = layoutFor(work.house.layouts, paper.form === "self-evaluation-table" ? "self-evaluation-report" : paper.form, kind);
  const frame = frameOf(work.house, found, paper, { kind, layout, draft: isDraft(found, paper) });
  const read = await readUnit(work, state);
  switch (paper.form) {
    case "self-evaluation-report":
      return layout && selfEvaluationReport(frame, await reportData(work, found, { layout, body, by: "applicant" }));
    case "self-evaluation-table":
      return layout && selfEvaluationTable(frame, await reportData(work, found, { layout, body, by: "applicant" }));
    case "evaluation-report":
      return layout && evaluationReport(frame, await reportData(work, found, { layout, body: state.body, by: "evaluator" }));
    case "evaluator-undertaking":
      return evaluatorUndertaking(frame, { unit: name, evaluator: read.evaluator?.name ?? "", creditCode: read.evaluator?.creditCode ?? "", representative: read.evaluator?.legalRepresentative ?? "", asked: askedOfEvaluators(found, paper.id) });
    case "proof-index":
      return proofIndex(frame, name, proofsPrinted(found.sealed.edition, await scoringOf(work, found.round, state.opening), body));
    case "submission-receipt":
      return submissionReceipt(frame, { unit: name, creditCode: read.organisation?.creditCode ?? "", number: state.opening.number, receipt: state.receipt ?? "", digest: state.digest ?? "", submittedOn: state.submittedOn ?? "", submissions: state.submissions });
    default:
      return undefined;
  }
}

export async function listDeclarationPapers(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly papers: readonly PaperListed[] }>> {
  return command(house, actor, { act: "read-declaration", input: {} }, async (work) => {
    const found = await readable(work, actor, input.declaration);
    if (!found.ok) return found;
    return ok({ papers: duesOf(found.value).map((paper) => listedPaper(house, paper, { draft: isDraft(found.value, paper) })) });
  });
}

export async function readDeclarationPaper(house: House, actor: Actor, input: { readonly declaration: string; readonly paper: string; readonly format: PaperFormat }): Promise<Result<FileHandedOut>> {
  const made = await command<PaperMade>(house, actor, { act: "read-declaration", input: {} }, async (work) => {
    const found = await readable(work, actor, input.declaration);
    if (!found.ok) return found;
    const paper = duesOf(found.value).find(({ id }) => id === input.paper);
    const model = paper === undefined ? undefined : await modelOf(work, found.value, paper);
    return model === undefined ? notFound : ok({ model, of: found.value.state.opening.name });
  });
  return handOutPaper(house, made, input.format);
}
