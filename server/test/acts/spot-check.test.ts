// A spot check over one database: the list frozen, drawn by a number not known before, papers, first audit, conclusion, result, and a removal after it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { visitor } from "@qingce/core/access/actor";
import { drawSpotCheck, freezeSpotCheck, publishSpotCheck } from "../../src/acts/upkeep/hold-spot-check.ts";
import { actInProceeding } from "../../src/acts/upkeep/act-in-proceeding.ts";
import { openProceeding } from "../../src/acts/upkeep/open-proceeding.ts";
import { listSpotChecks, readSpotCheck, readSpotCheckDraw, readSpotCheckPapers } from "../../src/acts/upkeep/read-spot-check.ts";
import { addSpotCheckFile, readSpotCheckFile } from "../../src/acts/upkeep/spot-check-files.ts";
import { auditSpotCheckPapers, concludeSpotCheckUnit, fileSpotCheckPapers } from "../../src/acts/upkeep/spot-check-unit.ts";
import { redrawFile } from "../../src/cli/redraw.ts";
import { paperFile } from "../../src/cli/simulation/papers.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import { codes, enterList, eventsOf, firmsIn, openStage, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let firms: readonly Firm[] = [];
let folder = "";
const city = officer("3301");

beforeAll(async () => {
  stage = await openStage("2026-03-01", 16);
  firms = await firmsIn(stage, 8, "330106", "330108");
  await enterList(stage, "3301", "city", "factory", firms);
  folder = await mkdtemp(join(tmpdir(), "qingce-redraw-"));
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

const asked = { edition: "city-model/draft", kind: "factory", authority: "3301", n: 4, numberSource: "演示指数收盘点位", numberDay: "2026-03-02" } as const;
const entryOf = async (firm: Firm): Promise<string> => (await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1", [firm.creditCode])).rows[0]?.id ?? "";

async function firmOf(entry: string): Promise<Firm> {
  for (const firm of firms) if ((await entryOf(firm)) === entry) return firm;
  throw new Error(entry);
}

/** The papers of M 五（四）.3 to 5, files uploaded first. */
async function handIn(spotCheck: string, entry: string) {
  const firm = await firmOf(entry);
  const { digest } = value(await addSpotCheckFile(stage.house, firm.actor, { spotCheck, entry }, async () => ({ ok: true, value: paperFile("演示自评报告.pdf") })));
  const filed = await fileSpotCheckPapers(stage.house, firm.actor, { spotCheck, entry, texts: { "three-year-summary": "演示：近三年运行平稳" }, files: { "self-check-table": digest, "self-check-report": digest } });
  const read = value(await readSpotCheckPapers(stage.house, city, { spotCheck, entry }));
  return { firm, file: digest, standing: value(filed).standing, digest: read.digest ?? "" };
}

const redrawn = async (told: object): Promise<{ readonly code: number; readonly lines: readonly string[] }> => {
  const path = join(folder, "draw.json");
  await writeFile(path, JSON.stringify(told));
  const lines: string[] = [];
  return { code: await redrawFile(path, false, (line) => void lines.push(line)), lines };
};

describe("a spot check", () => {
  it("[F7 M 五（四）] from the frozen list to the published result, redrawn by anybody from the published file", async () => {
    const { house } = stage;
    expect(codes(await freezeSpotCheck(house, city, { ...asked, edition: "zhejiang/2025", authority: "33" }))).toEqual(["not-found"]);
    expect(codes(await freezeSpotCheck(house, officer("33"), { ...asked, edition: "zhejiang/2025", authority: "33" }))).toEqual(["spot-check-unstated"]);
    expect(codes(await freezeSpotCheck(house, city, { ...asked, n: 9 }))).toEqual(["sample-size"]);
    const { spotCheck } = value(await freezeSpotCheck(house, city, asked));
    expect(codes(await freezeSpotCheck(house, city, { ...asked, reason: "演示" }))).toEqual(["already-open"]);
    expect(codes(await drawSpotCheck(house, city, { spotCheck, number: "3021.5" }))).toEqual(["number-to-come"]);
    expect(codes(await readSpotCheckDraw(house, visitor, { spotCheck }))).toEqual(["not-drawn-yet"]);
    // who joins the list after the freeze changes nothing
    await enterList(stage, "3301", "city", "factory", await firmsIn(stage, 1, "330106"));
    stage.clock.day("2026-03-02");
    const { drawn, seed } = value(await drawSpotCheck(house, city, { spotCheck, number: "3021.5" }));
    expect([drawn.length, seed.endsWith("|3021.5")]).toEqual([4, true]);
    const told = value(await readSpotCheckDraw(house, visitor, { spotCheck }));
    expect([told.list.length, told.list.filter(({ stratum }) => stratum === "330106/30").length]).toEqual([8, 4]);
    expect(await redrawn(told)).toEqual({ code: 0, lines: [...drawn, "名单8家，抽4家，与公布的一致"] });
    expect((await redrawn({ ...told, number: "3021.6" })).code).toBe(1);
    expect((await redrawn({ any: "thing" })).code).toBe(2);

    const [first, second, ...rest] = drawn as [string, string, ...string[]];
    const one = await handIn(spotCheck, first);
    expect(one.standing).toBe("filed");
    expect(value(await readSpotCheckFile(house, city, { spotCheck, entry: first, digest: one.file })).name).toBe("演示自评报告.pdf");
    const stranger = await firmOf(second);
    expect(codes(await readSpotCheckPapers(house, stranger.actor, { spotCheck, entry: first }))).toEqual(["not-found"]);
    expect(codes(await fileSpotCheckPapers(house, stranger.actor, { spotCheck, entry: second, texts: {}, files: {} }))).toEqual(["paper-missing", "paper-missing", "paper-missing"]);
    const county = officer(one.firm.region);
    expect(codes(await auditSpotCheckPapers(house, city, { spotCheck, entry: first, digest: one.digest, opinion: "" }))).toEqual(["not-allowed"]);
    expect(value(await auditSpotCheckPapers(house, county, { spotCheck, entry: first, digest: one.digest, opinion: "演示：齐全" })).standing).toBe("first-audited");
    expect(codes(await concludeSpotCheckUnit(house, county, { spotCheck, entry: first, meets: true, opinion: "演示" }))).toEqual(["not-allowed"]);
    value(await concludeSpotCheckUnit(house, city, { spotCheck, entry: first, meets: true, opinion: "演示：符合" }));
    for (const entry of [second, ...rest]) value(await concludeSpotCheckUnit(house, city, { spotCheck, entry, meets: false, opinion: "演示：未报送" }));
    expect(value(await readSpotCheck(house, visitor, { spotCheck })).units.map(({ standing }) => standing)).toEqual([null, null, null, null]);
    expect(value(await publishSpotCheck(house, city, { spotCheck, document: "演示公布〔2026〕1号" })).publishedOn).toBe("2026-03-02");
    expect(value(await readSpotCheck(house, visitor, { spotCheck })).units.map(({ standing }) => standing)).toEqual(["meets", "fails", "fails", "fails"]);
    expect(value(await listSpotChecks(house, visitor)).spotChecks).toMatchObject([{ id: spotCheck, standing: "published", document: "演示公布〔2026〕1号" }]);
    expect((await eventsOf(stage, "spot-check", spotCheck)).map(({ type }) => type)).toEqual(["frozen", "drawn", "papers-filed", "first-audited", "concluded", "concluded", "concluded", "concluded", "published"]);

    const { proceeding } = value(await openProceeding(house, city, { entry: second, edition: "city-model/draft", ground: { kind: "other-rule", rule: "spot-check", basis: "演示管理办法第九条", facts: "演示：抽检未报送材料" } }));
    value(await actInProceeding(house, city, { proceeding, ask: { kind: "give-reasons", reasons: "演示", until: "2026-03-09" as never } }));
    expect(codes(await freezeSpotCheck(house, city, { ...asked, numberDay: "2026-03-20" }))).toEqual(["too-early"]);
    expect(codes(await freezeSpotCheck(house, city, { ...asked, numberDay: "2026-03-20", reason: "演示：举报集中" }))).toEqual([]);
  });
});
