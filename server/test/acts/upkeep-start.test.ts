// How a year's table begins: reminders told by the clock, last year's figures and the sheet's taken over, several units in one workbook.
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reminderDays } from "@qingce/core/base/house-settings";
import { groupHeads, groupLine, groupSheet } from "@qingce/core/upkeep/group-workbook";
import { remindersOf } from "@qingce/core/upkeep/reminders";
import type { PlainDay } from "@qingce/core/base/plain-day";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { closeSeason, extendSeason, openSeason } from "../../src/acts/upkeep/open-season.ts";
import { readSeason } from "../../src/acts/upkeep/read-season.ts";
import { readYearTable } from "../../src/acts/upkeep/read-table.ts";
import { listOwnNotices } from "../../src/acts/upkeep/remind-units.ts";
import { takeOverFigures } from "../../src/acts/upkeep/take-over-figures.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { downloadGroupTables, fillGroupTables } from "../../src/acts/upkeep/group-tables.ts";
import { longTable } from "../../src/documents/workbook/long-table.ts";
import { readXlsx } from "../../src/documents/xlsx-in.ts";
import { downloadUnfiled } from "../../src/acts/upkeep/download-lists.ts";
import { listSeasonUrgings, urgeToFile } from "../../src/acts/upkeep/urge-units.ts";
import { remindSeason } from "../../src/jobs/remind-season.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { codes, enterList, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let entries: ReadonlyMap<string, string>;
let firms: readonly Firm[];
let season = "";
const province = officer("33");

beforeAll(async () => {
  stage = await openStage("2024-03-01");
  firms = await firmsIn(stage, 4, "330106");
  await enterList(stage, "33", "province", "factory", firms);
  const { rows } = await stage.owner.query<{ id: string; code: string }>("select id, credit_code as code from entry");
  entries = new Map(rows.map(({ id, code }) => [code, id]));
  season = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "factory", authority: "33", due: "2024-04-15" })).season;
});
afterAll(() => stage.close());

const entryOf = (firm: Firm): string => entries.get(firm.creditCode) ?? "";
const firmAt = (n: number): Firm => firms[n] as Firm;
const day = (text: string): PlainDay => text as PlainDay;
const remind = (days: number, due = "2024-04-15", of = season) => remindSeason(stage.house, { season: of, days, due });
const told = async (firm: Firm): Promise<readonly string[]> => value(await listOwnNotices(stage.house, firm.actor)).notices.map(({ entry, days, overdue }) => `${entry === entryOf(firm)} ${days} ${overdue}`);
const jobs = async (): Promise<readonly string[]> => (await stage.owner.query<{ job: string }>("select key || ' ' || to_char(run_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as job from graphile_worker.jobs where task_identifier = 'remind-season' and key not like '%now' order by run_at")).rows.map(({ job }) => job.slice(job.indexOf(":", 15) + 1));
const sound = { figures: soundYear, notes: {}, changes: "" };

