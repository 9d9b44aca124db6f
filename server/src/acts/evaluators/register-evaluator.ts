// An evaluator registers itself, with its staff as records and the bodies it is tied to.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { passwordFaults } from "@qingce/core/access/password-profile";
import { addAccount } from "../../store/accounts.ts";
import { append } from "../../store/event-log.ts";
import { putEvaluator, putEvaluatorContact } from "../../store/evaluators.ts";
import { takeSlot } from "../../store/slots.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeOnDeeds, type DeedGiven } from "./deeds.ts";
import { takeOnStaff, type StaffGiven } from "./staff.ts";
import { settleGroup, tie, tieFault, tiesTold } from "./ties.ts";

export interface EvaluatorRegistration {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly creditCode: string;
  readonly legalRepresentative: string;
  /** Credit codes of bodies tied to this one by a declared relation. */
  readonly affiliates: readonly string[];
  /** Credit codes of bodies that own this one, or that it owns. */
  readonly owners?: readonly string[] | undefined;
  /** The facts that the edition's conditions for evaluators ask about; those that are counted from records need not be stated. */
  readonly facts: { readonly [name: string]: string | boolean };
  /** Title and number of the paper that proves a fact. */
  readonly documents?: { readonly [fact: string]: string } | undefined;
  readonly staff?: readonly StaffGiven[] | undefined;
  /** Past work, each dated and with its source. */
  readonly deeds?: readonly DeedGiven[] | undefined;
  readonly contact: { readonly name: string; readonly phone: string; readonly email?: string | undefined };
}

interface Ids {
  readonly evaluator: string;
  readonly account: string;
}

/** The row comes before ties and staff: what groups it must find it. */
async function enter(work: Work, { evaluator, account }: Ids, input: EvaluatorRegistration): Promise<Result<null>> {
  const { tx, at, today } = work;
  const faults = [...input.affiliates, ...(input.owners ?? [])].flatMap((other) => tieFault(input.creditCode, other) ?? []);
  if (faults.length > 0) return refuse(...faults.map((one) => ({ ...one, place: "affiliates" })));
  const row = { id: evaluator, name: input.name, creditCode: input.creditCode, groupKey: input.creditCode, legalRepresentative: input.legalRepresentative, registeredOn: today, blacklistedUntil: null, standing: "registered" as const };
  await putEvaluator(tx, { ...row, body: { facts: input.facts, documents: input.documents ?? {} }, version: 0 });
  const tied = await tie(work, row, tiesTold(input));
  const staff = await takeOnStaff(work, evaluator, input.staff ?? []);
  if (!staff.ok) return staff;
  const deeds = await takeOnDeeds(work, evaluator, input.deeds ?? []);
  if (!deeds.ok) return deeds;
  const groupKey = await settleGroup(work, input.creditCode);
  const body = { name: input.name, creditCode: input.creditCode, legalRepresentative: input.legalRepresentative, affiliates: [...input.affiliates], facts: input.facts, documents: input.documents ?? {}, groupKey, registeredOn: today };
  const head = await append(tx, { stream: { kind: "evaluator", id: evaluator }, expectedVersion: 0, events: [{ type: "registered", body }, ...tied, ...staff.value, ...deeds.value], at, actor: account, scope: ["public", `evaluator:${evaluator}`], suite: work.house.suite });
  if (!head.ok) return head;
  await putEvaluator(tx, { ...row, body: { facts: input.facts, documents: input.documents ?? {} }, version: head.value.version });
  await putEvaluatorContact(tx, evaluator, input.contact as unknown as JsonObject);
  return ok(null);
}

/** Registers an evaluator 第三方评价机构 and its account in one transaction; a credit code registers once. */
export async function registerEvaluator(house: House, actor: Actor, input: EvaluatorRegistration): Promise<Result<{ readonly evaluator: string; readonly account: string }>> {
  const may = allowed(actor, "register-evaluator", {});
  if (!may.ok) return may;
  const code = checkCreditCode(input.creditCode);
  if (!code.ok) return refuse(...code.refusals.map((one) => ({ ...one, place: "creditCode" })));
  const weak = passwordFaults(house.doors.passwords, input);
  if (weak.length > 0) return refuse(...weak);
  const ids: Ids = { evaluator: house.ids.next("evaluator"), account: house.ids.next("account") };
  const passwordHash = await house.hashPassword(input.password);
  const { password: _, staff: __, deeds: ___, ...shown } = input;
  const as = { role: "evaluator", nodes: [], ...ids };
  return command(house, actor, { act: "register-evaluator", input: shown as unknown as JsonObject, as }, async (work) => {
    const seat = await takeSlot(work.tx, { key: `evaluator:${input.creditCode}`, cap: 1, holder: ids.evaluator });
    if (!seat.ok) return refuse({ code: "evaluator-known", place: "creditCode", hint: "该统一社会信用代码已注册，请用原账号登录" });
    const added = await addAccount(work.tx, { id: ids.account, login: input.login, name: input.contact.name, passwordHash, passwordSetAt: work.at, role: "evaluator", nodes: [], organisationId: null, evaluatorId: ids.evaluator, department: null, totpSecret: null, disabled: false });
    if (!added.ok) return refuse(...added.refusals.map((one) => ({ ...one, place: "login" })));
    const entered = await enter(work, ids, input);
    return entered.ok ? ok(ids) : entered;
  });
}
