// Proofs of an evaluator's registration 登记的证明文件: which of them the editions in force ask for, each once, and which are missing when it submits.
import type { Json } from "../base/json.ts";
import type { PlainDay } from "../base/plain-day.ts";
import type { Refusal } from "../base/refusal.ts";
import type { Edition } from "../programme/edition.ts";
import type { DeedKind } from "../rule/deeds.ts";
import type { FactDefinition, Facts } from "../rule/fact.ts";
import { reaches, stands, type StaffRecord } from "../rule/staff.ts";

/** `place` is what a file is laid under; `whom` the person or piece of work that it speaks of. */
export interface ProofAsked {
  readonly place: string;
  readonly label: string;
  readonly whom: string | null;
  /** The clause that asks, and its edition; another edition that asks for the same paper asks no second time. */
  readonly clause: string;
  readonly edition: string;
}

export interface RegistrationToProve {
  readonly facts: Facts;
  readonly staff: readonly (Pick<StaffRecord, "id" | "title" | "field" | "fullTime" | "from" | "to"> & { readonly name: string })[];
  readonly deeds: readonly { readonly id: string; readonly kind: DeedKind; readonly what: string }[];
}

const speaksOf = (node: Json | undefined, fact: string): boolean =>
  Array.isArray(node) ? node.some((one: Json) => speaksOf(one, fact)) : typeof node === "object" && node !== null && Object.entries(node).some(([key, value]) => (key === "fact" && value === fact) || speaksOf(value, fact));

const clauseOf = (edition: Edition, fact: string): string => edition.eligibility.rules.find((rule) => rule.stage === "engage" && speaksOf(rule.require as Json, fact))?.cite ?? "";

const tied = (definition: FactDefinition, { staff, deeds }: RegistrationToProve, on: PlainDay): readonly Omit<ProofAsked, "clause" | "edition">[] => {
  const { counted, proof } = definition;
  switch (counted?.of) {
    case undefined:
      return [];
    case "staff":
      return staff.filter((one) => stands(one, on) && reaches(one, counted)).flatMap(({ id, name }) => (counted.each ?? []).map((label) => ({ place: `staff:${id}:${label}`, label, whom: name })));
    case "deeds":
      return proof === undefined ? [] : deeds.filter(({ kind }) => counted.kinds.includes(kind)).map(({ id, what }) => ({ place: `deed:${id}`, label: proof, whom: what }));
  }
};

/** What a body denies needs no paper; what it did not state is not asked for here, but when it is engaged. */
function ofFact(edition: Edition, [fact, definition]: readonly [string, FactDefinition], given: RegistrationToProve, on: PlainDay): readonly ProofAsked[] {
  const ground = { clause: definition.counted?.cite ?? clauseOf(edition, fact), edition: edition.edition.name };
  if (definition.counted !== undefined) return tied(definition, given, on).map((one) => ({ ...one, ...ground }));
  const stated = given.facts[fact];
  return definition.proof === undefined || stated === undefined || stated === false ? [] : [{ place: `fact:${definition.proof}`, label: definition.proof, whom: null, ...ground }];
}

export function proofsAsked(editions: readonly Edition[], given: RegistrationToProve, on: PlainDay): readonly ProofAsked[] {
  const asked = editions.flatMap((edition) => Object.entries(edition.eligibility.facts).filter(([, one]) => one.of === "evaluator").flatMap((entry) => ofFact(edition, entry, given, on)));
  return asked.filter(({ place }, at) => asked.findIndex((other) => other.place === place) === at);
}

export const missingProofs = (asked: readonly ProofAsked[], held: ReadonlySet<string>): readonly Refusal[] =>
  asked
    .filter(({ place }) => !held.has(place))
    .map(({ place, label, whom, clause, edition }) => ({ code: "registration-proof-missing", place, clause, facts: { label, edition }, hint: `请上传${label}${whom === null ? "" : `（${whom}）`}：${edition}` }));