describe("reminders", () => {
  it("[F1] on the day of opening, then at each distance ahead; opened late, those gone by are not told", () => {
    expect(remindersOf(day("2024-04-15"), day("2024-03-01"), reminderDays.days)).toEqual([
      { days: 45, on: "2024-03-01" }, { days: 30, on: "2024-03-16" }, { days: 15, on: "2024-03-31" }, { days: 7, on: "2024-04-08" }, { days: 3, on: "2024-04-12" }, { days: 1, on: "2024-04-14" }, { days: 0, on: "2024-04-15" }, { days: -1, on: "2024-04-16" },
    ]);
    expect(remindersOf(day("2024-04-15"), day("2024-04-12"), reminderDays.days).map(({ days }) => days)).toEqual([3, 1, 0, -1]);
    expect(remindersOf(day("2024-04-15"), day("2024-04-15"), reminderDays.days).map(({ days }) => days)).toEqual([0, -1]);
  });
  it("[F1] a season that opens sets them for the day in Shanghai; moved to a later day, they move with it", async () => {
    const own = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2023, kind: "park", authority: "33", due: "2024-03-05" })).season;
    const of = async (): Promise<readonly string[]> => (await stage.owner.query<{ job: string }>("select replace(key, $1, '') || ' ' || to_char(run_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as job from graphile_worker.jobs where key like $1 || '%' and key not like '%now' order by run_at", [`remind-season:${own}:`])).rows.map(({ job }) => job);
    expect(await of()).toEqual(["3 03-02 00:00", "1 03-04 00:00", "0 03-05 00:00", "-1 03-06 00:00"]);
    value(await extendSeason(stage.house, province, { season: own, due: "2024-03-10", document: "演示延期文件" }));
    expect(await of()).toEqual(["7 03-03 00:00", "3 03-07 00:00", "1 03-09 00:00", "0 03-10 00:00", "-1 03-11 00:00"]);
    expect((await jobs()).length).toBe(12);
  });
  it("[F1] each unit that has not filed has the latest in its inbox, once however often the clock tells it; who files hears no more", async () => {
    const [first, second] = [firmAt(0), firmAt(1)];
    for (const days of [30, 30, 15]) {
      await remind(days);
      stage.clock.day(days === 30 ? "2024-03-16" : "2024-03-31");
    }
    expect([await told(first), await told(second)]).toEqual([["true 15 false"], ["true 15 false"]]);
    value(await saveYearDraft(stage.house, first.actor, { season, entry: entryOf(first), revision: 0, body: sound }));
    value(await fileYearTable(stage.house, first.actor, { season, entry: entryOf(first) }));
    await remind(7);
    expect([await told(first), await told(second)]).toEqual([[], ["true 7 false"]]);
    stage.clock.set("2024-04-16 00:00:00");
    await remind(-1);
    expect(await told(second)).toEqual(["true -1 true"]);
    stage.clock.day("2024-03-01");
  });
  it("[F1 zj-2023 二（三）.3] what follows from not filing is told as the edition has it: this one says nothing of it", async () => {
    const [notice] = value(await listOwnNotices(stage.house, firmAt(1).actor)).notices;
    expect(notice).toMatchObject({ clause: "二（三）.3", consequence: null, year: 2023, due: "2024-04-15" });
    expect(value(await readSeason(stage.house, province, { season })).consequence).toBeNull();
  });
  it("[F1 Bad input] for a day that has moved since, for a season that is over or unknown, nothing is told", async () => {
    const before = await told(firmAt(2));
    await remind(3, "2024-04-10");
    await remind(3, "2024-04-15", "nothing");
    expect(await told(firmAt(2))).toEqual(before);
    const over = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2022, kind: "factory", authority: "33", due: "2024-03-05" })).season;
    await remind(1, "2024-03-05", over);
    expect((await told(firmAt(2))).length).toBe(2);
    value(await closeSeason(stage.house, province, { season: over }));
    await remind(0, "2024-03-05", over);
    expect(await told(firmAt(2))).toEqual(before);
  });
});

