// A unit's plan for the year: kept whole by the unit itself, or by its office where it has no account; as often as wanted until its county has sent it.
import { ok, refuse, type Result } from "@qingce/core/base/refusal";
import type { Json } from "@qingce/core/base/json";
import type { Actor } from "@qingce/core/access/actor";
import type { Kind } from "@qingce/core/rule/kind";
import { planFaults, type PlanBody } from "@qingce/core/upkeep/cultivation";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { listPlans, putPlan, type PlanRow } from "../../store/plans.ts";
import { allowed, command, notFound, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { organisationOfEntry } from "../register/organisation-of-entry.ts";
import { asAuthorityOf } from "../register/entry-in-hand.ts";
import { dutyInHand, type PlanOf } from "./plan-cohort.ts";

export interface KeepPlan extends PlanOf {
  readonly entry: string;
  /** Version that the writer saw; 0 before the first. */
  readonly version: number;
  readonly body: PlanBody;
}

export interface PlanKept {
  readonly plan: string;
  readonly version: number;
}

async function keep(work: Work, entry: EntryRow, input: KeepPlan): Promise<Result<PlanKept>> {
  const organisation = await organisationOfEntry(work.tx, entry);
  const may = allowed(work.actor, "keep-plan", { scope: entry.scope, ...(organisation === undefined ? {} : { organisation }) });
  if (!may.ok) return may;
  if (entry.pool !== (input.kind === "cultivation") || entry.toDay !== null) return refuse({ code: "plan-not-of-unit", place: "entry", hint: input.kind === "cultivation" ? "该单位不在培育库中" : "该单位不在名单上" });
  const duty = dutyInHand(work.house, input);
  if (!duty.ok) return duty;
  const faults = planFaults(input.kind, input.body, work.today);
  if (faults.length > 0) return refuse(...faults);
  const [held] = await listPlans(work.tx, { ...input, entry: entry.id });
  if ((held?.version ?? 0) !== input.version) return refuse({ code: "plan-stale", facts: { version: held?.version ?? 0 }, hint: "该计划已在别处改过，请重新打开" });
  const id = held?.id ?? work.house.ids.next("plan");
  const { kind, edition, year, body } = input;
  const event = { type: "kept", body: { kind, edition, year, entry: entry.id, plan: body as unknown as Json, by: work.actor.account } };
  const scope = [...entry.scope, ...(organisation === undefined ? [] : [`organisation:${organisation}`])];
  const head = await append(work.tx, { stream: { kind: "plan", id }, expectedVersion: input.version, events: [event], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  const row: PlanRow = { id, kind, edition, year, entryId: entry.id, organisationId: organisation ?? null, name: entry.name, region: entry.region, unitKind: entry.kind as Kind, savedAt: work.at, scope: entry.scope, body, version: head.value.version };
  await putPlan(work.tx, row);
  return ok({ plan: id, version: row.version });
}

export async function keepPlan(house: House, actor: Actor, input: KeepPlan, key?: string): Promise<Result<PlanKept>> {
  const seen = await command(house, actor, { act: "list-plans", input: {} }, async ({ tx }) => ok(await findEntry(tx, input.entry)));
  if (!seen.ok || seen.value === null) return notFound;
  const as = actor.role === "officer" && actor.nodes.some((node) => seen.value?.scope.includes(node)) ? { as: asAuthorityOf(actor, seen.value) } : {};
  return command(house, actor, { act: "keep-plan", input: input as unknown as Json, key, ...as }, async (work) => {
    const entry = await findEntry(work.tx, input.entry);
    return entry === null ? notFound : keep(work, entry, input);
  });
}
