// Saves a draft. Save is never blocked by what is in it, only by a later save of somebody else.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationBody } from "@qingce/core/declaration/body";
import { saveDraft as save } from "../../store/drafts.ts";
import { allowed, command } from "../command.ts";
import type { House } from "../house.ts";
import { accessTo, takeUp } from "./declaration-in-hand.ts";

export interface SaveDraft {
  readonly declaration: string;
  /** The revision that the writer last saw. */
  readonly revision: number;
  readonly body: DeclarationBody;
}

export async function saveDraft(house: House, actor: Actor, input: SaveDraft): Promise<Result<{ readonly revision: number; readonly savedAt: string }>> {
  return command(house, actor, { act: "save-draft", input: {} }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const may = allowed(actor, "save-draft", accessTo(found.value));
    if (!may.ok) return may;
    const { state } = found.value;
    if (state.standing !== "draft" && state.standing !== "returned") return refuse({ code: "not-editable", facts: { standing: state.standing }, hint: "已提交的材料不能修改；如需修改，请等待退回或先撤回" });
    const saved = await save(work.tx, { declarationId: input.declaration, organisationId: state.opening.organisation, body: input.body as unknown as JsonObject, revision: input.revision, savedAt: work.at });
    return saved.ok ? ok({ revision: saved.value, savedAt: work.at }) : saved;
  });
}
