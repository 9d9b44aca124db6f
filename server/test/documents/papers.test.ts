// Papers as files: what the model says is in the Word, PDF and Excel file to the last character, and data is never read as markup.
import { describe, expect, test } from "vitest";
import { noWork, type EvaluationWork } from "@qingce/core/engagement/work";
import type { PaperLayout } from "@qingce/core/programme/paper-layout";
import { columnOf } from "@qingce/core/programme/paper-column";
import { announcement } from "../../src/documents/papers/announcement.ts";
import { chineseNumeral } from "../../src/documents/papers/chinese-numeral.ts";
import type { ReportData } from "../../src/documents/papers/report-parts.ts";
import { evaluationReport } from "../../src/documents/papers/reports.ts";
import type { Frame } from "../../src/documents/papers/frame.ts";
import { numberHeadings } from "../../src/documents/papers/number-headings.ts";
import { measured } from "../../src/documents/papers/row-height.ts";
import type { PaperModel } from "../../src/documents/papers/paper-model.ts";
import { recommendationLetter } from "../../src/documents/papers/recommendation-letter.ts";
import { contractOf, reviewsOf, visitsOf } from "../../src/documents/papers/report-work.ts";
import { titleLines } from "../../src/documents/papers/title-lines.ts";
import { emptyUnit, unitTable } from "../../src/documents/papers/unit-on-list.ts";
import { clauseWords, dayWords, heading, paragraph, titleAndNumber } from "../../src/documents/papers/wording.ts";
import type { PaperFormat } from "../../src/documents/papers/paper-thread.ts";
import { writePaper } from "../../src/documents/papers/write-paper.ts";
import { spansOf } from "../../src/documents/papers/sheet-out.ts";
import { bare, linesOfPdf, lost, pagesOfPdf, sheetsOfXlsx, sizesOfPdf, textOfDocx, textOfPdf, textOfXlsx, xmlOfDocx } from "./text-of.ts";

const frame: Frame = {
  name: "推荐名单汇总表", notice: { title: "关于推荐的通知", number: "演示〔2025〕58号" }, issued: "letter", issuers: ["演示市经信局"], addressee: "演示厅", year: 2025,
  listName: "省级绿色低碳工厂", draft: false, demonstration: false, ownLayout: "",
};

async function fileOf(model: PaperModel, format: PaperFormat): Promise<Buffer> {
  const made = await writePaper(model, format, 0);
  if (!made.ok) throw new Error("refused");
  return made.value.bytes;
}

const naughty = ["#import \"x\": y", "*粗* _斜_ `code`", "=cmd|' /C calc'!A0", "+1-1", "@SUM(A1)", "<w:p>&amp;</w:p>", "$x^2$ \\ // 注", "= 标题", "{{双括号}}", "]] #panic()", "sys.inputs", "𬭎业镕铸㛃𫖮䶮", "㐂々〇㙍𣲘", "{\"kind\":\"page\"}"];
const letterOf = (names: readonly string[]) => ({ letter: { number: "演经信函〔2025〕12号", signatory: "演示签发人", day: "2025-06-28" }, recommended: names, reserve: [], attached: ["名单"], overReason: "" });

function model(): PaperModel {
  const columns = ["序号", "企业名称", "行业"].flatMap((head) => columnOf(head) ?? []);
  const units = naughty.map((name) => ({ ...emptyUnit, name, industry: name }));
  const base = recommendationLetter(frame, letterOf(naughty));
  return { ...base, blocks: numberHeadings([...base.blocks, ...naughty.flatMap((text) => [heading(1, text), paragraph(text)]), { kind: "fields", fields: naughty.map((text) => ({ label: text, value: `${text}\n${text}` })) }, unitTable(columns, units)]) };
}

