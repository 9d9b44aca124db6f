// An officer declares a conflict of interest in a case 回避: from then on it decides nothing there. The reason stays with its own office.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { append } from "../../store/event-log.ts";
import { addOfficerConflict } from "../../store/officer-conflicts.ts";
import { allowed, command } from "../command.ts";
import { accessTo, takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";

export async function declareConflict(house: House, actor: Actor, input: { readonly declaration: string; readonly reason: string }, key?: string): Promise<Result<{ readonly declaration: string }>> {
  return command(house, actor, { act: "declare-conflict", input: { ...input }, key }, async (work) => {
    const found = await takeUp(work, input.declaration);
    if (!found.ok) return found;
    const access = accessTo(found.value);
    const may = allowed(actor, "declare-conflict", access);
    if (!may.ok) return may;
    if (input.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明须回避的事由" });
    const scope = actor.nodes.filter((node) => access.scope?.includes(node));
    const added = await addOfficerConflict(work.tx, { declarationId: input.declaration, accountId: actor.account, declaredOn: work.today, scope });
    if (!added) return refuse({ code: "already-recused", hint: "您已就本件申报回避" });
    const head = await append(work.tx, { stream: { kind: "conflict", id: house.ids.next("conflict") }, expectedVersion: 0, events: [{ type: "declared", body: { declaration: input.declaration, reason: input.reason } }], at: work.at, actor: actor.account, scope, suite: house.suite });
    return head.ok ? ok({ declaration: input.declaration }) : head;
  });
}
