// The public portal with rounds in it: a citizen objects by keyboard, asks for the outcome, searches and downloads the register, compares two notices.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { go, press, write } from "./journey/keyboard.ts";
import { settle } from "./journey/settle.ts";
import { faultsOf, openPortal, type Portal } from "./public-portal.ts";

let open: OpenBrowser;
let portal: Portal;

beforeAll(async () => {
  [open, portal] = await Promise.all([openBrowser(), openPortal({ played: true })]);
}, 120_000);
afterAll(async () => {
  await Promise.all([open.close(), portal.close()]);
});

async function visit(path: string, width = 1280, height = 800): Promise<Page> {
  const page = await (await open.person()).newPage();
  await page.setViewportSize({ width, height });
  await page.goto(`${portal.address}${path}`);
  await settle(page);
  return page;
}

/** The publicity that runs, entered from the list of publicities. */
async function running(): Promise<Page> {
  const page = await visit("/publicity");
  await press(page, page.locator(".windows").first().getByRole("link"));
  await page.getByText("共 3 家").waitFor();
  return page;
}

const reason = "公示的综合能耗与其公开年报所列用电量明显不符";

describe("publicity", () => {
  test("[E1 E2] tells what runs with the days left, and what is past, at home too", async () => {
    const page = await visit("/publicity");
    await expect.poll(() => page.locator(".windows li").count()).toBe(2);
    await expect.poll(() => page.locator(".windows li").first().textContent()).toMatch(/剩 \d+ 天|今天截止/u);
    await expect.poll(() => page.locator(".windows li").nth(1).textContent()).toContain("已结束");
    await page.goto(portal.address);
    await expect.poll(() => page.locator("section", { hasText: "正在公示" }).locator(".mark-left").count()).toBe(1);
    await expect.poll(() => page.locator(".entries tbody tr").count()).toBeGreaterThan(0);
  });

  test("[E2 U1] a citizen objects by keyboard alone, keeps the receipt and asks what became of it", async () => {
    const page = await running();
    await go(page, ["button", `提出异议：${portal.names[1] ?? ""}`]);
    await write(page, ["textbox", "真实姓名或单位名称"], "张三");
    await write(page, ["textbox", "联系方式"], "0571-00000000");
    await write(page, ["textbox", "事实和理由"], reason);
    await page.keyboard.press("Control+Enter");
    await page.getByText("异议已受理").waitFor();
    const receipt = (await page.locator(".receipt code").textContent()) ?? "";
    await page.getByLabel("回执号").fill(receipt);
    await page.keyboard.press("Enter");
    await page.getByText("已受理，正在核实").waitFor();
    expect(page.url()).not.toContain(receipt);
    await page.getByLabel("回执号").fill("none");
    await page.keyboard.press("Enter");
    await page.getByText("本次公示没有这个回执号").waitFor();
  });

  test("[E2 U3] what is missing is said beside its field, and nothing typed is lost", async () => {
    const page = await running();
    await page.getByLabel("真实姓名或单位名称").fill("李四");
    await page.getByLabel("事实和理由").fill("数据不实");
    await press(page, page.getByRole("button", { name: "提交异议" }));
    await expect.poll(() => page.locator(".fault").allTextContents()).toEqual(["请选择所异议的单位", "请留联系方式，用于核实和答复", "请写明事实和理由，不少于 10 字（现有 4 字）"]);
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("SELECT");
    await expect.poll(async () => [await page.getByLabel("真实姓名或单位名称").inputValue(), await page.getByLabel("事实和理由").inputValue()]).toEqual(["李四", "数据不实"]);
    expect(await faultsOf(page)).toEqual([]);
  });

  test("[E2 R6] a lost answer costs nothing: the words stay, and sent again they are received once", async () => {
    const page = await running();
    await page.getByLabel("所异议的单位").selectOption({ index: 3 });
    await page.getByLabel("真实姓名或单位名称").fill("王五");
    await page.getByLabel("联系方式").fill("0571-00000000");
    await page.getByLabel("事实和理由").fill(reason);
    const receipts: string[] = [];
    const keys: string[] = [];
    // the server receives it, but its answer does not come back
    await page.route("**/objections", async (route) => {
      const answer = await route.fetch();
      receipts.push(((await answer.json()) as { readonly receipt: string }).receipt);
      keys.push(route.request().headers()["idempotency-key"] ?? "");
      await (receipts.length === 1 ? route.abort() : route.fulfill({ response: answer }));
    });
    await press(page, page.getByRole("button", { name: "提交异议" }));
    await page.getByText("没有得到服务器的答复").waitFor();
    await expect.poll(() => page.getByLabel("事实和理由").inputValue()).toBe(reason);
    await press(page, page.getByRole("button", { name: "提交异议" }));
    await page.getByText("异议已受理").waitFor();
    expect([new Set(receipts).size, new Set(keys).size, receipts.length]).toEqual([1, 1, 2]);
  });

  test("[E2] a refusal of the server stands beside its field", async () => {
    const page = await running();
    await page.getByLabel("所异议的单位").selectOption({ index: 1 });
    await page.getByLabel("真实姓名或单位名称").fill("赵六");
    await page.getByLabel("联系方式").fill("0571-00000000");
    await page.getByLabel("事实和理由").fill(reason);
    await page.route("**/objections", (route) => route.fulfill({ status: 422, json: { refusals: [{ code: "not-publicised", place: "number", hint: "该单位不在公示名单中" }] } }));
    await press(page, page.getByRole("button", { name: "提交异议" }));
    await page.locator(".fault").waitFor();
    await expect.poll(() => page.locator(".field", { has: page.locator("select") }).locator(".fault").textContent()).toBe("该单位不在公示名单中");
    await expect.poll(() => page.getByLabel("事实和理由").inputValue()).toBe(reason);
  });
});

