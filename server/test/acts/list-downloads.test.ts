// Lists of upkeep as files: proceedings, plans, the units of a spot check; with the filters in force, harmless in a spreadsheet, nothing of another place's that is not public.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { spotWords } from "@qingce/core/upkeep/standing-words";
import type { Result } from "@qingce/core/base/refusal";
import type { FileHandedOut } from "../../src/acts/proofs/read-proofs.ts";
import { downloadPlans, downloadProceedings, downloadSpotCheck } from "../../src/acts/upkeep/download-lists.ts";
import { drawSpotCheck, freezeSpotCheck } from "../../src/acts/upkeep/hold-spot-check.ts";
import { keepPlan } from "../../src/acts/upkeep/keep-plan.ts";
import { openProceeding } from "../../src/acts/upkeep/open-proceeding.ts";
import { actInProceeding } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { readXlsx } from "../../src/documents/xlsx-in.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { enterList, firmsIn, openStage, value, type Stage } from "./stage.ts";

let stage: Stage;
const [city, province, foreign] = [officer("3301"), officer("33"), officer("3302")];
const day = (text: string): PlainDay => text as PlainDay;
/** Names that a spreadsheet would take for a formula. */
const names = ["=1+1演示", "+演示", "-演示", "@演示"];

beforeAll(async () => {
  stage = await openStage("2023-02-01", 16);
});
afterAll(() => stage.close());

const bytesOf = async (file: Result<FileHandedOut>): Promise<Buffer> => Buffer.concat((await value(file).bytes.toArray()) as Uint8Array[]);
/** Rows after the head. */
const linesOf = async (file: Result<FileHandedOut>): Promise<readonly string[]> => (await bytesOf(file)).toString("utf8").trimEnd().split("\r\n").slice(1);
const firstCells = async (file: Result<FileHandedOut>): Promise<readonly string[]> => (await linesOf(file)).map((line) => line.split(",")[0] ?? "").toSorted();

async function listed(node: string, level: "city" | "province", region: string, named: readonly string[], pool = false): Promise<readonly string[]> {
  const firms = (await firmsIn(stage, named.length, region)).map((firm, n) => ({ ...firm, name: named[n] ?? firm.name }));
  await enterList(stage, node, level, "factory", firms, pool);
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry");
  return firms.map(({ creditCode }) => rows.find(({ code }) => code === creditCode)?.id ?? "");
}

describe("lists of upkeep as files", () => {
  it("[G1 F6 S1] plans: a county's filter holds, cells are harmless, another city's office gets none", async () => {
    const [entry = ""] = await listed("3205", "city", "320506", names, true);
    await listed("3205", "city", "320505", ["演示另一县"], true);
    const asked = { edition: "jiangsu-suzhou/2023", kind: "cultivation", year: 2023, format: "csv" } as const;
    value(await keepPlan(stage.house, officer("320506"), { edition: asked.edition, kind: asked.kind, year: asked.year, entry, version: 0, body: { done: "=演示", goal: "演示", steps: [{ item: "取水", now: "", demand: "", points: null, from: "hand", measure: "@演示", by: "2023-10-31" }] } }));
    const all = await downloadPlans(stage.house, officer("3205"), asked);
    const text = (await linesOf(all)).join("\n");
    expect([text.includes("'=演示"), text.includes("'@演示"), /(^|,|\n)"?[=+@]/u.test(text)]).toEqual([true, true, false]);
    expect((await firstCells(await downloadPlans(stage.house, officer("3205"), asked))).length).toBe(5);
    expect(await firstCells(await downloadPlans(stage.house, officer("3205"), { ...asked, node: "320505" }))).toEqual(["演示另一县"]);
    expect(await linesOf(await downloadPlans(stage.house, officer("3302"), asked))).toEqual([]);
  });
  it("[G1 F3 S1] proceedings: standing and words sought hold, cells are harmless, in a workbook too; another city's office finds none", async () => {
    stage.clock.day("2024-03-01");
    const proceedings: string[] = [];
    for (const entry of await listed("33", "province", "330106", names)) proceedings.push(value(await openProceeding(stage.house, city, { entry, edition: "zhejiang/2023", ground: { kind: "incident", incident: "演示事件", record: "accident-effect", severity: "造成重大社会影响", day: day("2024-02-20") } })).proceeding);
    value(await actInProceeding(stage.house, province, { proceeding: proceedings[3] ?? "", ask: { kind: "abandon", reason: "演示" } }));
    expect(await firstCells(await downloadProceedings(stage.house, city, { format: "csv" }))).toEqual(names.map((name) => `'${name}`).toSorted());
    expect(await firstCells(await downloadProceedings(stage.house, city, { format: "csv", standing: "abandoned" }))).toEqual(["'@演示"]);
    expect(await firstCells(await downloadProceedings(stage.house, city, { format: "csv", search: "1+1" }))).toEqual(["'=1+1演示"]);
    const book = await readXlsx(await bytesOf(await downloadProceedings(stage.house, city, { format: "xlsx", standing: "abandoned" })));
    expect(book.ok ? book.value.sheets[0]?.rows[1]?.cells[0]?.raw : book).toBe("'@演示");
    expect(await linesOf(await downloadProceedings(stage.house, foreign, { format: "csv" }))).toEqual([]);
  });
  it("[G1 F7 S1] the units of a spot check: all that were drawn, cells harmless; the draw is everybody's to check, how a unit stands is the authority's until it is published", async () => {
    stage.clock.day("2026-03-01");
    await listed("3301", "city", "330108", names);
    const { spotCheck } = value(await freezeSpotCheck(stage.house, city, { edition: "city-model/draft", kind: "factory", authority: "3301", n: 4, numberSource: "演示指数收盘点位", numberDay: "2026-03-02" }));
    stage.clock.day("2026-03-03");
    value(await drawSpotCheck(stage.house, city, { spotCheck, number: "3021.5" }));
    expect(await firstCells(await downloadSpotCheck(stage.house, city, { spotCheck, format: "csv" }))).toEqual(names.map((name) => `'${name}`).toSorted());
    const standings = async (who: typeof city) => new Set((await linesOf(await downloadSpotCheck(stage.house, who, { spotCheck, format: "csv" }))).map((line) => line.split(",")[3]));
    expect([await standings(city), await standings(foreign)]).toEqual([new Set([spotWords["drawn"]]), new Set(["未公布"])]);
  });
});
