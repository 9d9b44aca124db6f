// Evidence in a real browser: a citizen proves an objection with files, the handler looks at them without learning who sent them, a reviewer looks at proofs in the case.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openOffices, type Desks, type OfficeStage } from "./desk-people.ts";
import { hiddenFocus } from "./journey/hidden-focus.ts";
import { go, write } from "./journey/keyboard.ts";

let desks: Desks<OfficeStage>;

beforeAll(async () => {
  desks = await openOffices();
}, 120_000);
afterAll(() => desks.close());

const paper = (name: string, text = name) => ({ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.4\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`) });
const pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
const line = (page: Page, name: string) => page.locator(".evidence li", { hasText: name });

async function toForm(): Promise<Page> {
  const page = await desks.visitor("/publicity");
  await go(page, page.locator(".windows").first().getByRole("link"));
  await go(page, page.getByRole("button", { name: `提出异议：${desks.stage.units[0]?.name ?? ""}` }));
  await write(page, ["textbox", "真实姓名或单位名称"], "李不得外泄");
  await write(page, ["textbox", "联系方式"], "0570-00000000");
  await write(page, ["textbox", "事实和理由"], "公示的综合能耗与其公开年报所列用电量明显不符");
  return page;
}

describe("a citizen's objection", () => {
  test("[E2 U1] carries files: refused at once where they cannot be, taken back, tried again after a broken line, received by keyboard", async () => {
    const page = await toForm();
    const box = page.getByLabel("佐证（可以不附）");
    await box.setInputFiles([paper("李不得外泄的举报信.pdf"), { name: "程序.exe", mimeType: "application/pdf", buffer: Buffer.from("MZ") }]);
    await line(page, "举报信").getByText("已上传").waitFor();
    await line(page, "程序.exe").getByText("只收 PDF").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "有佐证没有上传成功" }).waitFor();
    await go(page, ["button", "移除：程序.exe"]);
    await expect.poll(() => box.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.route("**/objections/evidence", (route) => route.abort("connectionreset"));
    await box.setInputFiles({ name: "现场照片.png", mimeType: "image/png", buffer: pixel });
    await line(page, "现场照片").getByText("上传中断").waitFor();
    expect.soft(await faultsOf(page, "objection-evidence")).toEqual([]);
    await page.unroute("**/objections/evidence");
    await go(page, ["button", "重试：现场照片.png"]);
    await line(page, "现场照片").getByText("已上传").waitFor();
    await go(page, ["button", "提交异议"]);
    await page.getByRole("heading", { name: "异议已受理" }).waitFor();
    expect.soft(await hiddenFocus(page, { width: 1280, height: 800 })).toEqual([]);
  }, 60_000);

  test("[E2] shows how far a slow file is, waits for it, and takes no sixth", async () => {
    const page = await toForm();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 400_000 });
    const box = page.getByLabel("佐证（可以不附）");
    await box.setInputFiles({ name: "大表.pdf", mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(1_500_000, 32)]) });
    await page.waitForFunction(() => (document.querySelector<HTMLProgressElement>(".evidence progress")?.value ?? 0) > 5);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("alert").filter({ hasText: "佐证还在上传" }).waitFor();
    await line(page, "大表").getByText("已上传").waitFor();
    await session.detach();
    await box.setInputFiles(["甲", "乙", "丙", "丁", "戊"].map((name) => paper(`${name}.pdf`)));
    await page.getByText("一件异议最多附 5 份，未收下：戊.pdf").waitFor();
    await expect.poll(() => page.locator(".evidence li").count()).toBe(5);
  }, 60_000);

  test("[E2] whose files waited too long is told which, keeps every word, and sends them anew with one key", async () => {
    const page = await toForm();
    await page.getByLabel("佐证（可以不附）").setInputFiles(paper("等候.pdf", "waits too long"));
    await line(page, "等候.pdf").getByText("已上传").waitFor();
    desks.stage.day("2025-09-23");
    await desks.stage.sweep();
    await go(page, page.getByRole("button", { name: "提交异议" }));
    await line(page, "等候.pdf").getByText("文件等候过久").waitFor();
    await expect.poll(() => page.getByLabel("联系方式").inputValue()).toBe("0570-00000000");
    await go(page, ["button", "重试：等候.pdf"]);
    await line(page, "等候.pdf").getByText("已上传").waitFor();
    await go(page, page.getByRole("button", { name: "提交异议" }));
    await page.getByRole("heading", { name: "异议已受理" }).waitFor();
  }, 60_000);

  test("[E2 S8] the handler looks at the files under numbers of the house; neither name of the sender nor of the file is in the page", async () => {
    const page = await desks.at("province", `/desk/rounds/${desks.stage.round}`);
    const files = page.locator(".objections li").first().locator(".proofs");
    await files.getByRole("link", { name: "异议佐证1.pdf" }).waitFor();
    await go(page, page.getByRole("button", { name: "预览：异议佐证2.png" }).first());
    const picture = page.getByRole("img", { name: "异议佐证2.png" });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
    expect(await page.content()).not.toMatch(/外泄|举报信|现场照片/u);
    const [download] = await Promise.all([page.waitForEvent("download"), go(page, files.getByRole("link", { name: "异议佐证1.pdf" }))]);
    expect(await download.failure()).toBeNull();
    expect.soft(await faultsOf(page, "objection-preview")).toEqual([]);
  }, 60_000);
});

describe("a reviewer", () => {
  test("[B4 D2 U1 S6] looks at a picture where it is listed, by keyboard; a PDF where the browser can; the rest is downloaded", async () => {
    const page = await desks.at("city", `/desk/cases/${desks.stage.proved.declaration}`);
    await page.locator(".case-head h1", { hasText: desks.stage.proved.name }).waitFor();
    const picture = page.getByRole("img", { name: "演示现场照片.png" });
    const opener = page.locator("#proofs").getByRole("button", { name: /：演示现场照片\.png$/u });
    await go(page, opener);
    await picture.waitFor();
    await expect.poll(async () => [await opener.getAttribute("aria-expanded"), await picture.evaluate((one: HTMLImageElement) => one.naturalWidth)]).toEqual(["true", 1]);
    expect.soft(await faultsOf(page, "case-preview")).toEqual([]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await picture.waitFor({ state: "detached" });
    await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);
    const rows = page.locator("#proofs li");
    await expect.poll(() => rows.filter({ hasText: "演示台账.csv" }).getByRole("button").count()).toBe(0);
    const pdf = rows.filter({ hasText: "演示检测报告.pdf" });
    if (await page.evaluate(() => navigator.pdfViewerEnabled)) {
      await go(page, pdf.getByRole("button"));
      await pdf.locator("object[type='application/pdf'][data^='blob:']").waitFor();
    } else await expect.poll(() => pdf.getByRole("button").count()).toBe(0);
  }, 60_000);

  test("[R7] a file that cannot be fetched says so and is asked for again", async () => {
    const page = await desks.at("city", `/desk/cases/${desks.stage.proved.declaration}`);
    const opener = page.locator("#proofs").getByRole("button", { name: /：演示现场照片\.png$/u });
    await page.route("**/proofs/*", (route) => route.abort());
    await go(page, opener);
    await page.getByRole("alert").filter({ hasText: "取不到这份文件" }).waitFor();
    await page.unroute("**/proofs/*");
    await go(page, page.locator("#proofs").getByRole("button", { name: "重试" }));
    await page.getByRole("img", { name: "演示现场照片.png" }).waitFor();
  }, 60_000);

  test("nothing went wrong in the pages themselves", () => expect(desks.complaints).toEqual([]));
});