describe("the register", () => {
  test("[E5 U2] searches from home, narrows, keeps all of it in the address", async () => {
    const page = await visit("/");
    await page.getByLabel("查单位是否在册").fill("演示");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/register\?q=/u);
    await page.getByText("在册：共").waitFor();
    const all = await page.locator(".entries tbody tr").count();
    await page.getByLabel("层级").selectOption("province");
    await page.waitForURL(/level=province/u);
    await page.locator("[data-label='层级']").first().waitFor();
    await page.waitForFunction((n) => document.querySelectorAll(".entries tbody tr").length < n, all);
    await expect.poll(async () => new Set(await page.locator("[data-label='层级']").allTextContents())).toEqual(new Set(["省级"]));
    await page.reload();
    await expect.poll(() => page.getByLabel("层级").inputValue()).toBe("province");
    await expect.poll(() => page.getByLabel("单位名称").inputValue()).toBe("演示");
  });

  test("[U2] found by pinyin initials, sorted by name, its total told, all of it in the address and in the file", async () => {
    const page = await visit("/register");
    await page.getByLabel("单位名称").fill("yanshi");
    await page.getByLabel("排序").selectOption({ label: "名称（拼音）" });
    await page.waitForURL(/q=yanshi&sort=name/u);
    await page.getByText(/在册：共 \d+ 条/u).waitFor();
    const rows = page.locator(".entries tbody th a");
    await rows.first().waitFor();
    const names = await rows.allInnerTexts();
    await expect.poll(() => page.locator(".found [role=status]").innerText()).toContain(`共 ${names.length} 条`);
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, page.getByRole("link", { name: "CSV" }))]);
    expect(readFileSync(await file.path(), "utf8").trimEnd().split("\r\n").slice(1).map((line) => line.split(",")[0])).toEqual(names);
  });

  test("[E4 E5] any day: who was not yet listed is not shown; the empty state says what to do", async () => {
    const page = await visit("/register?on=2019-01-01");
    await page.getByText("没有符合这些条件的单位").waitFor();
    await press(page, page.getByRole("link", { name: "清除条件" }));
    await page.locator(".entries").waitFor();
  });

  test("[E5 G3] downloads what is seen", async () => {
    const page = await visit("/register?level=province");
    const [file] = await Promise.all([page.waitForEvent("download"), press(page, page.getByRole("link", { name: "CSV" }))]);
    const { headers } = await page.request.get(file.url()).then((answer) => ({ headers: answer.headers() }));
    expect(decodeURIComponent(headers["content-disposition"] ?? "")).toMatch(/青册名单_\d{4}-\d\d-\d\d\.csv$/u);
    const text = readFileSync(await file.path(), "utf8");
    expect(text.trimEnd().split("\r\n")).toHaveLength((await page.locator(".entries tbody tr").count()) + 1);
  });

  test("[E5] a unit's page tells its list, days and document, and its other lists", async () => {
    const page = await visit("/register?level=province");
    await press(page, page.locator(".entries tbody th a").first());
    await page.locator(".entry dl").getByText(/浙江省2025年/u).waitFor();
    await expect.poll(() => page.locator(".entry dl").textContent()).toMatch(/在册.*省级绿色工厂.*演示announcement文件.*浙江省2025年/su);
    await expect.poll(() => page.locator(".entry .entries tbody tr").count()).toBe(1);
  });
});

