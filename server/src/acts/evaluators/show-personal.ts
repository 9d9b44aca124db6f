// Looks of an office at personal data of an evaluator: each is an event of its own, written in the transaction that hands the data out.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { append } from "../../store/event-log.ts";
import { findEvaluatorContact } from "../../store/evaluators.ts";
import { notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { asRegistrar } from "./as-registrar.ts";

export async function noteLook(work: Work, node: string, type: "contact-shown" | "proof-shown", body: JsonObject): Promise<Result<unknown>> {
  return append(work.tx, { stream: { kind: "unmasking", id: work.house.ids.next("unmasking") }, expectedVersion: 0, events: [{ type, body }], at: work.at, actor: work.actor.account, scope: [node], suite: work.house.suite });
}

/** Shows who to call at a body, to one officer, for a written reason. */
export async function unmaskEvaluator(house: House, actor: Actor, { node, evaluator, reason }: { readonly node: string; readonly evaluator: string; readonly reason: string }): Promise<Result<{ readonly name: string; readonly phone: string }>> {
  return asRegistrar(house, actor, { act: "unmask-evaluator", node, input: { evaluator, reason }, evaluator }, async (work) => {
    if (reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明查看理由" });
    const contact = await findEvaluatorContact(work.tx, evaluator);
    if (contact === null) return notFound;
    const noted = await noteLook(work, node, "contact-shown", { evaluator, reason });
    if (!noted.ok) return noted;
    const text = (field: string): string => (typeof contact[field] === "string" ? contact[field] : "");
    return ok({ name: text("name"), phone: text("phone") });
  });
}
