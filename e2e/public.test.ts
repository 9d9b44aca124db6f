// The public portal in a real browser, over the real server: what a visitor without account sees and does.
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { press } from "./journey/keyboard.ts";
import { settle } from "./journey/settle.ts";
import { faultsOf, openPortal, type Portal } from "./public-portal.ts";

let open: OpenBrowser;
let portal: Portal;

beforeAll(async () => {
  [open, portal] = await Promise.all([openBrowser(), openPortal({ played: false })]);
});
afterAll(async () => {
  await Promise.all([open.close(), portal.close()]);
});

async function visit(path: string): Promise<Page> {
  const page = await (await open.person()).newPage();
  await page.goto(`${portal.address}${path}`);
  await settle(page);
  return page;
}

const notice = "/notices/zhejiang/2025";
const row = (page: Page, anchor: string) => page.locator(`article[aria-label="条款 ${anchor}"]`);
const inAddress = (page: Page): string => decodeURIComponent(new URL(page.url()).hash.slice(1));

describe("home", () => {
  test("[L1] lists the five notices, each with its clauses counted and none left untouched", async () => {
    const page = await visit("/");
    const rows = page.locator(".editions tbody tr");
    await expect.poll(() => rows.count()).toBe(5);
    await expect.poll(() => rows.filter({ hasText: "浙江省2025年" }).locator("[data-label='引用 / 沉默']").textContent()).toBe("49 / 4");
    await expect.poll(() => page.locator(".editions .wrong").count()).toBe(0);
  });

  test("[U1] leads to a notice by keyboard alone and back again", async () => {
    const page = await visit("/");
    const link = page.getByRole("link", { name: "浙江省2025年省级绿色低碳工业园区和工厂推荐及绿色制造名单动态管理" });
    await link.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${notice}`);
    await row(page, "一（一）.2").waitFor();
    await page.goBack();
    await link.waitFor();
  });

  test("[L1] tells tiers and which notice has a newer one", async () => {
    const page = await visit("/");
    const older = page.locator(".editions tbody tr").filter({ hasText: "浙江省2023年" });
    await expect.poll(() => older.locator("[data-label='状态']").textContent()).toBe("已有新版");
    await expect.poll(() => older.locator("[data-label='层级']").textContent()).toContain("县级 → 设区市 → 省级");
  });
});

describe("a notice", () => {
  test("[L1] shows 一（一）.2 with the rule that it became", async () => {
    const page = await visit(notice);
    const clause = row(page, "一（一）.2");
    await expect.poll(() => clause.locator(".text").textContent()).toBe("工业增加值占比超过50%、");
    await expect.poll(() => clause.locator(".rules").textContent()).toContain("工业增加值占比超过50% park-value-added-share");
    await expect.poll(() => clause.locator(".tag").textContent()).toBe("申报条件");
  });

  test("[L1] shows every clause, and beside a silent one why it is silent", async () => {
    const page = await visit(notice);
    await expect.poll(() => page.locator("article.clause").count()).toBe(53);
    await expect.poll(() => row(page, "导言").locator(".said").textContent()).toContain("说明目的，不设义务");
    await expect.poll(() => page.locator(".untouched").count()).toBe(0);
  });

  test("[L1] shows a reading with matter, what is taken and why", async () => {
    const page = await visit(notice);
    const reading = row(page, "一（二）.4").locator(".reading");
    await expect.poll(() => reading.textContent()).toMatch(/按“同行业领先水平”.*事由.*领先的范围三文不同.*理由.*名次与范围未载/su);
  });

  test("[U1] j and k move between clauses, with the address and the focus", async () => {
    const page = await visit(`${notice}#${encodeURIComponent("一（一）.2")}`);
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("一（一）.2");
    await page.keyboard.press("j");
    await expect.poll(() => inAddress(page)).toBe("一（一）.3");
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("一（一）.3");
    await page.keyboard.press("k");
    await expect.poll(() => inAddress(page)).toBe("一（一）.2");
    await page.keyboard.press("k");
    await expect.poll(() => inAddress(page)).toBe("一（一）.1.2");
  });

  test("[U2] / goes to the filter, which holds back what does not match and lives in the address", async () => {
    const page = await visit(notice);
    await page.keyboard.press("/");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("第三方 承诺书");
    await page.getByText("53 条中").waitFor();
    await expect.poll(() => page.locator("article.clause .anchor").allTextContents()).toContain("二（一）.2.2");
    await expect.poll(() => row(page, "一（一）.2").count()).toBe(0);
    await page.waitForURL(/\?q=/u);
    await page.reload();
    await row(page, "二（一）.2.2").waitFor();
    await expect.poll(() => row(page, "一（一）.2").count()).toBe(0);
    await page.getByRole("searchbox").fill("");
    await page.getByLabel("沉默").check();
    await expect.poll(() => page.locator("article.clause .anchor").allTextContents()).toEqual(["导言", "导言.1", "联系", "附件目录"]);
  });

  test("[U2] a clause that the filter hides comes back when a link leads to it", async () => {
    const page = await visit(`${notice}?only=silent`);
    await press(page, page.locator(".pipeline").getByRole("link", { name: "条款 二（二）.2" }));
    await row(page, "二（二）.2").waitFor();
    await page.waitForURL((url) => url.search === "");
  });

  test("[L1] draws the steps in order, with quota and sum", async () => {
    const page = await visit(notice);
    await expect.poll(() => page.locator(".pipeline .step-act strong").allTextContents()).toEqual(["申报", "审核", "审核", "推荐", "会同审核", "专家评审", "公示", "公布", "入册"]);
    await expect.poll(() => page.locator(".pipeline > li").count()).toBe(8);
    await page.getByText("宁波市").first().waitFor();
    await expect.poll(() => page.locator(".quota tfoot td").textContent()).toBe("200");
  });
});

