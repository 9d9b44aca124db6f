// Changes to the proofs of a body: one more, another period.
import type { PlainDay } from "@qingce/core/base/plain-day";
import type { DeclarationBody, Proof } from "@qingce/core/declaration/body";

export const isSame = (one: Proof, other: Proof): boolean => one.of === other.of && one.digest === other.digest;

export const addProofTo = (body: DeclarationBody, proof: Proof): DeclarationBody => (body.proofs.some((one) => isSame(one, proof)) ? body : { ...body, proofs: [...body.proofs, proof] });

export function withDay(proof: Proof, end: "from" | "to", day: string): Proof {
  const { [end]: _, ...rest } = proof;
  return day === "" ? rest : { ...rest, [end]: day as PlainDay };
}
