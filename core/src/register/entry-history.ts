// What happened to an entry, day by day, in words for its page; and how it stands on a day.
import { addDays, compareDays, type PlainDay } from "../base/plain-day.ts";
import type { EntryEvent, LeavingGround } from "./entry.ts";

export interface HistoryLine {
  readonly on: PlainDay;
  readonly says: string;
  readonly document: string;
}

export const groundWords: Readonly<Record<LeavingGround, string>> = { removal: "移出", "own-will": "自愿退出", closure: "注销退出", merger: "合并退出" };

function lineOf(event: EntryEvent, regionName: (code: string) => string): HistoryLine {
  switch (event.type) {
    case "entered":
      return { on: event.from, says: "列入名单", document: event.document };
    case "renamed":
      return { on: event.on, says: `由“${event.from}”更名为“${event.to}”`, document: event.document };
    case "moved":
      return { on: event.on, says: `由${regionName(event.from)}迁至${regionName(event.to)}`, document: event.document };
    case "absorbed":
      return { on: event.on, says: `“${event.name}”并入本单位`, document: event.document };
    case "reinstated":
      return { on: event.on, says: `复核后恢复：${event.reason}`, document: event.document };
    case "left":
      return { on: event.on, says: `${groundWords[event.ground ?? "removal"]}：${event.reason}`, document: event.document };
  }
}

const joined = (one: HistoryLine, other: HistoryLine): HistoryLine => ({ on: one.on, says: `${one.says}；${other.says}`, document: one.document === other.document ? one.document : `${one.document}、${other.document}` });

/** One line a day, in order of days; what happened on one day as it was recorded. */
export function historyOf(events: readonly EntryEvent[], regionName: (code: string) => string): readonly HistoryLine[] {
  const byDay = new Map<PlainDay, HistoryLine>();
  for (const line of events.map((event) => lineOf(event, regionName))) {
    const known = byDay.get(line.on);
    byDay.set(line.on, known === undefined ? line : joined(known, line));
  }
  return [...byDay.values()].toSorted((one, other) => compareDays(one.on, other.on));
}

export interface Rename {
  readonly on: PlainDay;
  readonly from: string;
  readonly to: string;
}

/** Every name it bore, the first first. */
export const renamesOf = (events: readonly EntryEvent[]): readonly Rename[] => events.flatMap((event) => (event.type === "renamed" ? [{ on: event.on, from: event.from, to: event.to }] : []));

/** Facts of an entry that a change ended, with their last day. */
export interface PastFacts {
  readonly until: PlainDay;
  readonly name: string;
  readonly region: string;
}

/** What stood until the day before the change; undefined where neither name nor region changed. */
export const pastBefore = (facts: Pick<PastFacts, "name" | "region">, event: EntryEvent): PastFacts | undefined =>
  event.type === "renamed" || event.type === "moved" ? { until: addDays(event.on, -1), name: facts.name, region: facts.region } : undefined;

export type Standing = "to-come" | "listed" | "left";
export const standingWords: Readonly<Record<Standing, string>> = { "to-come": "尚未列入", listed: "在册", left: "已移出" };

/** `to` is the last day on which it stands, null while it does. */
export const standingOn = ({ from, to }: { readonly from: PlainDay; readonly to: PlainDay | null }, day: PlainDay): Standing => (compareDays(day, from) < 0 ? "to-come" : to !== null && compareDays(to, day) < 0 ? "left" : "listed");
