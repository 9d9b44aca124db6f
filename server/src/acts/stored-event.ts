// Between core's events (one flat object with a type) and the log's (type beside body).
import type { JsonObject } from "@qingce/core/base/json";
import type { NewEvent } from "../store/event-log.ts";

export function toStored(event: { readonly type: string }): NewEvent {
  const { type, ...body } = event;
  return { type, body };
}

/** What the log holds back as core's event; the log only ever got it from core. */
export const fromStored = (stored: { readonly type: string; readonly body: JsonObject }): unknown => ({ type: stored.type, ...stored.body });
