// Writing what was decided in a proceeding, and what a removal or a reinstatement does to the list.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import { sayGround } from "@qingce/core/upkeep/ground";
import type { Proceeding, ProceedingEvent } from "@qingce/core/upkeep/proceeding";
import type { EntryRow } from "../../store/entries.ts";
import type { ProceedingRow } from "../../store/proceedings.ts";
import type { Work } from "../command.ts";
import { carryLeaving } from "../register/carry-leaving.ts";
import { reinstateUnit } from "../register/reinstate-unit.ts";
import { appendProceeding, type ProceedingInHand } from "./proceeding-written.ts";

/** The unit leaves its list on the day of removal, or stands on it again from the day the reconsideration was answered. */
async function carry(work: Work, entry: EntryRow, state: Proceeding, event: ProceedingEvent): Promise<Result<unknown>> {
  if (event.type === "removed") return carryLeaving(work, entry.id, { on: event.on, document: event.document, reason: sayGround(state.ground), ground: "removal", into: null });
  if (event.type === "reconsideration-answered" && event.overturned) return reinstateUnit(work, entry.id, { on: event.day, document: event.document, reason: event.reason });
  return ok(null);
}

export async function writeProceeding(work: Work, hand: ProceedingInHand, events: readonly ProceedingEvent[], openedOn?: PlainDay): Promise<Result<ProceedingRow>> {
  const written = await appendProceeding(work, hand, events, openedOn);
  if (!written.ok) return written;
  for (const event of events) {
    const carried = await carry(work, hand.entry, written.value.state, event);
    if (!carried.ok) return carried;
  }
  return written;
}
