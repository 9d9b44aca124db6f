// Every proceeding of every edition, walked exhaustively: no state without a way on or an end, no stage and no event that is never reached.
import { describe, expect, test } from "vitest";
import { addDays, type PlainDay } from "@qingce/core/base/plain-day";
import { decideProceeding } from "@qingce/core/upkeep/decide-proceeding";
import type { UpkeepGround } from "@qingce/core/upkeep/ground";
import { pathOf, type Stage } from "@qingce/core/upkeep/path";
import { evolveProceeding, openStage, type Proceeding, type ProceedingEvent } from "@qingce/core/upkeep/proceeding";
import type { ProceedingAsk, ProceedingCommand, Voice } from "@qingce/core/upkeep/proceeding-command";
import type { Kind, Tier } from "@qingce/core/rule/kind";
import { editionOf } from "./editions.ts";

const first = "2024-03-01" as PlainDay;
const grounds: readonly UpkeepGround[] = [
  { kind: "failed-key-indicator", filing: "f", indicators: [{ indicator: "i", reason: "r" }] },
  { kind: "incident", incident: "i", record: "accident-effect", severity: "造成重大社会影响", day: first },
  { kind: "incident", incident: "i", record: "safety-accident", severity: "一般", day: first },
  { kind: "other-rule", rule: "not-filed", basis: "b", facts: "f" },
];
const editions: readonly (readonly [string, Kind, Tier])[] = [["zhejiang/2023", "factory", "province"], ["zhejiang/2025", "park", "province"], ["miit/2022", "product", "nation"], ["jiangsu-suzhou/2023", "factory", "province"], ["city-model/draft", "factory", "city"]];

const asksOn = (today: PlainDay): readonly ProceedingAsk[] => [
  { kind: "report" },
  ...[true, false].map((meets): ProceedingAsk => ({ kind: "assess", on: today, place: "p", assessors: ["a"], found: "f", meets, proofs: [] })),
  ...(["keep", "remove"] as const).flatMap((outcome): readonly ProceedingAsk[] => [{ kind: "give-opinion", outcome, reason: "r", document: "d" }, { kind: "decide", outcome, reason: "r", document: "d" }]),
  { kind: "give-reasons", reasons: "r", until: addDays(today, 5) },
  { kind: "ask-hearing", words: "w" },
  { kind: "waive-hearing" },
  { kind: "hold-hearing", on: today, record: "r", present: [] },
  ...[true, false].map((agrees): ProceedingAsk => ({ kind: "opine-jointly", agrees, reason: "r" })),
  { kind: "publicise", start: today, end: addDays(today, 7) },
  { kind: "end-publicity" },
  { kind: "end-publicity", objection: "o" },
  { kind: "announce", document: "d", on: today },
  { kind: "carry-out", reconsiderUntil: addDays(today, 60) },
  { kind: "abandon", reason: "r" },
  { kind: "ask-reconsideration", reason: "r" },
  ...[true, false].map((overturned): ProceedingAsk => ({ kind: "answer-reconsideration", overturned, reason: "r", document: "d" })),
  { kind: "return-plaque", on: today },
];

const departmentsOf = (path: readonly Stage[]): readonly string[] => path.flatMap(({ departments }) => departments ?? []);
const voicesOf = (path: readonly Stage[]): readonly Voice[] => [
  ...(["county", "city", "province", "nation"] as const).map((tier): Voice => ({ kind: "tier", tier })),
  ...departmentsOf(path).map((department): Voice => ({ kind: "department", tier: "province", department })),
  { kind: "unit" },
];

/** Days apart, the state is the same when these are. */
const sign = (state: Proceeding): string => JSON.stringify({ ...state, path: state.path.length, removedOn: null, reconsiderUntil: null });

interface Seen {
  readonly states: Map<string, { readonly state: Proceeding; readonly ways: number }>;
  readonly events: Set<string>;
  readonly accepted: Map<string, Set<string>>;
}

