// Declaring while things go wrong: lost line, dead server, killed browser, two windows, expired session, cut upload, a paste that does not fit, a foreign address.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enrolled, graveIn, openApplicants, paper, signInAgain, type Applicants } from "./declare-people.ts";
import { faultsOf } from "./desk-people.ts";
import { openFormOf } from "./journey/enrol.ts";
import { press } from "./journey/keyboard.ts";

let applicants: Applicants;

beforeAll(async () => {
  applicants = await openApplicants();
}, 120_000);
afterAll(() => applicants.close());

const newPage = async (): Promise<Page> => applicants.watch(await (await applicants.person()).newPage());
const share = (page: Page) => page.getByLabel("工业增加值占比", { exact: true });
const saved = (page: Page) => page.locator(".save-saved").waitFor();

/** A firm with an empty park declaration open in its browser. */
async function atForm(n: number): Promise<Page> {
  const page = await newPage();
  await enrolled(page, applicants.stage, n);
  await openFormOf(page, applicants.stage.address, applicants.stage.round, "park");
  await share(page).waitFor();
  return page;
}

describe("what goes wrong on the way", () => {
  test("[R7] a reload in mid-typing keeps what was typed, and saves it", async () => {
    const page = await atForm(2);
    await share(page).pressSequentially("61.25");
    await page.reload();
    await share(page).waitFor();
    await expect.poll(() => share(page).inputValue()).toBe("61.25");
    await saved(page);
    const other = applicants.watch(await page.context().newPage());
    await other.goto(page.url());
    await share(other).waitFor();
    await expect.poll(() => share(other).inputValue()).toBe("61.25");
  }, 60_000);

  test("[R7] a browser killed in mid-typing loses nothing: a new window finds it and says so", async () => {
    const page = await atForm(3);
    const address = page.url();
    await share(page).pressSequentially("62.5");
    await page.context().setOffline(true);
    await share(page).pressSequentially("75");
    await page.close();
    const context = page.context();
    await context.setOffline(false);
    const again = applicants.watch(await context.newPage());
    await again.goto(address);
    await again.getByText("尚未保存到服务器的 1 项").waitFor();
    await expect.poll(() => share(again).inputValue()).toBe("62.575");
    await saved(again);
  }, 60_000);

  test("[R7 B6] while the server is down typing goes on and says where it is; once it is back it is saved", async () => {
    const page = await atForm(4);
    await applicants.stage.down();
    try {
      await share(page).fill("63");
      await page.locator(".save-waiting").filter({ hasText: "离线：内容存在本机" }).waitFor();
      await share(page).fill("63.75");
    } finally {
      await applicants.stage.up();
    }
    await saved(page);
    await page.reload();
    await share(page).waitFor();
    await expect.poll(() => share(page).inputValue()).toBe("63.75");
  }, 60_000);

  test("[B6 U1] two windows: a stale save shows both values, and the writer's choice is kept", async () => {
    const page = await atForm(5);
    const other = applicants.watch(await page.context().newPage());
    await other.goto(page.url());
    await share(other).fill("71");
    await saved(other);
    await other.close();
    await page.locator("#at-selfScore").fill("88");
    await share(page).fill("66");
    const choice = page.getByRole("dialog", { name: "这份申报已在另一窗口保存" });
    await choice.getByText("66%").waitFor();
    await choice.getByText("71%").waitFor();
    expect(await graveIn(page, ".ant-modal")).toEqual([]);
    await choice.getByRole("radio", { name: /71%/u }).check();
    await page.getByRole("button", { name: "按所选内容保存" }).press("Enter");
    await saved(page);
    await page.reload();
    await share(page).waitFor();
    await expect.poll(async () => [await share(page).inputValue(), await page.locator("#at-selfScore").inputValue()]).toEqual(["71", "88"]);
  }, 90_000);

  test("[B6] a session that expires in mid-form: the sign-in comes over the page, and nothing typed is lost", async () => {
    const page = await atForm(6);
    await applicants.stage.signOutAll();
    await share(page).fill("64.5");
    await page.getByRole("dialog", { name: "登录已过期，请重新登录" }).waitFor();
    await signInAgain(page, applicants.stage, 6);
    await saved(page);
    await expect.poll(() => share(page).inputValue()).toBe("64.5");
    await page.reload();
    await share(page).waitFor();
    await expect.poll(() => share(page).inputValue()).toBe("64.5");
  }, 60_000);

  test("[B6 U3] an upload cut in the middle is told, and the same file goes again", async () => {
    const page = await atForm(7);
    await page.route("**/proofs?place=**", (route) => route.abort("connectionreset"), { times: 1 });
    await page.locator('input[data-place="region"]').setInputFiles(paper);
    await page.getByText("上传中断，文件未存入").waitFor();
    await press(page, page.getByRole("button", { name: "重试" }));
    await page.getByRole("link", { name: paper.name }).waitFor();
    await page.locator('input[data-place="region"]').setInputFiles({ name: "表.exe", mimeType: "application/octet-stream", buffer: Buffer.from("MZ") });
    await page.getByText("只收 PDF、PNG、JPG、XLSX、DOCX、CSV").waitFor();
  }, 60_000);

  test("[B6 U3] a pasted table fills what fits and tells the rest row by row", async () => {
    const page = await atForm(8);
    const rows = ["工业增加值占比\t72.5%", "具有法定边界和范围\t是", ...Array.from({ length: 498 }, (_, n) => `第${n}号\t${n}\t万元`)];
    await page.evaluate(`(() => { const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(rows.join("\n"))}); document.querySelector("#at-facts-industrial-value-added-share").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true })); })()`);
    await page.getByText("粘贴：填入 2 项，498 行未填入").waitFor();
    await expect.poll(() => share(page).inputValue()).toBe("72.5");
    await press(page, page.getByRole("button", { name: "撤销粘贴" }));
    await expect.poll(() => share(page).inputValue()).toBe("");
  }, 60_000);

  test("[B6] leaving by the back button and coming back finds the form as it was", async () => {
    const page = await newPage();
    await enrolled(page, applicants.stage, 9);
    await page.goto(`${applicants.stage.address}/desk/rounds/${applicants.stage.national}/declare`);
    await press(page, ["radio", "绿色工业园区"], "Space");
    await press(page, page.getByRole("button", { name: /建立申报/u }));
    await share(page).fill("81.5");
    await page.goBack();
    await page.goForward();
    await share(page).waitFor();
    await expect.poll(() => share(page).inputValue()).toBe("81.5");
  }, 60_000);

  test("[S1 U3] an address of somebody else's declaration reads as a missing one, with the way back", async () => {
    const page = await newPage();
    await enrolled(page, applicants.stage, 10);
    for (const address of ["/desk/declarations/declaration-000001", "/desk/declarations/nobody-knows"]) {
      await page.goto(`${applicants.stage.address}${address}`);
      await page.getByRole("heading", { name: "没有找到这一页的内容" }).waitFor();
    }
    expect(await faultsOf(page, "missing")).toEqual([]);
  }, 60_000);
});

test("[U1] no page complained in the browser", () => expect(applicants.complaints).toEqual([]));
