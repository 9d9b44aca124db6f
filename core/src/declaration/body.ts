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
  /** What the report's form asks beside the rules (注册资本, 单位简介 …), by its name in the layout; a choice of several is lines. No rule judges it. */
  readonly particulars?: { readonly [name: string]: string };
  readonly commitment?: Commitment;
}

export const emptyBody: DeclarationBody = { facts: {}, proofs: [], statements: {} };

/** The fields that differ between two bodies, as places (`facts.x`, `selfScore`): what changed since the last submit. */
export function changedFields(before: DeclarationBody, after: DeclarationBody): readonly string[] {
  const differing = (head: string, one: { readonly [name: string]: unknown }, other: { readonly [name: string]: unknown }): readonly string[] =>
    [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]).map((name) => `${head}.${name}`);
  const proofOf = (body: DeclarationBody): string => body.proofs.map((proof) => `${proof.of}:${proof.digest}`).toSorted().join("\n");
  return [
    ...differing("facts", before.facts, after.facts),
    ...(proofOf(before) === proofOf(after) ? [] : ["proofs"]),
    ...(before.selfScore === after.selfScore ? [] : ["selfScore"]),
    ...changedAnswers(before.sheet, after.sheet),
    ...differing("statements", before.statements, after.statements),
    ...differing("particulars", before.particulars ?? {}, after.particulars ?? {}),
  ].toSorted();
}
