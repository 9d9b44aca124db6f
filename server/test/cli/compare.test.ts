// `qingce compare` and the exit codes of the command line.
import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compare } from "../../src/cli/compare.ts";
import { programmesFolder } from "../../src/cli/place.ts";
import { plant, smallEdition } from "./planted-edition.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const exit = async (...args: readonly string[]): Promise<number> =>
  new Promise((resolve) => { execFile(process.execPath, ["--import", "tsx", main, ...args], (error) => resolve(typeof error?.code === "number" ? error.code : 0)); });

const planting = { file: "eligibility.yaml", find: "none-within-years: 3", put: "none-within-years: 2" };

async function said(json: boolean): Promise<{ readonly code: number; readonly text: string }> {
  const folder = await plant(planting);
  const lines: string[] = [];
  const code = await compare([smallEdition, folder], programmesFolder(), json, (line) => lines.push(line));
  await rm(folder, { recursive: true });
  return { code, text: lines.join("\n") };
}

const told = async (...editions: [string, string]): Promise<string> => {
  const lines: string[] = [];
  await compare(editions, programmesFolder(), false, (line) => lines.push(line));
  return lines.join("\n");
};
const zhejiang = told("zhejiang/2023", "zhejiang/2025");

test("[A8] the changes come as JSON", async () => {
  const { code, text } = await said(true);
  expect([code, JSON.parse(text)]).toEqual([
    0,
    { from: "test/small", to: "test/small", changes: [{ at: "rules.no-accident.require.none-within-years", kind: "changed", clauseFrom: "一.3", clauseTo: "一.3", from: 3, to: 2 }] },
  ]);
});

test("[A8] the changes come as Chinese sentences by topic", async () => {
  expect((await said(false)).text).toContain("申报条件\n  改变：“近三年内未发生较大及以上安全事故”·条件·追溯年数：由 3 改为 2（一.3）");
});

test.each([
  "改变：绿色工厂·是否需要：由 必须 改为 可选（二（二）.1 → 二（一）.2）",
  "改变：绿色工厂·承诺书：由 否 改为 是（二（二）.1 → 二（一）.2）",
  "改变：平台：由 浙企智造在线 改为 工业节能与绿色发展管理平台（二（三）.1）",
  "改由未持有的文件规定：原为 “近三年发生较大及以上生产安全和质量事故的不得申报”，现行规定本平台未持有，不作推定（一（三）.2.2 → 无）",
  "改由未持有的文件规定：原为 “已获评国家级或省级绿色（低碳）工业园区、工厂的不再申报”，现行规定本平台未持有，不作推定（一（三）.1 → 无）",
  "不再载明：数量：原为 5，现未载明（二（四）.3）",
  "不再载明：日别：原为 工作日，现未载明（二（四）.3）",
  "原规定未持有：绿色工厂：现为 计算单位 市级，分配表 3301 20，3302 31，3303 30，3304 35，3305 18，3306 10，3307 18，3308 6，3309 1，3310 23，3311 8，合计 200，不得突破 是（附件1）",
  "·日期：由 2023-06-23 改为 2025-06-30（三.2）",
  "新增：“浙江省绿色低碳工厂建设评价导则（2024版）”（无 → 一（二）.1）",
  "本版未写：“浙江省绿色低碳工厂建设评价导则（2022版）”（一（二）.1 → 无）",
  "改由未持有的文件规定：原为 “先经评估认定为市级绿色低碳工业园区，再择优推荐”",
  "新增：“组织专家对各市上报的工业园区、工厂进行审核”（无 → 二（四）.2）",
  "·材料：自评价报告（无 → 二（一）.1）",
])("[A8 zj-2023 zj-2025] from 2023 to 2025: %s", async (sentence) => {
  expect(await zhejiang).toContain(sentence);
});

test("[A8] an edition that cannot be read is said, with exit 1", async () => {
  const lines: string[] = [];
  expect(await compare([smallEdition, "nowhere/2000"], programmesFolder(), false, (line) => lines.push(line))).toBe(1);
  expect(lines.join()).toContain("nowhere/2000: 未能读出");
});

test("[A10] the command ends with 0 on a sound edition and with 1 on a fault", async () => {
  const folder = await plant({ file: "upkeep.yaml" });
  expect(await exit("check", smallEdition)).toBe(0);
  expect(await exit("check", folder)).toBe(1);
  expect(await exit("check", "--nudge", folder)).toBe(1);
  await rm(folder, { recursive: true });
});
