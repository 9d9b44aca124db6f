// Hands open cases over 移交 from one officer to another of the same node: an entry in the log for each, and who handles it since.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { findAccount, type AccountRow } from "../../store/accounts.ts";
import { append } from "../../store/event-log.ts";
import { findHandover, listHandovers as rows, putHandover, type HandoverRow } from "../../store/handovers.ts";
import { findDeclaration } from "../../store/declarations.ts";
import { inScope } from "../../store/transaction.ts";
import { allowed, command, type Work } from "../command.ts";
import { accessTo, stateOf, takeUp } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { gate } from "../sessions/session-actor.ts";
import { officerBy } from "./deputies.ts";

export interface HandOver {
  readonly node: string;
  readonly declarations: readonly string[];
  /** Login of who takes the cases on. */
  readonly to: string;
  readonly reason: string;
}

async function handOne(work: Work, input: HandOver, declaration: string, from: AccountRow, to: AccountRow): Promise<Result<null>> {
  const found = await takeUp(work, declaration);
  if (!found.ok) return found;
  const { state } = found.value;
  if (!(accessTo(found.value).scope ?? []).includes(input.node)) return refuse({ code: "region-foreign", facts: { declaration }, hint: "不属于本地区" });
  if (state.standing !== "under-way" && state.standing !== "returned") return refuse({ code: "case-closed", facts: { number: state.opening.number }, hint: `${state.opening.number} 已办结，无须移交` });
  const before = await findHandover(work.tx, declaration, input.node);
  if (before !== null && before.toId !== from.id) return refuse({ code: "not-handler", facts: { number: state.opening.number, handler: before.toName }, hint: `${state.opening.number} 现由 ${before.toName} 经办，由其移交` });
  const row: HandoverRow = { declarationId: declaration, node: input.node, fromId: from.id, fromName: from.name, toId: to.id, toName: to.name, handedOn: work.today, reason: input.reason, scope: [input.node], version: before?.version ?? 0 };
  const head = await append(work.tx, { stream: { kind: "handover", id: `${declaration}-${input.node}` }, expectedVersion: row.version, events: [{ type: "handed-over", body: { declaration, node: input.node, from: from.id, to: to.id, reason: input.reason } }], at: work.at, actor: work.actor.account, scope: [input.node], suite: work.house.suite });
  if (!head.ok) return head;
  await putHandover(work.tx, { ...row, version: head.value.version });
  return ok(null);
}

/** All or none. */
export async function handOver(house: House, actor: Actor, input: HandOver, key?: string): Promise<Result<{ readonly handed: number }>> {
  const may = allowed(actor, "hand-over", { node: input.node });
  if (!may.ok) return may;
  const [from, to] = [await inScope(house.app, gate, (tx) => findAccount(tx, actor.account)), await officerBy(house, input.to)];
  return command(house, actor, { act: "hand-over", input: { ...input, declarations: [...input.declarations] }, key }, async (work) => {
    if (from === null || to === undefined || !to.nodes.includes(input.node)) return refuse({ code: "officer-unknown", place: "to", hint: "本单位没有这个登录名的经办人" });
    if (from.id === to.id) return refuse({ code: "handover-to-oneself", place: "to", hint: "不能移交给本人" });
    if (input.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明移交的事由" });
    for (const declaration of new Set(input.declarations)) {
      const done = await handOne(work, input, declaration, from, to);
      if (!done.ok) return done;
    }
    return ok({ handed: new Set(input.declarations).size });
  });
}

export interface HandoverListed {
  readonly declaration: string;
  readonly number: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly mine: boolean;
  readonly day: string;
  readonly reason: string;
}

export async function listHandovers(house: House, actor: Actor, input: { readonly node: string }): Promise<Result<{ readonly handovers: readonly HandoverListed[] }>> {
  const may = allowed(actor, "hand-over", { node: input.node });
  if (!may.ok) return may;
  return command(house, actor, { act: "hand-over", input: {} }, async ({ tx }) => {
    const listed: HandoverListed[] = [];
    for (const one of await rows(tx, input.node)) {
      const row = await findDeclaration(tx, one.declarationId);
      if (row !== null) listed.push({ declaration: row.id, number: row.number ?? "", name: stateOf(row).opening.name, from: one.fromName, to: one.toName, mine: one.toId === actor.account, day: one.handedOn, reason: one.reason });
    }
    return ok({ handovers: listed });
  });
}
