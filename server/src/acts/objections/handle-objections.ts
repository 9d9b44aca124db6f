// The office's side of objections: the list without names, the decision, and the logged unmasking of one objector.
import type { Json, JsonObject } from "@qingce/core/base/json";
import { isDay } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { decidePublicity } from "@qingce/core/publicity/decide-publicity";
import type { ProcedureFile } from "@qingce/core/programme/procedure-file";
import { decideObjection as decide, evolveObjection, type Objection, type ObjectionCommand, type ObjectionEvent } from "@qingce/core/publicity/objection";
import { isOverdue, objectionClock } from "@qingce/core/publicity/objection-clock";
import { append } from "../../store/event-log.ts";
import { loadStream } from "../../store/load-stream.ts";
import { findObjection, findObjectionByReceipt, listObjections as rows, putObjection, unmaskObjector as unmask, type ObjectionRow } from "../../store/objections.ts";
import { allowed, command, notFound, onBehalfOf, type Work } from "../command.ts";
import { accessTo, contextOf, takeUp, writeDeclaration, type DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import type { House } from "../house.ts";
import { authorityOf } from "../rounds/authority-of.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { fromStored, toStored } from "../stored-event.ts";
import { showAdjustment } from "./show-adjustment.ts";
import { evidenceOf, type EvidenceListed } from "./read-objection-evidence.ts";

export interface ObjectionListed {
  readonly objection: string;
  readonly declaration: string;
  readonly number: string;
  readonly state: string;
  readonly reason: string;
  readonly day: string;
  readonly clock: ClockRead;
  readonly opinion: string | null;
  readonly outcome: string | null;
  readonly evidence: readonly EvidenceListed[];
}

/** `due` is null where the year's calendar is not published; what is not `stated` is a reading of the edition, and `n` is null where it has none. */
interface ClockRead {
  readonly due: string | null;
  readonly n: number | null;
  readonly unit: string | null;
  readonly stated: boolean;
  readonly overdue: boolean;
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const textOrNull = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);

/** The clock that was set at the receipt. */
function clockOf({ house, today }: Pick<Work, "house" | "today">, row: ObjectionRow, rule: ProcedureFile["objection"]): ClockRead {
  const day = row.body["day"];
  const clock = objectionClock(rule, isDay(day) ? day : today, house.calendar);
  return { due: clock?.due ?? null, n: clock?.n ?? null, unit: clock?.unit ?? null, stated: clock?.stated ?? false, overdue: isOverdue(clock?.due, row.state, today) };
}

export async function listObjections(house: House, actor: Actor, input: { readonly round: string; readonly overdue?: boolean | undefined }): Promise<Result<{ readonly objections: readonly ObjectionListed[] }>> {
  const authority = await authorityOf(house, actor, input.round);
  const may = allowed(actor, "list-objections", authority === undefined ? {} : { authority });
  if (!may.ok) return may;
  return command(house, actor, { act: "list-objections", input: {} }, async (work) => {
    const round = await takeUpRound(work, input.round);
    if (!round.ok) return round;
    const rule = round.value.sealed.edition.procedure.objection;
    const found = await rows(work.tx, { roundId: input.round });
    const evidence = await evidenceOf(work.tx, input.round, found);
    const all = found.map((row) => ({ objection: row.id, declaration: row.declarationId ?? "", number: text(row.body["number"]), state: row.state, reason: text(row.body["reason"]), day: text(row.body["day"]), clock: clockOf(work, row, rule), opinion: textOrNull(row.body["opinion"]), outcome: textOrNull(row.body["outcome"]), evidence: evidence.get(row.id) ?? [] }));
    return ok({ objections: input.overdue === true ? all.filter((one) => one.clock.overdue) : all });
  });
}

export interface ReceiptRead {
  readonly state: string;
  readonly outcome: string | null;
  readonly day: string;
  readonly decidedOn: string | null;
  readonly clock: ClockRead;
}

/** What the holder of a receipt may know: where the objection stands, by when it is to be handled, and its outcome. */
export async function readReceipt(house: House, actor: Actor, input: { readonly receipt: string; readonly round: string }): Promise<Result<ReceiptRead>> {
  const may = allowed(actor, "read-public", {});
  if (!may.ok) return may;
  const authority = await authorityOf(house, actor, input.round);
  if (authority === undefined) return notFound;
  return command(house, actor, { act: "read-public", input: {}, as: onBehalfOf(actor, [authority]) }, async (work) => {
    const row = await findObjectionByReceipt(work.tx, input.receipt);
    const round = await takeUpRound(work, input.round);
    if (row === null || row.roundId !== input.round || !round.ok) return notFound;
    return ok({ state: row.state, outcome: row.state === "open" ? null : text(row.body["outcome"]), day: text(row.body["day"]), decidedOn: textOrNull(row.body["decidedOn"]), clock: clockOf(work, row, round.value.sealed.edition.procedure.objection) });
  });
}

interface ObjectionInHand extends DeclarationInHand {
  readonly objection: ObjectionRow;
}

/** Takes up an objection of the actor's own round, decides, writes its stream and row; `then` does what follows for the declaration. */
async function handle<T>(house: House, actor: Actor, id: string, input: JsonObject, key: string | undefined, wanted: Exclude<ObjectionCommand, { kind: "receive" }>, then: (work: Work, found: ObjectionInHand, row: ObjectionRow) => Promise<Result<T>>): Promise<Result<T>> {
  return command(house, actor, { act: "decide-objection", input, key }, async (work) => {
    const row = await findObjection(work.tx, id);
    const found = row?.declarationId ? await takeUp(work, row.declarationId) : notFound;
    if (row === null || !found.ok) return notFound;
    const { authority, organisation, recused } = accessTo(found.value);
    const may = allowed(actor, "decide-objection", { ...(authority === undefined ? {} : { authority }), ...(organisation === undefined ? {} : { organisation }), ...(recused === undefined ? {} : { recused }) });
    if (!may.ok) return may;
    const stream = await loadStream(work.tx, { kind: "objection", id: row.id });
    const state = stream.events.map((one) => fromStored(one) as ObjectionEvent).reduce<Objection>(evolveObjection, undefined);
    const decided = decide(state, wanted, work.today);
    if (!decided.ok) return decided;
    const head = await append(work.tx, { stream: { kind: "objection", id: row.id }, expectedVersion: stream.head.version, previous: stream.head.digest, events: decided.value.map(toStored), at: work.at, actor: actor.account, scope: row.scope, suite: house.suite });
    return head.ok ? then(work, { ...found.value, objection: row }, { ...row, version: head.value.version }) : head;
  });
}

/** The handler's opinion after looking into it; it may be written anew until the decision. */
export const opineOnObjection = (house: House, actor: Actor, input: { readonly objection: string; readonly opinion: string }, key?: string): Promise<Result<{ readonly state: string }>> =>
  handle(house, actor, input.objection, { ...input }, key, { kind: "opine", opinion: input.opinion, by: actor.account }, async ({ tx }, _found, row) => {
    await putObjection(tx, { ...row, body: { ...row.body, opinion: input.opinion } });
    return ok({ state: row.state });
  });

export const decideObjection = (house: House, actor: Actor, input: { readonly objection: string; readonly upheld: boolean; readonly reason: string }, key?: string): Promise<Result<{ readonly state: string }>> =>
  handle(house, actor, input.objection, { ...input }, key, { kind: "decide", upheld: input.upheld, reason: input.reason, by: actor.account }, async (work, found, row) => {
    const next = input.upheld ? "upheld" : "dismissed";
    await putObjection(work.tx, { ...row, state: next, body: { ...row.body, outcome: input.reason, decidedOn: work.today } });
    const closed = decidePublicity(found.state, { kind: "close-objection", objection: row.id, upheld: input.upheld, reason: input.reason }, contextOf(work, found));
    if (!closed.ok) return closed;
    const written = await writeDeclaration(work, found, closed.value);
    if (!written.ok) return written;
    if (written.value.standing === "struck" && found.state.standing !== "struck") await showAdjustment(work, found, input.reason);
    return ok({ state: next });
  });

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
    if (body !== null && Object.keys(body).length === 0) return refuse({ code: "personal-data-erased", hint: "异议人信息已过保存期限，按规定抹去，不能再查看" });
    return body === null ? notFound : ok({ name: text(body["name"]), contact: text(body["contact"]) });
  });
}