describe("[G1] [S6] what is entered comes out as it was entered", () => {
  test("in PDF, no character is lost and nothing is read as Typst", async () => {
    expect(lost(model(), await textOfPdf(await fileOf(model(), "pdf")))).toEqual([]);
  });

  test("in Word, no character is lost and nothing is read as XML", async () => {
    expect(lost(model(), textOfDocx(await fileOf(model(), "docx")))).toEqual([]);
  });

  test("in Excel, no character is lost and nothing is a formula", async () => {
    const { text, formulas } = textOfXlsx(await fileOf(model(), "xlsx"));
    expect(lost(model(), text)).toEqual([]);
    expect(formulas).toBe(0);
  });

  test("characters that XML cannot hold are left out, and the files still open", async () => {
    const bad = recommendationLetter(frame, letterOf(["甲\u0000乙\u000B丙\uD800丁"]));
    const good = recommendationLetter(frame, letterOf(["甲乙丙丁"]));
    expect(lost(good, textOfDocx(await fileOf(bad, "docx")))).toEqual([]);
    expect(lost(good, textOfXlsx(await fileOf(bad, "xlsx")).text)).toEqual([]);
    expect(lost(good, await textOfPdf(await fileOf(bad, "pdf")))).toEqual([]);
  });
});

describe("[G1] no paper goes out with an empty box for a character", () => {
  test("a character that the fonts of the PDF lack is refused by name; Word and Excel print it with the reader's own", async () => {
    const rare = recommendationLetter(frame, letterOf(["演示𠮷业有限公司"]));
    expect(await writePaper(rare, "pdf", 0)).toMatchObject({ ok: false, refusals: [{ code: "glyph-missing", facts: { characters: "𠮷" } }] });
    expect(lost(rare, textOfDocx(await fileOf(rare, "docx")))).toEqual([]);
    expect(lost(rare, textOfXlsx(await fileOf(rare, "xlsx")).text)).toEqual([]);
  });
});

describe("[U4] tables that do not run out of their cells or pages", () => {
  const long = "A".repeat(300);
  const table = (rows: readonly (readonly string[])[]): PaperModel => ({ title: "表", marks: [], ownLayout: "", pages: "of", blocks: [{ kind: "table", heads: ["序号", "名称", "说明"], rows, widths: [1, 3, 3] }] });
  const widthOfRuns = async (bytes: Buffer): Promise<number> => Math.max(...(await linesOfPdf(bytes)).map(({ right }) => right));

  test("a word without spaces breaks inside its cell in PDF, and a fixed column holds it in Word", async () => {
    const model = table([["1", long, "说明"]]);
    // right edge of the 版心: 210 − 26 mm
    expect(await widthOfRuns(await fileOf(model, "pdf"))).toBeLessThanOrEqual((184 / 25.4) * 72 + 0.5);
    expect(lost(model, await textOfPdf(await fileOf(model, "pdf")))).toEqual([]);
    expect(xmlOfDocx(await fileOf(model, "docx"))).toContain('<w:tblLayout w:type="fixed"/>');
  });

  test("heads stand on every page, and a row that fits on a page is not torn", async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [`第${at + 1}行始`, "名称", `${"说明".repeat(60)}第${at + 1}行末`]);
    const pages = await pagesOfPdf(await fileOf(table(rows), "pdf"));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain("序号");
    for (let row = 1; row <= 40; row += 1) expect(pages.filter((page) => bare(page).includes(`第${row}行始`) && bare(page).includes(`第${row}行末`))).toHaveLength(1);
    expect(xmlOfDocx(await fileOf(table(rows), "docx")).match(/<w:cantSplit\/>/g)).toHaveLength(41);
  });

  test("a row higher than a page is torn rather than cut off, to its last character", async () => {
    const model = table([["1", "名称", "长".repeat(3000)], ["2", "名称", "末行"]]);
    const text = await textOfPdf(await fileOf(model, "pdf"));
    expect(bare(text).match(/长/g)).toHaveLength(3000);
    expect(text).toContain("末行");
    expect(xmlOfDocx(await fileOf(model, "docx")).match(/<w:cantSplit\/>/g)).toHaveLength(2);
  });

  test("what lies across is on pages across in Word, PDF and Excel, and the paper goes on upright", async () => {
    const across: PaperModel = { title: "表", marks: [], ownLayout: "", pages: "of", blocks: [paragraph("前文"), { kind: "page", across: true }, { kind: "table", heads: ["序号"], rows: [["1"]] }, { kind: "page" }, paragraph("后文")] };
    expect((await sizesOfPdf(await fileOf(across, "pdf"))).map(({ width, height }) => width > height)).toEqual([false, true, false]);
    expect([...xmlOfDocx(await fileOf(across, "docx")).matchAll(/w:orient="(\w+)"/g)].map((found) => found[1])).toEqual(["portrait", "landscape", "portrait"]);
    expect([...sheetsOfXlsx(await fileOf(across, "xlsx"))].map((xml) => xml.includes('orientation="landscape"'))).toEqual([false, true, false]);
  });

  test("in Excel a table's heads stay in sight and are printed on every page; a figure is a number with its places, a code is not", async () => {
    const [sheet = ""] = sheetsOfXlsx(await fileOf(table([["1", "12.50", "0012"]]), "xlsx"));
    expect(sheet).toContain('<pane ySplit="1"');
    expect(sheet).toContain("<v>12.5</v>");
    expect(textOfXlsx(await fileOf(table([["1", "12.50", "0012"]]), "xlsx")).text.split("\n")).toEqual(expect.arrayContaining(["12.50", "0012"]));
  });

  test("in Excel the labels of a form are as wide as they are beside a table with a narrow first column, and a page turns where the paper's does", async () => {
    const form: PaperModel = { title: "表", marks: [], ownLayout: "", pages: "of", blocks: [{ kind: "fields", fields: [{ label: "统一社会信用代码", value: "甲" }, { label: "地区", value: "乙" }] }, { kind: "page" }, { kind: "table", heads: ["序号", "名称"], rows: [["1", "甲"]], widths: [1, 9] }] };
    const [sheet = ""] = sheetsOfXlsx(await fileOf(form, "xlsx"));
    expect(sheet).toContain('<brk id="1"');
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/gu)].map((found) => Number(found[1]));
    const label = /<mergeCell ref="A1:([A-Z])1"/u.exec(sheet)?.[1] ?? "A";
    expect(widths.slice(0, label.charCodeAt(0) - 64).reduce((sum, one) => sum + one, 0)).toBeGreaterThanOrEqual(16);
  });

  test("a table of few columns spreads over those of a wide one by its shares, each over one at least", () => {
    expect(spansOf([1, 1], [10, 10, 10, 10])).toEqual([2, 2]);
    expect(spansOf([21, 79], [6, 12, 12, 12, 12, 12])).toEqual([2, 4]);
    expect(spansOf([1, 6, 3, 2], [6, 12, 12, 12])).toEqual([1, 1, 1, 1]);
    expect(spansOf([1, 1, 1], [60, 6, 6])).toEqual([1, 1, 1]);
  });
});

