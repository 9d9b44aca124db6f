// The papers of a spot check: a drawn unit's three-year table and report with what is held, and the result made public.
import { afterAll, beforeAll, expect, it } from "vitest";
import { visitor, type Actor } from "@qingce/core/access/actor";
import type { Result } from "@qingce/core/base/refusal";
import { readSpotCheckPaper, readSpotCheckResultPaper } from "../../src/acts/papers/spot-check-papers.ts";
import type { FileHandedOut } from "../../src/acts/proofs/read-proofs.ts";
import { fileYearTable, saveYearDraft } from "../../src/acts/upkeep/file-table.ts";
import { drawSpotCheck, freezeSpotCheck, publishSpotCheck } from "../../src/acts/upkeep/hold-spot-check.ts";
import { openSeason } from "../../src/acts/upkeep/open-season.ts";
import { readSpotCheckPapers } from "../../src/acts/upkeep/read-spot-check.ts";
import { addSpotCheckFile } from "../../src/acts/upkeep/spot-check-files.ts";
import { auditSpotCheckPapers, concludeSpotCheckUnit, fileSpotCheckPapers } from "../../src/acts/upkeep/spot-check-unit.ts";
import { paperFile } from "../../src/cli/simulation/papers.ts";
import { officer } from "../../src/cli/simulation/people.ts";
import type { PaperFormat } from "../../src/documents/papers/paper-thread.ts";
import { bare, textOfDocx, textOfPdf, textOfXlsx } from "../documents/text-of.ts";
import { soundYear } from "../upkeep/sound-year.ts";
import { codes, enrol, enterList, openStage, registration, value, type Firm, type Stage } from "./stage.ts";

let stage: Stage;
let firm: Firm;
let other: Firm;
let spotCheck = "";
let entry = "";
const city = officer("3301");

const entryOf = async ({ creditCode }: Firm, level: string): Promise<string> => (await stage.owner.query<{ id: string }>("select id from entry where credit_code = $1 and level = $2", [creditCode, level])).rows[0]?.id ?? "";

beforeAll(async () => {
  stage = await openStage("2026-02-01");
  firm = await enrol(stage, { ...registration("330106"), name: "演示𬭎业精密制造（集团）股份有限公司杭州湾第一制造分公司" });
  other = await enrol(stage, registration("330106"));
  await enterList(stage, "3301", "city", "factory", [firm]);
  // the same firm stands on the province's list as well, and filed its table of 2025 there
  await enterList(stage, "33", "province", "factory", [firm]);
  const { season } = value(await openSeason(stage.house, officer("33"), { edition: "zhejiang/2023", year: 2025, kind: "factory", authority: "33", due: "2026-02-20" }));
  const listed = await entryOf(firm, "province");
  value(await saveYearDraft(stage.house, firm.actor, { season, entry: listed, revision: 0, body: { figures: soundYear, notes: {}, changes: "" } }));
  value(await fileYearTable(stage.house, firm.actor, { season, entry: listed }));
  stage.clock.day("2026-03-01");
  entry = await entryOf(firm, "city");
  spotCheck = value(await freezeSpotCheck(stage.house, city, { edition: "city-model/draft", kind: "factory", authority: "3301", n: 1, numberSource: "演示指数收盘点位", numberDay: "2026-03-02" })).spotCheck;
  stage.clock.day("2026-03-02");
}, 60_000);
afterAll(() => stage.close());

/** What a paper says in all three files, which must be alike in every word wanted. */
async function texts(read: (format: PaperFormat) => Promise<Result<FileHandedOut>>, ...wanted: readonly string[]): Promise<{ readonly text: string; readonly name: string }> {
  const fileOf = async (format: PaperFormat) => {
    const file = value(await read(format));
    return { bytes: Buffer.concat(await file.bytes.toArray()), name: file.name };
  };
  const [docx, pdf, xlsx] = [await fileOf("docx"), await fileOf("pdf"), await fileOf("xlsx")];
  const said = { docx: bare(textOfDocx(docx.bytes)), pdf: bare(await textOfPdf(pdf.bytes)), xlsx: bare(textOfXlsx(xlsx.bytes).text) };
  for (const [format, text] of Object.entries(said)) for (const one of wanted) expect({ format, one, there: text.includes(bare(one)) }).toEqual({ format, one, there: true });
  return { text: said.pdf, name: pdf.name };
}

