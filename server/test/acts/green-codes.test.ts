// Green codes of a season graded by the office of the list: by its own scores or by a scoring of the house; withheld where the year's filing is missing or wrong.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readGreenCodes } from "../../src/acts/entries/read-green-codes.ts";
import type { House } from "../../src/acts/house.ts";
import { gradeGreenCodes } from "../../src/acts/upkeep/grade-green-codes.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { visitor } from "@qingce/core/access/actor";
import { codes, openStage, value, type Stage } from "./stage.ts";

let stage: Stage;
let season = "";
const province = officer("33");
const entries = Array.from({ length: 22 }, (_, n) => `N${String(n).padStart(2, "0")}`);
/** The last but one filed nothing; the last has its table sent back. */
const sound = entries.slice(0, 20);

beforeAll(async () => {
  stage = await openStage("2024-03-01", 8);
  season = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2024-04-15" })).season;
  for (const [n, entry] of entries.entries()) {
    await stage.owner.query("insert into entry values ($1, 'province', 'factory', 2022, '演示', '', null, '330106', $2, null, null, null, null, '2022-07-01', null, false, true, '{330106,3301,33,CN}', '{}', 1)", [entry, n < 10 ? "3011" : "2651"]);
    if (n === 20) continue;
    await stage.owner.query("insert into filing values ('F' || $1, $2, $1, null, '演示', '', '330106', null, 2023, 'factory', $3, null, false, now(), 'd', '', '{}', '[]', '{330106,3301,33,CN}', 1)", [entry, season, n === 21 ? "returned" : "passed"]);
    await stage.owner.query("insert into upkeep.factory_2026 (filing_id, entry_id, year, region, industry, scope, energy, renewable, water, \"reused_water\", waste_produced, waste_used, waste_stored_used) values ('F' || $1, $1, 2023, '330106', '', '{33}', 100, $2, 100, 0, 100, 0, 0)", [entry, n]);
  }
}, 60_000);
afterAll(() => stage.close());

const scores = (of: (n: number) => number) => sound.map((entry, n) => ({ entry, score: of(n) }));
const own = (of: (n: number) => number) => gradeGreenCodes(stage.house, province, { season, document: "演示得分办法", scores: scores(of) });
const yearOf = async (entry: string) => value(await readGreenCodes(stage.house, visitor, { entry })).years[0];
const grade = async (n: number): Promise<string> => ((await yearOf(entries[n] ?? ""))?.says ?? "").slice(0, 40);

describe("green codes of a season", () => {
  it("[F9] only the office of the list grades, only after the last day, only by what it names", async () => {
    expect(codes(await own((n) => n))).toEqual(["season-running"]);
    stage.clock.day("2024-04-16");
    expect(codes(await gradeGreenCodes(stage.house, officer("3301"), { season, document: "演示", scores: [] }))).toEqual(["not-found"]);
    const ask = async (more: object): Promise<readonly string[]> => codes(await gradeGreenCodes(stage.house, province, { season, ...more }));
    expect(await ask({})).toEqual(["scores-missing"]);
    expect(await ask({ document: " ", scores: scores((n) => n) })).toEqual(["document-missing"]);
    expect(await ask({ document: "演示", scores: scores((n) => n).slice(1) })).toEqual(["scores-missing"]);
    expect(await ask({ document: "演示", scores: [...scores((n) => n), { entry: "N20", score: 1 }] })).toEqual(["scores-foreign"]);
    expect(await ask({ document: "演示", scores: [...scores((n) => n), { entry: "N00", score: 1 }] })).toEqual(["scores-twice"]);
    expect(await ask({ scoring: "no-such" })).toEqual(["scoring-unknown"]);
    expect((await yearOf("N00"))?.kind).toBe("not-computed");
  });
  it("[F9] of twenty the first has A+, the next seven A, the rest B over all; of ten in an industry one, three, six", async () => {
    expect(value(await own((n) => 100 - n))).toMatchObject({ units: 22, graded: 20, withheld: 2, open: 0, fictitious: false });
    expect([await grade(0), await grade(1), await grade(3), await grade(4), await grade(7), await grade(8)]).toEqual(["A+（全部绿色工厂），A+（本行业）；依据：演示得分办法", "A（全部绿色工厂），A（本行业）；依据：演示得分办法", "A（全部绿色工厂），A（本行业）；依据：演示得分办法", "A（全部绿色工厂），B（本行业）；依据：演示得分办法", "A（全部绿色工厂），B（本行业）；依据：演示得分办法", "B（全部绿色工厂），B（本行业）；依据：演示得分办法"]);
    expect(await grade(10)).toBe("B（全部绿色工厂），A+（本行业）；依据：演示得分办法");
  });
  it("[F9] scores alike across 5 and 40 in a hundred take the better grade; graded anew, the new grades stand", async () => {
    expect(value(await own((n) => (n < 3 ? 90 : n < 9 ? 80 : 70))).graded).toBe(20);
    expect([await grade(2), await grade(3), await grade(8), await grade(9)].map((one) => one.split("（")[0])).toEqual(["A+", "A", "A", "B"]);
  });
  it("[F9] who filed nothing or left a returned table has none and counts in no share; a fault confirmed since takes the code away", async () => {
    expect([await yearOf("N20"), await yearOf("N21")]).toMatchObject([{ kind: "withheld", why: "not-filed" }, { kind: "withheld", why: "filed-irregularly" }]);
    await stage.owner.query("insert into finding_question values ('FN00', 'energy-sum', null, '演示', 'officer', now(), null, null, 'confirmed', 'officer', '{33}', 'd')");
    expect(await yearOf("N00")).toMatchObject({ kind: "withheld", why: "abnormal" });
    expect(codes(await own((n) => n))).toEqual(["scores-foreign"]);
    await stage.owner.query("delete from finding_question");
  });
  it("[F9] the made-up scoring is refused where units are real; in a demonstration it grades and every code says that it is made up", async () => {
    const ask = (house: House) => gradeGreenCodes(house, province, { season, scoring: "demonstration-2025" });
    expect(codes(await ask(stage.house))).toEqual(["scoring-fictitious"]);
    const shown: House = { ...stage.house, demonstration: { signIns: () => [], nextDay: async () => undefined } };
    expect(value(await ask(shown))).toMatchObject({ graded: 20, fictitious: true });
    expect([(await yearOf("N19"))?.says, (await yearOf("N19"))?.kind]).toEqual([expect.stringMatching(/^A\+（全部绿色工厂），A\+（本行业）.*虚构办法.*演示数据，虚构$/u), "graded"]);
    await stage.owner.query("update upkeep.factory_2026 set renewable = null where entry_id = 'N19'");
    expect(value(await ask(shown))).toMatchObject({ graded: 19, withheld: 3 });
    expect(await yearOf("N19")).toMatchObject({ kind: "withheld", why: "abnormal" });
  });
});