describe("[B9] what a report has no answer for", () => {
  const layout: PaperLayout = {
    id: "small", form: "evaluation-report", cover: [{ label: "工厂名称", from: "unit-name" }], instructions: [],
    tables: [{ title: "表", fields: [{ label: "审核人" }, { label: "主要产品", ask: "products" }, { label: "性质", ask: "ownership", choices: ["内资", "外资"] }, { label: "体系", ask: "systems", several: true, choices: ["质量", "环境", "能源"] }] }],
    chapters: [{ title: "建议", ask: "advice" }, { title: "概述", parts: ["目的", { title: "范围", ask: "scope" }] }], undertaking: { title: "承诺", text: "负责。", signs: "负责人" },
  };
  const printed = (particulars: ReportData["particulars"]): string => bare(JSON.stringify(evaluationReport({ ...frame, issued: undefined }, { layout, particulars, fields: {}, facts: [], sheet: undefined, both: true, score: "", signatory: "", conclusion: "", proofs: [], work: noWork, day: "" }).blocks));

  test("a field that nobody is asked for says so, one that was left empty is room to write", () => {
    expect(printed({})).toContain('"label":"审核人","value":"（申报表未设此项）"');
    expect(printed({})).toContain('"label":"主要产品","value":"＿＿＿＿"');
    expect(printed({ products: "演示产品" })).toContain('"label":"主要产品","value":"演示产品"');
  });

  test("a choice is marked in its box, several where several may hold", () => {
    expect(printed({})).toContain("□内资□外资");
    expect(printed({ ownership: "外资", systems: "质量\n能源" })).toMatch(/□内资■外资.*■质量□环境■能源/u);
  });

  test("a chapter prints what was written, a paragraph a line", () => {
    expect(printed({ advice: "甲。\n乙。", scope: "丙。" })).toMatch(/"text":"甲。"\},\{"kind":"paragraph","text":"乙。".*"text":"目的"\},\{"kind":"paragraph","text":"＿＿＿＿".*"text":"丙。"/u);
  });
});

