// The desks in a real browser over the real server: a county reviews by keyboard, a city recommends within its quota, the province brings the list to the register.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseAct } from "./journey/office.ts";
import { faultsOf, openDesks, type Desks } from "./desk-people.ts";
import { choose, chord, go, leave, tick, write } from "./journey/keyboard.ts";

let desks: Desks;

beforeAll(async () => {
  desks = await openDesks();
}, 120_000);
afterAll(() => desks.close());

const caseOf = (n: number): string => `/desk/cases/${desks.stage.filed()[n]?.declaration}`;
const heading = (page: Page) => page.locator(".case-head h1");
const nameOf = (n: number): string => desks.stage.filed()[n]?.firm.name ?? "";
const roundDesk = (step = ""): string => `/desk/rounds/${desks.stage.round}${step === "" ? "" : `?step=${step}`}`;

describe("the county's review", () => {
  test("[D2 二（二）.2] an officer returns with a reason at a field, sees what was changed, and passes, all by keyboard", async () => {
    const page = await desks.at("county", caseOf(0));
    await heading(page).filter({ hasText: nameOf(0) }).waitFor();
    expect.soft(await faultsOf(page, "case")).toEqual([]);
    await chooseAct(page, "2");
    await page.keyboard.press("ArrowDown");
    await page.locator("[data-return='selfScore']:focus").waitFor();
    await page.keyboard.type("请附能耗一项的计算依据");
    expect.soft(await faultsOf(page, "case-return")).toEqual([]);
    await chord(page);
    await heading(page).filter({ hasText: nameOf(4) }).waitFor();
    await desks.stage.resubmit(0, { selfScore: "93.0" });
    await page.keyboard.press("k");
    await heading(page).filter({ hasText: nameOf(0) }).waitFor();
    await page.getByText("本次重新提交改动 1 处").waitFor();
    await page.locator("#scores .mark-changed").waitFor();
    await page.locator(".timeline").getByText("自评价得分：请附能耗一项的计算依据").waitFor();
    await chooseAct(page, "1");
    await page.keyboard.type("已补正，同意上报");
    await chord(page);
    await heading(page).filter({ hasText: nameOf(4) }).waitFor();
    await page.keyboard.press("k");
    await page.locator(".path-open").filter({ hasText: "设区市审核" }).waitFor();
  }, 90_000);

  test("[D2 A7] a decision on material that has changed in between is refused, and the new material is shown", async () => {
    const page = await desks.at("county", caseOf(4));
    await heading(page).filter({ hasText: nameOf(4) }).waitFor();
    await desks.stage.sendBack(4);
    await desks.stage.resubmit(4, { selfScore: "86.6" });
    await chooseAct(page, "1");
    await chord(page);
    await page.getByRole("alert").filter({ hasText: "材料已更新" }).first().waitFor();
    await go(page, page.getByRole("button", { name: "重新载入材料" }));
    await page.getByText("86.6 分").waitFor();
    await go(page, page.getByRole("button", { name: /按新材料办理/u }));
    await chord(page);
    await page.locator(".path-open").filter({ hasText: "设区市审核" }).waitFor();
  }, 60_000);

  test("[D2] a refusal is by a clause of the notice, and the clause stands beside the rule in focus", async () => {
    const page = await desks.at("city", `/desk/cases/${desks.stage.park.declaration}`);
    await page.getByRole("button", { name: /工业增加值占比超过50%/u }).focus();
    await page.locator(".case-aside h3").filter({ hasText: "一（一）.2" }).waitFor();
    await expect.poll(() => page.locator(".case-aside a").first().getAttribute("href")).toContain("/notices/zhejiang/2025#");
    await page.getByText("65.5%").waitFor();
    expect.soft(await faultsOf(page, "case-park")).toEqual([]);
    await chooseAct(page, "3");
    await expect.poll(() => page.getByLabel("依据条款").inputValue()).toBe("一（一）.2");
    await chord(page);
    await page.getByRole("alert").filter({ hasText: "请写明不予通过的理由" }).waitFor();
  }, 60_000);
});

