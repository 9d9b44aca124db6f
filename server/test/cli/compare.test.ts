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
