// The doors of a house in service, by keyboard: a given password changed, a second factor set up, signing in by it, a fresh proof over a form that is filled.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { go, reach, write } from "./journey/keyboard.ts";

/** What server/test/desk/guarded-stage.ts gives. */
interface GuardedStage extends Served {
  readonly round: string;
  codeOf(secret: string): string;
  later(minutes: number): void;
}

let desks: Desks<GuardedStage>;
beforeAll(async () => {
  const path = join(import.meta.dirname, "..", "server", "test", "desk", "guarded-stage.ts");
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ path)) as { openGuardedStage(pages: string): Promise<GuardedStage> }).openGuardedStage(pages));
}, 120_000);
afterAll(() => desks.close());

const own = "four unlike words of mine";

async function typePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("登录名").waitFor();
  await write(page, page.getByLabel("登录名"), "province");
  await write(page, page.getByLabel("密码", { exact: true }), password);
  await page.keyboard.press("Enter");
}

describe("an officer of a house in service", () => {
  let page: Page;
  let secret = "";

  test("[K4 S4 U1] changes the password that was given, sets up the second factor, and sees nothing else before", async () => {
    page = await desks.visitor("/desk/sign-in?to=/desk/reviews");
    await typePassword(page, desks.stage.signIn("province").password);
    await page.getByRole("heading", { level: 1, name: "请先修改密码" }).waitFor();
    await write(page, page.getByLabel("原密码"), desks.stage.signIn("province").password);
    await write(page, page.getByLabel("新密码", { exact: true }), own);
    await write(page, page.getByLabel("再输一次新密码"), own);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "请先启用第二因素" }).waitFor();
    await go(page, ["button", "开始启用"]);
    await page.getByRole("img", { name: "第二因素密钥的二维码" }).waitFor();
    expect.soft(await faultsOf(page, "factor-enrol")).toEqual([]);
    secret = (await page.locator(".factor-key code").textContent()) ?? "";
    await write(page, page.getByLabel("输入身份验证器显示的6位动态码"), desks.stage.codeOf(secret));
    await page.keyboard.press("Enter");
    await page.getByText("恢复码只显示这一次").waitFor();
    expect(await page.locator(".codes li").count()).toBe(10);
    expect.soft(await faultsOf(page, "factor-codes")).toEqual([]);
    await go(page, ["button", "已保存恢复码"]);
    await page.getByRole("heading", { level: 1, name: "批量审核" }).waitFor();
  }, 60_000);

  test("[K4 S4 U1] signs out, and in again in two steps", async () => {
    await go(page, page.getByRole("link", { name: /省经信厅经办人/u }));
    await page.getByText(/未用的恢复码/u).waitFor();
    expect.soft(await faultsOf(page, "account")).toEqual([]);
    await go(page, ["button", "退出登录"]);
    await page.waitForURL(/sign-in/u);
    desks.stage.later(1);
    await typePassword(page, own);
    await page.getByText("密码已核对").waitFor();
    await write(page, page.getByLabel("动态码或恢复码"), "000000");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "动态码不对" }).waitFor();
    expect.soft(await faultsOf(page, "sign-in-code")).toEqual([]);
    await write(page, page.getByLabel("动态码或恢复码"), desks.stage.codeOf(secret));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "待办" }).waitFor();
  }, 60_000);

  test("[K4 S4 U1] proposes a publication after a quarter of an hour: the proof is asked over the page, nothing typed is lost, the act goes on by itself", async () => {
    await page.goto(`${desks.stage.address}/desk/rounds/${desks.stage.round}?step=publicity`);
    const document = page.getByLabel("公示文件的名称、文号");
    await write(page, document, "演示公示〔2025〕7号");
    desks.stage.later(16);
    await go(page, page.getByRole("button", { name: /^提出公示/u }));
    const dialog = page.getByRole("dialog", { name: "再次验证身份" });
    await dialog.waitFor();
    expect.soft(await faultsOf(page, "step-up", ".ant-modal")).toEqual([]);
    await reach(page, dialog.getByLabel("动态码或恢复码"));
    await page.keyboard.type(desks.stage.codeOf(secret));
    await page.keyboard.press("Enter");
    await page.getByText(/请另一人确认/u).first().waitFor();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText("演示公示〔2025〕7号").first().waitFor();
  }, 60_000);

  test("nothing went wrong in the pages themselves", () => expect(desks.complaints).toEqual([]));
});