describe("the city's desk", () => {
  test("[D3 附件1] a city recommends up to its quota, is told the clause beyond it, and sends its list up", async () => {
    const { stage } = desks;
    await stage.advance("city-review", "county-review", [0, 4]);
    await stage.advance("recommend", "city-review");
    const page = await desks.at("city", `/desk/rounds/${stage.round}/lists/factory/3308`);
    await page.getByText("名额 6 家，不得超出").waitFor();
    const line = page.getByRole("slider");
    await line.focus();
    await page.keyboard.press("ArrowDown");
    await page.getByText("将进入（1）").waitFor();
    await page.keyboard.press("Home");
    await page.getByText("将进入（0）").waitFor();
    expect.soft(await faultsOf(page, "city")).toEqual([]);
    await go(page, page.getByRole("button", { name: "推荐线上未决定 6 家…" }));
    await go(page, page.getByRole("button", { name: "各家均填“是”" }));
    expect.soft(await faultsOf(page, "city-drawer", ".ant-drawer")).toEqual([]);
    await chord(page);
    await page.locator(".decided-recommended").nth(5).waitFor();
    const rest = page.locator("tr.candidate-none");
    await expect.poll(() => rest.count()).toBe(2);
    const [seventh = "", eighth = ""] = await rest.locator("th a").allTextContents();
    await go(page, page.getByRole("button", { name: `推荐：${seventh}` }));
    const yes = page.getByRole("dialog").getByRole("radio", { name: "是" });
    await yes.first().waitFor();
    for (const one of await yes.all()) await choose(page, one);
    await chord(page);
    const refused = page.getByRole("alert").filter({ hasText: "推荐名额 6 个已用完" });
    await refused.waitFor();
    expect(decodeURIComponent((await refused.locator("a").getAttribute("href")) ?? "")).toBe("/notices/zhejiang/2025#附件1");
    await leave(page, page.getByRole("dialog"));
    await go(page, page.getByRole("button", { name: `候补：${seventh}` }));
    await page.locator(".decided-reserved").waitFor();
    await go(page, page.getByRole("button", { name: `排除：${eighth}` }));
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("自评得分列末位");
    await chord(page);
    await page.locator(".decided-excluded").waitFor();
    await page.getByLabel("推荐函文号").fill("演示函〔2025〕8号");
    await page.getByLabel("签发人").fill("演示签发人");
    await page.getByLabel("签发日期").fill("2025-06-20");
    expect.soft(await faultsOf(page, "city-decided")).toEqual([]);
    await go(page, page.getByRole("button", { name: "上报 6 家…" }));
    await go(page, page.getByRole("dialog").getByRole("button", { name: "上报", exact: true }));
    await page.getByText("推荐名单已上报，共 6 家").waitFor();
    expect.soft(await faultsOf(page, "city-sent")).toEqual([]);
  }, 120_000);
});

/** One of the province's three departments agrees to all that wait. */
async function agreeToAll(login: string): Promise<Page> {
  const page = await desks.at(login, roundDesk("joint-review"));
  await tick(page, ["checkbox", "全选"]);
  await go(page, page.getByRole("button", { name: /本部门同意所选 [1-6] 件/u }));
  await page.getByText(/已提出意见 [1-6] 件/u).waitFor();
  return page;
}

