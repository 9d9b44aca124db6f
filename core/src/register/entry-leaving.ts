// Taking a unit off a list needs two: one proposes, another of the list's authority confirms or drops it.
import { ok, refuse, type Result } from "../base/refusal.ts";

export type LeavingState = "proposed" | "confirmed" | "dropped";

export type LeavingDecision = { readonly kind: "confirm"; readonly by: string } | { readonly kind: "drop"; readonly by: string; readonly reason: string };

export type LeavingEvent = { readonly type: "confirmed"; readonly by: string } | { readonly type: "dropped"; readonly by: string; readonly reason: string };

/** A proposal is decided once, confirmed by another than its proposer, dropped with a reason. */
export function decideLeaving(leaving: { readonly state: LeavingState; readonly proposedBy: string }, decision: LeavingDecision): Result<readonly LeavingEvent[]> {
  if (leaving.state !== "proposed") return refuse({ code: "already-decided", facts: { state: leaving.state }, hint: "这一事项已有结论" });
  if (decision.kind === "drop") return decision.reason.trim() === "" ? refuse({ code: "reason-missing", place: "reason", hint: "请写明不予移出的理由" }) : ok([{ type: "dropped", by: decision.by, reason: decision.reason }]);
  return decision.by === leaving.proposedBy ? refuse({ code: "two-people", hint: "须由另一人确认" }) : ok([{ type: "confirmed", by: decision.by }]);
}
