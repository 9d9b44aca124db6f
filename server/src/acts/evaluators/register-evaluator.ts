// An evaluator registers itself; bodies tied together share one group, by which caps count.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { addAccount } from "../../store/accounts.ts";
import { append } from "../../store/event-log.ts";
import { findEvaluatorByCreditCode, listEvaluators, putEvaluator, putEvaluatorContact, type EvaluatorRow } from "../../store/evaluators.ts";
import { takeSlot } from "../../store/slots.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";

export interface EvaluatorRegistration {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  /** Credit codes of bodies tied to this one: ownership, shared legal representative, declared relation. */
  readonly affiliates: readonly string[];
  /** The facts that the edition's conditions for evaluators ask about. */
  readonly facts: { readonly [name: string]: string | boolean };
  readonly contact: { readonly name: string; readonly phone: string; readonly email?: string | undefined };
}

/** A body already here that named this one as tied to it. */
async function namedBy(work: Work, creditCode: string): Promise<EvaluatorRow | undefined> {
  for (let after: string | undefined; ; ) {
    const page = await listEvaluators(work.tx, {}, { limit: 500, after });
    const found = page.find((one) => Array.isArray(one.body["affiliates"]) && one.body["affiliates"].includes(creditCode));
    if (found !== undefined || page.length < 500) return found;
    after = page.at(-1)?.id;
  }
}

/** The group that a new body joins: that of an affiliate already here, whichever of the two named the other, else one of its own. */
async function groupOf(work: Work, input: EvaluatorRegistration): Promise<string> {
  for (const code of input.affiliates) {
    const known = await findEvaluatorByCreditCode(work.tx, code);
    if (known !== null) return known.groupKey;
  }
  return (await namedBy(work, input.creditCode))?.groupKey ?? input.creditCode;
}

/** Registers an evaluator 第三方评价机构 and its account in one transaction; a credit code registers once. */
export async function registerEvaluator(house: House, actor: Actor, input: EvaluatorRegistration): Promise<Result<{ readonly evaluator: string; readonly account: string }>> {
  const may = allowed(actor, "register-evaluator", {});
  if (!may.ok) return may;
  const code = checkCreditCode(input.creditCode);
  if (!code.ok) return refuse(...code.refusals.map((one) => ({ ...one, place: "creditCode" })));
  const evaluator = house.ids.next("evaluator");
  const account = house.ids.next("account");
  const passwordHash = await house.hashPassword(input.password);
  const { password: _, ...shown } = input;
  const as = { role: "evaluator", nodes: [], evaluator, account };
  return command(house, actor, { act: "register-evaluator", input: shown as unknown as JsonObject, as }, async (work) => {
    const { tx, at, today } = work;
    const seat = await takeSlot(tx, { key: `evaluator:${input.creditCode}`, cap: 1, holder: evaluator });
    if (!seat.ok) return refuse({ code: "evaluator-known", place: "creditCode", hint: "该统一社会信用代码已注册，请用原账号登录" });
    const groupKey = await groupOf(work, input);
    const body = { name: input.name, creditCode: input.creditCode, legalRepresentative: input.legalRepresentative, affiliates: [...input.affiliates], facts: input.facts, groupKey, registeredOn: today };
    const head = await append(tx, { stream: { kind: "evaluator", id: evaluator }, expectedVersion: 0, events: [{ type: "registered", body }], at, actor: account, scope: ["public", `evaluator:${evaluator}`], suite: house.suite });
    if (!head.ok) return head;
    const added = await addAccount(tx, { id: account, login: input.login, name: input.contact.name, passwordHash, passwordSetAt: at, role: "evaluator", nodes: [], organisationId: null, evaluatorId: evaluator, department: null, totpSecret: null, disabled: false });
    if (!added.ok) return refuse(...added.refusals.map((one) => ({ ...one, place: "login" })));
    await putEvaluator(tx, { id: evaluator, name: input.name, creditCode: input.creditCode, groupKey, legalRepresentative: input.legalRepresentative, registeredOn: today, blacklistedUntil: null, body: { facts: input.facts, affiliates: [...input.affiliates] }, version: 1 });
    await putEvaluatorContact(tx, evaluator, input.contact as unknown as JsonObject);
    return ok({ evaluator, account });
  });
}