describe("the registry of evaluators", () => {
  test("[U2] is searched by name, pinyin and initials, the word kept in the address", async () => {
    const page = await visit("/evaluators");
    const rows = page.locator(".evaluators tbody th");
    await rows.first().waitFor();
    const [name = ""] = await rows.allInnerTexts();
    await page.getByLabel("按名称查找").fill(name.slice(0, 3));
    await page.waitForURL(/\?q=/u);
    await page.getByText(/找到 \d+ 家/u).waitFor();
    await expect.poll(() => rows.allInnerTexts()).toContain(name);
    await page.getByLabel("按名称查找").fill("yanshi");
    await page.waitForURL(/\?q=yanshi/u);
    await page.getByText(/找到 \d+ 家/u).waitFor();
    await page.getByLabel("按名称查找").fill("zzzz");
    await page.getByText("没有这样的机构").waitFor();
  });
});

describe("two notices", () => {
  test("[A8] side by side from the notice's page, each change with its clause on either side", async () => {
    const page = await visit("/notices/zhejiang/2025");
    await press(page, page.getByRole("link", { name: "与上一版对比" }));
    await page.getByText("处不同").waitFor();
    const link = page.locator(".changes td[data-label='后一版条款'] a").first();
    const anchor = await link.textContent();
    await press(page, link);
    await page.waitForURL(/\/notices\/zhejiang\/2025#/u);
    await page.locator(`article[aria-label="条款 ${anchor ?? ""}"]`).waitFor();
  });
});

const pages = ["/", "/publicity", "/publicity/publication-000003", "/publicity/publication-000001", "/register", "/register?on=2019-01-01", "/register/entry-000001", "/compare?from=zhejiang/2023&to=zhejiang/2025", "/compare", "/evaluators"] as const;

describe("for people", () => {
  test.each(pages)("[U1] %s: axe finds nothing grave at full size and at 400 percent, and nothing scrolls sideways", async (path) => {
    const page = await visit(path);
    await expect.poll(() => page.locator(".troubled, .missing").count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await faultsOf(page)).toEqual([]);
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  test("[P15] all pages of the portal together load at most 120 KB of gzipped script", async () => {
    const page = await (await open.person()).newPage();
    const sizes = new Map<string, Promise<number>>();
    page.on("response", (response) => {
      if (response.url().endsWith(".js")) sizes.set(response.url(), response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    for (const path of pages) {
      await page.goto(`${portal.address}${path}`);
      await settle(page);
    }
    const total = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
    console.log(`public portal: ${(total / 1024).toFixed(1)} KB of gzipped script over all its pages`);
    expect(total).toBeLessThanOrEqual(120 * 1024);
  });
});