describe("urging", () => {
  const county = officer("330106");
  let own = "";
  beforeAll(async () => {
    own = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2021, kind: "factory", authority: "33", due: "2024-03-05" })).season;
    await stage.owner.query("update entry set from_day = '2021-01-01'");
    stage.clock.day("2024-03-08");
  });
  afterAll(() => stage.clock.day("2024-03-01"));
  const unfiled = async () => value(await readSeason(stage.house, county, { season: own })).unfiled;
  it("[F1] an office urges single units of its area: the unit reads it with the office's words, the list tells how often and when last", async () => {
    const [one] = await unfiled();
    const firm = firms.find((each) => entryOf(each) === one?.entry) as Firm;
    expect(value(await urgeToFile(stage.house, county, { season: own, node: "330106", entries: [entryOf(firm)], note: "演示：请于本周内补报" }))).toEqual({ told: 1, left: 0, on: "2024-03-08" });
    const notice = value(await listOwnNotices(stage.house, firm.actor)).notices.find(({ season: of }) => of === own);
    expect(notice).toMatchObject({ due: "2024-03-05", days: -3, overdue: true, office: "西湖区", note: "演示：请于本周内补报" });
    expect((await unfiled()).map(({ urged, lastUrged }) => [urged, lastUrged])).toEqual([[1, "2024-03-08"], [0, null], [0, null], [0, null]]);
  });
  it("[F1] all at once: who was urged today is not told again, who has filed neither; kept as a record", async () => {
    const { entry } = (await unfiled()).at(-1) ?? { entry: "" };
    const firm = firms.find((each) => entryOf(each) === entry) as Firm;
    value(await saveYearDraft(stage.house, firm.actor, { season: own, entry, revision: 0, body: sound }));
    value(await fileYearTable(stage.house, firm.actor, { season: own, entry }));
    expect(value(await urgeToFile(stage.house, officer("3301"), { season: own, node: "3301" })).told).toBe(2);
    expect(codes(await urgeToFile(stage.house, county, { season: own, node: "330106" }))).toEqual(["nobody-to-urge"]);
    stage.clock.day("2024-03-09");
    expect(value(await urgeToFile(stage.house, county, { season: own, node: "330106", entries: firms.map(entryOf) }))).toMatchObject({ told: 3, left: 1 });
    expect(value(await listSeasonUrgings(stage.house, county, { season: own })).urgings.map(({ on, node, units }) => `${on} ${node} ${units}`)).toEqual(["2024-03-09 330106 3", "2024-03-08 3301 2", "2024-03-08 330106 1"]);
  });
  it("[F1 Bad input] another area's office, a unit and a season that is over: nobody is told", async () => {
    stage.clock.day("2024-03-10");
    expect(codes(await urgeToFile(stage.house, officer("330281"), { season: own, node: "330281" }))).toEqual(["nobody-to-urge"]);
    expect(codes(await urgeToFile(stage.house, county, { season: own, node: "3301" }))).toEqual(["not-found"]);
    expect(codes(await urgeToFile(stage.house, firmAt(0).actor, { season: own, node: "330106" }))).toEqual(["not-allowed"]);
    expect(codes(await urgeToFile(stage.house, county, { season: "nothing", node: "330106" }))).toEqual(["not-found"]);
    const file = value(await downloadUnfiled(stage.house, county, { season: own, format: "csv" }));
    expect((await text(file.bytes)).trimEnd().split("\r\n")).toHaveLength(4);
    value(await closeSeason(stage.house, province, { season: own }));
    expect(codes(await urgeToFile(stage.house, county, { season: own, node: "330106" }))).toEqual(["season-closed"]);
  });
});

describe("taking over figures", () => {
  it("[F1] last year's land and kinds are put into the empty places of the draft, what is typed stands; a second time there is nothing to take", async () => {
    const firm = firmAt(0);
    const entry = entryOf(firm);
    stage.clock.day("2025-03-01");
    const next = value(await openSeason(stage.house, province, { edition: "zhejiang/2023", year: 2024, kind: "factory", authority: "33", due: "2025-04-15" })).season;
    value(await saveYearDraft(stage.house, firm.actor, { season: next, entry, revision: 0, body: { figures: { land: 0, output: 5 }, notes: {}, changes: "演示" } }));
    expect(codes(await takeOverFigures(stage.house, firm.actor, { season: next, entry, revision: 0 }))).toEqual(["draft-stale"]);
    const done = value(await takeOverFigures(stage.house, firm.actor, { season: next, entry, revision: 1 }));
    expect(done.taken.map(({ figure, from }) => `${figure} ${from.kind}`)).toEqual(["platform-functions last-year", "product-kinds last-year", "buildings last-year", "floor-area last-year"]);
    const { body } = value(await readYearTable(stage.house, firm.actor, { season: next, entry }));
    expect(body).toEqual({ figures: { land: 0, output: 5, "platform-functions": 6, "product-kinds": 5, buildings: 30_000, "floor-area": 70_000 }, notes: {}, changes: "演示" });
    expect(codes(await takeOverFigures(stage.house, firm.actor, { season: next, entry, revision: 2 }))).toEqual(["nothing-to-take"]);
    expect(codes(await takeOverFigures(stage.house, firmAt(1).actor, { season: next, entry, revision: 2 }))).toEqual(["not-found"]);
  });
  it("[F1] the sheet that the unit submitted gives the same year's figures; filed tables take nothing", async () => {
    const firm = firmAt(3);
    const scheme = stage.house.schemes.get("gbt36132-2025/c1");
    const figures = Array.from({ length: scheme?.scheme.slots.size === undefined ? 0 : 400 }, () => "NaN");
    figures[scheme?.scheme.slots.get("energy")?.at ?? 0] = "3100";
    figures[(scheme?.scheme.slots.get("gross-output")?.at ?? 0) + 2] = "12500";
    await stage.owner.query("insert into declaration (id, round_id, organisation_id, name, pinyin, kind, region, scope, status, step, open, turn, body, version) select 'D-sheet', 'none', id, name, name, 'factory', region, scope, 'left', 'none', '{}', '{}', '{}', 1 from organisation where credit_code = $1", [firm.creditCode]);
    await stage.owner.query("insert into sheet_figures select 'D-sheet', id, $2, '3011', region, $3::float8[], '2024-03-02' from organisation where credit_code = $1", [firm.creditCode, scheme?.hash, `{${figures.join(",")}}`]);
    const done = value(await takeOverFigures(stage.house, firm.actor, { season, entry: entryOf(firm), revision: 0 }));
    expect(done.taken).toEqual([{ figure: "output", value: 12_500, from: { kind: "sheet", declaration: "D-sheet", scheme: "gbt36132-2025/c1" } }, { figure: "energy", value: 3_100, from: { kind: "sheet", declaration: "D-sheet", scheme: "gbt36132-2025/c1" } }]);
    expect(codes(await takeOverFigures(stage.house, firmAt(0).actor, { season, entry: entryOf(firmAt(0)), revision: 1 }))).toEqual(["not-editable"]);
  });
});

