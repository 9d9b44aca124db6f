// Reads a draft with its revision.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { findDraft } from "../../store/drafts.ts";
import { allowed, command, notFound } from "../command.ts";
import type { House } from "../house.ts";
import { accessTo, takeUp } from "./declaration-in-hand.ts";

export async function readDraft(house: House, actor: Actor, input: { readonly declaration: string }): Promise<Result<{ readonly revision: number; readonly savedAt: string; readonly body: DeclarationBody }>> {
  return command(house, actor, { act: "read-draft", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "read-draft", accessTo(found.value));
    if (!may.ok) return may;
    const draft = await findDraft(work.tx, input.declaration);
    return draft === null ? notFound : ok({ revision: draft.revision, savedAt: draft.savedAt, body: draft.body as unknown as DeclarationBody });
  });
}
