// Ties between evaluators 关联关系: told at registration or later by the body itself, or by an office; a tie joins two groups at once.
import { checkCreditCode } from "@qingce/core/base/credit-code";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { groupOf, representativeName } from "@qingce/core/register/evaluator-ties";
import { tieKinds, type TieKind } from "@qingce/core/rule/tie-kind";
import { changeTies, listTies, putTie, regroup } from "../../store/evaluator-ties.ts";
import type { EvaluatorRow } from "../../store/evaluators.ts";
import type { NewEvent } from "../../store/event-log.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { asRegistrar } from "./as-registrar.ts";
import { takeUpEvaluator, writeEvaluator } from "./evaluator-in-hand.ts";

type Body = Pick<EvaluatorRow, "id" | "creditCode">;

/** The group as it stands today, by all kinds of ties; gives every body of it one key. */
export async function settleGroup(work: Work, creditCode: string): Promise<string> {
  const group = groupOf(creditCode, (await listTies(work.tx, creditCode)).filter((tie) => tie.to === undefined), tieKinds, work.today);
  const key = group[0] ?? creditCode;
  await regroup(work.tx, group, key);
  return key;
}

/** Records ties of a body and gives the events. Holds every count of a cap back until the transaction ends. */
export async function tie(work: Work, body: Body, ties: readonly { readonly kind: TieKind; readonly other: string }[]): Promise<readonly NewEvent[]> {
  await changeTies(work.tx);
  const known = await listTies(work.tx, body.creditCode);
  const events: NewEvent[] = [];
  for (const { kind, other } of ties) {
    if (known.some((one) => one.body === body.creditCode && one.kind === kind && one.other === other && one.to === undefined)) continue;
    await putTie(work.tx, { body: body.creditCode, kind, other, from: work.today, evaluator: body.id });
    events.push({ type: "tied", body: { kind, other, from: work.today } });
  }
  return events;
}

/** Ends ties of a body today; they count on for the caps of rounds and years that this day lies in. */
export async function untie(work: Work, body: Body, kind: TieKind, other: string): Promise<readonly NewEvent[]> {
  await changeTies(work.tx);
  const standing = (await listTies(work.tx, body.creditCode)).filter((one) => one.body === body.creditCode && one.kind === kind && one.other === other && one.to === undefined);
  const to: PlainDay = work.today;
  for (const one of standing) await putTie(work.tx, { ...one, to });
  return standing.length === 0 ? [] : [{ type: "untied", body: { kind, other, to } }];
}

export function tieFault(creditCode: string, other: string): Refusal | undefined {
  const code = checkCreditCode(other);
  if (!code.ok) return { ...(code.refusals[0] ?? { code: "credit-code-malformed", hint: "统一社会信用代码有误" }), place: "other" };
  return other === creditCode ? { code: "tie-to-itself", place: "other", hint: "不能与本机构自身关联" } : undefined;
}

export interface DeclareTie {
  readonly kind: "ownership" | "declared";
  readonly other: string;
}

/** An evaluator declares a tie to another body; it takes none back, that is the office's. */
export async function declareTie(house: House, actor: Actor, input: DeclareTie): Promise<Result<{ readonly group: string }>> {
  const evaluator = actor.evaluator ?? "";
  const may = allowed(actor, "keep-registration", { evaluator });
  if (!may.ok) return may;
  return command(house, actor, { act: "keep-registration", input: { ...input } }, (work) => changeTie(work, evaluator, { ...input, ended: false }));
}

export interface SettleTie extends DeclareTie {
  readonly node: string;
  readonly evaluator: string;
  readonly ended: boolean;
  readonly reason: string;
}

/** An office records a tie that it found, or ends one, with its reason. */
export async function settleTie(house: House, actor: Actor, input: SettleTie, key?: string): Promise<Result<{ readonly group: string }>> {
  return asRegistrar(house, actor, { act: "review-evaluator", node: input.node, input: { ...input }, key, evaluator: input.evaluator }, async (work) =>
    input.reason.trim() === "" ? refuse({ code: "reason-missing", place: "reason", hint: "请写明认定或解除关联的依据" }) : changeTie(work, input.evaluator, input));
}

async function changeTie(work: Work, evaluator: string, input: DeclareTie & { readonly ended: boolean; readonly reason?: string }): Promise<Result<{ readonly group: string }>> {
  const found = await takeUpEvaluator(work, evaluator);
  if (!found.ok) return found;
  const body = found.value;
  const fault = tieFault(body.creditCode, input.other);
  if (fault !== undefined) return refuse(fault);
  const events = input.ended ? await untie(work, body, input.kind, input.other) : await tie(work, body, [input]);
  if (events.length === 0) return refuse({ code: input.ended ? "tie-unknown" : "tie-known", place: "other", hint: input.ended ? "没有这一关联" : "这一关联已登记" });
  const told = input.reason === undefined ? events : events.map((event) => ({ ...event, body: { ...event.body, reason: input.reason ?? "" } }));
  const written = await writeEvaluator(work, body, told, {});
  if (!written.ok) return written;
  // a tie ended may leave the other side alone
  if (input.ended) await settleGroup(work, input.other);
  return ok({ group: await settleGroup(work, body.creditCode) });
}

/** Ties of a registration: its owners, its declared relations, its legal representative. */
export const tiesTold = (given: { readonly owners?: readonly string[] | undefined; readonly affiliates: readonly string[]; readonly legalRepresentative: string }): readonly { readonly kind: TieKind; readonly other: string }[] => [
  { kind: "legal-representative", other: representativeName(given.legalRepresentative) },
  ...(given.owners ?? []).map((other) => ({ kind: "ownership" as const, other })),
  ...given.affiliates.map((other) => ({ kind: "declared" as const, other })),
];
