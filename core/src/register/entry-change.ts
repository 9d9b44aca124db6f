// What may become of a unit that stands on a list: a rename, a move, leaving, a merger with another listed unit. It keeps one identity.
import { compareDays, type PlainDay } from "../base/plain-day.ts";
import { ok, refuse, type Refusal, type Result } from "../base/refusal.ts";
import { sayDay } from "../base/say-day.ts";
import { dayToCome, missingText } from "../base/written.ts";
import { decideEntry, type Entry, type EntryEvent, type LeavingGround } from "./entry.ts";

type Dated = { readonly on: PlainDay; readonly document: string };

export type EntryChange =
  | (Dated & { readonly kind: "rename"; readonly to: string; /** Entries of other units on the same list that bear the name. */ readonly takenBy: readonly string[] })
  | (Dated & { readonly kind: "move"; readonly to: string; /** Whether the region is known and within the area of the list. */ readonly within: boolean })
  | (Dated & { readonly kind: "leave"; readonly ground: LeavingGround; readonly reason: string; /** The listed unit it merges into, as it stands. */ readonly into?: Entry });

type Listed = NonNullable<Entry>;

/** The day is not before the entry, not before its last change, and has come. */
function dayFaults(state: Listed, on: PlainDay, today: PlainDay): readonly Refusal[] {
  if (compareDays(on, state.from) < 0) return [{ code: "before-entering", place: "on", facts: { from: state.from, on }, hint: `日期早于列入日期${sayDay(state.from)}` }];
  if (state.last !== undefined && compareDays(on, state.last) < 0) return [{ code: "before-last-change", place: "on", facts: { last: state.last, on }, hint: `该条目${sayDay(state.last)}已有变更，日期不能在其之前` }];
  return dayToCome(on, today, "on");
}

function renameFaults(state: Listed, to: string, takenBy: readonly string[]): readonly Refusal[] {
  if (to.trim() === "") return [{ code: "name-missing", place: "to", hint: "请写明变更后的名称" }];
  if (to === state.name) return [{ code: "name-same", place: "to", hint: "名称没有变化" }];
  return takenBy.length === 0 ? [] : [{ code: "name-taken", place: "to", facts: { entries: takenBy }, hint: "同一名单上另有单位使用这一名称；如两家合并，请办理合并" }];
}

function moveFaults(state: Listed, to: string, within: boolean): readonly Refusal[] {
  if (to === state.region) return [{ code: "region-same", place: "to", hint: "地区没有变化" }];
  return within ? [] : [{ code: "region-outside-list", place: "to", facts: { to, level: state.level }, hint: "迁往的地区不在本级名单范围内；迁出的，请办理移出，由迁入地另行列入" }];
}

/** A merger goes into one entry that stands on the same list; the other keeps its identity, this one leaves. */
function mergerFaults(state: Listed, into: Entry): readonly Refusal[] {
  if (into === undefined) return [{ code: "into-unknown", place: "into", hint: "存续单位不在名单上；其资格须另行申报，本单位请按移出或注销办理" }];
  if (into.id === state.id) return [{ code: "into-itself", place: "into", hint: "存续单位不能是本单位" }];
  if (into.level !== state.level || into.kind !== state.kind || into.pool !== state.pool) return [{ code: "into-other-list", place: "into", facts: { level: into.level, kind: into.kind }, hint: "存续单位须在同一级、同一类名单上" }];
  return into.standing === "left" ? [{ code: "into-left", place: "into", hint: "存续单位已不在名单上" }] : [];
}

function faultsOf(state: Listed, change: EntryChange): readonly Refusal[] {
  const document = missingText(change.document, "document", "请写明所依文件或证明材料");
  switch (change.kind) {
    case "rename":
      return [...document, ...renameFaults(state, change.to, change.takenBy)];
    case "move":
      return [...document, ...moveFaults(state, change.to, change.within)];
    case "leave":
      return [...document, ...(change.ground === "merger" ? mergerFaults(state, change.into) : [])];
  }
}

/** Decides one change of an entry on a day; its authority is asked elsewhere. */
export function decideChange(state: Entry, change: EntryChange, today: PlainDay): Result<readonly EntryEvent[]> {
  if (state === undefined) return refuse({ code: "entry-unknown", hint: "名单中没有这一单位" });
  if (state.standing === "left") return refuse({ code: "already-left", hint: "已移出" });
  const faults = [...dayFaults(state, change.on, today), ...faultsOf(state, change)];
  if (faults.length > 0) return refuse(...faults);
  const { on, document } = change;
  switch (change.kind) {
    case "rename":
      return ok([{ type: "renamed", on, from: state.name, to: change.to, document }]);
    case "move":
      return ok([{ type: "moved", on, from: state.region, to: change.to, document }]);
    case "leave": {
      const { ground, reason, into } = change;
      return decideEntry(state, { kind: "leave", on, reason, document, ground, ...(ground === "merger" && into !== undefined ? { into: into.id } : {}) });
    }
  }
}

/** What the unit that goes on is told of a merger. */
export function decideAbsorb(into: Entry, gone: Listed, { on, document }: Dated): Result<readonly EntryEvent[]> {
  const faults = into === undefined ? [] : dayFaults(into, on, on);
  return faults.length > 0 ? refuse(...faults) : ok([{ type: "absorbed", on, entry: gone.id, name: gone.name, document }]);
}