describe("the province's desk", () => {
  test("[D5 二（四）.1] three departments give their opinions, side by side; one reads its case first", async () => {
    const page = await agreeToAll("province");
    await page.getByText("还有 0 件未提出意见").waitFor();
    expect.soft(await faultsOf(page, "round-joint")).toEqual([]);
    await agreeToAll("reform");
    const reader = await desks.at("environment", roundDesk("joint-review"));
    await go(reader, reader.locator("tbody th a").first());
    await reader.locator(".case-head h1").waitFor();
    await chooseAct(reader, "1");
    await reader.keyboard.type("环保手续齐全");
    await chord(reader);
    await reader.getByText("已提出意见：同意").first().waitFor();
    await agreeToAll("environment");
  }, 120_000);

  test("[D6 二（四）.2] experts are assigned, score under seal, and the scores show once all are in", async () => {
    const { stage } = desks;
    const page = await desks.at("province", roundDesk("expert-review"));
    await page.getByLabel(/查找专家/u).fill("评审专家");
    for (const name of ["甲", "乙", "丙"]) await tick(page, page.getByLabel(`选择专家 评审专家${name}（演示）`));
    await tick(page, ["checkbox", "全选"]);
    await go(page, page.getByRole("button", { name: "分派给所选（18 人次）" }));
    await page.getByText("已分派 18 人次").waitFor();
    expect.soft(await faultsOf(page, "round-experts")).toEqual([]);
    const listed = await page.locator("tbody th a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    const waiting = stage.filed().map((one, n) => ({ n, href: `/desk/cases/${one.declaration}` })).filter(({ href }) => listed.includes(href));
    const first = waiting[0] ?? { n: 0, href: "" };
    const expert = await desks.at("expert-a", first.href);
    await expert.getByRole("button", { name: "无利益关系，打开案卷" }).waitFor();
    expect.soft(await faultsOf(expert, "case-interest")).toEqual([]);
    await expert.getByRole("button", { name: "无利益关系，打开案卷" }).press("Enter");
    await expert.locator(".act-bar").waitFor();
    await chooseAct(expert, "1");
    await expert.keyboard.type("88.5");
    await expert.getByLabel("评审意见").fill("演示意见");
    expect.soft(await faultsOf(expert, "case-expert")).toEqual([]);
    await chord(expert);
    await expert.getByText("已评分").first().waitFor();
    await page.reload();
    await page.getByText("已评（待公开）").waitFor();
    for (const { n } of waiting) for (const login of ["expert-a", "expert-b", "expert-c"]) if (n !== first.n || login !== "expert-a") await stage.score(login, n, "86.0");
    await page.goto(`${stage.address}${roundDesk("publicity")}`);
    await page.getByRole("button", { name: "提出公示 6 家" }).waitFor();
  }, 120_000);

  test("[E1 E2 E3 二（四）.3 二（四）.4] publicity by two people, an objection handled, the announcement, the register", async () => {
    const { stage } = desks;
    const first = await desks.at("province", roundDesk("publicity"));
    await first.getByLabel("公示文件的名称、文号").fill("演示公示〔2025〕1号");
    expect.soft(await faultsOf(first, "round-publicity")).toEqual([]);
    await go(first, first.getByRole("button", { name: "提出公示 6 家" }));
    await first.getByText("须由本单位另一人登录后确认").waitFor();
    await expect.poll(() => first.getByRole("button", { name: "确认公示…" }).isDisabled()).toBe(true);
    const second = await desks.at("province-2", roundDesk("publicity"));
    await go(second, second.getByRole("button", { name: "确认公示…" }));
    await go(second, second.getByRole("dialog").getByRole("button", { name: "确认公示", exact: true }));
    await second.getByText("公示中：6 家").waitFor();
    const number = (await second.locator("tbody th .number").first().textContent()) ?? "";
    await stage.object(number);
    stage.day("2025-07-01");
    const later = await desks.at("province", roundDesk("publicity"));
    await go(later, later.getByRole("button", { name: "处理…" }));
    await choose(later, later.getByRole("dialog").getByRole("radio", { name: "不成立", exact: true }));
    await write(later, later.getByLabel("处理结论的理由"), "经核查，数据与检测报告一致");
    await chord(later);
    await later.getByText("不成立", { exact: true }).first().waitFor();
    expect.soft(await faultsOf(later, "round-objection")).toEqual([]);
    await go(later, later.getByRole("button", { name: "结束公示" }));
    await later.getByText("公示结束，6 家").waitFor();
    await later.goto(`${stage.address}${roundDesk("announcement")}`);
    await later.getByLabel("公布文件的名称、文号").fill("演示公布〔2025〕1号");
    await go(later, later.getByRole("button", { name: "提出公布 6 家" }));
    const other = await desks.at("province-2", roundDesk("announcement"));
    await go(other, other.getByRole("button", { name: "确认公布…" }));
    await go(other, other.getByRole("dialog").getByRole("button", { name: "确认公布", exact: true }));
    await other.getByText("已公布 6 家").waitFor();
    await other.goto(`${stage.address}${roundDesk("registration")}`);
    await go(other, other.getByRole("button", { name: "列入名单 6 家…" }));
    await go(other, other.getByRole("dialog").getByRole("button", { name: "列入名单", exact: true }));
    await other.getByText("已列入名单 6 家").waitFor();
    expect.soft(await faultsOf(other, "round-end")).toEqual([]);
  }, 120_000);

  test("nothing went wrong in the pages themselves", () => {
    expect(desks.complaints).toEqual([]);
  });
});
