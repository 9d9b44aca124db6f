// Which steps wait for whom: side by side, by kind, one after the other, and never two scorings in one.
import { expect, test } from "vitest";
import { openStep, openSteps } from "../../src/declaration/position.ts";
import { turnOf } from "../../src/declaration/turn.ts";
import type { Step } from "../../src/rule/step.ts";
import { makeEdition, steps } from "./edition-fixture.ts";
import { act, codesOf, decideAny, opening, on, stateAfter, standingAfter } from "./play.ts";
import { roads } from "./standings.ts";

const edition = makeEdition();
const ids = (found: readonly Step[]): readonly string[] => found.map((step) => step.id);

test("[D5 甲六] joint review and expert review wait side by side, and the selection waits for both", () => {
  expect(ids(openSteps(edition, standingAfter(edition, roads.joint)))).toEqual(["joint-review", "expert-review"]);
  expect(ids(openSteps(edition, standingAfter(edition, roads["joint, all opined"])))).toEqual(["expert-review"]);
  expect(ids(openSteps(edition, standingAfter(edition, roads["joint, all scored"])))).toEqual(["joint-review"]);
  expect(ids(openSteps(edition, standingAfter(edition, roads.selecting)))).toEqual(["selection"]);
});

test("[D1 甲四] a park is reviewed by its city alone, a factory by county and city", () => {
  const park = standingAfter(edition, ["open", "submit"]);
  expect(ids(openSteps(edition, { ...park, opening: { ...opening, kind: "park" } }))).toEqual(["city-review"]);
  expect(ids(openSteps(edition, park))).toEqual(["county-review"]);
});

test("[D2] it is the turn of the node whose tier acts; departments are asked in joint review", () => {
  expect(turnOf(edition, standingAfter(edition, roads.county))).toEqual({ turn: ["330106"] });
  expect(turnOf(edition, standingAfter(edition, roads.city))).toEqual({ turn: ["3301"] });
  expect(turnOf(edition, standingAfter(edition, roads.joint))).toEqual({ turn: ["33"], departments: ["经信厅", "发展改革委", "生态环境厅"] });
  expect(turnOf(edition, standingAfter(edition, roads.registered))).toEqual({ turn: [] });
});

test("[A5] where kinds declare by different steps, each is held to the day of its own", () => {
  const own: Step[] = [{ id: "park-declare", act: "declare", actor: "applicant", for: "park", date: "review-by", says: "园区申报" }, { ...(steps[0] as Step), for: "factory" }, ...steps.slice(1)];
  const split = makeEdition({ procedure: { steps: own } });
  expect(openStep(split, standingAfter(split, ["open"]), "declare")?.id).toBe("declare");
  expect(openStep(split, { ...standingAfter(split, ["open"]), opening: { ...opening, kind: "park" } }, "declare")?.id).toBe("park-declare");
});

const twice = makeEdition({ procedure: { steps: [...steps.slice(0, 7), { id: "site-score", act: "score", actor: "expert", experts: { n: 1, combine: "mean" }, says: "现场评分" }, ...steps.slice(7)] } });

test("[D5] the scores of one step do not stand for those of the next", () => {
  const state = standingAfter(twice, roads.selecting);
  expect(ids(openSteps(twice, state))).toEqual(["site-score"]);
  expect(act(twice, state, "scoreFirst", { step: "site-score", score: "70" }).ok).toBe(true);
});

test("[D5 甲六] when enough experts have scored, one more is refused while the joint review still runs", () => {
  expect(codesOf(act(edition, stateAfter(edition, roads["joint, all scored"]), "scoreFirst", { expert: "e3" }))).toEqual(["step-not-open"]);
});

test("[E1] where two tiers publicise, the window of the first does not stand for that of the second", () => {
  const again: Step = { id: "second-publicity", act: "publicise", actor: "province", says: "再次公示" };
  const double = makeEdition({ procedure: { steps: [...steps.slice(0, 10), again, ...steps.slice(10)] } });
  const state = stateAfter(double, roads.announcing);
  expect(codesOf(act(double, state, "endPublicity", { step: again.id }))).toEqual(["not-publicised"]);
  expect(codesOf(act(double, state, "announce"))).toEqual(["step-not-open"]);
  expect(act(double, state, "publicise", { step: again.id }).ok).toBe(true);
});

test("[D2] a command that names a step of another act is refused", () => {
  const context = on(edition, "2025-06-10");
  expect(codesOf(decideAny(stateAfter(edition, roads.county), { kind: "pass", step: "city-review", digest: "b1", opinion: "" }, context))).toEqual(["step-not-open"]);
  expect(codesOf(decideAny(stateAfter(edition, roads.joint), { kind: "score", step: "joint-review", digest: "b1", expert: "e1", score: "80" }, context))).toEqual(["step-not-open"]);
  expect(codesOf(decideAny(stateAfter(edition, roads.joint), { kind: "pass", step: "joint-review", digest: "b1", opinion: "" }, context))).toEqual(["step-not-open"]);
});
