// A proceeding in hand: whose turn it is as a node, writing events with their row, and what a removal or a reinstatement does to the list.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import { sayGround } from "@qingce/core/upkeep/ground";
import { evolveProceeding, openStage, type Proceeding, type ProceedingEvent, type ProceedingState } from "@qingce/core/upkeep/proceeding";
import { findEntry, type EntryRow } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { putProceeding, type ProceedingRow } from "../../store/proceedings.ts";
import { notFound, type Work } from "../command.ts";
import { carryLeaving } from "../register/carry-leaving.ts";
import { reinstateUnit } from "../register/reinstate-unit.ts";
import { toStored } from "../stored-event.ts";
import { nodeOfTier } from "./filing-in-hand.ts";

/** Node whose turn it is; null when the proceeding is over. */
export function turnNode(work: Pick<Work, "house">, state: Proceeding, scope: readonly string[]): string | null {
  const stage = openStage(state);
  return stage === undefined ? null : (nodeOfTier(work.house, scope, stage.who) ?? null);
}

export interface ProceedingInHand {
  readonly entry: EntryRow;
  readonly organisation: string | undefined;
  readonly row: ProceedingRow | null;
}

/** The unit leaves its list on the day of removal, or stands on it again from the day the reconsideration was answered. */
async function carry(work: Work, entry: EntryRow, state: Proceeding, event: ProceedingEvent): Promise<Result<unknown>> {
  if (event.type === "removed") return carryLeaving(work, entry.id, { on: event.on, document: event.document, reason: sayGround(state.ground), ground: "removal", into: null });
  if (event.type === "reconsideration-answered" && event.overturned) return reinstateUnit(work, entry.id, { on: event.day, document: event.document, reason: event.reason });
  return ok(null);
}

export async function writeProceeding(work: Work, hand: ProceedingInHand, events: readonly ProceedingEvent[], openedOn?: PlainDay): Promise<Result<ProceedingRow>> {
  const { entry, organisation, row } = hand;
  const state = events.reduce<ProceedingState>(evolveProceeding, row?.state);
  if (state === undefined) return notFound;
  const organisationId = organisation ?? row?.organisationId ?? null;
  const head = await append(work.tx, { stream: { kind: "proceeding", id: state.id }, expectedVersion: row?.version ?? 0, events: events.map(toStored), at: work.at, actor: work.actor.account || work.actor.role, scope: [...entry.scope, ...(organisationId === null ? [] : [`organisation:${organisationId}`])], suite: work.house.suite });
  if (!head.ok) return head;
  const next: ProceedingRow = {
    id: state.id, entryId: entry.id, organisationId, name: entry.name, kind: state.kind, level: state.level, edition: state.edition, ground: state.ground.kind,
    standing: state.standing, stage: openStage(state)?.act ?? null, turn: turnNode(work, state, entry.scope), openedOn: openedOn ?? row?.openedOn ?? work.today,
    state, scope: entry.scope, version: head.value.version,
  };
  await putProceeding(work.tx, next);
  for (const event of events) {
    const carried = await carry(work, entry, state, event);
    if (!carried.ok) return carried;
  }
  return ok(next);
}

export const entryOf = async (work: Work, id: string): Promise<Result<EntryRow>> => {
  const entry = await findEntry(work.tx, id);
  return entry === null ? notFound : ok(entry);
};