const read = (actor: Actor, paper: string) => (format: PaperFormat) => readSpotCheckPaper(stage.house, actor, { spotCheck, entry, paper, format });
const result = (actor: Actor) => (format: PaperFormat) => readSpotCheckResultPaper(stage.house, actor, { spotCheck, format });

it("[G1 F7 M 五（四）.2] before the draw there is no paper of it for anybody", async () => {
  expect(codes(await read(firm.actor, "self-check-table")("pdf"))).toEqual(["not-found"]);
  expect(codes(await result(city)("pdf"))).toEqual(["not-found"]);
  value(await drawSpotCheck(stage.house, city, { spotCheck, number: "3021.5" }));
});

it("[G1 F7 M 五（四）.4] the table 绿色工厂自评表 over three years: figures of the unit's yearly tables, the items of the scheme with their points, room for the rest; our own layout", async () => {
  const { text, name } = await texts(read(firm.actor, "self-check-table"), "绿色工厂自评表（2023—2025年）", firm.name, firm.creditCode, "2023年", "2024年", "2025年", "工业总产值", "万元", "12000", "单位产值综合能耗", "250", "自评得分", "用地集约化", "填表人", "（单位公章）");
  expect([text.includes("自拟版式"), text.includes("草稿"), name]).toEqual([true, true, `绿色工厂自评表（2023—2025年）_${firm.name}（草稿）.pdf`]);
  expect(codes(await read(other.actor, "self-check-table")("pdf"))).toEqual(["not-found"]);
  expect(codes(await read(officer("3302"), "self-check-table")("pdf"))).toEqual(["not-found"]);
  expect(codes(await read(firm.actor, "application")("pdf"))).toEqual(["not-found"]);
});

it("[G1 F7 M 五（四）.3 五（四）.5] the report 绿色工厂自评报告 holds what the unit wrote of the three years and the files it handed in; filed it is no draft", async () => {
  const { digest } = value(await addSpotCheckFile(stage.house, firm.actor, { spotCheck, entry }, async () => ({ ok: true, value: paperFile("演示自评材料.pdf") })));
  value(await fileSpotCheckPapers(stage.house, firm.actor, { spotCheck, entry, texts: { "three-year-summary": "演示：近三年运行平稳。\n演示：能耗逐年下降。" }, files: { "self-check-table": digest, "self-check-report": digest } }));
  const { text } = await texts(read(city, "self-check-report"), "绿色工厂自评报告", "杭州市绿色工厂抽检", firm.name, "演示：近三年运行平稳。", "演示：能耗逐年下降。", "演示自评材料.pdf", digest.slice(0, 16), "2026年3月2日", "一、单位基本情况", "六、报送的材料");
  expect(text).not.toContain("草稿");
});

it("[G1 F7 M 五（四）.8] the result: a draft for the authority alone until it is published, then everybody's, with what anybody draws again from", async () => {
  expect((await texts(result(city), firm.name)).text).toContain("草稿");
  for (const actor of [visitor, firm.actor, officer("330106"), officer("3302")]) expect(codes(await result(actor)("pdf"))).toEqual(["not-found"]);
  const { digest } = value(await readSpotCheckPapers(stage.house, city, { spotCheck, entry }));
  value(await auditSpotCheckPapers(stage.house, officer("330106"), { spotCheck, entry, digest: digest ?? "", opinion: "演示：齐全" }));
  value(await concludeSpotCheckUnit(stage.house, city, { spotCheck, entry, meets: false, opinion: "演示：内部意见不外发" }));
  value(await publishSpotCheck(stage.house, city, { spotCheck, document: "关于公布2026年绿色工厂抽检结果的通知（演示公布〔2026〕1号）" }));
  const { text, name } = await texts(result(visitor), "杭州市工业和信息化局", "演示公布〔2026〕1号", "关于公布2026年绿色工厂抽检结果的通知", "演示指数收盘点位，为3021.5", "符合0家，不符合1家", firm.name, "不符合", "|3021.5", "盖章处");
  expect([text.includes("草稿"), text.includes("内部意见"), text.includes("XX市"), name]).toEqual([false, false, false, "关于公布2026年绿色工厂抽检结果的通知_杭州市.pdf"]);
});
