// Stores a proof by its digest and ties it to a field of one's own declaration. Type and size are judged by the bytes, not the name.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { scopeOf } from "@qingce/core/programme/tier-tree";
import { addEvidence } from "../../store/evidence.ts";
import { storeFile } from "../../store/evidence-files.ts";
import { allowed, command } from "../command.ts";
import { accessTo, takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";

export interface AddProof {
  readonly declaration: string;
  /** The fact or paper that it proves. */
  readonly of: string;
  readonly name: string;
  readonly bytes: Buffer;
}

export const proofLimit = 20 * 1024 * 1024;

export async function addProof(house: House, actor: Actor, input: AddProof): Promise<Result<{ readonly digest: string; readonly size: number; readonly mediaType: string }>> {
  return command(house, actor, { act: "add-proof", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "add-proof", accessTo(found.value));
    if (!may.ok) return may;
    const { state } = found.value;
    const evaluating = actor.role === "evaluator" && state.standing === "under-way";
    if (state.standing !== "draft" && state.standing !== "returned" && !evaluating) return refuse({ code: "not-editable", facts: { standing: state.standing }, hint: "已提交的材料不能再添附件" });
    const stored = await storeFile(house.evidence, { name: input.name, bytes: input.bytes, limit: proofLimit }, house.suite);
    if (!stored.ok) return stored;
    const scope = state.submissions > 0 ? scopeOf(state.opening.nodes) : [];
    await addEvidence(work.tx, { ...stored.value, storedAt: work.at }, { digest: stored.value.digest, declarationId: input.declaration, organisationId: state.opening.organisation, place: input.of, name: input.name, scope });
    return ok(stored.value);
  });
}
