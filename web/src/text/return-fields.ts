// The fields that a return can name, with their Chinese names: what the applicant will see beside its form.
import type { DeclarationBody } from "@qingce/core/declaration/body";

export interface Field {
  readonly field: string;
  readonly label: string;
}

interface FactNamed {
  readonly fact: string;
  readonly label: string;
  readonly proof: string | null;
  readonly from: string;
  readonly kinds: readonly string[];
}

/** Facts the form asks for, their proofs, the score, the statements, the commitment. */
export function returnFields(facts: readonly FactNamed[], kind: string, body: DeclarationBody | undefined): readonly Field[] {
  const asked = facts.filter((one) => one.kinds.includes(kind));
  const stated = Object.keys(body?.statements ?? {}).map((rule) => ({ field: `statements.${rule}`, label: `说明：${rule}` }));
  return [
    ...asked.map(({ fact, label }) => ({ field: `facts.${fact}`, label })),
    ...asked.filter((one) => one.proof !== null).map(({ fact, label }) => ({ field: `proofs.${fact}`, label: `${label}——佐证` })),
    ...(body?.selfScore === undefined ? [] : [{ field: "selfScore", label: "自评价得分" }]),
    ...stated,
    { field: "commitment", label: "真实性承诺" },
  ];
}

export const fieldLabel = (fields: readonly Field[], field: string): string => fields.find((one) => one.field === field)?.label ?? field;
