// Ends an engagement whose declaration was withdrawn before a report was filed: no evaluation was carried, so the place under the cap is free again.
import { ok, type Result } from "@qingce/core/base/refusal";
import { append } from "../../store/event-log.ts";
import { findEngagement, putEngagement } from "../../store/engagements.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { leaveCapSeat } from "./cap-seat.ts";

export async function endEngagement(work: Work, found: DeclarationInHand): Promise<Result<null>> {
  const { engagement, evaluation } = found.state;
  if (engagement === undefined || evaluation !== undefined) return ok(null);
  const row = await findEngagement(work.tx, engagement.id);
  if (row === null) return ok(null);
  const scope = [`organisation:${row.organisationId}`, `evaluator:${row.evaluatorId}`, ...row.scope];
  const head = await append(work.tx, { stream: { kind: "engagement", id: row.id }, expectedVersion: row.version, events: [{ type: "ended", body: { reason: "declaration-withdrawn" } }], at: work.at, actor: work.actor.account, scope, suite: work.house.suite });
  if (!head.ok) return head;
  await putEngagement(work.tx, { ...row, state: "ended", version: head.value.version });
  await leaveCapSeat(work, found, engagement);
  return ok(null);
}
