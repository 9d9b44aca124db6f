// The round's selection: over 80 and among the first 30, ties by the written order, confirmed by a meeting with a record.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDeclaration } from "../../src/acts/declarations/read-declaration.ts";
import { proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { meetOnList, selectList } from "../../src/acts/rounds/select-list.ts";
import { makingsOf } from "../../src/cli/simulation/cast.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { advance, type Journey } from "./advance.ts";
import { codes, declare, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-03-03", 16);
});
afterAll(async () => {
  await stage.close();
});

const standing = async (one: Filed) => value(await readDeclaration(stage.house, one.firm.actor, { declaration: one.declaration })).declaration;

describe("city-model: over 80 and within the first 30", () => {
  const edition = "city-model/draft";
  const select = ({ round }: Journey) => selectList(stage.house, officer("3301"), { round, kind: "factory", step: "selection" });
  const meet = ({ round }: Journey, record: string, present: readonly string[] = ["演示局长"]) => meetOnList(stage.house, officer("3301"), { round, step: "meeting", record, present });

  /** Declarations that wait for the selection, scored in turn, submitted a minute apart in the order of `scores`. */
  async function scored(scores: readonly string[], submitLast: readonly number[] = []): Promise<Journey> {
    stage.clock.day("2025-03-03");
    const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-03-03", authority: "3301" });
    const firms = await firmsIn(stage, scores.length, "330106", "330102");
    const filed: Filed[] = [];
    for (const [n, firm] of firms.entries()) {
      const minute = String(submitLast.includes(n) ? 59 : n).padStart(2, "0");
      stage.clock.set(`2025-03-03 10:${minute}:00`);
      filed.push(await declare(stage, edition, round, firm));
    }
    stage.clock.day("2025-03-04");
    const journey = { edition, round, authority: "3301", filed, score: (one: Filed) => scores[filed.indexOf(one)] ?? "" };
    await advance(stage, journey, "selection");
    return journey;
  }

  it("[D7 city-model 五（三）.4] exactly 80 is not over 80, 80.01 is; who is left out is told clause, place and score", { timeout: 60_000 }, async () => {
    const journey = await scored(["80", "80.01", "79.99"]);
    const [even, over] = journey.filed as [Filed, Filed];
    const done = value(await select(journey));
    expect(done.selected).toEqual([over.number]);
    expect(done.leftOut.map((one) => one.code)).toEqual(["not-selected-over-80", "not-selected-over-80"]);
    expect(await standing(even)).toMatchObject({ standing: "left-out", refusal: { code: "not-selected-over-80", clause: "五（三）.4", facts: { place: 2, score: "80" } } });
    expect(codes(await select(journey))).toEqual(["nobody-waits"]);
  });

  it("[D7 city-model 五（三）.5] of 33 over 80 the first 30 stand; the tie at the line goes to whoever submitted first, then to the number", { timeout: 120_000 }, async () => {
    const scores = Array.from({ length: 33 }, (_, n) => (n < 29 ? `${95 - n / 10}` : "85"));
    const journey = await scored(scores, [29]);
    const done = value(await select(journey));
    expect(done.selected).toHaveLength(30);
    expect(done.selected.slice(0, 29)).toEqual(journey.filed.slice(0, 29).map((one) => one.number));
    expect(done.selected[29]).toBe(journey.filed[30]?.number);
    expect(done.leftOut.map((one) => one.number).toSorted()).toEqual([29, 31, 32].map((n) => journey.filed[n]?.number ?? "").toSorted());
    expect(done.leftOut.every((one) => one.code === "not-selected-first-30")).toBe(true);
  });

  it("[D7 city-model 五（三）.5] fewer than 30 over 80: as many as there are, the line stays where it is", { timeout: 60_000 }, async () => {
    const journey = await scored(["81", "80", "82"]);
    expect(value(await select(journey)).selected).toEqual([journey.filed[2]?.number, journey.filed[0]?.number]);
  });

  it("[D8 city-model 五（三）.6] a meeting without record, or without anybody present, is none; publicity waits for it", { timeout: 60_000 }, async () => {
    const journey = await scored(["90"]);
    const publicity = () => proposePublication(stage.house, officer("3301"), { round: journey.round, publication: "publicity", step: "publicity", document: "演示公示" });
    expect(codes(await meet(journey, "演示记录"))).toEqual(["nobody-waits"]);
    value(await select(journey));
    expect(codes(await publicity())).toEqual(["step-not-open"]);
    expect(codes(await meet(journey, " "))).toEqual(["record-missing"]);
    expect(codes(await meet(journey, "演示记录", []))).toEqual(["record-missing"]);
    expect(codes(await publicity())).toEqual(["step-not-open"]);
    expect(value(await meet(journey, "演示记录"))).toEqual({ confirmed: 1 });
    expect(codes(await publicity())).toEqual([]);
  });

  it("[D7 S3] nobody but the city selects or meets", { timeout: 60_000 }, async () => {
    const journey = await scored(["90"]);
    for (const node of ["3302", "33", "330106"]) {
      expect(codes(await selectList(stage.house, officer(node), { round: journey.round, kind: "factory", step: "selection" }))).toEqual(["not-found"]);
      expect(codes(await meetOnList(stage.house, officer(node), { round: journey.round, step: "meeting", record: "演示", present: ["演示"] }))).toEqual(["not-found"]);
    }
  });
});

describe("sixth-edition: grades, a share, ties by energy", () => {
  it("[D7 sixth 四.11 四.12 四.14] A and B stand, of them 60 per cent rounded half up, equal scores by the lower energy ratio", { timeout: 120_000 }, async () => {
    const edition = "sixth-edition/2026";
    stage.clock.day("2026-03-02");
    const round = await openRoundOf(stage, { edition, year: 2026, opens: "2026-03-02" });
    const energy = ["0.99", "0.98", "0.97", "0.96", "0.95", "0.94"];
    const scores = ["95", "85", "85", "85", "80", "79.9"];
    const firms = await firmsIn(stage, 6, "990101", "990102", "990103");
    const { facts } = makingsOf(stage.edition(edition), "declare", "factory");
    const filed: Filed[] = [];
    for (const [n, firm] of firms.entries()) filed.push(await declare(stage, edition, round, firm, "factory", { facts: { ...facts, registered_region: firm.region, energy_to_limit: energy[n] ?? "" } }));
    const journey: Journey = { edition, round, authority: "99", filed, score: (one) => scores[filed.indexOf(one)] ?? "" };
    await advance(stage, journey, "selection");
    const done = value(await selectList(stage.house, officer("99"), { round, kind: "factory", step: "selection" }));
    expect(done.selected).toEqual([0, 3, 2].map((n) => filed[n]?.number));
    expect(await standing(filed[5] as Filed)).toMatchObject({ refusal: { code: "not-selected-grade-a-or-b", clause: "四.11" } });
    expect(await standing(filed[1] as Filed)).toMatchObject({ refusal: { code: "not-selected-first-60-percent", clause: "四.12", facts: { place: 4 } } });
  });
});
