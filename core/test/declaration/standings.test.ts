// Every command in every place a declaration can stand: accepted where it belongs, refused with one code everywhere else.
import { expect, test } from "vitest";
import { openSteps } from "../../src/declaration/position.ts";
import { makeEdition } from "./edition-fixture.ts";
import { act, codesOf, commandsFor, stateAfter, type CommandName } from "./play.ts";
import { ends, places, roads, type Place } from "./standings.ts";

const edition = makeEdition();

interface Row {
  readonly accepted: readonly Place[];
  readonly codes?: Partial<Record<Place, string>>;
  readonly otherwise?: string;
}

const listing: readonly Place[] = ["recommended", "reserved", "excluded"];
const objected: readonly Place[] = ["under objection", "held back"];

const table: Record<CommandName, Row> = {
  open: { accepted: ["unborn"], otherwise: "already-open" },
  engage: { accepted: ["draft", "reopened"], codes: { withdrawn: "already-engaged" }, otherwise: "already-engaged" },
  accept: { accepted: ["engaged"], codes: { draft: "engagement-foreign", reopened: "engagement-foreign" }, otherwise: "engagement-answered" },
  decline: { accepted: ["engaged"], codes: { draft: "engagement-foreign", reopened: "engagement-foreign" }, otherwise: "engagement-answered" },
  takeBack: { accepted: ["engaged"], codes: { draft: "not-engaged", reopened: "not-engaged" }, otherwise: "engagement-answered" },
  lapseOffer: { accepted: ["engaged"], codes: { draft: "not-engaged", reopened: "not-engaged" }, otherwise: "engagement-answered" },
  submit: { accepted: ["draft", "accepted", "reopened", "returned by county", "returned by city"], codes: { engaged: "engagement-unanswered" } },
  withdraw: { accepted: ["draft", "engaged", "accepted", "reopened", "evaluating", "county"], codes: { withdrawn: "already-withdrawn" }, otherwise: "withdraw-too-late" },
  reopen: { accepted: ["withdrawn"], otherwise: "not-withdrawn" },
  evaluate: { accepted: ["evaluating"] },
  countyPass: { accepted: ["county"] },
  countyReturn: { accepted: ["county"] },
  countyRefuse: { accepted: ["county"] },
  cityPass: { accepted: ["city"] },
  cityReturn: { accepted: ["city"] },
  recommend: { accepted: ["deciding", "reserved", "excluded"], codes: { recommended: "already-recommended" } },
  reserve: { accepted: ["deciding", "reserved", "excluded"], codes: { recommended: "already-recommended" } },
  exclude: { accepted: ["deciding", "reserved", "excluded"], codes: { recommended: "already-recommended" } },
  release: { accepted: listing, codes: { deciding: "not-recommended" } },
  sendUp: { accepted: listing, codes: { deciding: "candidate-undecided" } },
  opineFirst: { accepted: ["joint", "joint, all scored"] },
  opineSecond: { accepted: ["joint", "joint, all scored"] },
  opineThird: { accepted: ["joint", "joint, all scored"] },
  opineAgainst: { accepted: ["joint", "joint, all scored"] },
  scoreFirst: { accepted: ["joint", "joint, all opined"] },
  scoreSecond: { accepted: ["joint", "joint, all opined"] },
  select: { accepted: ["selecting"] },
  leaveOut: { accepted: ["selecting"] },
  confirm: { accepted: ["meeting"] },
  publicise: { accepted: ["listed"], codes: { publicised: "already-publicised", "under objection": "already-publicised" } },
  openObjection: { accepted: ["publicised"], codes: { "under objection": "already-received", "held back": "publicity-over", announcing: "publicity-over", announced: "publicity-over" }, otherwise: "not-publicised" },
  upholdObjection: { accepted: objected, otherwise: "objection-unknown" },
  dismissObjection: { accepted: objected, otherwise: "objection-unknown" },
  endPublicity: { accepted: ["publicised", "under objection"], codes: { listed: "not-publicised" } },
  announce: { accepted: ["announcing"], codes: { "held back": "objection-open" } },
  register: { accepted: ["announced"] },
};

const wanted = (row: Row, place: Place): string => (row.accepted.includes(place) ? "accepted" : (row.codes?.[place] ?? (place === "unborn" ? "declaration-unknown" : (row.otherwise ?? "step-not-open"))));
const got = (name: CommandName, place: Place): string => {
  const decision = act(edition, stateAfter(edition, roads[place]), name);
  return decision.ok ? "accepted" : codesOf(decision).join(" ");
};

test.each(Object.keys(commandsFor(edition)) as CommandName[])("[B7 D2 甲二–甲九] %s is accepted where it belongs and refused with one code everywhere else", (name) => {
  const row = table[name];
  expect(Object.fromEntries(places.map((place) => [place, got(name, place)]))).toEqual(Object.fromEntries(places.map((place) => [place, wanted(row, place)])));
});

test.each(ends)("[B7] a declaration that is %s has no open step and takes no command, save that one withdrawn may be taken up again", (place) => {
  const state = stateAfter(edition, roads[place]);
  expect(state && openSteps(edition, state)).toEqual([]);
  expect((Object.keys(table) as CommandName[]).filter((name) => act(edition, state, name).ok)).toEqual(place === "withdrawn" ? ["reopen"] : []);
});

test("[B7] a refusal says which steps are open instead", () => {
  const decision = act(edition, stateAfter(edition, roads.city), "countyPass");
  expect(decision).toMatchObject({ refusals: [{ facts: { act: "pass", open: ["city-review"] }, hint: "当前环节是：市级审核" }] });
});
