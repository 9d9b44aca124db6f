// One incident 同一事件: same firm, same kind of record, same day, however many registers and offices tell of it. It is counted once and every telling is kept.
import type { PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { UpkeepGround } from "./ground.ts";
import type { Proceeding, ProceedingEvent } from "./proceeding.ts";

export type Incident = Extract<UpkeepGround, { kind: "incident" }>;

/** What one office tells of it: its name or ruling, and how grave. */
export interface Telling {
  readonly incident: string;
  readonly severity?: string;
}

export const sameIncident = (ground: UpkeepGround, told: Incident): boolean => ground.kind === "incident" && ground.record === told.record && ground.day === told.day;

/** The first telling, then those that came later. */
export const tellingsOf = ({ ground, toldAgain }: Pick<Proceeding, "ground" | "toldAgain">): readonly Telling[] =>
  ground.kind === "incident" ? [{ incident: ground.incident, ...(ground.severity === undefined ? {} : { severity: ground.severity }) }, ...(toldAgain ?? [])] : [];

/** Told of the incident that is already dealt with: the telling is kept beside the first, no second proceeding opens. What is held word for word adds nothing. */
export function decideTelling(open: Proceeding, ground: UpkeepGround, { day, by }: { readonly day: PlainDay; readonly by: string }): Result<readonly ProceedingEvent[]> {
  const told = ground.kind === "incident" && sameIncident(open.ground, ground) ? ground : undefined;
  const held = told !== undefined && tellingsOf(open).some(({ incident, severity }) => incident === told.incident && severity === told.severity);
  if (told === undefined || held) return refuse({ code: "already-open", facts: { proceeding: open.id, ground: open.ground.kind }, hint: "该单位已有一件动态调整在办理，请并入该件" });
  return ok([{ type: "told-again", incident: told.incident, ...(told.severity === undefined ? {} : { severity: told.severity }), day, by }]);
}

/** An incident that ended with the unit on its list is not tried twice; a telling of another severity is another matter. */
export const alreadyDecided = (ended: Proceeding, ground: UpkeepGround): boolean =>
  (ended.standing === "kept" || ended.standing === "reinstated") && ground.kind === "incident" && sameIncident(ended.ground, ground) && tellingsOf(ended).some(({ severity }) => severity === ground.severity);
