// Ends an engagement whose declaration was withdrawn, or whose evaluator is not accepted any more. Where no report was filed the place under the cap is free again.
import { ok, type Result } from "@qingce/core/base/refusal";
import { append } from "../../store/event-log.ts";
import { findEngagement, putEngagement } from "../../store/engagements.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { leaveCapSeat } from "./cap-seat.ts";

export type EndReason = "declaration-withdrawn" | "evaluator-blacklisted";

/** A report that was filed keeps its place under the cap: the evaluation has been carried. */
export async function endEngagement(work: Work, found: DeclarationInHand, reason: EndReason = "declaration-withdrawn"): Promise<Result<null>> {
  const { engagement, evaluation } = found.state;
  if (engagement === undefined || (evaluation !== undefined && reason === "declaration-withdrawn")) return ok(null);
  const row = await findEngagement(work.tx, engagement.id);
  if (row === null) return ok(null);
  const scope = [`organisation:${row.organisationId}`, `evaluator:${row.evaluatorId}`, ...row.scope];
  const head = await append(work.tx, { stream: { kind: "engagement", id: row.id }, expectedVersion: row.version, events: [{ type: "ended", body: { reason } }], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  await putEngagement(work.tx, { ...row, state: "ended", version: head.value.version });
  if (evaluation === undefined) await leaveCapSeat(work, found, engagement);
  return ok(null);
}
