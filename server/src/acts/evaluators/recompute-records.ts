// Recomputes the records of a round's evaluators from the event log alone, and publishes them 公开通过率.
import { ok, type Result } from "@qingce/core/base/refusal";
import type { Actor } from "@qingce/core/access/actor";
import type { DeclarationEvent } from "@qingce/core/declaration/event";
import { recordOf, reportsIn, type EvaluatorRecord } from "@qingce/core/register/evaluator-record";
import { enqueue } from "../../store/enqueue.ts";
import { append, headOf } from "../../store/event-log.ts";
import { listEngagements } from "../../store/engagements.ts";
import { eventsOfDeclarations, putRecord, removedBy } from "../../store/evaluator-records.ts";
import { allowed, command, type Work } from "../command.ts";
import type { House } from "../house.ts";
import { takeUpRound } from "../rounds/round-in-hand.ts";
import { fromStored } from "../stored-event.ts";

async function compute(work: Work, round: string): Promise<ReadonlyMap<string, EvaluatorRecord>> {
  const engagements = await listEngagements(work.tx, { roundId: round });
  const declarations = [...new Set(engagements.map((one) => one.declarationId))].toSorted();
  const removed = new Set(await removedBy(work.tx, declarations, work.today));
  const byCase = new Map<string, DeclarationEvent[]>(declarations.map((one) => [one, []]));
  for (const event of await eventsOfDeclarations(work.tx, declarations)) byCase.get(event.declaration)?.push(fromStored(event) as DeclarationEvent);
  const reports = [...byCase].flatMap(([declaration, events]) => reportsIn(events).map((report) => ({ ...report, removed: removed.has(declaration) })));
  const records = recordOf(reports);
  const none: EvaluatorRecord = { filed: 0, decided: 0, passed: 0, removed: 0 };
  // whoever was engaged stands in the record, be it with nothing filed
  return new Map([...new Set(engagements.map((one) => one.evaluatorId))].toSorted().map((evaluator) => [evaluator, records.get(evaluator) ?? none]));
}

async function recompute(work: Work, round: string, authority: string): Promise<Result<{ readonly evaluators: number }>> {
  const records = await compute(work, round);
  const stream = { kind: "evaluator-record", id: round };
  const version = (await headOf(work.tx, stream))?.version ?? 0;
  const body = { records: Object.fromEntries([...records].map(([evaluator, record]) => [evaluator, { ...record }])) };
  const head = await append(work.tx, { stream, expectedVersion: version, events: [{ type: "recomputed", body }], at: work.at, actor: work.actor.account, scope: [authority, "public"], suite: work.house.suite });
  if (!head.ok) return head;
  for (const [evaluator, record] of records) await putRecord(work.tx, { ...record, evaluator, round, at: work.at, scope: [authority] });
  return ok({ evaluators: records.size });
}

/** In the act's own transaction: whoever is entered or taken off changes what its evaluator's record says; one job a round. */
export const askForRecords = ({ tx }: Work, round: string | null, authority: string): Promise<void> =>
  round === null ? Promise.resolve() : enqueue(tx, "recompute-records", { round, authority }, { key: `records:${round}` });

export async function recomputeRecords(house: House, actor: Actor, input: { readonly round: string }, key?: string): Promise<Result<{ readonly evaluators: number }>> {
  return command(house, actor, { act: "recompute-records", input: { ...input }, key }, async (work) => {
    const found = await takeUpRound(work, input.round);
    if (!found.ok) return found;
    const { authority } = found.value.round;
    const may = allowed(actor, "recompute-records", { authority });
    return may.ok ? recompute(work, input.round, authority) : may;
  });
}