describe("[C7 B9] an evaluator's report tells the work that it put on record", () => {
  const by = [{ staff: "s-1", name: "演示甲", title: "senior" }, { staff: "s-2", name: "演示乙", title: "middle" }] as const;
  const work = {
    contract: { number: "演示合同〔2025〕3号", signedOn: "2025-06-02", client: "演示委托人", contractor: "演示受托人", file: "d" },
    documents: [{ id: "1", on: "2025-06-05", by: [by[0]], documents: [{ name: "能源台账.xlsx" }, { name: "环评批复" }], findings: "演示：台账与统计表一致" }],
    visits: [{ id: "1", from: "2025-06-10T09:30", to: "2025-06-10T16:00", by: [...by], place: "演示厂区", received: "演示接待", seen: "演示：计量器具在检定期内", photos: [] }],
  } as unknown as EvaluationWork;
  const printed = bare(JSON.stringify([contractOf(work), reviewsOf(work), visitsOf(work)]));

  test("contract, team with titles, documents, visits, each with its day", () => {
    for (const one of ["演示合同〔2025〕3号，2025年6月2日签订", "评价组成员：演示甲（高级职称）、演示乙（中级职称）", "能源台账.xlsx；环评批复", "2025年6月5日", "2025年6月10日09:30至16:00", "演示：计量器具在检定期内"]) expect(printed).toContain(one);
  });

  test("room to write where nothing is on record", () => {
    expect([contractOf(noWork), reviewsOf(noWork), visitsOf(noWork)].map((one) => one.map((block) => block.kind))).toEqual([["paragraph"], ["paragraph"], ["paragraph"]]);
  });
});

