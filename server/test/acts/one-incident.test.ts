// One incident told by several: two outside registers and an officer, over two kinds and two levels of one firm. One proceeding a status, counted once, every source kept.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { addRecords, type RecordGiven } from "../../src/acts/records/add-records.ts";
import { actInProceeding, listProceedings, readProceeding } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { openProceeding } from "../../src/acts/upkeep/open-proceeding.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, each, enterList, eventsOf, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
const [city, province, nationDesk] = [officer("3301"), officer("33"), officer("CN")];
const day = (text: string): PlainDay => text as PlainDay;

beforeAll(async () => {
  stage = await openStage("2024-03-01", 16);
});
afterAll(() => stage.close());

type Status = readonly ["province" | "nation", "factory" | "park" | "supply-chain"];

async function listed(...statuses: readonly Status[]): Promise<{ readonly firm: Firm; readonly entries: readonly string[] }> {
  const [firm] = (await firmsIn(stage, 1, "330106")) as [Firm];
  for (const [level, kind] of statuses) await enterList(stage, level === "nation" ? "CN" : "33", level, kind, [firm]);
  const { rows } = await stage.owner.query<{ id: string; level: string; kind: string }>("select id, level, kind from entry where credit_code = $1", [firm.creditCode]);
  return { firm, entries: statuses.map(([level, kind]) => rows.find((one) => one.level === level && one.kind === kind)?.id ?? "") };
}

const ground = { kind: "incident", incident: "演示事故通报〔2024〕1号", record: "accident-effect", severity: "造成重大社会影响", day: day("2024-02-20") } as const;
const tell = (entry: string, more: Partial<Omit<typeof ground, "incident" | "day" | "severity">> & { readonly incident?: string; readonly day?: PlainDay } = {}) => openProceeding(stage.house, city, { entry, edition: "zhejiang/2023", ground: { ...ground, ...more } });
const recorded = (creditCode: string, given: Partial<RecordGiven>): RecordGiven => ({ creditCode, register: "演示应急登记", kind: "accident-effect", severity: "造成重大社会影响", occurredOn: "2024-02-20", readOn: "2024-03-01", source: "演示应急通报", ...given });

describe("one incident from two registers", () => {
  it("[F4 F13 Bad input] two registers and two officers tell of it: one proceeding, one path, all four sources beside it", async () => {
    const { firm, entries } = await listed(["province", "factory"]);
    const [entry = ""] = entries;
    value(await addRecords(stage.house, province, { node: "33", records: [recorded(firm.creditCode, {}), recorded(firm.creditCode, { register: "演示环保登记", source: "演示环保通报" }), recorded(firm.creditCode, { occurredOn: "2024-02-19", source: "演示另一日" })] }));
    const first = value(await tell(entry));
    const again = value(await tell(entry, { incident: "演示市级处罚决定〔2024〕2号" }));
    expect([first.joined, again]).toEqual([false, { proceeding: first.proceeding, joined: true }]);
    const read = value(await readProceeding(stage.house, city, { proceeding: first.proceeding }));
    expect(read.sources.map(({ from, says }) => [from, says])).toEqual([["office", "演示事故通报〔2024〕1号"], ["office", "演示市级处罚决定〔2024〕2号"], ["register", "演示应急通报"], ["register", "演示环保通报"]]);
    expect([read.stage, value(await listProceedings(stage.house, city, { entry })).proceedings.length]).toEqual(["report", 1]);
    expect((await eventsOf(stage, "proceeding", first.proceeding)).map(({ type }) => type)).toEqual(["opened", "told-again"]);
  });
  it("[F13 Bad input] told again in the same words, or another incident while one is open: refused, nothing is written", async () => {
    const { entries: [entry = ""] } = await listed(["province", "factory"]);
    const { proceeding } = value(await tell(entry));
    expect(codes(await tell(entry))).toEqual(["already-open"]);
    expect(codes(await tell(entry, { incident: "演示另一日", day: day("2024-02-21") }))).toEqual(["already-open"]);
    expect((await eventsOf(stage, "proceeding", proceeding)).length).toBe(1);
  });
  it("[F13 R2] eight sources told at once: one opens, seven join, none is lost", async () => {
    const { entries: [entry = ""] } = await listed(["province", "factory"]);
    const told = (await each([...Array(8).keys()], (n) => tell(entry, { incident: `演示来源${n}` }))).map(value);
    expect([new Set(told.map(({ proceeding }) => proceeding)).size, told.filter(({ joined }) => joined).length]).toEqual([1, 7]);
    expect(value(await readProceeding(stage.house, city, { proceeding: told[0]?.proceeding ?? "" })).sources.length).toBe(8);
  });
  it("[F13 F12] what was decided with the unit kept is not tried twice; given up, it may be told anew; another day is another incident", async () => {
    const { firm, entries: [entry = ""] } = await listed(["province", "factory"]);
    const given = value(await tell(entry)).proceeding;
    value(await actInProceeding(stage.house, province, { proceeding: given, ask: { kind: "abandon", reason: "演示：登记有误" } }));
    const { proceeding, joined } = value(await tell(entry));
    value(await actInProceeding(stage.house, city, { proceeding, ask: { kind: "report" } }));
    value(await actInProceeding(stage.house, province, { proceeding, ask: { kind: "give-reasons", reasons: "演示", until: day("2024-03-08") } }));
    value(await actInProceeding(stage.house, firm.actor, { proceeding, ask: { kind: "waive-hearing" } }));
    value(await actInProceeding(stage.house, province, { proceeding, ask: { kind: "decide", outcome: "keep", reason: "演示", document: "演示决定" } }));
    expect([joined, codes(await tell(entry, { incident: "演示又一来源" }))]).toEqual([false, ["incident-decided"]]);
    expect(value(await tell(entry, { day: day("2024-02-21") })).joined).toBe(false);
  });
  it("[F13 zj-2023 一（四）.10 miit-2022 二.1.8] over two kinds and two levels of one firm: one proceeding each status, told again each joins its own", async () => {
    const { entries } = await listed(["province", "factory"], ["province", "park"], ["nation", "factory"], ["nation", "supply-chain"]);
    const [factory = "", park = "", national = "", chain = ""] = entries;
    const atNation = (entry: string, incident: string) => openProceeding(stage.house, nationDesk, { entry, edition: "miit/2022", ground: { kind: "incident", incident, record: "safety-accident", day: ground.day } });
    const first = [value(await tell(factory)), value(await tell(park)), value(await atNation(national, "演示事故通报〔2024〕1号")), value(await atNation(chain, "演示事故通报〔2024〕1号"))];
    const again = [value(await tell(factory, { incident: "演示乙" })), value(await tell(park, { incident: "演示乙" })), value(await atNation(national, "演示乙")), value(await atNation(chain, "演示乙"))];
    expect(new Set(first.map(({ proceeding }) => proceeding)).size).toBe(4);
    expect(again.map(({ proceeding }) => proceeding)).toEqual(first.map(({ proceeding }) => proceeding));
    expect([...first, ...again].map(({ joined }) => joined)).toEqual([false, false, false, false, true, true, true, true]);
  });
});
