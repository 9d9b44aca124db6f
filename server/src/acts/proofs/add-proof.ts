// Takes in a proof 佐证 for a field of a declaration: the right is asked before a byte is read, the file is judged by its bytes.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { addEvidence } from "../../store/evidence.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { takeFile, type GivenFile, type TakenFile } from "./take-file.ts";

export interface AddProof {
  readonly declaration: string;
  readonly place: string;
}

export interface ProofStored {
  readonly digest: string;
  readonly name: string;
  readonly place: string;
  readonly size: number;
  readonly mediaType: string;
}

/** The applicant adds while it may edit, the evaluator while the case is under way. */
async function takeUpForProof(work: Work, { declaration }: AddProof): Promise<Result<DeclarationInHand>> {
  const found = await takeUp(work, declaration);
  if (!found.ok) return found;
  const may = allowed(work.actor, "add-proof", accessTo(found.value));
  if (!may.ok) return may;
  const { standing } = found.value.state;
  const editable = standing === "draft" || standing === "returned" || (work.actor.role === "evaluator" && standing === "under-way");
  return editable ? found : refuse({ code: "not-editable", facts: { standing }, hint: "材料已提交，不能再上传佐证" });
}

async function record(work: Work, input: AddProof, { name, ...file }: TakenFile): Promise<Result<ProofStored>> {
  const found = await takeUpForProof(work, input);
  if (!found.ok) return found;
  const { declaration, state } = found.value;
  await addEvidence(work.tx, { ...file, storedAt: work.at }, { digest: file.digest, declarationId: declaration.id, organisationId: state.opening.organisation, place: input.place, name, scope: declaration.scope });
  return ok({ ...file, name, place: input.place });
}

/** `file` is read only after the policy has said yes, and never further than the limit. */
export async function addProof(house: House, actor: Actor, input: AddProof, file: () => Promise<Result<GivenFile>>): Promise<Result<ProofStored>> {
  const may = await command(house, actor, { act: "add-proof", input: {} }, async (work) => {
    const found = await takeUpForProof(work, input);
    return found.ok ? ok(null) : found;
  });
  if (!may.ok) return may;
  const taken = await takeFile(house, file);
  if (!taken.ok) return taken;
  return command(house, actor, { act: "add-proof", input: {} }, (work) => record(work, input, taken.value));
}
