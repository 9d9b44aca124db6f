// Stores a proof by its digest and ties it to a field of one's own declaration. Type and size are judged by the bytes, not the name.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { scopeOf } from "@qingce/core/programme/tier-tree";
import { addEvidence } from "../../store/evidence.ts";
import { storeFile, type Offered, type StoredFile } from "../../store/evidence-files.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, takeUp, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";

export interface AddProof {
  readonly declaration: string;
  /** The fact or paper that it proves. */
  readonly of: string;
  readonly name: string;
  readonly bytes: Offered["bytes"];
}

export const proofLimit = 20 * 1024 * 1024;

async function writable(work: Work, declaration: string): Promise<Result<DeclarationInHand>> {
  const found = await takeUp(work, declaration);
  if (!found.ok) return found;
  const may = allowed(work.actor, "add-proof", accessTo(found.value));
  if (!may.ok) return may;
  const { standing } = found.value.state;
  const evaluating = work.actor.role === "evaluator" && standing === "under-way";
  if (standing === "draft" || standing === "returned" || evaluating) return found;
  return refuse({ code: "not-editable", facts: { standing }, hint: "已提交的材料不能再添附件" });
}

/** The bytes are taken in between two transactions: a slow upload holds no connection. */
export async function addProof(house: House, actor: Actor, input: AddProof): Promise<Result<StoredFile>> {
  const asked = await command(house, actor, { act: "add-proof", input: {} }, (work) => writable(work, input.declaration));
  if (!asked.ok) return asked;
  const stored = await storeFile(house.evidence, { name: input.name, bytes: input.bytes, limit: proofLimit }, house.suite);
  if (!stored.ok) return stored;
  return command(house, actor, { act: "add-proof", input: {} }, async (work) => {
    const found = await writable(work, input.declaration);
    if (!found.ok) return found;
    const { state } = found.value;
    const scope = state.submissions > 0 ? scopeOf(state.opening.nodes) : [];
    await addEvidence(work.tx, { ...stored.value, storedAt: work.at }, { digest: stored.value.digest, declarationId: input.declaration, organisationId: state.opening.organisation, place: input.of, name: input.name, scope });
    return ok(stored.value);
  });
}