describe("several units of one organisation", () => {
  const bytesOf = async (stream: Readable): Promise<Buffer> => Buffer.concat((await stream.toArray()) as Uint8Array[]);
  const given = (bytes: Buffer) => async () => ({ ok: true as const, value: { name: "汇总.xlsx", bytes: Readable.from([bytes]), limit: 5_000_000 } });
  const form = () => stage.house.yearForms.find(({ file }) => file.kind === "product");
  async function book(name: string, lines: readonly (readonly (string | number)[])[]): Promise<Buffer> {
    const head = groupHeads(form() ?? (undefined as never));
    const chunks: Buffer[] = [];
    for await (const bytes of longTable({ name, head, widths: head.map(() => 12), rows: lines })) chunks.push(bytes);
    return Buffer.concat(chunks);
  }
  const table = { models: 4, output: 90_000, sales: 45_000, revenue: 120_000 };

  it("[F1] each of its listed products is a row; read back, a sound row is in its draft over what stood there, a faulty one is named and left", async () => {
    const [firm, other] = [firmAt(0), firmAt(1)];
    stage.clock.day("2025-03-01");
    const products = ["演示产品甲", "演示产品乙", "演示产品丙"].map((name) => ({ ...firm, name }));
    for (const product of products) await enterList(stage, "33", "province", "product", [product]);
    await enterList(stage, "33", "province", "product", [{ ...other, name: "演示产品丁" }]);
    const { rows } = await stage.owner.query<{ id: string; name: string }>("select id, name from entry where kind = 'product' order by id");
    const [a, b, c, foreign] = rows.map(({ id }) => id) as [string, string, string, string];
    const { rows: [held] } = await stage.owner.query<{ hash: string }>("select edition_hash as hash from season where id = $1", [season]);
    await stage.owner.query("insert into season values ('S-product', 'zhejiang/2023', $1, 2024, 'product', 'province', '33', 'product-2026', '2025-04-15', 'open', '{}', '二（三）.3', '{33}', 1)", [held?.hash]);
    value(await saveYearDraft(stage.house, firm.actor, { season: "S-product", entry: a, revision: 0, body: { figures: { models: 2, "unit-energy": 12.5 }, notes: { x: "演示" }, changes: "" } }));
    const out = await readXlsx(await bytesOf(value(await downloadGroupTables(stage.house, firm.actor, { season: "S-product" })).bytes));
    const sheet = out.ok ? out.value.sheets[0] : undefined;
    expect([sheet?.name, sheet?.rows.slice(1).map(({ cells }) => cells.map(({ raw }) => raw).join(" "))]).toEqual(["2024年绿色设计产品动态管理表", [`${a} 演示产品甲 2 12.5`, `${b} 演示产品乙`, `${c} 演示产品丙`]]);
    const shape = form();
    if (shape === undefined) throw new Error("no form");
    const line = (entry: string, figures: { readonly [id: string]: number }): readonly (string | number)[] => groupLine(shape, { entry, name: "" }, figures, "");
    const name = groupSheet(2024, "product");
    const filled = value(await fillGroupTables(stage.house, firm.actor, { season: "S-product" }, given(await book(name, [line(a, table), line(b, { ...table, models: 1.5 }), line(foreign, table), line(c, { models: 1 })]))));
    expect(filled.saved.map(({ entry, row, figures, revision }) => [entry, row, figures, revision])).toEqual([[a, 2, 4, 2], [c, 5, 1, 1]]);
    expect(filled.faults.map(({ code, place }) => `${code} ${place}`)).toEqual([`figure-not-whole ${name}!C3`, `row-foreign ${name}!A4`]);
    expect(value(await readYearTable(stage.house, firm.actor, { season: "S-product", entry: a })).body).toEqual({ figures: { ...table, "unit-energy": 12.5 }, notes: { x: "演示" }, changes: "" });
    expect(value(await readYearTable(stage.house, firm.actor, { season: "S-product", entry: b })).body.figures).toEqual({});
  });
  it("[F1 Bad input] tried first, a faulty workbook names sheet, row, column and rule and changes nothing; mended, it is tried again and loads", async () => {
    const firm = firmAt(0);
    const { rows } = await stage.owner.query<{ id: string }>("select id from entry where kind = 'product' and credit_code = $1 order by id", [firm.creditCode]);
    const [a, b] = rows.map(({ id }) => id) as [string, string];
    const drafts = async () => (await stage.owner.query<{ entry_id: string; revision: number; body: object }>("select entry_id, revision, body from year_draft where season_id = 'S-product' order by entry_id")).rows;
    const name = groupSheet(2024, "product");
    const shape = form();
    if (shape === undefined) throw new Error("no form");
    const line = (entry: string, figures: { readonly [id: string]: number }): readonly (string | number)[] => groupLine(shape, { entry, name: "" }, figures, "");
    const fill = async (dryRun: boolean, ...lines: readonly (readonly (string | number)[])[]) => value(await fillGroupTables(stage.house, firm.actor, { season: "S-product", dryRun }, given(await book(name, lines))));
    const before = await drafts();
    const faulty = await fill(true, line(a, { ...table, models: 1.5 }), line("E-nobody", table), line(b, table), line(b, table));
    expect(faulty.faults.map(({ code, place }) => `${code} ${place}`)).toEqual([`figure-not-whole ${name}!C2`, `row-foreign ${name}!A3`, `row-twice ${name}!A5`]);
    expect(faulty.faults.every(({ hint }) => hint.length > 0)).toBe(true);
    expect(await drafts()).toEqual(before);
    const mended = [line(a, { ...table, models: 6 }), line(b, table)];
    expect((await fill(true, ...mended)).faults).toEqual([]);
    expect(await drafts()).toEqual(before);
    expect((await fill(false, ...mended)).saved.map(({ entry }) => entry)).toEqual([a, b]);
    expect(value(await readYearTable(stage.house, firm.actor, { season: "S-product", entry: a })).body.figures).toMatchObject({ models: 6 });
  });
  it("[F1 Bad input] last year's workbook, a file that is none, an organisation without a unit on the list", async () => {
    const firm = firmAt(0);
    expect(codes(await fillGroupTables(stage.house, firm.actor, { season: "S-product" }, given(await book(groupSheet(2023, "product"), []))))).toEqual(["workbook-of-another-season"]);
    expect(codes(await fillGroupTables(stage.house, firm.actor, { season: "S-product" }, given(Buffer.from("nothing"))))).toHaveLength(1);
    expect(codes(await downloadGroupTables(stage.house, firmAt(2).actor, { season: "S-product" }))).toEqual(["not-found"]);
    expect(codes(await downloadGroupTables(stage.house, province, { season: "S-product" }))).toEqual(["not-found"]);
  });
});
