// What a report prints: the layout's fields, the facts asked, the indicators of a scheme's trace where one is adopted, the proofs.
import type { Declaration } from "@qingce/core/declaration/state";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { askedFacts } from "@qingce/core/declaration/asked-facts";
import { noWork } from "@qingce/core/engagement/work";
import { withComputedScore, type Scoring } from "@qingce/core/declaration/scoring";
import type { Edition } from "@qingce/core/programme/edition";
import type { PaperLayout } from "@qingce/core/programme/paper-layout";
import type { ReportData } from "../../documents/papers/report-parts.ts";
import { dayWords } from "../../documents/papers/wording.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { scoringOf } from "../schemes/scheme-in-hand.ts";
import { points, sheetPrinted } from "./sheet-printed.ts";
import { contactOf, factWords, industryName, placeName, readUnit, type UnitRead } from "./unit-of-declaration.ts";

const scoreWords = (score: string | undefined): string => (score === undefined ? "" : /\.\d{3,}$/u.test(score) ? points(Number(score)) : score);

/** What a proof is of, in the words of the form that asked for it. */
function proofWords({ eligibility }: Edition, scoring: Scoring | undefined, of: string): string {
  const place = /^sheet\.(?:item\.)?(.+)$/u.exec(of)?.[1];
  const asked = place === undefined ? undefined : (scoring?.scheme.file.items.find(({ id }) => id === place)?.name ?? scoring?.scheme.file.fields[place]?.label);
  return eligibility.facts[of]?.label ?? asked ?? of;
}

export const proofsPrinted = (edition: Edition, scoring: Scoring | undefined, body: DeclarationBody | undefined): ReportData["proofs"] =>
  (body?.proofs ?? []).map(({ of, name, digest }) => ({ of: proofWords(edition, scoring, of), name, digest }));

const conclusions = { meets: "符合", fails: "不符合" } as const;

function fieldsOf(work: Work, { state, sealed, round }: DeclarationInHand, read: UnitRead, score: { readonly self: string; readonly evaluation: string }): ReportData["fields"] {
  const { opening, evaluation } = state;
  const contact = contactOf(read);
  return {
    "unit-name": opening.name,
    "credit-code": read.organisation?.creditCode ?? "",
    "region": placeName(work.house, opening.region),
    "industry": industryName(work.house, read.organisation?.industry),
    "legal-representative": read.organisation?.legalRepresentative ?? "",
    "contact-name": contact.name,
    "contact-phone": contact.phone,
    "contact-email": contact.email,
    "kind-name": sealed.edition.edition.kinds[opening.kind]?.name ?? opening.kind,
    "number": opening.number,
    "year": String(round.year),
    "evaluator-name": read.evaluator?.name ?? "",
    "evaluator-code": read.evaluator?.creditCode ?? "",
    "evaluator-representative": read.evaluator?.legalRepresentative ?? "",
    "evaluator-contact-name": read.evaluatorContact.name,
    "evaluator-contact-phone": read.evaluatorContact.phone,
    "evaluator-signatory": evaluation?.signed?.signatory ?? "",
    "self-score": score.self,
    "evaluation-score": score.evaluation,
    "conclusion": evaluation === undefined ? "" : conclusions[evaluation.conclusion],
  };
}

export interface ReportOf {
  readonly layout: PaperLayout;
  readonly body: DeclarationBody | undefined;
  /** Whose scores and sheet: the applicant's own or the evaluator's. */
  readonly by: "applicant" | "evaluator";
}

export async function reportData(work: Work, found: DeclarationInHand, { layout, body, by }: ReportOf): Promise<ReportData> {
  const { state, sealed } = found;
  const { edition } = sealed;
  const evaluation: Declaration["evaluation"] = state.evaluation;
  const scoring = await scoringOf(work, found.round, state.opening);
  const score = { self: scoreWords(body === undefined ? undefined : withComputedScore(body, scoring).selfScore), evaluation: scoreWords(evaluation?.score) };
  const fields = fieldsOf(work, found, await readUnit(work, state), score);
  const facts = askedFacts(edition, state.opening.kind).map((name) => {
    const definition = edition.eligibility.facts[name];
    return { label: definition?.label ?? name, value: factWords(work.house, definition, body?.facts[name]), unit: definition?.type === "share" ? "" : (definition?.unit ?? "") };
  });
  return {
    layout,
    fields,
    facts,
    particulars: body?.particulars ?? {},
    sheet: scoring === undefined || body?.sheet === undefined ? undefined : sheetPrinted(work.house, scoring, body, by === "applicant" ? undefined : evaluation?.sheet),
    both: by === "evaluator",
    score: by === "applicant" ? score.self : score.evaluation,
    signatory: by === "applicant" ? (body?.commitment?.signatory ?? "") : (fields["evaluator-name"] ?? ""),
    conclusion: fields["conclusion"] ?? "",
    proofs: proofsPrinted(edition, scoring, body),
    work: evaluation?.work ?? noWork,
    day: dayWords(by === "applicant" ? body?.commitment?.day : evaluation?.signed?.day),
  };
}
