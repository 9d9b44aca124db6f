// Plays one round of the fixture: commands in their proper form, and rounds by the road that led to them.
import { expect } from "vitest";
import type { PlainDay } from "../../src/base/plain-day.ts";
import type { Result } from "../../src/base/refusal.ts";
import { decideRound, type RoundContext } from "../../src/programme/decide-round.ts";
import type { Edition } from "../../src/programme/edition.ts";
import type { RoundCommand } from "../../src/programme/round-command.ts";
import type { RoundEvent } from "../../src/programme/round-event.ts";
import { replayRound, type Round, type RoundState } from "../../src/programme/round.ts";
import { publishedCalendar } from "../base/published-calendar.ts";

export const day = (text: string): PlainDay => text as PlainDay;
export const calendar = publishedCalendar();
export const context = (edition: Edition, today: string): RoundContext => ({ edition, calendar, today: day(today) });

const letter = { number: "杭经信〔2025〕1号", signatory: "王五", day: day("2025-06-20") };
const list = ["d1", "d2"];

/** Every command in a form that is right in its own place. */
export const commands = {
  open: { kind: "open", id: "r1", hash: "h1", year: 2025, authority: "33", title: "2025年度第一批", opens: day("2025-05-01"), dates: { "review-by": day("2025-06-10") } },
  importQuota: { kind: "import-quota", of: "park", table: { "3301": 1, "3302": 1 }, source: "名额分配函" },
  extend: { kind: "amend", change: { kind: "extension", date: "declare-by", day: day("2025-06-05") }, signedBy: "厅长", reason: "系统维护" },
  correct: { kind: "amend", change: { kind: "correction", text: "附件1更正" }, signedBy: "厅长", reason: "笔误" },
  supplement: { kind: "amend", change: { kind: "supplement", text: "补充说明" }, signedBy: "厅长", reason: "答疑" },
  transfer: { kind: "amend", change: { kind: "quota-transfer", of: "factory", from: "3301", to: "3302", n: 1 }, signedBy: "厅长", reason: "调剂", taken: 0 },
  post: { kind: "post", node: "3301", post: { kind: "earlier-date", date: "declare-by", day: day("2025-05-20") }, signedBy: "局长", day: day("2025-05-02") },
  sendList: { kind: "send-list", step: "recommend", of: "factory", node: "3301", letter, ranked: list, reserve: ["d3"] },
  select: { kind: "select", step: "selection", of: "factory", selected: list, leftOut: 0 },
  meet: { kind: "meet", step: "meeting", record: "会议纪要1号", present: ["甲", "乙"] },
  proposePublicity: { kind: "propose", publication: "publicity", step: "publicity", list, by: "a1", document: "公示稿" },
  confirm: { kind: "confirm", by: "a2" },
  endPublicity: { kind: "end-publicity", step: "publicity" },
  proposeAnnouncement: { kind: "propose", publication: "announcement", step: "announcement", list, by: "a1", document: "浙经信〔2025〕9号" },
  register: { kind: "register", step: "registration", entries: 2 },
} as const satisfies Record<string, RoundCommand>;

export type RoundCommandName = keyof typeof commands;

/** The day on which a command of the fixture is in time: the window of five working days from 4 August ends on the 8th. */
const days: Partial<Record<RoundCommandName, string>> = { open: "2025-04-20", proposePublicity: "2025-08-04", confirm: "2025-08-04", endPublicity: "2025-08-09", proposeAnnouncement: "2025-08-12", register: "2025-08-20" };
export const dayFor = (name: RoundCommandName): string => days[name] ?? "2025-06-01";

export const act = (edition: Edition, state: RoundState, name: RoundCommandName, change: object = {}, today = dayFor(name)): Result<readonly RoundEvent[]> =>
  decideRound(state, { ...commands[name], ...change }, context(edition, today));

export function roundEvents(edition: Edition, names: readonly RoundCommandName[]): readonly RoundEvent[] {
  const events: RoundEvent[] = [];
  for (const name of names) {
    const decision = act(edition, replayRound(events, edition), name);
    expect({ name, ...decision }).toMatchObject({ name, ok: true });
    if (decision.ok) events.push(...decision.value);
  }
  return events;
}

export function roundAfter(edition: Edition, names: readonly RoundCommandName[]): Round {
  const state = replayRound(roundEvents(edition, names), edition);
  if (state === undefined) throw new Error("not opened");
  return state;
}

export const codesOf = (decision: Result<unknown>): readonly string[] => (decision.ok ? [] : decision.refusals.map((one) => one.code));

const open: readonly RoundCommandName[] = ["open"];
const met: readonly RoundCommandName[] = [...open, "sendList", "select", "meet"];
const proposed: readonly RoundCommandName[] = [...met, "proposePublicity"];
const publicised: readonly RoundCommandName[] = [...proposed, "confirm"];
const ended: readonly RoundCommandName[] = [...publicised, "endPublicity"];
const announcing: readonly RoundCommandName[] = [...ended, "proposeAnnouncement"];
const announced: readonly RoundCommandName[] = [...announcing, "confirm"];

/** Where a round can stand. */
export const roundRoads = { unborn: [], open, met, proposed, publicised, ended, announcing, announced, registered: [...announced, "register"] } as const satisfies Record<string, readonly RoundCommandName[]>;
export type RoundPlace = keyof typeof roundRoads;
