// Proofs must be files that were uploaded to this very declaration.
import type { Refusal } from "@qingce/core/base/refusal";
import type { Proof } from "@qingce/core/declaration/body";
import { listEvidence } from "../../store/evidence.ts";
import type { Work } from "../command.ts";

export async function unknownProofs(work: Work, declaration: string, proofs: readonly Proof[]): Promise<readonly Refusal[]> {
  if (proofs.length === 0) return [];
  const held = new Set((await listEvidence(work.tx, declaration)).map((one) => one.digest));
  return proofs.filter((proof) => !held.has(proof.digest)).map((proof) => ({ code: "proof-unknown", place: `proofs.${proof.of}`, facts: { name: proof.name }, hint: `佐证“${proof.name}”未上传成功，请重新上传` }));
}
