// What holds of every play whatsoever of one declaration.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { DeclarationEvent } from "../../src/declaration/event.ts";
import { evolve, replay } from "../../src/declaration/evolve.ts";
import { openSteps } from "../../src/declaration/position.ts";
import type { Declaration, DeclarationState } from "../../src/declaration/state.ts";
import { stagesOf } from "../../src/rule/step.ts";
import { makeEdition } from "./edition-fixture.ts";
import { eventsOf } from "./play.ts";
import { anyPlay, playOut, type Move } from "./random-play.ts";
import { places, roads } from "./standings.ts";

const runs = { numRuns: 400 };
const last = (moves: readonly Move[]): DeclarationState => moves.at(-1)?.after;
const finishing = new Set<DeclarationEvent["type"]>(["evaluated", "passed", "sent-up", "selected", "confirmed", "publicity-ended", "announced", "registered"]);

test("[B7] the plays reach every standing, so that the properties below speak of all of them", () => {
  const seen = new Set<string>();
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => { for (const move of playOut(edition, tries)) if (move.after !== undefined) seen.add(move.after.standing); }), { numRuns: 1000, seed: 7 });
  expect([...seen].toSorted()).toEqual(["draft", "left-out", "refused", "registered", "returned", "struck", "under-way", "withdrawn"]);
});

test("[B7] the events of any play replay to the very state it led to", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    const moves = playOut(edition, tries);
    expect(replay(moves.flatMap((move) => move.events))).toEqual(last(moves));
  }), runs);
});

test("[B7] events and states pass through JSON without loss", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    const moves = playOut(edition, tries);
    const events = moves.flatMap((move) => move.events);
    const back = JSON.parse(JSON.stringify(events)) as DeclarationEvent[];
    expect(back).toStrictEqual(events);
    expect(replay(back)).toStrictEqual(last(moves));
    expect(JSON.parse(JSON.stringify(last(moves) ?? null))).toStrictEqual(last(moves) ?? null);
  }), runs);
});

test("[D2] an event of a step only ever comes while that step is open", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    for (const { before, events } of playOut(edition, tries)) {
      const open = before === undefined ? [] : openSteps(edition, before).map((step) => step.id);
      for (const event of events) if ("step" in event) expect(open).toContain(event.step);
      if (events[0]?.type === "submitted") expect(open).toEqual(["declare"]);
    }
  }), runs);
});

test("[D2] no step is done twice, unless a return or a new beginning reopened it", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    let done: readonly string[] = [];
    for (const event of playOut(edition, tries).flatMap((move) => move.events)) {
      if (event.type === "returned") done = done.filter((step) => !event.reopens.includes(step));
      if (event.type === "reopened") done = [];
      if (!finishing.has(event.type) || !("step" in event)) continue;
      expect(done).not.toContain(event.step);
      done = [...done, event.step];
    }
  }), runs);
});

/** Whether everything before the stage of a step has happened, reckoned from the events' traces alone. */
function complete(state: Declaration, stage: ReturnType<typeof stagesOf>[number]): boolean {
  return stage.every((step) => {
    if (step.act === "declare") return state.submissions > 0;
    if (step.act === "evaluate") return state.done.includes(step.id) || state.engagement === undefined;
    if (step.act === "opine") return Object.values(state.opinions[step.id] ?? {}).length === 3;
    if (step.act === "score") return Object.values(state.scores[step.id] ?? {}).length === 2;
    return state.done.includes(step.id);
  });
}

test("[D2] no step is skipped: whatever happens at a stage finds all stages before it complete", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    for (const { before, events } of playOut(edition, tries)) {
      const at = events.flatMap((event) => ("step" in event ? [event.step] : []))[0];
      if (before === undefined || at === undefined) continue;
      const stages = stagesOf(edition.procedure.steps, before.opening.kind);
      const earlier = stages.slice(0, stages.findIndex((stage) => stage.some((step) => step.id === at)));
      expect(earlier.filter((stage) => !complete(before, stage))).toEqual([]);
    }
  }), runs);
});

test("[B7] while under way there is always a step open, and at every end there is none", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    for (const { after } of playOut(edition, tries)) {
      if (after === undefined) continue;
      const waiting = after.standing === "under-way" || after.standing === "draft" || after.standing === "returned";
      expect([after.standing, openSteps(edition, after).length > 0]).toEqual([after.standing, waiting]);
    }
  }), runs);
});

test("[B7] a standing that is an end stays: only an objection still open may be closed, and what was withdrawn taken up again", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    for (const { before, after, command } of playOut(edition, tries)) {
      if (before === undefined || ["draft", "under-way", "returned"].includes(before.standing)) continue;
      if (before.standing === "withdrawn" && command.kind === "reopen") continue;
      expect(command.kind).toBe("close-objection");
      expect(after).toEqual({ ...before, openObjections: after?.openObjections });
    }
  }), runs);
});

test("[B7] the sealed edition and everything else of the opening never change", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    const moves = playOut(edition, tries);
    for (const { after } of moves) expect(after?.opening).toEqual(moves[0]?.after?.opening);
  }), runs);
});

test("[D2] every judgment names the digest that stood when it was made", () => {
  fc.assert(fc.property(anyPlay, ({ edition, tries }) => {
    for (const { before, events } of playOut(edition, tries)) for (const event of events) if ("digest" in event && event.type !== "submitted") expect(event.digest).toBe(before?.digest);
  }), runs);
});

const edition = makeEdition();
const pool = places.flatMap((place) => eventsOf(edition, roads[place]));

test("[B7] evolve is total: events in any order never throw, and never unsay the opening", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 60 }), (events) => {
    let state: DeclarationState;
    for (const event of events) {
      state = evolve(state, event);
      if (state !== undefined) expect(Array.isArray(openSteps(edition, state))).toBe(true);
    }
    expect(state === undefined).toBe(events.every((event) => event.type !== "opened"));
    expect(JSON.parse(JSON.stringify(state ?? null))).toStrictEqual(state ?? null);
  }), runs);
});
