// A finding 疑似在册: an organisation bears the very name of a listed unit whose credit code nobody published. It bars nothing
// until an officer confirms it.
import { ok, refuse, type Result } from "../base/refusal.ts";

export type FindingState = "open" | "confirmed" | "dismissed";

export interface Finding {
  readonly organisation: string;
  readonly entry: string;
  readonly state: FindingState;
  readonly reason?: string;
}

export type FindingEvent =
  | { readonly type: "found"; readonly organisation: string; readonly entry: string; readonly name: string; readonly key: string }
  | { readonly type: "confirmed"; readonly by: string }
  | { readonly type: "dismissed"; readonly by: string; readonly reason: string };

export type FindingCommand = { readonly kind: "confirm"; readonly by: string } | { readonly kind: "dismiss"; readonly by: string; readonly reason: string };

export function evolveFinding(state: Finding | undefined, event: FindingEvent): Finding | undefined {
  switch (event.type) {
    case "found":
      return state ?? { organisation: event.organisation, entry: event.entry, state: "open" };
    case "confirmed":
      return state && { ...state, state: "confirmed" };
    case "dismissed":
      return state && { ...state, state: "dismissed", reason: event.reason };
  }
}

/** A finding is decided once; whoever dismisses it says why. */
export function decideFinding(state: Pick<Finding, "state"> | undefined, command: FindingCommand): Result<readonly FindingEvent[]> {
  if (state === undefined) return refuse({ code: "finding-unknown", hint: "没有这条疑似在册线索" });
  if (state.state !== "open") return refuse({ code: "finding-decided", facts: { state: state.state }, hint: "这条线索已有结论" });
  if (command.kind === "confirm") return ok([{ type: "confirmed", by: command.by }]);
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明不是同一单位的理由" });
  return ok([{ type: "dismissed", by: command.by, reason: command.reason }]);
}

export interface NamedEntry {
  readonly entry: string;
  readonly name: string;
  readonly key: string;
}

/** Listed units without credit code that an organisation's name meets under any of its keys, each once. */
export function possibleListings(keys: readonly string[], listed: readonly NamedEntry[]): readonly NamedEntry[] {
  const first = new Map<string, NamedEntry>();
  for (const one of listed) if (keys.includes(one.key) && !first.has(one.entry)) first.set(one.entry, one);
  return [...first.values()];
}
