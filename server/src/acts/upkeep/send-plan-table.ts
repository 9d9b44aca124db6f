// A county gathers its units' plans into one table and sends it up; after the notice's day it is taken and marked late. And who has sent what.
import { canonicalJson } from "@qingce/core/base/canonical-json";
import { isAfterDeadline } from "@qingce/core/base/instant";
import type { Json } from "@qingce/core/base/json";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { yearOf } from "@qingce/core/base/plain-day";
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import { nation } from "@qingce/core/base/region";
import { decideSending, type PlanDuty, type PlanTable } from "@qingce/core/upkeep/cultivation";
import { digest } from "../../store/digest.ts";
import { append } from "../../store/event-log.ts";
import { listPlans, listPlanTables, putPlanTable, type PlanRow, type PlanTableRow } from "../../store/plans.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { cohortOf, dutyInHand, type PlanOf } from "./plan-cohort.ts";

export interface SendPlanTable extends PlanOf {
  readonly node: string;
}

export interface PlanTableSent {
  readonly table: string;
  readonly sentOn: PlainDay;
  readonly late: boolean;
  readonly n: number;
  /** Units of the area without a plan, by name: the table goes without them. */
  readonly missing: readonly string[];
}

async function send(work: Work, input: SendPlanTable): Promise<Result<PlanTableSent>> {
  const { house } = work;
  const found = dutyInHand(house, input);
  if (!found.ok) return found;
  const { duty, hash } = found.value;
  if (house.regions.get(input.node)?.level !== duty.who) return refuse({ code: "tier-not-in-turn", place: "node", clause: duty.clause, hint: "报送单位的层级与通知不符" });
  const cohort = await cohortOf(work, input.kind, input.node);
  const plans = (await listPlans(work.tx, input)).filter(({ entryId }) => cohort.some((one) => one.id === entryId));
  const [before] = await listPlanTables(work.tx, input);
  const decided = decideSending({ duty, year: input.year, n: plans.length, at: work.at, today: work.today, before });
  if (!decided.ok) return decided;
  const body = { plans: plans.map(({ name, region, unitKind, body: plan }) => ({ name, region, unitKind, body: plan })) };
  const id = before?.id ?? house.ids.next("plan-table");
  const { node, kind, edition, year } = input;
  const scope = [...new Set([node, ...house.regions.ancestors(node).map(({ code }) => code)])];
  const sealed = digest(house.suite, canonicalJson(body as unknown as Json));
  const event = { type: "sent", body: { kind, edition, editionHash: hash, year, node, ...decided.value, digest: sealed, by: work.actor.account } };
  const head = await append(work.tx, { stream: { kind: "plan-table", id }, expectedVersion: before?.version ?? 0, events: [event], at: work.at, actor: work.actor.account, scope, suite: house.suite });
  if (!head.ok) return head;
  const row: PlanTableRow = { id, kind, edition, editionHash: hash, year, node, ...decided.value, digest: sealed, scope, body, version: head.value.version };
  await putPlanTable(work.tx, row);
  return ok({ table: id, sentOn: row.sentOn, late: row.late, n: row.n, missing: missingOf(cohort, plans) });
}

const missingOf = (cohort: readonly { readonly id: string; readonly name: string }[], plans: readonly PlanRow[]): readonly string[] => cohort.filter(({ id }) => !plans.some(({ entryId }) => entryId === id)).map(({ name }) => name);

export async function sendPlanTable(house: House, actor: Actor, input: SendPlanTable, key?: string): Promise<Result<PlanTableSent>> {
  const may = allowed(actor, "send-plan-table", { node: input.node });
  if (!may.ok) return may;
  return command(house, actor, { act: "send-plan-table", input: { ...input }, key }, (work) => send(work, input));
}

export interface PlanRead {
  readonly entry: string;
  readonly name: string;
  readonly region: string;
  readonly kind: string;
  readonly plan: { readonly id: string; readonly version: number; readonly savedAt: string; readonly body: PlanRow["body"] } | null;
}

export interface PlansRead {
  readonly duty: PlanDuty;
  readonly units: readonly PlanRead[];
  readonly tables: readonly Pick<PlanTable, "node" | "sentOn" | "due" | "late" | "n">[];
  /** Offices of the area that have not sent theirs, and whether the day is over. */
  readonly waiting: readonly string[];
  readonly over: boolean;
}

/** Offices of the tier that gathers, in an area; those that no unit of theirs concerns owe nothing. */
function owing(house: House, duty: PlanDuty, units: readonly { readonly scope: readonly string[] }[], sent: readonly PlanTable[]): readonly string[] {
  const nodes = units.flatMap(({ scope }) => scope.filter((code) => house.regions.get(code)?.level === duty.who));
  return [...new Set(nodes)].filter((node) => !sent.some((one) => one.node === node)).toSorted();
}

/** An office reads its area's, an applicant its own units'. */
export async function readPlans(house: House, actor: Actor, input: PlanOf & { readonly node?: string | undefined }): Promise<Result<PlansRead>> {
  const may = allowed(actor, "list-plans", {});
  const found = dutyInHand(house, input);
  if (!may.ok || !found.ok) return may.ok ? (found as Result<never>) : may;
  const { duty } = found.value;
  return command(house, actor, { act: "list-plans", input: {} }, async (work) => {
    const [own] = actor.nodes;
    const within = input.node !== undefined && own !== undefined && (own === nation || own === input.node || house.regions.isWithin(input.node, own));
    const area = within ? input.node : own === nation ? undefined : own;
    const cohort = await cohortOf(work, input.kind, area);
    const { node: _, ...of } = input;
    const plans = new Map((await listPlans(work.tx, { ...of, node: area })).map((one) => [one.entryId, one]));
    const tables = await listPlanTables(work.tx, { ...of, node: area });
    const units = cohort.map(({ id, name, region, kind }): PlanRead => {
      const plan = plans.get(id);
      return { entry: id, name, region, kind, plan: plan === undefined ? null : { id: plan.id, version: plan.version, savedAt: plan.savedAt, body: plan.body } };
    });
    const due = duty.due !== null && yearOf(duty.due) === input.year ? duty.due : null;
    return ok({ duty, units, tables: tables.map(({ node, sentOn, due: day, late, n }) => ({ node, sentOn, due: day, late, n })), waiting: actor.role === "officer" ? owing(house, duty, cohort, tables) : [], over: due !== null && isAfterDeadline(work.at, due) });
  });
}
