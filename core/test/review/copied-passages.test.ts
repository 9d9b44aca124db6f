// Copied passages: one that was planted is found whatever surrounds it, unrelated texts share none, and who is compared with whom does not matter.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareText } from "../../src/review/bare-text.ts";
import type { CaseDocument } from "../../src/review/case-document.ts";
import { commonRuns } from "../../src/review/common-runs.ts";
import { copiedPassages, leastCharacters } from "../../src/review/copied-passages.ts";

const document = (title: string, ...texts: readonly string[]): CaseDocument => ({ title, makers: [], pieces: texts.map((text, n) => ({ at: `第${n + 1}页`, text })) });
const compared = (self: string, report: string, boilerplate: readonly string[] = []) => copiedPassages([document("自评价", self)], [document("报告", report)], boilerplate);

const character = (from: number, to: number) => fc.integer({ min: from, max: to }).map((code) => String.fromCharCode(code));
const text = (one: fc.Arbitrary<string>, min: number, max: number) => fc.array(one, { minLength: min, maxLength: max }).map((all) => all.join(""));
const hanzi = character(0x4e00, 0x9fa5);
const mixed = fc.oneof(hanzi, fc.constantFrom("，", "。", " ", "\n", "A", "z", "3", "７", "%", "的"));
const planted = text(hanzi, leastCharacters, 200);

describe("copied passages", () => {
  it("[C4] a passage of forty characters or more is found whatever surrounds it, with its place and length", () => {
    fc.assert(
      fc.property(planted, text(mixed, 0, 400), text(mixed, 0, 400), text(mixed, 0, 400), text(mixed, 0, 400), (passage, a, b, c, d) => {
        const found = compared(`${a}${passage}${b}`, `${c}${passage}${d}`);
        expect(found.some(({ self, report }) => bareText(self.text).text.includes(passage) && bareText(report.text).text.includes(passage))).toBe(true);
        expect(Math.max(...found.map(({ characters }) => characters))).toBeGreaterThanOrEqual(passage.length);
      }),
      { numRuns: 300 },
    );
  });

  it("[C4] the same with texts of two letters only, that repeat themselves at every turn", () => {
    const two = fc.constantFrom("甲", "乙");
    fc.assert(
      fc.property(text(hanzi, leastCharacters, 80), text(two, 0, 500), text(two, 0, 500), (passage, a, b) => {
        expect(compared(`${a}${passage}${b}`, `${b}${passage}${a}`).some(({ self }) => bareText(self.text).text.includes(passage))).toBe(true);
      }),
    );
  });

  it("[C4] texts that share no character in the same order share no passage", () => {
    fc.assert(
      fc.property(text(character(0x4e00, 0x6fff), 0, 800), text(character(0x7000, 0x9fa5), 0, 800), (a, b) => {
        expect(compared(a, b)).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(text(hanzi, 0, 2000), text(hanzi, 0, 2000), (a, b) => {
        expect(compared(a, b)).toEqual([]);
      }),
    );
  });

  it("[C4] the sides may change places", () => {
    const few = text(fc.constantFrom("甲", "乙", "丙"), 0, 300);
    const grain = { gram: 6, window: 5, least: 12 };
    const codes = (of: string) => [...of].map((one) => one.charCodeAt(0));
    const key = (runs: readonly { readonly a: number; readonly b: number; readonly length: number }[]) => runs.map(({ a, b, length }) => `${a} ${b} ${length}`).toSorted();
    fc.assert(
      fc.property(few, few, planted, (a, b, passage) => {
        const [one, other] = [`${a}${passage}`, `${passage}${b}`].map(codes) as [number[], number[]];
        expect(key(commonRuns(one, other, grain))).toEqual(key(commonRuns(other, one, grain).map((run) => ({ ...run, a: run.b, b: run.a }))));
      }),
    );
  });

  it("[C4] a passage of thirty-nine characters is none, one of forty is", () => {
    const passage = Array.from({ length: 40 }, (_, n) => String.fromCharCode(0x4e00 + n * 37)).join("");
    expect(compared(`前${passage.slice(0, 39)}后`, `左${passage.slice(0, 39)}右`)).toEqual([]);
    expect(compared(`前${passage}后`, `左${passage}右`)).toMatchObject([{ characters: 40, self: { document: "自评价", at: "第1页", text: passage }, report: { document: "报告", text: passage } }]);
  });

  it("[C4] width, spaces, punctuation, line breaks and pages hide nothing; the place names the pages it runs over", () => {
    const said = "公司建立了能源管理体系，2021年单位产品综合能耗为0.3521吨标准煤，较上年下降5.2%，并完成了空压机系统的节能改造。";
    const typed = "公司建立了 能源管理体系,２０２１年单位产品综合能耗为０.３５２１吨标准煤\n较上年下降５.２％；";
    const found = copiedPassages([document("自评价", `前言。${said}其余从略。`)], [document("报告", `结论如下：${typed}`, "并完成了空压机系统的节能改造（见附件）")], []);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ self: { at: "第1页" }, report: { at: "第1页至第2页" } });
    expect(found[0]?.self.text).toBe(said);
    expect(found[0]?.characters).toBe(bareText(said).text.length);
  });

  it("[C4] what notice, standard or form say is not copied; a passage of one's own beside it is", () => {
    const clause = "应采用国家鼓励的先进技术和装备，不使用国家明令淘汰的落后生产工艺装备，不使用国家明令淘汰的机电设备，并建立能源管理体系";
    const own = "本厂于三月拆除二号窑旧风机三台，改装磁悬浮风机两台并接入能源管理中心，值班长每班抄表一次，抄表记录存于动力车间档案柜备查";
    expect(compared(`按通知${clause}执行`, `依据${clause}核查`, [clause])).toEqual([]);
    expect(compared(`按通知${clause}执行`, `依据${clause}核查`)).toHaveLength(1);
    const found = compared(`按通知${clause}。${own}`, `依据：${clause}。${own}`, [clause]);
    expect(found).toMatchObject([{ characters: bareText(own).text.length, self: { text: own }, report: { text: own } }]);
  });

  it("[C4] of one passage that stands ten times the first places are told, once", () => {
    const own = "本厂于三月拆除二号窑旧风机三台改装磁悬浮风机两台并接入能源管理中心值班长每班抄表一次抄表记录存于动力车间";
    const found = copiedPassages([document("自评价", own)], [document("报告", ...Array.from({ length: 10 }, (_, n) => `${n}甲${own}乙${n}`))], []);
    expect(found.map(({ report }) => report.at)).toEqual(["第1页"]);
  });

  it("[C4 P] two texts of 300,000 characters with twenty planted passages are compared within seconds, all twenty found, and so a text that only repeats itself", () => {
    let seed = 7;
    const next = (): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) >>> 8;
    const noise = (n: number): string => Array.from({ length: n }, () => String.fromCharCode(0x4e00 + (next() % 3000))).join("");
    const passages = Array.from({ length: 20 }, (_, n) => noise(leastCharacters + n * 10));
    const surrounded = (): string => passages.map((passage) => `${noise(15_000)}${passage}`).join("");
    const start = performance.now();
    const found = compared(surrounded(), surrounded());
    expect(found.map(({ characters }) => characters)).toEqual(passages.map(({ length }) => length).toReversed());
    expect(compared("窑".repeat(300_000), "窑".repeat(200_000))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
