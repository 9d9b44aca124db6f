// A proceeding's events appended with its row, and the seat that keeps it the only one of its unit.
import type { PlainDay } from "@qingce/core/base/plain-day";
import { ok, type Result } from "@qingce/core/base/refusal";
import { evolveProceeding, openStage, type Proceeding, type ProceedingEvent, type ProceedingState } from "@qingce/core/upkeep/proceeding";
import type { EntryRow } from "../../store/entries.ts";
import { append } from "../../store/event-log.ts";
import { putProceeding, type ProceedingRow } from "../../store/proceedings.ts";
import { notFound, type Work } from "../command.ts";
import { toStored } from "../stored-event.ts";
import { nodeOfTier } from "../places/node-of-tier.ts";

/** Two that are opened at once find one seat. */
export const proceedingSeat = (entry: string): string => `proceeding:${entry}`;

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

/** The row alone: what a removal does to the list is `writeProceeding`'s. */
export async function appendProceeding(work: Work, { entry, organisation, row }: ProceedingInHand, events: readonly ProceedingEvent[], openedOn?: PlainDay): Promise<Result<ProceedingRow>> {
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
  return ok(next);
}
