// Appends to an assignment's stream and writes its row. The stream is the authority's: nobody below it learns who judges a case.
import type { JsonObject } from "@qingce/core/base/json";
import type { Result } from "@qingce/core/base/refusal";
import { standingAfter, standingOf, type AssignmentEvent } from "@qingce/core/review/assignment";
import { putAssignment, type AssignmentRow } from "../../store/assignments.ts";
import { append } from "../../store/event-log.ts";
import type { Work } from "../command.ts";
import { toStored } from "../stored-event.ts";

/** What the row keeps of an event beside the standing. */
function kept(event: AssignmentEvent): JsonObject {
  switch (event.type) {
    case "committed":
      return { digest: event.digest, step: event.step, commitment: event.commitment };
    case "opened":
      return { seat: event.seat };
    case "recused":
      return { reason: event.reason };
    case "set-aside":
      return { reason: event.reason, by: event.by };
    case "chair-named":
      return { chair: true };
    case "chair-ended":
      return { chair: false };
    case "assigned":
    case "interest-declared":
      return {};
  }
}

export async function writeAssignment(work: Work, before: AssignmentRow, events: readonly AssignmentEvent[], by = work.actor.account): Promise<Result<AssignmentRow>> {
  const head = await append(work.tx, { stream: { kind: "assignment", id: before.id }, expectedVersion: before.version, events: events.map(toStored), at: work.at, actor: by, scope: [...before.scope], suite: work.house.suite });
  if (!head.ok) return head;
  const state = events.reduce((standing, event) => standingAfter(standing, event), standingOf(before.state));
  const body = Object.assign({}, before.body, ...events.map(kept)) as JsonObject;
  const row = { ...before, state, body, version: head.value.version };
  await putAssignment(work.tx, row);
  return { ok: true, value: row };
}
