// A removal overturned on reconsideration 复核: the unit stands on the list again, with the entry it had.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { Entry, EntryEvent } from "./entry.ts";

export function decideReinstatement(state: Entry, told: { readonly on: PlainDay; readonly reason: string; readonly document: string }): Result<readonly EntryEvent[]> {
  if (state === undefined) return refuse({ code: "entry-unknown", hint: "名单中没有这一单位" });
  if (state.standing !== "left" || state.to === undefined) return refuse({ code: "not-left", hint: "该单位仍在名单上" });
  if (compareDays(told.on, state.to) < 0) return refuse({ code: "before-leaving", place: "on", facts: { to: state.to, on: told.on }, hint: `日期早于移出日期${state.to}` });
  return ok([{ type: "reinstated", ...told }]);
}
