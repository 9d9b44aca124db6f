// The recommending tier: within quota, by its own node, each candidate decided before the list goes up.
import fc from "fast-check";
import { expect, test } from "vitest";
import { evolve } from "../../src/declaration/evolve.ts";
import type { Declaration, DeclarationState } from "../../src/declaration/state.ts";
import type { Edition } from "../../src/programme/edition.ts";
import { inPrinciple, makeEdition } from "../declaration/edition-fixture.ts";
import { act, body, circumstances, codesOf, commandsFor, dayFor, decideAny, lastInstantOf, on, standingAfter, type CommandName } from "../declaration/play.ts";
import { roads } from "../declaration/standings.ts";

const edition = makeEdition();
const deciding = standingAfter(edition, roads.deciding);

test.each(["330106", "33", "3302", "CN", "", "constructor"])("[D3 甲五] the node %j is not the candidate's city and may not recommend, reserve, exclude, release or send it", (node) => {
  for (const name of ["recommend", "reserve", "exclude"] as const) expect(codesOf(act(edition, deciding, name, { node }))).toEqual(["region-foreign"]);
  for (const name of ["release", "sendUp"] as const) expect(codesOf(act(edition, standingAfter(edition, roads.recommended), name, { node }))).toEqual(["region-foreign"]);
});

test("[D3 甲五] the recommendation judges the newest body", () => {
  expect(codesOf(act(edition, deciding, "recommend", { digest: "b0" }))).toEqual(["digest-stale"]);
});

test("[D3 甲五] a full quota refuses one more, with clause and figures", () => {
  expect(act(edition, deciding, "recommend", { taken: 1 }).ok).toBe(true);
  expect(act(edition, deciding, "recommend", { taken: 2 })).toMatchObject({ refusals: [{ code: "quota-full", clause: "甲五", facts: { node: "3301", quota: 2, taken: 2 } }] });
  expect(codesOf(act(edition, deciding, "recommend", { taken: 2, overReason: "确有需要" }))).toEqual(["quota-full"]);
  expect(codesOf(act(edition, deciding, "recommend", { taken: 0, cap: 0 }))).toEqual(["quota-full"]);
});

test("[D3] where no number binds, any number may be recommended", () => {
  expect(act(edition, deciding, "recommend", { taken: 999, cap: undefined }).ok).toBe(true);
});

test("[D3 甲五] a quota in principle is exceeded with a written reason only, which stays with the recommendation", () => {
  const soft = makeEdition({ procedure: { quota: inPrinciple(2) } });
  expect(codesOf(act(soft, deciding, "recommend", { taken: 2 }))).toEqual(["quota-departure-unexplained"]);
  expect(codesOf(act(soft, deciding, "recommend", { taken: 2, overReason: "  " }))).toEqual(["quota-departure-unexplained"]);
  expect(act(soft, deciding, "recommend", { taken: 2, overReason: "国家级示范" })).toMatchObject({ value: [{ type: "recommended", statements: { quota: "国家级示范" } }] });
});

test("[D3 A12 甲五] what the recommender must say itself is asked for, and judged", () => {
  const without = circumstances(edition, { facts: body.facts });
  expect(act(edition, deciding, "recommend", { circumstances: without })).toMatchObject({ refusals: [{ code: "fact-missing", place: "facts.on_city_list" }] });
  const denied = circumstances(edition, { facts: { ...body.facts, on_city_list: false } });
  expect(act(edition, deciding, "recommend", { circumstances: denied })).toMatchObject({ refusals: [{ code: "on-city-list", clause: "甲五" }] });
});