describe("[U4] the habits of official papers", () => {
  test.each([[1, "一"], [10, "十"], [11, "十一"], [20, "二十"], [99, "九十九"], [100, "一百"], [101, "一百零一"], [110, "一百一十"], [1005, "一千零五"]])("%i is counted as %s", (n, said) => {
    expect(chineseNumeral(n)).toBe(said);
  });

  test("headings count 一、（一）1.（1）, each level anew under the one above, and anew in every annex", () => {
    const marks = numberHeadings([heading(1, ""), heading(2, ""), heading(3, ""), heading(4, ""), heading(4, ""), heading(3, ""), heading(2, ""), heading(3, ""), heading(1, ""), heading(2, ""), { kind: "annex", label: "附件" }, heading(1, "")]).flatMap((one) => (one.kind === "heading" ? [one.mark] : []));
    expect(marks).toEqual(["一、", "（一）", "1.", "（1）", "（2）", "2.", "（二）", "1.", "二、", "（一）", "一、"]);
  });

  test("a title that is too long breaks between words, a short one not at all", () => {
    expect(titleLines("关于公布2025年省级绿色低碳工业园区和工厂名单的通知").join("")).toBe("关于公布2025年省级绿色低碳工业园区和工厂名单的通知");
    expect(titleLines("衢州市省级绿色制造推荐名单汇总表（绿色低碳工厂）")).toEqual(["衢州市省级绿色制造推荐名单汇总表", "（绿色低碳工厂）"]);
    expect(titleLines("申报回执")).toEqual(["申报回执"]);
    // 年度, 省级 and a firm's own words stay whole
    expect(titleLines("关于开展2022年度绿色制造名单推荐工作的补充通知")).toEqual(["关于开展2022年度绿色制造名单", "推荐工作的补充通知"]);
    expect(titleLines("关于公布2025年浙江省省级绿色低碳工业园区和工厂名单的通知")).toEqual(["关于公布2025年浙江省", "省级绿色低碳工业园区和工厂名单的通知"]);
    expect(titleLines("关于演示钱江湾高端精密新材料科技（集团）股份有限公司杭州湾制造分公司的动态调整意见").every((one) => !/^[）》、级度]|[（《]$/u.test(one) && [...one].length <= 20)).toBe(true);
  });

  test("a short bracket is not torn", () => {
    expect(titleLines("演示浙江钱江湾高端精密新材料科技（集团）股份有限公司杭州湾第1制造分公司").some((one) => one.includes("（集团）"))).toBe(true);
  });

  test("a sentence cites the part and item of a notice, not our own count of its sentences", () => {
    expect([clauseWords("一（四）.6"), clauseWords("三.2.3"), clauseWords("附件2"), clauseWords("")]).toEqual(["第一部分第（四）项", "第三部分", "附件2", ""]);
  });

  test("in Word the last words of the body go with the 落款, the issuers of a joint head each have a line, and a letter closes its first page with a double line", async () => {
    const letter = xmlOfDocx(await fileOf(recommendationLetter(frame, letterOf(["甲"])), "docx"));
    const tied = [...letter.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gsu)].filter(([one]) => one.includes("<w:keepNext/>")).map(([one]) => one.replaceAll(/<[^>]+>/gu, ""));
    for (const one of ["以上单位，请予审核。", "附件：名单", "签发人：演示签发人"]) expect(tied).toContain(one);
    const joint = xmlOfDocx(await fileOf(announcement({ ...frame, issued: "red-header", issuers: ["浙江省经济和信息化厅", "浙江省发展和改革委员会"] }, { document: "", kinds: [], publicised: undefined, day: "" }), "docx"));
    // eleven characters of 24 points and the margins of the cell
    expect(Number(/<w:gridCol w:w="(\d+)"/u.exec(joint)?.[1])).toBeGreaterThan(11 * 480 + 216);
  });

  test("a small table stays on one page with its title, a long one turns", () => {
    const of = (rows: number) => measured({ heads: ["序号", "名称"], rows: Array.from({ length: rows }, (_, at) => [String(at + 1), "名称"]) }, false).whole;
    expect([of(5), of(40)]).toEqual([true, false]);
  });

  test("a document's number stands in the head, not in the title", () => {
    expect(titleAndNumber("关于公布名单的通知（浙经信绿色〔2025〕9号）")).toEqual({ title: "关于公布名单的通知", number: "浙经信绿色〔2025〕9号" });
    expect(titleAndNumber("关于公布名单（第一批）的通知")).toEqual({ title: "关于公布名单（第一批）的通知", number: "" });
  });

  test("what nobody has entered prints as room to write", () => {
    expect(dayWords(undefined)).toBe("＿＿＿＿年＿＿月＿＿日");
    expect(JSON.stringify(recommendationLetter(frame, { recommended: [], reserve: [], attached: [], overReason: "" }))).toContain("＿＿＿＿〔＿＿＿＿〕＿＿号");
  });

  test("every issuer of a joint paper is in its red head, and each list is an annex of its own", async () => {
    const joint = announcement({ ...frame, issued: "red-header", issuers: ["演示省甲厅", "演示省乙委", "演示省丙局"] }, { document: "关于公布的通知（演〔2025〕1号）", kinds: [{ name: "工厂", units: [{ ...emptyUnit, name: "𬭎厂" }] }, { name: "园区", units: [] }], publicised: undefined, day: "2025-08-01" });
    const text = await textOfPdf(await fileOf(joint, "pdf"));
    for (const one of ["演示省甲厅", "演示省乙委", "演示省丙局", "演〔2025〕1号", "附件1", "附件2", "𬭎厂"]) expect(text).toContain(one);
    expect(lost(joint, text)).toEqual([]);
  });

  test("a draft and a demonstration say so on the page, in all three files", async () => {
    const marked = recommendationLetter({ ...frame, draft: true, demonstration: true }, letterOf(["甲"]));
    expect(marked.marks).toEqual(["演示", "草稿"]);
    const text = await textOfPdf(await fileOf(marked, "pdf"));
    expect(bare(text)).toContain("演示草稿");
    expect(textOfXlsx(await fileOf(marked, "xlsx")).text).toContain("演示　草稿");
  });
});
