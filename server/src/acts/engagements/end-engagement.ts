// Ends an engagement whose declaration was withdrawn before a report was filed: no evaluation was carried, so the place under the cap is free again.
import { ok, type Result } from "@qingce/core/base/refusal";
import { append } from "../../store/event-log.ts";
import { findEngagement, putEngagement } from "../../store/engagements.ts";
import { findEvaluator } from "../../store/evaluators.ts";
import { leaveSlot } from "../../store/slots.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { capSeat } from "./cap-seat.ts";

export async function endEngagement(work: Work, found: DeclarationInHand): Promise<Result<null>> {
  const { engagement, evaluation } = found.state;
  if (engagement === undefined || evaluation !== undefined) return ok(null);
  const row = await findEngagement(work.tx, engagement.id);
  const evaluator = await findEvaluator(work.tx, engagement.evaluator);
  if (row === null || evaluator === null) return ok(null);
  const scope = [`organisation:${row.organisationId}`, `evaluator:${row.evaluatorId}`, ...row.scope];
  const head = await append(work.tx, { stream: { kind: "engagement", id: row.id }, expectedVersion: row.version, events: [{ type: "ended", body: { reason: "declaration-withdrawn" } }], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  await putEngagement(work.tx, { ...row, state: "ended", version: head.value.version });
  const seat = capSeat(found, evaluator);
  if (seat !== undefined) await leaveSlot(work.tx, seat.key, row.id);
  return ok(null);
}
