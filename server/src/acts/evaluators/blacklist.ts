// The blacklist 黑名单: an officer of the office that the edition names proposes, another confirms; then open cases lose the evaluator.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { blacklistDuty, decideBlacklisting, isBarred, lastDayBarred, proposalFault, type Blacklisting } from "@qingce/core/register/blacklisting";
import { findBlacklisting, listBlacklistings, putBlacklisting, type BlacklistingRow } from "../../store/blacklistings.ts";
import { enqueue } from "../../store/enqueue.ts";
import { changeTies } from "../../store/evaluator-ties.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { append } from "../../store/event-log.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { dropEvaluations } from "./drop-evaluations.ts";
import { besideEvaluator, takeUpEvaluator, writeEvaluator } from "./evaluator-in-hand.ts";

export interface ProposeBlacklisting {
  readonly node: string;
  readonly evaluator: string;
  /** Under whose clause. */
  readonly edition: string;
  readonly reason: string;
  readonly document: string;
}

const appendTo = (work: Work, row: Pick<BlacklistingRow, "id" | "scope" | "version">, type: string, body: JsonObject) =>
  append(work.tx, { stream: { kind: "blacklisting", id: row.id }, expectedVersion: row.version, events: [{ type, body }], at: work.at, actor: work.actor.account, scope: row.scope, suite: work.house.suite });

/** The office that issued the edition proposes; nobody but its own officers learn of it before it is confirmed. */
export async function proposeBlacklisting(house: House, actor: Actor, input: ProposeBlacklisting, key?: string): Promise<Result<{ readonly blacklisting: string }>> {
  const may = allowed(actor, "blacklist-evaluator", { node: input.node });
  if (!may.ok) return may;
  const edition = house.editions.current.get(input.edition)?.edition;
  const fault = proposalFault(edition, input);
  if (fault !== undefined) return refuse(fault);
  if (edition?.edition.authority.region !== input.node) return refuse({ code: "not-the-blacklisting-office", clause: (edition === undefined ? undefined : blacklistDuty(edition)?.cite) ?? "", place: "node", hint: "黑名单由发布该通知的主管部门列入" });
  return command(house, actor, { act: "blacklist-evaluator", input: { ...input }, key }, async (work) => {
    const found = await takeUpEvaluator(work, input.evaluator);
    if (!found.ok) return found;
    if (isBarred(found.value.blacklistedUntil, work.today)) return refuse({ code: "already-blacklisted", facts: { until: found.value.blacklistedUntil }, hint: `该机构已在黑名单上，至 ${found.value.blacklistedUntil}` });
    if ((await listBlacklistings(work.tx, { evaluator: input.evaluator })).some((one) => one.state === "proposed")) return refuse({ code: "already-proposed", hint: "已有待确认的提议" });
    const id = house.ids.next("blacklisting");
    const body = { by: actor.account, edition: input.edition, reason: input.reason, document: input.document };
    const head = await appendTo(work, { id, scope: [input.node], version: 0 }, "proposed", { evaluator: input.evaluator, ...body });
    if (!head.ok) return head;
    await putBlacklisting(work.tx, { id, evaluatorId: input.evaluator, node: input.node, state: "proposed", scope: [input.node], body, version: head.value.version });
    return ok({ blacklisting: id });
  });
}

/** Bars the evaluator from today on; whoever engages it at this moment is waited for. */
async function bar(work: Work, row: BlacklistingRow): Promise<Result<string>> {
  await changeTies(work.tx);
  const found = await takeUpEvaluator(work, row.evaluatorId);
  if (!found.ok) return found;
  const edition = work.house.editions.current.get(row.body.edition)?.edition;
  const duty = edition === undefined ? undefined : blacklistDuty(edition);
  const until = lastDayBarred(work.today, duty?.["for-years"] ?? 0);
  const event = { type: "blacklisted", body: { from: work.today, until, edition: row.body.edition, clause: duty?.cite ?? "", reason: row.body.reason, document: row.body.document } };
  const written = await writeEvaluator(work, found.value, [event], { blacklistedUntil: until });
  if (!written.ok) return written;
  await enqueue(work.tx, "drop-evaluations", { evaluator: row.evaluatorId }, { key: `drop-evaluations:${row.evaluatorId}` });
  return ok(until);
}

export interface DecideBlacklisting {
  readonly node: string;
  readonly blacklisting: string;
  readonly confirmed: boolean;
}

export interface BlacklistingDecided {
  readonly state: Blacklisting["state"];
  readonly until: string | null;
  /** Cases not yet decided that lost the evaluator. */
  readonly dropped: number;
}

/** The second person confirms, or the proposal is set aside. */
export async function decideOnBlacklisting(house: House, actor: Actor, input: DecideBlacklisting, key?: string): Promise<Result<BlacklistingDecided>> {
  const may = allowed(actor, "blacklist-evaluator", { node: input.node });
  if (!may.ok) return may;
  const known = await command(house, actor, { act: "blacklist-evaluator", input: {} }, async (work) => {
    const row = await findBlacklisting(work.tx, input.blacklisting);
    return row === null || row.node !== input.node ? notFound : ok(row.evaluatorId);
  });
  if (!known.ok) return known;
  const decided = await command<Omit<BlacklistingDecided, "dropped">>(house, actor, { act: "blacklist-evaluator", input: { ...input }, key, as: besideEvaluator(actor, known.value) }, async (work) => {
    const row = await findBlacklisting(work.tx, input.blacklisting);
    if (row === null) return notFound;
    const state = decideBlacklisting({ ...row.body, state: row.state }, actor.account, input.confirmed);
    if (!state.ok) return state;
    const head = await appendTo(work, row, state.value, { by: actor.account });
    if (!head.ok) return head;
    await putBlacklisting(work.tx, { ...row, state: state.value, version: head.value.version });
    if (state.value !== "confirmed") return ok({ state: state.value, until: null });
    const until = await bar(work, row);
    return until.ok ? ok({ state: state.value, until: until.value }) : until;
  });
  if (!decided.ok) return decided;
  // the queue does it again, should this process end here
  return ok({ ...decided.value, dropped: decided.value.until === null ? 0 : await dropEvaluations(house, actor, known.value) });
}

export interface BlacklistingListed {
  readonly blacklisting: string;
  readonly evaluator: string;
  readonly name: string;
  readonly state: Blacklisting["state"];
  readonly edition: string;
  readonly reason: string;
  readonly document: string;
  /** Whether the reader proposed it, and so cannot confirm it. */
  readonly own: boolean;
  readonly until: string | null;
}

export async function readBlacklistings(house: House, actor: Actor, input: { readonly node: string }): Promise<Result<{ readonly blacklistings: readonly BlacklistingListed[] }>> {
  const may = allowed(actor, "blacklist-evaluator", { node: input.node });
  if (!may.ok) return may;
  return command(house, actor, { act: "blacklist-evaluator", input: {} }, async (work) => {
    const rows = await listBlacklistings(work.tx, { node: input.node });
    const blacklistings: BlacklistingListed[] = [];
    for (const { id, evaluatorId, state, body } of rows) {
      const evaluator = await findEvaluator(work.tx, evaluatorId);
      blacklistings.push({ blacklisting: id, evaluator: evaluatorId, name: evaluator?.name ?? "", state, edition: body.edition, reason: body.reason, document: body.document, own: body.by === actor.account, until: state === "confirmed" ? (evaluator?.blacklistedUntil ?? null) : null });
    }
    return ok({ blacklistings });
  });
}
