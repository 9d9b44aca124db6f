// What holds of every play of a round.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RoundEvent } from "../../src/programme/round-event.ts";
import { evolveRound, replayRound, type RoundState } from "../../src/programme/round.ts";
import { makeEdition } from "../declaration/edition-fixture.ts";
import { act, commands, roundEvents, roundRoads, type RoundCommandName } from "./play-round.ts";

const edition = makeEdition();
const names = Object.keys(commands) as RoundCommandName[];
const roads: readonly (readonly RoundCommandName[])[] = Object.values(roundRoads);
const anyPlay = fc
  .record({ road: fc.constantFrom(...roads), strewn: fc.array(fc.tuple(fc.nat({ max: 12 }), fc.constantFrom(...names)), { maxLength: 12 }), after: fc.array(fc.constantFrom(...names), { maxLength: 15 }) })
  .map(({ road, strewn, after }) => [...road.flatMap((name, at) => [...strewn.filter(([where]) => where === at).map(([, one]) => one), name]), ...after]);

function play(tries: readonly RoundCommandName[]): { readonly state: RoundState; readonly events: readonly RoundEvent[] } {
  let state: RoundState;
  const events: RoundEvent[] = [];
  for (const name of tries) {
    const decision = act(edition, state, name);
    if (!decision.ok) continue;
    events.push(...decision.value);
    state = decision.value.reduce<RoundState>((at, event) => evolveRound(at, event, edition), state);
  }
  return { state, events };
}

test("[A5] the events of any play replay to the state it led to, through JSON as well", () => {
  fc.assert(fc.property(anyPlay, (tries) => {
    const { state, events } = play(tries);
    const back = JSON.parse(JSON.stringify(events)) as RoundEvent[];
    expect(back).toStrictEqual(events);
    expect(replayRound(back, edition)).toStrictEqual(state);
    expect(JSON.parse(JSON.stringify(state ?? null))).toStrictEqual(state ?? null);
  }), { numRuns: 300 });
});

const order: readonly RoundEvent["type"][] = ["met", "publicised", "publicity-ended", "announced", "registered"];

test("[E1 E3] meeting, publicity, its end, announcement and register come in this order, each once", () => {
  fc.assert(fc.property(anyPlay, (tries) => {
    const came = play(tries).events.map((event) => event.type).filter((type) => order.includes(type));
    expect(came).toEqual(order.slice(0, came.length));
  }), { numRuns: 300 });
});

test("[A14] after the announcement no amendment comes any more", () => {
  fc.assert(fc.property(anyPlay, (tries) => {
    const types = play(tries).events.map((event) => event.type);
    expect(types.lastIndexOf("amended") < types.indexOf("announced") || !types.includes("announced")).toBe(true);
  }), { numRuns: 300 });
});

test("[A5] evolve is total: events of a round in any order never throw, and nothing comes before the opening", () => {
  const pool = [...roundEvents(edition, ["open", "importQuota", "extend", "transfer", "correct"]), ...roundEvents(edition, roundRoads.registered)];
  fc.assert(fc.property(fc.array(fc.constantFrom(...pool), { maxLength: 30 }), fc.boolean(), (events, held) => {
    const state = replayRound(events, held ? edition : undefined);
    expect(state === undefined).toBe(events.every((event) => event.type !== "opened"));
  }), { numRuns: 300 });
});
