// The check before a form is opened: the whole list of reasons with clause, fact and date, out of what offices entered before.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { visitor } from "@qingce/core/access/actor";
import { precheck } from "../../src/acts/precheck/precheck.ts";
import { addRecords, type RecordGiven } from "../../src/acts/records/add-records.ts";
import { enterLowerList } from "../../src/acts/register/enter-lower-list.ts";
import { amendRound } from "../../src/acts/rounds/change-round.ts";
import { makingsOf } from "../../src/cli/simulation/cast.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, enrol, enterList, firmsIn, openRoundOf, openStage, registration, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let round = "";

beforeAll(async () => {
  stage = await openStage("2023-05-04");
  round = await openRoundOf(stage, { edition: "zhejiang/2023", year: 2023, opens: "2023-05-04" });
});
afterAll(async () => {
  await stage.close();
});

const check = async (firm: Firm) => value(await precheck(stage.house, firm.actor, { round, kind: "factory", facts: {} }));
const record = (creditCode: string, given: Partial<RecordGiven>): RecordGiven => ({ creditCode, register: "演示登记系统", kind: "safety-accident", readOn: "2023-05-01", source: "演示数据", ...given });
const add = async (...records: readonly RecordGiven[]) => value(await addRecords(stage.house, officer("33"), { node: "33", records }));

describe("precheck at zhejiang/2023", () => {
  it("[B2 zj-2023 一（三）.2] every breach is told at once, with clause, fact and date, also those entered before the firm registered", async () => {
    const given = registration("330106");
    await add(
      record(given.creditCode, { kind: "safety-accident", severity: "重大", occurredOn: "2021-03-04" }),
      record(given.creditCode, { kind: "pollution-incident", severity: "较大", occurredOn: "2022-08-09" }),
      record(given.creditCode, { kind: "removed-from-list", occurredOn: "2020-12-01" }),
      record(given.creditCode, { kind: "dishonest-debtor", occurredOn: "2015-01-01", resolved: false }),
    );
    const firm = await enrol(stage, given);
    const answer = await check(firm);
    expect(answer.eligible).toBe(false);
    const told = Object.fromEntries(answer.refusals.map((one) => [one.code, one]));
    expect(Object.keys(told).toSorted()).toEqual(["factory-on-city-list", "no-grave-accident", "no-grave-pollution", "not-dishonest-debtor", "not-removed"]);
    expect(told["factory-on-city-list"]).toMatchObject({ clause: "一（二）.3" });
    expect(told["no-grave-accident"]).toMatchObject({ clause: "一（三）.2.2", facts: { records: [{ kind: "safety-accident", severity: "重大", occurredOn: "2021-03-04", readOn: "2023-05-01", source: "演示数据" }] } });
    expect(told["no-grave-pollution"]).toMatchObject({ clause: "一（三）.2.3", facts: { records: [{ occurredOn: "2022-08-09" }] } });
    expect(told["not-removed"]).toMatchObject({ clause: "一（三）.2.4", facts: { records: [{ occurredOn: "2020-12-01" }] } });
    expect(told["not-dishonest-debtor"]).toMatchObject({ clause: "一（三）.2.7", facts: { records: [{ occurredOn: "2015-01-01", resolved: false }] } });
    expect(answer.refusals.every((one) => one.hint.length > 0)).toBe(true);
  });

  it("[B2 zj-2023 一（三）.2.2] an accident three years ago to the day still bars, the day before no longer, nor does a slight one", async () => {
    const [on, before, slight] = (await firmsIn(stage, 3, "330106")) as [Firm, Firm, Firm];
    await enterList(stage, "3301", "city", "factory", [on, before, slight]);
    await add(
      record(on.creditCode, { severity: "较大", occurredOn: "2020-05-04" }),
      record(before.creditCode, { severity: "较大", occurredOn: "2020-05-03" }),
      record(slight.creditCode, { severity: "一般", occurredOn: "2023-01-01" }),
    );
    expect(codes({ ok: false, refusals: (await check(on)).refusals })).toEqual(["no-grave-accident"]);
    expect((await check(before)).eligible).toBe(true);
    expect((await check(slight)).eligible).toBe(true);
  });

  it("[B2 A12 zj-2023 一（二）.3] the city's own list opens the door; another city's officer cannot enter it, nor a county a city list", async () => {
    const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
    expect((await check(firm)).refusals.map((one) => one.code)).toEqual(["factory-on-city-list"]);
    const list = (node: string, level: "city" | "county") => ({ level, kind: "factory" as const, document: "演示名单", from: "2022-01-01", node, entries: [firm] });
    expect(codes(await enterLowerList(stage.house, officer("3302"), list("3301", "city")))).toEqual(["not-found"]);
    expect(codes(await enterLowerList(stage.house, officer("3302"), list("3302", "city")))).toEqual(["region-foreign"]);
    expect(codes(await enterLowerList(stage.house, officer("330106"), list("330106", "city")))).toEqual(["level-foreign"]);
    expect((await check(firm)).eligible).toBe(false);
    expect(codes(await enterLowerList(stage.house, officer("3301"), list("3301", "city")))).toEqual([]);
    expect((await check(firm)).eligible).toBe(true);
  });

  it("[B2 zj-2023 一（三）.1] a place on the province's list bars, one on its park list does not", async () => {
    const [one, other] = (await firmsIn(stage, 2, "330106")) as [Firm, Firm];
    await enterList(stage, "3301", "city", "factory", [one, other]);
    await enterList(stage, "33", "province", "factory", [one]);
    await enterList(stage, "33", "province", "park", [other]);
    expect((await check(one)).refusals).toMatchObject([{ code: "not-already-listed", clause: "一（三）.1" }]);
    expect((await check(other)).eligible).toBe(true);
  });

  it("[B2] a visitor is judged on what it types and on nobody's records", async () => {
    const facts = { ...makingsOf(stage.edition("zhejiang/2023"), "declare", "park").facts, industrial_value_added_share: "0.50" };
    const answer = value(await precheck(stage.house, visitor, { round, kind: "park", facts: { ...facts, region: "330106" } }));
    expect(answer.refusals.map((one) => [one.code, one.clause])).toEqual([["park-value-added-share", "一（一）.3"], ["park-on-city-list", "一（一）.8"]]);
    expect(answer.refusals[0]?.facts).toMatchObject({ industrial_value_added_share: "0.50" });
    expect(codes(await precheck(stage.house, visitor, { round, kind: "product", facts: {} }))).toEqual(["kind-not-open"]);
  });

  it("[B2] facts that nobody stated are named as missing, not refused", async () => {
    const answer = value(await precheck(stage.house, visitor, { round, kind: "park", facts: {} }));
    expect(answer.missing.map((one) => one.fact)).toContain("industrial_value_added_share");
    expect(answer.refusals.map((one) => one.code)).toEqual(["park-on-city-list"]);
  });
});

