// An entry of the register 名单: one unit on one level from a day on. Pool entries 培育库 are entries too.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Result } from "../base/refusal.ts";
import type { Kind, Tier } from "../rule/kind.ts";

export interface EntryFacts {
  readonly id: string;
  readonly level: Tier;
  readonly kind: Kind;
  readonly pool: boolean;
  readonly year: number;
  readonly name: string;
  readonly creditCode?: string;
  readonly region: string;
  readonly industry?: string;
  /** Where it comes from: `round:<id>` with its document, or the published list it was taken from. */
  readonly source: string;
  readonly document: string;
  readonly from: PlainDay;
}

/** Why a unit leaves: taken off, by its own will, because it closed down, or merged into another listed unit. */
export type LeavingGround = "removal" | "own-will" | "closure" | "merger";

export type EntryEvent =
  | ({ readonly type: "entered" } & EntryFacts)
  | { readonly type: "renamed"; readonly on: PlainDay; readonly from: string; readonly to: string; readonly document: string }
  | { readonly type: "moved"; readonly on: PlainDay; readonly from: string; readonly to: string; readonly document: string }
  /** Another listed unit merged into this one; `entry` is what it held. */
  | { readonly type: "absorbed"; readonly on: PlainDay; readonly entry: string; readonly name: string; readonly document: string }
  /** `on` is the first day on which it stands no more. Published lists tell no ground. */
  | { readonly type: "left"; readonly on: PlainDay; readonly reason: string; readonly document: string; readonly ground?: LeavingGround; readonly into?: string }
  /** A removal was overturned on reconsideration: it counts as never made, and the unit keeps its entry. */
  | { readonly type: "reinstated"; readonly on: PlainDay; readonly reason: string; readonly document: string };

/** `last` is the day of its last change; nothing is decided on a day before it. */
export type Entry = undefined | (EntryFacts & { readonly standing: "listed" | "left"; readonly last?: PlainDay; readonly to?: PlainDay; readonly reason?: string });

export type EntryCommand =
  | { readonly kind: "enter"; readonly entry: EntryFacts; /** Ids of entries that the unit already holds open at this level and kind. */ readonly held: readonly string[] }
  | { readonly kind: "leave"; readonly on: PlainDay; readonly reason: string; readonly document: string; readonly ground?: LeavingGround; readonly into?: string };

export function evolveEntry(state: Entry, event: EntryEvent): Entry {
  switch (event.type) {
    case "entered": {
      const { type: _, ...facts } = event;
      return state ?? { ...facts, standing: "listed" };
    }
    case "renamed":
      return state && { ...state, name: event.to, last: event.on };
    case "moved":
      return state && { ...state, region: event.to, last: event.on };
    case "absorbed":
      return state && { ...state, last: event.on };
    case "reinstated": {
      if (state === undefined) return undefined;
      const { to: _to, reason: _reason, ...facts } = state;
      return { ...facts, standing: "listed", last: event.on };
    }
    case "left":
      return state === undefined ? undefined : { ...state, standing: "left", to: event.on, reason: event.reason };
  }
}

/** Decides one command on an entry: nobody is entered twice, nobody leaves before entering. */
export function decideEntry(state: Entry, command: EntryCommand): Result<readonly EntryEvent[]> {
  if (command.kind === "enter") {
    if (state !== undefined || command.held.length > 0) return refuse({ code: "already-listed", facts: { held: command.held }, hint: "该单位已在本级同类名单中" });
    return ok([{ type: "entered", ...command.entry }]);
  }
  if (state === undefined) return refuse({ code: "entry-unknown", hint: "名单中没有这一单位" });
  if (state.standing === "left") return refuse({ code: "already-left", hint: "已移出" });
  if (compareDays(command.on, state.from) < 0) return refuse({ code: "leaves-before-entering", facts: { from: state.from, on: command.on }, hint: "移出日期早于列入日期" });
  if (command.reason.trim() === "") return refuse({ code: "reason-missing", place: "reason", hint: "请写明移出理由" });
  const { kind: _, ...told } = command;
  return ok([{ type: "left", ...told }]);
}
