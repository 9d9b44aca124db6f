// The register at the desk, by keyboard where it counts: found, renamed, followed by the other list, moved, merged, taken off by two, left by its own will.
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { choose, go, pick, write } from "./journey/keyboard.ts";

/** What server/test/desk/register-stage.ts gives. */
interface RegisterStage extends Served {
  readonly names: readonly string[];
}

let desks: Desks<RegisterStage>;
beforeAll(async () => {
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ join(import.meta.dirname, "..", "server/test/desk/register-stage.ts"))) as { openRegisterStage(pages: string): Promise<RegisterStage> }).openRegisterStage(pages));
}, 120_000);
afterAll(() => desks.close());

const [renamed, merged, stays, removed] = ["演示青山新材料有限公司", "演示绿水机械有限公司", "演示晨雾电子有限公司", "演示远望化工有限公司"] as const;

const act = (page: Page, name: string) => page.getByRole("radiogroup", { name: "办理事项" }).getByRole("radio", { name, exact: true });

async function open(page: Page, name: string): Promise<void> {
  await go(page, page.getByRole("link", { name: "名单管理" }).first());
  await go(page, page.getByRole("link", { name, exact: true }));
  await page.getByRole("heading", { name: new RegExp(`^${name}`, "u") }).waitFor();
}

describe("the list", () => {
  test("[E4 U2 U4] an officer finds a unit by initials, the state is in the address, j and Enter open it, and what is seen goes out as a file", async () => {
    const page = await desks.at("city", "/desk");
    await go(page, ["link", "名单管理"]);
    await page.getByText("共 4 条").waitFor();
    expect(await faultsOf(page, "register-desk")).toEqual([]);
    await page.keyboard.press("/");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("ysls");
    await page.getByText("共 1 条").waitFor();
    await page.waitForURL((url) => url.searchParams.get("q") === "ysls");
    const coming = page.waitForEvent("download");
    await go(page, page.getByRole("link", { name: "CSV" }));
    const file = await (await coming).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of file) parts.push(part as Buffer);
    const lines = Buffer.concat(parts).toString("utf8").trimEnd().split("\r\n");
    expect([lines.length, lines[1]?.startsWith(merged)]).toEqual([2, true]);
    await page.reload();
    await page.getByText("共 1 条").waitFor();
    await go(page, page.getByRole("button", { name: "清除筛选" }));
    await page.getByText("共 4 条").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: "名单" }).focus();
    await page.keyboard.press("j");
    await page.locator("tbody tr:nth-child(2)[data-current=true]").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "履历" }).waitFor();
  }, 60_000);
});

describe("changes", () => {
  test("[F5] a rename is refused beside its field until it is right; then the former name still finds the unit", async () => {
    const page = await desks.at("city", "/desk");
    await open(page, renamed);
    await write(page, page.getByLabel("变更后的名称"), stays);
    await page.getByLabel("变更日期").fill("2025-05-06");
    await go(page, ["button", /^登记更名/u]);
    await page.getByRole("alert").filter({ hasText: "另有单位使用这一名称" }).waitFor();
    await page.getByRole("alert").filter({ hasText: "请写明所依文件" }).waitFor();
    await expect.poll(() => page.getByLabel("变更后的名称").getAttribute("aria-invalid")).toBe("true");
    expect(await faultsOf(page, "register-rename")).toEqual([]);
    await page.getByLabel("变更后的名称").fill("演示青山科技有限公司");
    await write(page, page.getByLabel("所依文件或证明材料"), "演示登记通知书〔2025〕1号");
    await go(page, ["button", /^登记更名/u]);
    await page.getByRole("heading", { name: /^演示青山科技有限公司/u }).waitFor();
    await page.getByText(`由“${renamed}”更名为“演示青山科技有限公司”`).waitFor();
    await page.goto(`${desks.stage.address}/desk/entries?q=${encodeURIComponent(renamed)}`);
    await page.getByRole("link", { name: "演示青山科技有限公司" }).waitFor();
  }, 60_000);

  test("[F5 F14] the province is told of it and follows with the form filled in", async () => {
    const page = await desks.at("province", "/desk");
    await go(page, ["link", "名单管理"]);
    await go(page, page.getByRole("link", { name: /^他级变更提示/u }));
    await page.getByText(/市级绿色工厂名单上自2025年5月6日起/u).waitFor();
    expect(await faultsOf(page, "register-notices")).toEqual([]);
    await go(page, page.getByRole("link", { name: `跟进：${renamed}` }));
    await page.getByLabel("变更后的名称").waitFor();
    await expect.poll(async () => [await page.getByLabel("变更后的名称").inputValue(), await page.getByLabel("变更日期").inputValue()]).toEqual(["演示青山科技有限公司", "2025-05-06"]);
    await go(page, page.getByRole("button", { name: /登记更名/u }));
    await page.getByRole("heading", { name: /^演示青山科技有限公司/u }).waitFor();
    await page.getByText("已跟进").waitFor();
  }, 60_000);

  test("[F5] a move out of the list's area is refused beside the region", async () => {
    const page = await desks.at("city", "/desk");
    await open(page, stays);
    await choose(page, act(page, "迁移"));
    await pick(page, "迁往：县（市、区）", "滨江");
    await page.getByLabel("迁移日期").fill("2025-07-01");
    await page.getByLabel("所依文件或证明材料").fill("演示迁移通知书");
    await go(page, page.getByRole("button", { name: /登记迁移/u }));
    await page.getByRole("alert").filter({ hasText: "日期尚未到来" }).waitFor();
    await page.getByLabel("迁移日期").fill("2025-05-08");
    await go(page, page.getByRole("button", { name: /登记迁移/u }));
    await page.getByText("由西湖区迁至滨江区").waitFor();
  }, 60_000);
});

