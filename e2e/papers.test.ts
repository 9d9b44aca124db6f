// Papers in a real browser: each desk lists what is due, and a link gives the file under its Chinese name.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openDesks, type Desks } from "./desk-people.ts";
import { press } from "./journey/keyboard.ts";

let desks: Desks;
/** Two more than the quota of six allows. */
const beyond = [3, 7];

beforeAll(async () => {
  desks = await openDesks();
}, 120_000);
afterAll(() => desks.close());

/** The file that a link gives: the name that the server gives it, and its first bytes. (This browser's own locale may not spell the name.) */
async function fileOf(page: Page, link: string): Promise<{ readonly name: string; readonly head: string }> {
  const wanted = page.getByRole("link", { name: link });
  const address = (await wanted.getAttribute("href")) ?? "";
  const [download, answer] = await Promise.all([page.waitForEvent("download"), page.request.get(new URL(address, page.url()).href), press(page, wanted)]);
  const name = decodeURIComponent(/filename\*=UTF-8''(.+)$/u.exec(answer.headers()["content-disposition"] ?? "")?.[1] ?? "");
  return { name, head: readFileSync(await download.path()).subarray(0, 4).toString("latin1") };
}

describe("[B9 G1 D4] no paper is written twice", () => {
  test("a case lists its papers, and the report comes as PDF under its own name", async () => {
    const declaration = desks.stage.filed()[4]?.declaration ?? "";
    const page = await desks.at("county", `/desk/cases/${declaration}`);
    await page.locator("#papers .papers li").first().waitFor();
    expect.soft(await faultsOf(page, "case-papers")).toEqual([]);
    await expect.poll(() => page.locator("#papers .paper-name").allInnerTexts()).toHaveLength(3);
    const { name, head } = await fileOf(page, "下载自评价报告，PDF 文件");
    expect(name).toMatch(/^自评价报告_.+\.pdf$/u);
    expect(head).toBe("%PDF");
  });

  test("a city previews letter and table as drafts beside its bench", async () => {
    await desks.stage.advance("recommend", "county-review", beyond);
    const page = await desks.at("city", `/desk/rounds/${desks.stage.round}/lists/factory/3308`);
    const letter = page.locator(".papers li").filter({ hasText: "推荐函" });
    await letter.getByText("草稿").waitFor();
    expect.soft(await faultsOf(page, "city-papers")).toEqual([]);
    expect((await fileOf(page, "下载推荐函，Word 文件")).name).toBe("关于推荐2025年省级绿色低碳工厂的函_衢州市（草稿）.docx");
    expect((await fileOf(page, "下载衢州市省级绿色制造推荐名单汇总表（绿色低碳工厂），Excel 文件")).head).toBe("PK\u0003\u0004");
  });

  test("[D10] once the list is sent the letter is no draft any more, and the city keeps its stamped copy beside it", async () => {
    await desks.stage.advance("joint-review", "recommend", beyond);
    const page = await desks.at("city", `/desk/rounds/${desks.stage.round}/lists/factory/3308`);
    await page.getByText("还没有盖章件。").waitFor();
    await expect.poll(() => page.locator(".papers li").filter({ hasText: "推荐函" }).getByText("草稿").count()).toBe(0);
    await page.getByLabel("上传扫描件（PDF、PNG、JPG）").setInputFiles({ name: "推荐函盖章件.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n演示\n%%EOF\n") });
    await page.getByRole("link", { name: "推荐函盖章件.pdf" }).waitFor();
    expect.soft(await faultsOf(page, "city-stamped")).toEqual([]);
  });

  test("the authority's round tells where its notices will be", async () => {
    const page = await desks.at("province", `/desk/rounds/${desks.stage.round}`);
    await press(page, page.getByRole("button", { name: "文件" }));
    await page.getByText("提出公示、公布，或发出补充通知之后，文件列在这里。").waitFor();
    expect.soft(await faultsOf(page, "round-papers")).toEqual([]);
  });
});