describe("trouble", () => {
  test.each([
    ["/no/such/page", "没有这个页面"],
    ["/notices/no/such", "没有找到所请求的内容"],
  ])("[U3] %s says what is wrong and leads home", async (path, words) => {
    const page = await visit(path);
    await page.getByText(words).waitFor();
    await press(page, page.getByRole("link", { name: "回首页" }));
    await page.locator(".editions").waitFor();
  });

  test("[U3] a lost server is told with a way to try again", async () => {
    const page = await (await open.person()).newPage();
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(`${portal.address}${notice}`);
    await page.getByText("没有得到服务器的答复").waitFor();
    await page.unroute("**/api/**");
    await press(page, page.getByRole("button", { name: "重试" }));
    await row(page, "一（一）.2").waitFor();
  });
});

const pages = ["/", notice, "/notices/miit/2022", "/notices/jiangsu-suzhou/2023", "/notices/city-model/draft", "/no/such/page"] as const;

describe("for people", () => {
  test.each(pages)("[U1] axe finds nothing grave on %s, at full size and at 400 percent, and nothing scrolls sideways", async (path) => {
    const page = await visit(path);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await faultsOf(page)).toEqual([]);
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  test("[S5] the browser refuses nothing of the pages, for no code stands in them", async () => {
    const page = await (await open.person()).newPage();
    const said: string[] = [];
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    await page.goto(`${portal.address}${notice}`);
    await settle(page);
    expect(said).toEqual([]);
  });

  test("[P15] a first visit loads at most 120 KB of gzipped script", async () => {
    const page = await (await open.person()).newPage();
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    for (const path of ["/", notice]) {
      await page.goto(`${portal.address}${path}`);
      await settle(page);
    }
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    console.log(`public portal: ${(total / 1024).toFixed(1)} KB of gzipped script in two page loads`);
    expect(total).toBeGreaterThan(0);
    expect(total / 2).toBeLessThanOrEqual(120 * 1024);
  });
});
