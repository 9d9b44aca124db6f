// The publicity window on a real house: proposed over the holiday calendar, kept to the second, never guessed.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { object } from "../../src/acts/objections/receive-objection.ts";
import { confirmPublication, endPublicity, proposePublication } from "../../src/acts/rounds/publish-list.ts";
import { readRound } from "../../src/acts/rounds/read-rounds.ts";
import { officer, secondOfficer } from "../../src/cli/simulation/people.ts";
import { advance, publish, type Journey } from "./advance.ts";
import { codes, count, declare, each, enterList, firmsIn, openRoundOf, openStage, value, type Filed, type Stage } from "./stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage("2025-06-03");
});
afterAll(async () => {
  await stage.close();
});

/** A round of Zhejiang whose one factory waits for publicity. */
async function beforePublicity(): Promise<Journey> {
  const edition = "zhejiang/2025";
  stage.clock.day("2025-06-03");
  const round = await openRoundOf(stage, { edition, year: 2025, opens: "2025-06-03" });
  const firms = await firmsIn(stage, 1, "330802");
  await enterList(stage, "3308", "city", "factory", firms);
  const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
  const journey = { edition, round, authority: "33", filed };
  await advance(stage, journey, "publicity");
  return journey;
}

const propose = ({ round, authority }: Journey, start?: string) =>
  proposePublication(stage.house, officer(authority), { round, publication: "publicity", step: "publicity", document: "演示公示", ...(start === undefined ? {} : { start }) });

const objectTo = ({ round, filed }: Journey) =>
  object(stage.house, visitor, { round, number: (filed[0] as Filed).number, name: "演示异议人", contact: "00000000000", reason: "演示：所报数据与实际情况明显不符", evidence: [] });

describe("the publicity window", () => {
  it("[R3 E1 zj-2025 二（四）.3] five working days from 26 September 2025, first day counted, end on 9 October after the holidays", async () => {
    const journey = await beforePublicity();
    stage.clock.day("2025-09-26");
    expect(value(await propose(journey))).toMatchObject({ start: "2025-09-26", end: "2025-10-09" });
  });

  it("[R3 E1 E2 zj-2025 二（四）.4] an objection counts in the last second of the last day, one second later not; the end comes the day after", { timeout: 60_000 }, async () => {
    const journey = await beforePublicity();
    stage.clock.day("2025-09-26");
    await publish(stage, journey, "publicity", "publicity");
    stage.clock.set("2025-10-09 23:59:59");
    expect(codes(await objectTo(journey))).toEqual([]);
    expect(await endPublicity(stage.house, officer("33"), { round: journey.round })).toMatchObject({ ok: false, refusals: [{ code: "publicity-running", facts: { end: "2025-10-09" } }] });
    stage.clock.set("2025-10-10 00:00:00");
    expect(codes(await objectTo(journey))).toEqual(["publicity-over"]);
    expect(value(await endPublicity(stage.house, officer("33"), { round: journey.round }))).toEqual({ ended: 1 });
    expect(codes(await endPublicity(stage.house, officer("33"), { round: journey.round }))).toEqual(["step-done"]);
  });

  it("[R3 E1 E2 zj-2025 二（四）.3] before the first second of a later first day nobody objects; a first day gone by is not confirmed", { timeout: 60_000 }, async () => {
    const journey = await beforePublicity();
    stage.clock.day("2025-09-22");
    expect(value(await propose(journey, "2025-09-24"))).toMatchObject({ start: "2025-09-24", end: "2025-09-29" });
    stage.clock.set("2025-09-25 00:00:00");
    expect(codes(await confirmPublication(stage.house, secondOfficer("33"), { round: journey.round }))).toEqual(["start-in-past"]);
    stage.clock.set("2025-09-23 23:59:59");
    value(await confirmPublication(stage.house, secondOfficer("33"), { round: journey.round }));
    expect(codes(await objectTo(journey))).toEqual(["publicity-not-begun"]);
    stage.clock.set("2025-09-24 00:00:00");
    expect(codes(await objectTo(journey))).toEqual([]);
  });

  it("[R3 E1] a year without a published calendar refuses the proposal, also where the window only runs into it, and writes nothing", { timeout: 60_000 }, async () => {
    const journey = await beforePublicity();
    const before = await count(stage, "event");
    for (const day of ["2026-12-30", "2027-03-01"]) {
      stage.clock.day(day);
      expect(await propose(journey)).toMatchObject({ ok: false, refusals: [{ code: "calendar-unpublished" }] });
    }
    expect(await count(stage, "event")).toBe(before);
    expect(value(await readRound(stage.house, officer("33"), { round: journey.round })).proposal).toBeUndefined();
  });

  it("[E1 sixth 四.15] seven calendar days with the first not counted run from 1 to 8 May through the holiday", { timeout: 60_000 }, async () => {
    const edition = "sixth-edition/2026";
    stage.clock.day("2026-03-02");
    const round = await openRoundOf(stage, { edition, year: 2026, opens: "2026-03-02" });
    const firms = await firmsIn(stage, 2, "990101");
    const filed = await each(firms, (firm) => declare(stage, edition, round, firm));
    const journey = { edition, round, authority: "99", filed };
    await advance(stage, journey, "publicity");
    stage.clock.day("2026-05-01");
    expect(value(await propose(journey))).toMatchObject({ start: "2026-05-01", end: "2026-05-08" });
  });
});
