// What an applicant fills in: facts with proof, an attested score, statements, the signed commitment. Drafts have the same shape.
import type { PlainDay } from "../base/plain-day.ts";
import type { Facts } from "../rule/fact.ts";
import { changedAnswers, type Sheet } from "../score/sheet.ts";

/** A proof 佐证 stored by digest; `of` names the fact or paper it proves, `from`–`to` the period it speaks of. */
export interface Proof {
  readonly digest: string;
  readonly name: string;
  readonly of: string;
  readonly from?: PlainDay;
  readonly to?: PlainDay;
}

/** Truth commitment 材料真实性承诺 signed by the legal representative or the head. */
export interface Commitment {
  readonly signatory: string;
  readonly day: PlainDay;
}

export interface DeclarationBody {
  readonly facts: Facts;
  readonly proofs: readonly Proof[];
  readonly selfScore?: string;
  /** The self-evaluation sheet where the round computes scores; `selfScore` is then what it comes to. */
  readonly sheet?: Sheet;
  readonly statements: { readonly [rule: string]: string };
  readonly commitment?: Commitment;
}

export const emptyBody: DeclarationBody = { facts: {}, proofs: [], statements: {} };

/** The fields that differ between two bodies, as places (`facts.x`, `selfScore`): what changed since the last submit. */
export function changedFields(before: DeclarationBody, after: DeclarationBody): readonly string[] {
  const names = [...new Set([...Object.keys(before.facts), ...Object.keys(after.facts)])];
  const facts = names.filter((name) => before.facts[name] !== after.facts[name]).map((name) => `facts.${name}`);
  const proofOf = (body: DeclarationBody): string => body.proofs.map((proof) => `${proof.of}:${proof.digest}`).toSorted().join("\n");
  const statements = [...new Set([...Object.keys(before.statements), ...Object.keys(after.statements)])].filter((rule) => before.statements[rule] !== after.statements[rule]);
  return [
    ...facts,
    ...(proofOf(before) === proofOf(after) ? [] : ["proofs"]),
    ...(before.selfScore === after.selfScore ? [] : ["selfScore"]),
    ...changedAnswers(before.sheet, after.sheet),
    ...statements.map((rule) => `statements.${rule}`),
  ].toSorted();
}
