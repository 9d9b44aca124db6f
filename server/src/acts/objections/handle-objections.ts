// The office's side of objections: the list without names, the decision, and the logged unmasking of one objector.
import type { Json } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decidePublicity } from "@qingce/core/publicity/decide-publicity";
import { decideObjection as decide, evolveObjection, type Objection, type ObjectionEvent } from "@qingce/core/publicity/objection";
import { append } from "../../store/event-log.ts";
import { loadStream } from "../../store/load-stream.ts";
import { findObjection, findObjectionByReceipt, listObjections as rows, putObjection, unmaskObjector as unmask } from "../../store/objections.ts";
import { allowed, command, notFound, onBehalfOf } from "../command.ts";
import { contextOf, takeUp, writeDeclaration } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { fromStored, toStored } from "../stored-event.ts";
import { evidenceOf, type EvidenceListed } from "./read-objection-evidence.ts";

export interface ObjectionListed {
  readonly objection: string;
  readonly declaration: string;
  readonly number: string;
  readonly state: string;
  readonly reason: string;
  readonly day: string;
  readonly evidence: readonly EvidenceListed[];
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");

export async function listObjections(house: House, actor: Actor, input: { readonly round: string }): Promise<Result<{ readonly objections: readonly ObjectionListed[] }>> {
  const authority = await authorityOf(house, actor, input.round);
  const may = allowed(actor, "list-objections", authority === undefined ? {} : { authority });
  if (!may.ok) return may;
  return command(house, actor, { act: "list-objections", input: {} }, async ({ tx }) => {
    const found = await rows(tx, { roundId: input.round });
    const evidence = await evidenceOf(tx, input.round, found);
    return ok({ objections: found.map((row) => ({ objection: row.id, declaration: row.declarationId ?? "", number: text(row.body["number"]), state: row.state, reason: text(row.body["reason"]), day: text(row.body["day"]), evidence: evidence.get(row.id) ?? [] })) });
  });
}

/** What the holder of a receipt may know: where the objection stands and its outcome. */
export async function readReceipt(house: House, actor: Actor, input: { readonly receipt: string; readonly round: string }): Promise<Result<{ readonly state: string; readonly outcome: string | null }>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined) return notFound;
  return command(house, actor, { act: "read-public", input: {}, as: onBehalfOf(actor, [authority]) }, async ({ tx }) => {
    const row = await findObjectionByReceipt(tx, input.receipt);
    return row === null || row.roundId !== input.round ? notFound : ok({ state: row.state, outcome: row.state === "open" ? null : text(row.body["outcome"]) });
  });
}

export async function decideObjection(house: House, actor: Actor, input: { readonly objection: string; readonly upheld: boolean; readonly reason: string }, key?: string): Promise<Result<{ readonly state: string }>> {
  return command(house, actor, { act: "decide-objection", input: { ...input }, key }, async (work) => {
    const row = await findObjection(work.tx, input.objection);
    const found = row?.declarationId ? await takeUp(work, row.declarationId) : notFound;
    if (row === null || !found.ok) return notFound;
    const may = allowed(actor, "decide-objection", { authority: found.value.round.authority });
    if (!may.ok) return may;
    const stream = await loadStream(work.tx, { kind: "objection", id: row.id });
    const state = stream.events.map((one) => fromStored(one) as ObjectionEvent).reduce<Objection>(evolveObjection, undefined);
    const decided = decide(state, { kind: "decide", upheld: input.upheld, reason: input.reason, by: actor.account }, work.today);
    if (!decided.ok) return decided;
    const head = await append(work.tx, { stream: { kind: "objection", id: row.id }, expectedVersion: stream.head.version, previous: stream.head.digest, events: decided.value.map(toStored), at: work.at, actor: actor.account, scope: row.scope, suite: house.suite });
    if (!head.ok) return head;
    const next = input.upheld ? "upheld" : "dismissed";
    await putObjection(work.tx, { ...row, state: next, body: { ...row.body, outcome: input.reason }, version: head.value.version });
    const closed = decidePublicity(found.value.state, { kind: "close-objection", objection: row.id, upheld: input.upheld, reason: input.reason }, contextOf(work, found.value));
    if (!closed.ok) return closed;
    const written = await writeDeclaration(work, found.value, closed.value);
    return written.ok ? ok({ state: next }) : written;
  });
}

/** Shows who objected to one officer; the look itself is an event of the objection. */
export async function unmaskObjector(house: House, actor: Actor, input: { readonly objection: string; readonly reason: string }): Promise<Result<{ readonly name: string; readonly contact: string }>> {
  return command(house, actor, { act: "unmask-objector", input: { ...input } }, async (work) => {
    const row = await findObjection(work.tx, input.objection);
    if (row === null) return notFound;
    const may = allowed(actor, "unmask-objector", { authority: row.scope[0] ?? "" });
    if (!may.ok) return may;
    if (input.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明查看理由" });
    const head = await append(work.tx, { stream: { kind: "unmasking", id: house.ids.next("unmasking") }, expectedVersion: 0, events: [{ type: "unmasked", body: { objection: row.id, reason: input.reason } }], at: work.at, actor: actor.account, scope: row.scope, suite: house.suite });
    if (!head.ok) return head;
    const body = await unmask(work.tx, row.id);
    return body === null ? notFound : ok({ name: text(body["name"]), contact: text(body["contact"]) });
  });
}