describe("leaving", () => {
  test("[F5 F14] one officer proposes a merger and a removal, and cannot confirm them; another confirms, and the proof is invalid", async () => {
    const page = await desks.at("city", "/desk");
    await open(page, merged);
    await choose(page, act(page, "合并"));
    await pick(page, "存续单位", "yscw", stays);
    await page.getByLabel("自何日起移出").fill("2025-06-01");
    await page.getByLabel("理由").fill("演示：吸收合并");
    await page.getByLabel("所依文件或证明材料").fill("演示合并协议");
    await go(page, page.getByRole("button", { name: /提出合并/u }));
    await page.getByText("移出已经提出，待另一人确认").waitFor();
    await open(page, removed);
    await choose(page, act(page, "移出"));
    await go(page, page.getByRole("button", { name: /提出移出/u }));
    await page.getByRole("alert").filter({ hasText: "请选择日期" }).waitFor();
    await page.getByLabel("自何日起移出").fill("2025-06-01");
    await go(page, page.getByRole("button", { name: /提出移出/u }));
    await page.getByRole("alert").filter({ hasText: "请写明移出理由" }).or(page.getByRole("alert").filter({ hasText: "请写明所依文件" })).first().waitFor();
    expect(await faultsOf(page, "register-leave")).toEqual([]);
    await page.getByLabel("理由").fill("演示：关键指标不再符合");
    await page.getByLabel("所依文件或证明材料").fill("演示移出决定");
    await go(page, page.getByRole("button", { name: /提出移出/u }));
    await page.getByText("由您提出，须由另一人确认").waitFor();
    const other = await desks.at("city-2", "/desk/entries?view=leavings");
    expect(await faultsOf(other, "register-leavings")).toEqual([]);
    for (const name of [merged, removed]) {
      await go(other, other.getByRole("button", { name: `确认移出：${name}` }));
      expect(await faultsOf(other, "register-confirm")).toEqual([]);
      await go(other, other.getByRole("button", { name: "确认移出", exact: true }));
      await other.getByRole("button", { name: `确认移出：${name}` }).waitFor({ state: "detached" });
    }
    await other.getByText("没有待确认的移出").waitFor();
    await page.reload();
    await page.getByText("该单位已移出，记录只供查考").waitFor();
    await go(page, page.getByRole("link", { name: "查验现状" }));
    await page.getByText("证明无效").first().waitFor();
  }, 90_000);

  test("[F14] a firm asks to leave by its own will on its own page; the office leaves it listed with a reason, which the firm reads", async () => {
    const firm = await desks.at("firm", "/desk");
    await go(firm, ["link", "名单记录"]);
    await go(firm, firm.getByRole("link", { name: "履历、申请退出：市级绿色工厂" }));
    await firm.getByRole("heading", { name: "申请退出" }).waitFor();
    await expect.poll(() => firm.getByText("更名", { exact: true }).count()).toBe(0);
    await firm.getByLabel("自何日起退出").fill("2025-06-05");
    await firm.getByLabel("理由").fill("演示：产线调整");
    await firm.getByLabel("所依文件或证明材料").fill("演示本单位申请");
    await go(firm, firm.getByRole("button", { name: /申请退出/u }));
    await firm.getByText("移出已经提出，待另一人确认").waitFor();
    expect(await faultsOf(firm, "register-own")).toEqual([]);
    const page = await desks.at("city", "/desk/entries?view=leavings");
    await go(page, page.getByRole("button", { name: "不予移出：演示青山科技有限公司" }));
    await go(page, page.getByRole("button", { name: "不予移出", exact: true }));
    await page.getByRole("alert").filter({ hasText: "请写明不予移出的理由" }).waitFor();
    await page.getByLabel("不予移出的理由").fill("演示：请补充说明");
    await go(page, page.getByRole("button", { name: "不予移出", exact: true }));
    await page.getByText("没有待确认的移出").waitFor();
    await firm.goto(`${desks.stage.address}/desk/entries`);
    await firm.getByText("未予移出：演示：请补充说明").waitFor();
    expect(await faultsOf(firm, "register-own-list")).toEqual([]);
  }, 90_000);
});

test("[U1] the desk's pages scroll sideways nowhere at 320 wide, and nothing went wrong in them", async () => {
  const page = await desks.at("city", "/desk/entries");
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  await go(page, page.getByRole("link", { name: stays, exact: true }));
  await page.getByRole("heading", { name: "履历" }).waitFor();
  await expect.poll(() => page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  expect(desks.complaints).toEqual([]);
});
