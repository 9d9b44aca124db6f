// Every command on a round in every place it can stand.
import { expect, test } from "vitest";
import { replayRound } from "../../src/programme/round.ts";
import { makeEdition } from "../declaration/edition-fixture.ts";
import { act, codesOf, commands, roundEvents, roundRoads, type RoundCommandName, type RoundPlace } from "./play-round.ts";

const edition = makeEdition();
const places = Object.keys(roundRoads) as RoundPlace[];
const after = { announced: "round-announced", registered: "round-announced" };
const beforeMeeting = { open: "step-not-open" };

/** What is not named is accepted; `unborn` is always the round that does not exist. */
const table: Record<RoundCommandName, Partial<Record<RoundPlace, string>>> = {
  open: { open: "already-open", met: "already-open", proposed: "already-open", publicised: "already-open", ended: "already-open", announcing: "already-open", announced: "already-open", registered: "already-open" },
  importQuota: {},
  extend: after,
  correct: after,
  supplement: after,
  transfer: after,
  post: {},
  sendList: { met: "list-already-sent", proposed: "list-already-sent", publicised: "list-already-sent", ended: "list-already-sent", announcing: "list-already-sent", announced: "list-already-sent", registered: "list-already-sent" },
  select: { met: "step-done", proposed: "step-done", publicised: "step-done", ended: "step-done", announcing: "step-done", announced: "step-done", registered: "step-done" },
  meet: { met: "step-done", proposed: "step-done", publicised: "step-done", ended: "step-done", announcing: "step-done", announced: "step-done", registered: "step-done" },
  proposePublicity: { ...beforeMeeting, publicised: "already-publicised", ended: "step-done", announcing: "step-done", announced: "step-done", registered: "step-done" },
  confirm: { open: "nothing-proposed", met: "nothing-proposed", publicised: "nothing-proposed", ended: "nothing-proposed", announced: "nothing-proposed", registered: "nothing-proposed" },
  endPublicity: { open: "not-publicised", met: "not-publicised", proposed: "not-publicised", ended: "step-done", announcing: "step-done", announced: "step-done", registered: "step-done" },
  proposeAnnouncement: { ...beforeMeeting, met: "not-publicised", proposed: "not-publicised", publicised: "publicity-running", announced: "step-done", registered: "step-done" },
  register: { ...beforeMeeting, met: "not-publicised", proposed: "not-publicised", publicised: "publicity-running", ended: "step-not-open", announcing: "step-not-open", registered: "step-done" },
};

test.each(Object.keys(commands) as RoundCommandName[])("[A5 A14 E1 E3] %s is accepted where it belongs and refused with one code everywhere else", (name) => {
  const got = places.map((place) => [place, codesOf(act(edition, replayRound(roundEvents(edition, roundRoads[place]), edition), name)).join(" ")]);
  const want = places.map((place) => [place, place === "unborn" ? (name === "open" ? "" : "round-unknown") : (table[name][place] ?? "")]);
  expect(Object.fromEntries(got)).toEqual(Object.fromEntries(want));
});

test("[E2 E3] a unit held back by an objection is announced later by a supplementary announcement, which opens the register again", () => {
  const events = [...roundEvents(edition, roundRoads.announcing)];
  const first = act(edition, replayRound(events, edition), "confirm");
  if (!first.ok) throw new Error("not announced");
  events.push(...first.value.map((event) => (event.type === "announced" ? { ...event, list: ["d1"] } : event)));
  const registered = act(edition, replayRound(events, edition), "register");
  if (!registered.ok) throw new Error("not registered");
  events.push(...registered.value);
  const state = replayRound(events, edition);
  expect(codesOf(act(edition, state, "proposeAnnouncement", { list: ["d1"] }))).toEqual(["step-done"]);
  expect(codesOf(act(edition, state, "proposeAnnouncement", { list: ["d9"] }))).toEqual(["not-publicised"]);
  const proposed = act(edition, state, "proposeAnnouncement", { list: ["d2"], document: "补充公布" });
  if (!proposed.ok) throw new Error("no supplement");
  const confirmed = act(edition, replayRound([...events, ...proposed.value], edition), "confirm");
  if (!confirmed.ok) throw new Error("not confirmed");
  const after = replayRound([...events, ...proposed.value, ...confirmed.value], edition);
  expect(after?.announcement?.list).toEqual(["d1", "d2"]);
  expect(codesOf(act(edition, after, "register"))).toEqual([]);
});