function stepsFrom(state: Proceeding, path: readonly Stage[]): readonly (readonly [ProceedingCommand, readonly ProceedingEvent[]])[] {
  const days = [first, addDays(first, 30)];
  const commands = days.flatMap((today) => asksOn(today).flatMap((ask) => voicesOf(path).flatMap((as) => ["one", "other"].map((by) => ({ today, command: { as, by, ask } })))));
  return commands.flatMap(({ today, command }) => {
    const decided = decideProceeding(state, command, today);
    return decided.ok ? [[command, decided.value] as const] : [];
  });
}

function walk(start: Proceeding, seen: Seen): void {
  const queue = [start];
  while (queue.length > 0) {
    const state = queue.pop();
    if (state === undefined || seen.states.has(sign(state))) continue;
    const steps = stepsFrom(state, state.path);
    seen.states.set(sign(state), { state, ways: steps.length });
    for (const [command, events] of steps) {
      for (const { type } of events) seen.events.add(type);
      const stage = openStage(state)?.act ?? state.standing;
      seen.accepted.set(stage, (seen.accepted.get(stage) ?? new Set()).add(command.as.kind === "tier" ? command.as.tier : command.as.kind));
      const next = events.reduce<Proceeding | undefined>(evolveProceeding, state);
      if (next !== undefined) queue.push(next);
    }
  }
}

async function walked(): Promise<Seen> {
  const seen: Seen = { states: new Map(), events: new Set(["opened"]), accepted: new Map() };
  for (const [id, kind, level] of editions) {
    const edition = await editionOf(id);
    for (const ground of grounds) {
      const path = pathOf(edition, { kind, level, ground });
      if (!path.ok) continue;
      const opened = evolveProceeding(undefined, { type: "opened", id: "p", entry: "e", edition: id, editionHash: "h", kind, level, ground, path: path.value, day: first, by: "one" });
      if (opened !== undefined) walk(opened, seen);
    }
  }
  return seen;
}

const seen = await walked();
const states = [...seen.states.values()];

describe("the proceeding, walked", () => {
  test("[F3 F4 F12] no open state is silent: each has a way on", () => {
    expect(states.filter(({ state, ways }) => state.standing === "open" && ways === 0)).toEqual([]);
    expect(states.filter(({ state }) => state.standing === "open" && openStage(state) === undefined)).toEqual([]);
    expect(states.length).toBeGreaterThan(80);
  });
  test("[F3 F4 F12] every stage, every standing and every event is reached", () => {
    expect(new Set(states.flatMap(({ state }) => openStage(state)?.act ?? []))).toEqual(new Set(["report", "assess", "give-opinion", "hear", "decide", "decide-jointly", "publicise", "announce", "carry-out"]));
    expect(new Set(states.map(({ state }) => state.standing))).toEqual(new Set(["open", "kept", "removed", "reinstated", "abandoned"]));
    expect(seen.events).toEqual(new Set(["opened", "reported", "assessed", "opined", "reasons-given", "hearing-asked", "hearing-waived", "hearing-lapsed", "hearing-held", "decided", "department-opined", "publicised", "publicity-ended", "announced", "removed", "abandoned", "reconsideration-asked", "reconsideration-answered", "plaque-returned"]));
  });
  test("[F12] nobody leaves the list unheard: whoever is removed was given reasons, and waived, was heard, or let the day pass", () => {
    const removed = states.filter(({ state }) => state.standing === "removed" || state.standing === "reinstated");
    expect(removed.length).toBeGreaterThan(0);
    expect(removed.filter(({ state }) => !["waived", "held", "lapsed"].includes(state.hearing))).toEqual([]);
  });
  test("[S3] a kept, abandoned or reinstated unit has no way back into the same proceeding; a removed one can be reconsidered once", () => {
    expect(states.filter(({ state, ways }) => (state.standing === "kept" || state.standing === "abandoned" || state.standing === "reinstated") && ways > 0)).toEqual([]);
    expect(states.filter(({ state, ways }) => state.standing === "removed" && state.reconsideration === "upheld" && state.plaqueReturned && ways > 0)).toEqual([]);
  });
  test("[K3] each stage listens to those it belongs to and to nobody else", () => {
    expect(seen.accepted.get("decide-jointly")).toEqual(new Set(["department", "province"]));
    expect([...(seen.accepted.get("hear") ?? [])].includes("unit")).toBe(true);
    expect([...(seen.accepted.get("removed") ?? [])].includes("county")).toBe(false);
  });
});
