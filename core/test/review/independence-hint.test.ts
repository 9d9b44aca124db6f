// Hints of independence: makers, figures and files that both sides share; and what is no hint.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseDocument, Maker } from "../../src/review/case-document.ts";
import { figuresOf, isTelling } from "../../src/review/figures-in-text.ts";
import { independenceHints, type Comparing } from "../../src/review/independence-hint.ts";
import { figuresIn } from "../../src/review/figures-in-text.ts";

const document = (title: string, text: string, more: Partial<CaseDocument> = {}): CaseDocument => ({ title, makers: [], pieces: [{ at: "第1页", text }], ...more });
const compare = (self: CaseDocument, report: CaseDocument, more: Partial<Comparing> = {}) => independenceHints({ self: [self], report: [report], boilerplate: [], repeated: [], others: [], ...more });
const madeBy = (title: string, name: string, property: Maker["property"] = "author"): CaseDocument => document(title, "", { makers: [{ property, name }] });

describe("who made the files", () => {
  it("[C4] one name in the properties of both is told with every file and property; width and case do not hide it", () => {
    expect(compare(madeBy("能耗台账.xlsx", "Ｚhang San", "last-modified-by"), madeBy("评价报告.docx", "zhangsan"))).toEqual([
      { kind: "maker", name: "Ｚhang San", self: [{ document: "能耗台账.xlsx", at: "文档属性", property: "last-modified-by" }], report: [{ document: "评价报告.docx", at: "文档属性", property: "author" }] },
    ]);
  });

  it.each(["", "A", "Administrator", "user", "微软用户", "Microsoft Office User", "WPS 文字", "Microsoft® Word 2016", "lenovo", "python-docx", "Skia/PDF m120", "12"])("[C4] a name that any machine writes is none: %s", (name) => {
    expect(compare(madeBy("台账.xlsx", name), madeBy("报告.docx", name))).toEqual([]);
  });

  it("[C4] one file handed in by both is told as such, and not passage by passage", () => {
    const text = "本厂于三月拆除二号窑旧风机三台改装磁悬浮风机两台并接入能源管理中心值班长每班抄表一次抄表记录存于动力车间";
    const digest = "a".repeat(64);
    expect(compare(document("自评价.pdf", text, { digest }), document("报告.pdf", text, { digest }))).toEqual([{ kind: "same-file", self: "自评价.pdf", report: "报告.pdf", digest }]);
  });
});

describe("figures", () => {
  it("[C4] are read by value; days, numbers of papers, standards, telephones and ranges are none", () => {
    expect(figuresOf("能耗１２，３４５．６０吨标煤，水耗 0.35210，产值1,234,567万元，占5.2%；得分：9.5，8.7,10.25kgce/t")).toEqual(["12345.6", "0.3521", "1234567", "5.2", "9.5", "8.7", "10.25"]);
    expect(figuresOf("GB/T 36132-2018，20220916，2022-09-16，0571-88888888，13800001234，91330106MA27XXXX1A，1.2.3，007")).toEqual([]);
    expect(["12345", "1.2345", "0.012345", "120340"].map(isTelling)).toEqual([true, true, true, true]);
    expect(["1234", "120000", "0.0012", "99.99"].map(isTelling)).toEqual([false, false, false, false]);
  });

  const [self, report] = ["电耗1234.56、水耗 98,765.4、气耗 0.54321", "经核：0.54321；1234.56；98765.4"];

  it("[C4] three telling figures in both are told with both places; two are not", () => {
    expect(compare(document("自评价", self), document("报告", report))).toMatchObject([{ kind: "figures", figures: [{ figure: "1234.56", one: { document: "自评价" }, other: { document: "报告" } }, { figure: "98765.4" }, { figure: "0.54321" }], more: 0 }]);
    expect(compare(document("自评价", self), document("报告", "1234.56；98765.4"))).toEqual([]);
  });

  it("[C4] what the report must say again, and what the form prints, is not reused", () => {
    expect(compare(document("自评价", self), document("报告", report), { repeated: ["1,234.56"] })).toEqual([]);
    expect(compare(document("自评价", self), document("报告", report), { boilerplate: ["基准值 0.54321"] })).toEqual([]);
  });

  it("[C4] the same row of scores in one evaluator's reports on two applicants is told; figures that the form prints are not", () => {
    const scores = "9.5 8.7 10.2 7.4 6.8 9.1 8.3 5.6";
    const others = [{ declaration: "D2", figures: figuresIn([document("另一报告", `得分 ${scores} 合计65.6`)]) }];
    expect(compare(document("自评价", ""), document("报告", `各项得分：${scores}`), { others })).toMatchObject([{ kind: "other-report", declaration: "D2", figures: [], rows: [{ figures: scores.split(" ") }] }]);
    expect(compare(document("自评价", ""), document("报告", scores.slice(0, -4)), { others })).toEqual([]);
    expect(compare(document("自评价", ""), document("报告", scores), { others, boilerplate: ["满分 10.2"] })).toEqual([]);
    expect(compare(document("自评价", ""), document("报告", "0.5 ".repeat(30)), { others: [{ declaration: "D2", figures: figuresIn([document("另", "0.5 ".repeat(30))]) }] })).toEqual([]);
  });
});

it("[C4] no text, however odd, makes it fail, and nothing is told of two empty sides", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "binary", maxLength: 300 }), (a, b) => {
      expect(Array.isArray(compare(document("自评价", a), document("报告", b)))).toBe(true);
    }),
  );
  expect(independenceHints({ self: [], report: [], boilerplate: ["通知"], repeated: [], others: [] })).toEqual([]);
});
