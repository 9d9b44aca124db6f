// Publicity, objections and the announcement, as they fall on one declaration.
import { expect, test } from "vitest";
import { makeEdition } from "../declaration/edition-fixture.ts";
import { act, codesOf, commandsFor, decideAny, on, standingAfter, type CommandName } from "../declaration/play.ts";
import { roads } from "../declaration/standings.ts";

const edition = makeEdition();
const lenient = makeEdition({ procedure: { objection: { "handled-within": "unstated", "while-open": "announced", cite: "甲八" } } });
const publicised = standingAfter(edition, roads.publicised);
const at = (name: CommandName, today: string, state = publicised) => decideAny(state, commandsFor(edition)[name], on(edition, today));

test("[E1 甲八] the window of the round stands on the declaration", () => {
  expect(publicised.publicity).toEqual({ step: "publicity", start: "2025-08-04", end: "2025-08-08" });
});

test("[E1 甲八] publicity does not end on its last day, only after it", () => {
  expect(at("endPublicity", "2025-08-08")).toMatchObject({ refusals: [{ code: "publicity-running", facts: { end: "2025-08-08" } }] });
  expect(at("endPublicity", "2025-08-09").ok).toBe(true);
});

test.each([["2025-08-03", ["publicity-not-begun"]], ["2025-08-04", []], ["2025-08-08", []], ["2025-08-09", ["publicity-over"]]])("[E2 甲八] an objection on %s gives %j", (today, codes) => {
  expect(codesOf(at("openObjection", today))).toEqual(codes);
});

test("[E2] an objection is closed with a reason, and only when it is open", () => {
  const state = standingAfter(edition, roads["under objection"]);
  expect(codesOf(act(edition, state, "upholdObjection", { reason: " " }))).toEqual(["reason-missing"]);
  expect(codesOf(act(edition, state, "dismissObjection", { objection: "j2" }))).toEqual(["objection-unknown"]);
});

test("[E2 甲八] an objection upheld strikes the unit from the list, with the reason", () => {
  expect(standingAfter(edition, roads.struck)).toMatchObject({ standing: "struck", openObjections: [], refusal: { code: "objection-upheld", facts: { objection: "j1" }, hint: "查实" } });
});

test("[E2 甲八] while an objection is open the unit is held back; dismissed, it goes on", () => {
  const held = standingAfter(edition, roads["held back"]);
  expect(act(edition, held, "announce")).toMatchObject({ refusals: [{ code: "objection-open", clause: "甲八", facts: { objections: ["j1"] } }] });
  expect(standingAfter(edition, [...roads["held back"], "dismissObjection", "announce", "register"]).standing).toBe("registered");
});

test("[E2] where the notice announces all the same, a later finding closes the objection and leaves the end as it is", () => {
  const road: readonly CommandName[] = [...roads["held back"], "announce", "register"];
  const after = standingAfter(lenient, [...road, "upholdObjection"]);
  expect(after).toEqual({ ...standingAfter(lenient, road), openObjections: [] });
  expect(standingAfter(lenient, [...roads["held back"], "announce", "upholdObjection"]).standing).toBe("struck");
});

test("[E2] of two objections one upheld is enough, and the other is still closed", () => {
  const both = [...roads["under objection"]] as const;
  const second = act(edition, standingAfter(edition, both), "openObjection", { objection: "j2" });
  expect(second).toMatchObject({ ok: true });
  const state = { ...standingAfter(edition, [...both, "upholdObjection"]), openObjections: ["j2"] };
  expect(act(edition, state, "upholdObjection", { objection: "j2" })).toEqual({ ok: true, value: [{ type: "objection-closed", objection: "j2", upheld: true }] });
});

test("[E3 甲八] an announcement names its document", () => {
  expect(codesOf(act(edition, standingAfter(edition, roads.announcing), "announce", { document: "" }))).toEqual(["document-missing"]);
  expect(standingAfter(edition, roads.announced).document).toBe("浙经信〔2025〕9号");
});

test("[E3 E4 甲九] the entry of the register ends the road", () => {
  expect(standingAfter(edition, roads.registered)).toMatchObject({ standing: "registered", entry: "n1" });
});

test.each(["publicise", "endPublicity", "announce", "register"] as const)("[E1 E3] %s at a step of another act is refused", (name) => {
  const road = { publicise: roads.listed, endPublicity: roads.publicised, announce: roads.announcing, register: roads.announced }[name];
  expect(codesOf(act(edition, standingAfter(edition, road), name, { step: "selection" }))).toEqual(["step-not-open"]);
});
