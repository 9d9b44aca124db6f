// The fields that a return can name, with their Chinese names: what the applicant will see beside its form.
import type { DeclarationBody } from "@qingce/core/declaration/body";
import type { Scheme } from "@qingce/core/score/scheme";

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

/** Requirements and items of a computed sheet. */
const sheetFields = ({ file }: Scheme): readonly Field[] => [
  ...file.gates.map(({ field, says }) => ({ field: `sheet.${field}`, label: `基本要求：${says}` })),
  ...file.items.map(({ id, name, no }) => ({ field: `sheet.item.${id}`, label: `自评表${no === undefined ? "" : ` ${no}`} ${name}` })),
];

/** Facts the form asks for, their proofs, the score or the sheet it is computed from, the statements, the commitment. */
export function returnFields(facts: readonly FactNamed[], kind: string, body: DeclarationBody | undefined, scheme?: Scheme): readonly Field[] {
  const asked = facts.filter((one) => one.kinds.includes(kind));
  const stated = Object.keys(body?.statements ?? {}).map((rule) => ({ field: `statements.${rule}`, label: `说明：${rule}` }));
  return [
    ...asked.map(({ fact, label }) => ({ field: `facts.${fact}`, label })),
    ...asked.filter((one) => one.proof !== null).map(({ fact, label }) => ({ field: `proofs.${fact}`, label: `${label}——佐证` })),
    ...(scheme === undefined ? [] : sheetFields(scheme)),
    ...(body?.selfScore === undefined || scheme !== undefined ? [] : [{ field: "selfScore", label: "自评价得分" }]),
    ...stated,
    { field: "commitment", label: "真实性承诺" },
  ];
}

export const fieldLabel = (fields: readonly Field[], field: string): string => fields.find((one) => one.field === field)?.label ?? field;
