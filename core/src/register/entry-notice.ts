// A notice 他级变更提示: a unit changed on one list; the authority of each other list it stands on is told, and follows or says why not.
import type { PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { EntryEvent } from "./entry.ts";

export type NoticeState = "open" | "followed" | "kept";

/** What the other list may have to follow. */
export interface ChangeTold {
  readonly change: "renamed" | "moved" | "left";
  readonly on: PlainDay;
  /** Name or region after the change; empty for leaving. */
  readonly to: string;
  readonly document: string;
}

/** What of an event concerns the unit's other lists. */
export function toldOf(event: EntryEvent): ChangeTold | undefined {
  switch (event.type) {
    case "renamed":
    case "moved":
      return { change: event.type, on: event.on, to: event.to, document: event.document };
    case "left":
      return { change: "left", on: event.on, to: "", document: event.document };
    case "entered":
    case "absorbed":
    case "reinstated":
      return undefined;
  }
}

/** Whether what happened to the entry itself settles the notice. */
export function isFollowed(told: Pick<ChangeTold, "change" | "to">, event: EntryEvent): boolean {
  if (event.type === "left") return true;
  const own = toldOf(event);
  return own !== undefined && own.change === told.change && own.to === told.to;
}

export type NoticeEvent = { readonly type: "followed" } | { readonly type: "kept"; readonly by: string; readonly reason: string };

/** The authority leaves its entry as it is, once and with a reason. */
export function decideKeep(notice: { readonly state: NoticeState }, by: string, reason: string): Result<readonly NoticeEvent[]> {
  if (notice.state !== "open") return refuse({ code: "already-decided", facts: { state: notice.state }, hint: "这一提示已有结论" });
  if (reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明本级名单不作变更的理由" });
  return ok([{ type: "kept", by, reason }]);
}