test.each(["exclude", "release"] as const)("[D3] to %s wants a reason", (name) => {
  expect(codesOf(act(edition, standingAfter(edition, roads.reserved), name, { reason: "" }))).toEqual(["reason-missing"]);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("[D3] %s is no place in the reserve and no rank", (n) => {
  expect(codesOf(act(edition, deciding, "reserve", { place: n }))).toEqual(["place-malformed"]);
  expect(codesOf(act(edition, standingAfter(edition, roads.recommended), "sendUp", { rank: n }))).toEqual(["place-malformed"]);
});

test("[D3] when the list goes up the recommended keep their rank, reserve and excluded are left out with what was written", () => {
  expect(standingAfter(edition, roads.joint)).toMatchObject({ standing: "under-way", recommendation: { kind: "recommended", node: "3301", rank: 1 } });
  expect(standingAfter(edition, [...roads.reserved, "sendUp"])).toMatchObject({ standing: "left-out", refusal: { code: "in-reserve", facts: { place: 1 } } });
  expect(standingAfter(edition, [...roads.excluded, "sendUp"])).toMatchObject({ standing: "left-out", refusal: { code: "not-recommended", hint: "名额已满且排位靠后" } });
});

test("[D3] an undecided candidate keeps the list from going up, by name", () => {
  expect(act(edition, deciding, "sendUp")).toMatchObject({ refusals: [{ code: "candidate-undecided", facts: { number: "2025-0001" } }] });
});

test("[D3] who holds a slot gives it back by a release before it is reserved or excluded", () => {
  const road: readonly CommandName[] = [...roads.recommended, "release"];
  expect(standingAfter(edition, road).recommendation).toEqual({ kind: "none" });
  expect(standingAfter(edition, [...road, "reserve", "recommend"]).recommendation).toEqual({ kind: "recommended", node: "3301" });
});

test.each(["recommend", "reserve", "exclude", "sendUp"] as const)("[A5 甲五] to %s after the city's day is refused", (name) => {
  const command = commandsFor(edition)[name];
  expect(decideAny(deciding, command, on(edition, "2025-07-01"))).toMatchObject({ refusals: [{ code: "deadline-passed", clause: "甲五" }] });
  expect(codesOf(decideAny(deciding, command, on(edition, "2025-06-30", { at: lastInstantOf("2025-06-30") })))).not.toContain("deadline-passed");
});

const choices = ["recommend", "recommend", "recommend", "reserve", "exclude", "release", "sendUp"] as const;
const anyDesk = fc.record({ cap: fc.nat({ max: 3 }), moves: fc.array(fc.record({ who: fc.nat({ max: 5 }), name: fc.constantFrom(...choices), overReason: fc.constantFrom(undefined, "确有需要") }), { maxLength: 40 }) });
const held = (desk: readonly Declaration[]): readonly Declaration[] => desk.filter((one) => one.recommendation.kind === "recommended");

function playDesk(of: Edition, { cap, moves }: { cap: number; moves: readonly { who: number; name: (typeof choices)[number]; overReason: string | undefined }[] }, look: (desk: readonly Declaration[], explained: ReadonlySet<number>) => void): void {
  const desk = Array.from({ length: 6 }, () => deciding);
  const explained = new Set<number>();
  for (const { who, name, overReason } of moves) {
    const command = { ...commandsFor(of)[name], ...(name === "recommend" ? { taken: held(desk).length, cap, ...(overReason === undefined ? {} : { overReason }) } : {}) };
    const decision = decideAny(desk[who], command, on(of, dayFor(name)));
    if (!decision.ok) continue;
    desk[who] = decision.value.reduce<DeclarationState>(evolve, desk[who]) ?? deciding;
    if (name === "recommend" && overReason !== undefined) explained.add(who);
    look(desk, explained);
  }
}

test("[D3 甲五] whatever a desk does, it never recommends more than its quota", () => {
  fc.assert(fc.property(anyDesk, (play) => playDesk(edition, play, (desk) => expect(held(desk).length).toBeLessThanOrEqual(play.cap))), { numRuns: 300 });
});

test("[D3 甲五] beyond a quota in principle there are never more than those with a written reason", () => {
  const soft = makeEdition({ procedure: { quota: inPrinciple(2) } });
  fc.assert(fc.property(anyDesk, (play) => playDesk(soft, play, (desk, explained) => expect(held(desk).length - explained.size).toBeLessThanOrEqual(play.cap))), { numRuns: 300 });
});
