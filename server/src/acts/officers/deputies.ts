// Deputies 代理人: set for a period by a second person of the office, neither the one who is away nor the one who stands in.
import { compareDays, isDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Refusal, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findAccountByLogin, type AccountRow } from "../../store/accounts.ts";
import { findDeputy, listDeputies as rows, putDeputy, type DeputyRow } from "../../store/deputies.ts";
import { append } from "../../store/event-log.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";

export interface SetDeputy {
  readonly node: string;
  /** Login of the officer who is away. */
  readonly account: string;
  /** Login of the officer who stands in. */
  readonly deputy: string;
  readonly from: string;
  readonly until: string;
}

/** A living officer by login; accounts are the gate's to read. */
export async function officerBy(house: House, login: string): Promise<AccountRow | undefined> {
  const row = await inScope(house.app, gate, (tx) => findAccountByLogin(tx, login));
  return row !== null && row.role === "officer" && !row.disabled ? row : undefined;
}

function faultsOf(input: SetDeputy, actor: Actor, principal: AccountRow | undefined, deputy: AccountRow | undefined, today: string): readonly Refusal[] {
  const faults: (Refusal | undefined)[] = [
    principal === undefined || !principal.nodes.includes(input.node) ? { code: "officer-unknown", place: "account", hint: "本单位没有这个登录名的经办人" } : undefined,
    deputy === undefined ? { code: "officer-unknown", place: "deputy", hint: "没有这个登录名的经办人" } : undefined,
    principal !== undefined && principal.id === deputy?.id ? { code: "deputy-of-oneself", place: "deputy", hint: "代理人不能是本人" } : undefined,
    actor.account === principal?.id || actor.account === deputy?.id ? { code: "two-people", hint: "须由本单位另一人设定：不能是被代理人，也不能是代理人" } : undefined,
    !isDay(input.from) || !isDay(input.until) ? { code: "day-malformed", place: "from", hint: "日期请写作 2025-06-30" } : undefined,
    isDay(input.from) && isDay(input.until) && compareDays(input.until, input.from) < 0 ? { code: "period-backwards", place: "until", hint: "止日早于起日" } : undefined,
    isDay(input.until) && input.until < today ? { code: "period-over", place: "until", hint: "期间已过" } : undefined,
  ];
  return faults.filter((one) => one !== undefined);
}

async function write(work: Work, row: DeputyRow, type: string): Promise<Result<{ readonly deputy: string }>> {
  const { id, scope, version, ...body } = row;
  const head = await append(work.tx, { stream: { kind: "deputy", id }, expectedVersion: version, events: [{ type, body: type === "set" ? { ...body } : {} }], at: work.at, actor: work.actor.account, scope: [...scope], suite: work.house.suite });
  if (!head.ok) return head;
  await putDeputy(work.tx, { ...row, version: head.value.version });
  return ok({ deputy: id });
}

export async function setDeputy(house: House, actor: Actor, input: SetDeputy, key?: string): Promise<Result<{ readonly deputy: string }>> {
  const may = allowed(actor, "set-deputy", { node: input.node });
  if (!may.ok) return may;
  const [principal, deputy] = [await officerBy(house, input.account), await officerBy(house, input.deputy)];
  return command(house, actor, { act: "set-deputy", input: { ...input }, key }, async (work) => {
    const faults = faultsOf(input, actor, principal, deputy, work.today);
    if (faults.length > 0 || principal === undefined || deputy === undefined || !isDay(input.from) || !isDay(input.until)) return refuse(...faults);
    const row: DeputyRow = { id: house.ids.next("deputy"), accountId: principal.id, accountName: principal.name, deputyId: deputy.id, deputyName: deputy.name, node: input.node, department: principal.department, fromDay: input.from, untilDay: input.until, ended: false, scope: [input.node], version: 0 };
    return write(work, row, "set");
  });
}

export async function endDeputy(house: House, actor: Actor, input: { readonly deputy: string }, key?: string): Promise<Result<{ readonly deputy: string }>> {
  return command(house, actor, { act: "set-deputy", input: { ...input }, key }, async (work) => {
    const row = await findDeputy(work.tx, input.deputy);
    if (row === null) return notFound;
    const may = allowed(actor, "set-deputy", { node: row.node });
    if (!may.ok) return may;
    return row.ended ? refuse({ code: "already-ended", hint: "代理已终止" }) : write(work, { ...row, ended: true }, "ended");
  });
}

export type DeputyListed = Pick<DeputyRow, "accountName" | "deputyName" | "node" | "department" | "fromDay" | "untilDay" | "ended"> & { readonly deputy: string };

export async function listDeputies(house: House, actor: Actor, input: { readonly node: string }): Promise<Result<{ readonly deputies: readonly DeputyListed[] }>> {
  const may = allowed(actor, "set-deputy", { node: input.node });
  if (!may.ok) return may;
  return command(house, actor, { act: "set-deputy", input: {} }, async ({ tx }) => {
    const found = await rows(tx, input.node);
    return ok({ deputies: found.map(({ id, accountName, deputyName, node, department, fromDay, untilDay, ended }) => ({ deputy: id, accountName, deputyName, node, department, fromDay, untilDay, ended })) });
  });
}
