// Ends an engagement: declined, taken back, lapsed, its declaration withdrawn, or its evaluator not accepted any more. Where no report was filed the place under the cap is free again.
import type { JsonObject } from "@qingce/core/base/json";
import { ok, type Result } from "@qingce/core/base/refusal";
import { findEngagement } from "../../store/engagements.ts";
import type { Work } from "../command.ts";
import type { DeclarationInHand } from "../declarations/declaration-in-hand.ts";
import { leaveCapSeat } from "./cap-seat.ts";
import { writeEngagement } from "./engagement-in-hand.ts";

export type EndReason = "declaration-withdrawn" | "evaluator-blacklisted" | "declined" | "taken-back" | "lapsed";

/** A report that was filed keeps its place under the cap: the evaluation has been carried. */
export async function endEngagement(work: Work, found: DeclarationInHand, reason: EndReason = "declaration-withdrawn", more: JsonObject = {}): Promise<Result<null>> {
  const { engagement, evaluation } = found.state;
  if (engagement === undefined || (evaluation !== undefined && reason === "declaration-withdrawn")) return ok(null);
  const row = await findEngagement(work.tx, engagement.id);
  if (row === null) return ok(null);
  const ended = { reason, ...more };
  const written = await writeEngagement(work, row, [{ type: "ended", body: ended }], { state: "ended", body: { ended: { ...ended, on: work.today } } });
  if (!written.ok) return written;
  if (evaluation === undefined) await leaveCapSeat(work, found, engagement);
  return ok(null);
}