describe("records", () => {
  it("[B2 H] a day to come, a wrong code and no source are refused with the row; nothing is entered", async () => {
    const good = registration("330106").creditCode;
    const records = [record(good, { occurredOn: "2023-05-05" }), record(`${good.slice(0, 17)}?`, {}), record(good, { source: " " })];
    const refused = await addRecords(stage.house, officer("33"), { node: "33", records });
    expect(refused).toMatchObject({ ok: false, refusals: [{ code: "day-in-future", place: "records.0" }, { place: "records.1.creditCode" }, { code: "source-missing", place: "records.2.source" }] });
    expect(codes(await addRecords(stage.house, officer("3302"), { node: "33", records: [record(good, {})] }))).toEqual(["not-found"]);
  });
});

describe("look-back to the closing day", () => {
  it("[B2 A14 sixth 二（十三）] years are counted back from the stated last day, the first day not counted; an extension moves both", async () => {
    stage.clock.day("2026-03-02");
    const sixth = await openRoundOf(stage, { edition: "sixth-edition/2026", year: 2026, opens: "2026-03-02" });
    const [on, after] = (await firmsIn(stage, 2, "990101")) as [Firm, Firm];
    const accident = (firm: Firm, occurredOn: string) => addRecords(stage.house, officer("99"), { node: "99", records: [record(firm.creditCode, { severity: "较大", occurredOn, resolved: false })] });
    value(await accident(on, "2024-03-31"));
    value(await accident(after, "2024-04-01"));
    const facts = makingsOf(stage.edition("sixth-edition/2026"), "declare", "factory").facts;
    const barred = async (firm: Firm): Promise<readonly string[]> => value(await precheck(stage.house, firm.actor, { round: sixth, kind: "factory", facts })).refusals.map((one) => one.code);
    expect(await barred(on)).toEqual([]);
    expect(await barred(after)).toEqual(["no-open-accident"]);
    value(await amendRound(stage.house, officer("99"), { round: sixth, change: { kind: "extension", date: "declare-by", day: "2026-04-01" as PlainDay }, signedBy: "演示签发人", reason: "演示延期" }));
    expect(await barred(after)).toEqual([]);
  });
});
