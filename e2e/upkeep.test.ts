// Upkeep from the first figure to the public page, by keyboard where it counts: a firm files its year, county and city audit, a key indicator fails, site assessment, notice, hearing, decision, three departments, publicity, announcement, removal by a second person.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, type Desks } from "./desk-people.ts";
import { choose, chord, go, pickByArrows, reach, tick, write } from "./journey/keyboard.ts";
import { openProceeding, openUpkeepDesks, other, paste, unit, type UpkeepStage } from "./journey/upkeep-people.ts";

let desks: Desks<UpkeepStage>;
beforeAll(async () => {
  desks = await openUpkeepDesks();
}, 120_000);
afterAll(() => desks.close());

const figure = (page: Page, label: string) => page.getByLabel(label, { exact: true });

describe("the year's table", () => {
  test("[F1 zj-2023 二（三）.3] the province opens the year by keyboard; the last day, which the notice does not state, is asked for and told beside its field", async () => {
    const page = await desks.at("province", "/desk");
    await go(page, ["link", "动态管理"]);
    await page.getByRole("heading", { name: "开始一个年度的填报" }).waitFor();
    await page.getByText("通知未载，由组织单位写明").waitFor();
    await go(page, ["button", /^开始填报/u]);
    await page.getByRole("alert").filter({ hasText: "本通知未载填报期限" }).waitFor();
    expect(await faultsOf(page, "upkeep-seasons")).toEqual([]);
    await page.getByLabel("填报截止日（含当日）").fill("2024-04-15");
    await chord(page);
    await go(page, page.getByRole("link", { name: "进度与审核：2023年省级绿色工厂" }));
    await page.getByText("尚未填报", { exact: true }).first().waitFor();
    await go(page, page.getByRole("link", { name: "尚未填报" }));
    await page.getByRole("link", { name: unit }).waitFor();
    expect(await faultsOf(page, "upkeep-season")).toEqual([]);
  }, 90_000);

  test("[F1 F2 U2 U4] a firm pastes a column, sees values worked out and a fault with its numbers as it types, explains it, files, and has its receipt", async () => {
    const page = await desks.at("firm", "/desk");
    await go(page, ["link", "动态管理表"]);
    await go(page, ["link", "填报：2023年省级绿色工厂"]);
    await figure(page, "工业总产值").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("heading", { name: /^未能填报：/u }).waitFor();
    expect(await faultsOf(page, "upkeep-form-faults")).toEqual([]);
    await go(page, ["button", "带入上年和自评表的数字"]);
    await page.getByText(/^已带入 \d+ 项/u).waitFor();
    await page.locator(".save-saved").waitFor();
    await reach(page, figure(page, "工业总产值"));
    await paste(page, Object.values(desks.stage.figures).slice(0, 3).concat([desks.stage.figures["energy"] ?? 0]).join("\n"));
    await page.getByText("粘贴：填入 4 项").waitFor();
    for (const [id, value] of Object.entries(desks.stage.figures)) await page.locator(`[data-figure="${id}"] input`).fill(String(value));
    await page.getByText("已保存", { exact: false }).first().waitFor();
    await expect.poll(() => page.locator(".year-derived").getByText("单位产值综合能耗").locator("xpath=../dd[1]").innerText()).toMatch(/^250\s/u);
    await write(page, figure(page, "其中：其他产值"), "5000");
    const found = page.locator('[data-check="output-sum"]');
    await found.getByText("一边 12,000 万元，另一边 16,000 万元，相差 4,000 万元").waitFor();
    await write(page, page.getByLabel(/^说明原因：工业总产值应等于/u), "演示：含停产车间，见补充台账");
    await page.locator(".save-saved").waitFor();
    const changes = /^本年度名称、地址、厂区边界/u;
    const window = await page.context().newPage();
    await window.goto(page.url());
    await window.getByLabel(changes).fill("演示：另一窗口所写");
    await window.locator(".save-saved").waitFor();
    await window.close();
    await write(page, page.getByLabel(changes), "演示：年内新增一处仓库，边界未变");
    await page.getByText("这份动态管理表已在另一窗口保存").waitFor();
    await choose(page, page.getByRole("radio", { name: /^本窗口/u }));
    await go(page, page.getByRole("button", { name: "按所选内容保存" }));
    await page.locator(".save-saved").waitFor();
    await page.reload();
    await found.waitFor();
    await expect.poll(() => page.getByLabel(/^说明原因：工业总产值应等于/u).inputValue()).toBe("演示：含停产车间，见补充台账");
    expect(await faultsOf(page, "upkeep-form")).toEqual([]);
    await chord(page);
    await go(page, ["button", "确认填报"]);
    await page.getByRole("heading", { name: "已填报 · 回执" }).waitFor();
    await page.getByText("待县级审核").waitFor();
    expect(await faultsOf(page, "upkeep-receipt")).toEqual([]);
  }, 120_000);

  test("[F2 U2 zj-2023 二（三）.5] the county finds the table by pinyin, opens it by keyboard, reads fault and explanation, and passes it; the city finds a key indicator failing, with a reason each", async () => {
    const county = await desks.at("county", "/desk/upkeep");
    await go(county, county.getByRole("link", { name: "进度与审核：2023年省级绿色工厂" }));
    await county.getByLabel("按单位名称或拼音查找").fill("ysqs");
    await county.waitForURL((url) => url.searchParams.get("q") === "ysqs");
    await county.getByText("共 1 张").waitFor();
    expect(await faultsOf(county, "upkeep-tables")).toEqual([]);
    await county.getByRole("region", { name: "动态管理表" }).focus();
    await county.keyboard.press("Enter");
    await county.getByText("单位说明：演示：含停产车间，见补充台账").first().waitFor();
    await county.getByText("演示：年内新增一处仓库，边界未变").waitFor();
    expect(await faultsOf(county, "upkeep-audit")).toEqual([]);
    await go(county, ["button", /^请单位核实：工业总产值/u]);
    await county.getByText("已请单位核实，待答复").waitFor();
    const firm = await desks.at("firm", "/desk/year-tables");
    await go(firm, ["link", "查看：2023年省级绿色工厂"]);
    await firm.getByRole("heading", { name: "请核实" }).waitFor();
    await write(firm, firm.getByLabel("核实情况"), "演示：已核对台账");
    await go(firm, ["button", "答复"]);
    await firm.getByText("已答复：演示：已核对台账").waitFor();
    expect(await faultsOf(firm, "upkeep-answered")).toEqual([]);
    await county.reload();
    await county.getByText("单位答复：演示：已核对台账").waitFor();
    await go(county, ["button", /^审核通过/u]);
    await county.getByText("待市级审核").waitFor();
    const city = await desks.at("city", "/desk/upkeep");
    await go(city, city.getByRole("link", { name: "进度与审核：2023年省级绿色工厂" }));
    await go(city, city.getByRole("link", { name: unit }));
    await choose(city, ["radio", "指出不符合的关键指标"]);
    await tick(city, ["checkbox", /^单位产值综合能耗/u]);
    await go(city, city.getByRole("button", { name: /^转入动态调整/u }));
    await city.getByRole("alert").filter({ hasText: "请写明不符合要求的理由" }).waitFor();
    expect(await faultsOf(city, "upkeep-audit-fail")).toEqual([]);
    await city.getByLabel("单位产值综合能耗不符合要求的理由").fill("演示：高于评价要求");
    await go(city, city.getByRole("button", { name: /^转入动态调整/u }));
    await city.getByText("关键指标不符合要求：单位产值综合能耗（演示：高于评价要求）").waitFor();
  }, 120_000);
});

describe("the proceeding", () => {
  test("[F3 F12 zj-2023 一（四）.5 一（四）.6] the city's assessment and stamped opinion, faults beside their fields, each stage with its clause or the word that it is the platform's own", async () => {
    const page = await openProceeding(desks, "city");
    await page.getByText("平台程序，通知未载").first().waitFor();
    await expect.poll(() => page.getByRole("link", { name: "一（四）.5" }).getAttribute("href")).toBe(`/notices/zhejiang/2023#${encodeURIComponent("一（四）.5")}`);
    await go(page, ["button", /^记录评估/u]);
    await page.getByRole("alert").filter({ hasText: "请选择日期" }).waitFor();
    await page.getByLabel("评估日期").fill("2024-03-01");
    await choose(page, ["radio", "不符合"]);
    await go(page, ["button", /^记录评估/u]);
    await page.getByRole("alert").filter({ hasText: "请写明评估地点" }).waitFor();
    expect(await faultsOf(page, "proceeding-assess")).toEqual([]);
    await write(page, page.getByLabel("评估地点"), "演示厂区");
    await write(page, page.getByLabel("评估人员"), "演示经办人甲、演示经办人乙");
    await write(page, page.getByLabel("评估情况"), "演示：能耗计量核实无误，单耗偏高");
    await chord(page);
    await page.getByText("现场评估：不符合要求").waitFor();
    await choose(page, ["radio", "移出名单"]);
    await write(page, page.getByLabel("理由"), "演示：关键指标不符合要求");
    await write(page, page.getByLabel("盖章文书"), "演示意见〔2024〕1号");
    await chord(page);
    await page.getByText("动态调整意见：移出名单").waitFor();
    await page.getByText("等待省级主管部门办理").waitFor();
  }, 120_000);

  test("[F12] notice of reasons with a last day, a hearing that the firm asks for and the province holds, then the decision", async () => {
    const province = await openProceeding(desks, "province");
    await write(province, province.getByLabel("拟移出的事实、理由和依据"), "演示：单位产值综合能耗不符合要求");
    await province.getByLabel("陈述申辩、申请听证的最后一日（含当日）").fill("2024-03-08");
    await chord(province);
    await province.getByText("等待单位陈述申辩、申请听证").waitFor();
    const firm = await openProceeding(desks, "firm");
    await firm.getByText("演示：单位产值综合能耗不符合要求").waitFor();
    expect(await faultsOf(firm, "proceeding-firm")).toEqual([]);
    await write(firm, firm.getByLabel("陈述申辩（可不填）"), "演示：请求说明计量情况");
    await go(firm, ["button", /^申请听证/u]);
    await firm.getByText("单位申请听证").waitFor();
    await province.reload();
    await province.getByLabel("听证日期").fill("2024-03-01");
    await write(province, province.getByLabel("听证笔录要点"), "演示笔录");
    await write(province, province.getByLabel("到场人员"), "演示法人");
    await chord(province);
    await province.getByText("2024年3月1日听证").waitFor();
    await choose(province, ["radio", "移出名单"]);
    await write(province, province.getByLabel("理由"), "演示：听证后仍不符合要求");
    await write(province, province.getByLabel("决定文书"), "演示决定〔2024〕2号");
    await go(province, ["button", /^作出决定/u]);
    await province.getByText("决定：移出名单").waitFor();
    expect(await faultsOf(province, "proceeding-decided")).toEqual([]);
  }, 120_000);

  test("[F12 zj-2023 二（四）] three departments agree, publicity ends on the day that the server works out, announcement, and a second person takes the unit off", async () => {
    for (const login of ["industry", "reform", "environment"]) {
      const page = await openProceeding(desks, login);
      await choose(page, ["radio", "同意"]);
      await go(page, ["button", /^提出部门意见/u]);
      await page.getByText(/：同意$/u).first().waitFor();
    }
    const before = await openProceeding(desks, "province");
    await before.getByLabel("公示首日").fill("2024-03-04");
    await chord(before);
    await before.getByText("公示：2024年3月4日至2024年3月8日（含当日）").waitFor();
    await go(before, ["button", /^结束公示/u]);
    await before.getByRole("alert").filter({ hasText: "公示至2024-03-08" }).waitFor();
    // Ten days on, the session of before has ended.
    desks.stage.day("2024-03-11");
    const province = await openProceeding(desks, "province");
    await go(province, ["button", /^结束公示/u]);
    await write(province, province.getByLabel("公布文件"), "演示公布〔2024〕3号");
    await province.getByLabel("公布日期").fill("2024-03-11");
    await chord(province);
    await province.getByLabel("申请复核的最后一日（含当日）").fill("2024-05-10");
    await go(province, ["button", /^移出名单/u]);
    await province.getByRole("alert").filter({ hasText: "另一人办理" }).waitFor();
    const second = await openProceeding(desks, "province-2");
    await second.getByLabel("申请复核的最后一日（含当日）").fill("2024-05-10");
    expect(await faultsOf(second, "proceeding-carry-out")).toEqual([]);
    await go(second, ["button", /^移出名单/u]);
    await second.getByText("自2024年3月11日起移出名单").waitFor();
    expect(await faultsOf(second, "proceeding-removed")).toEqual([]);
  }, 150_000);

  test("[F14 H1] the public page and the proof show it left; the firm reads that it may ask for reconsideration", async () => {
    const entry = desks.stage.entries[unit] ?? "";
    const visitor = await desks.visitor(`/verify/entry/${entry}`);
    await visitor.getByText("证明无效").first().waitFor();
    await visitor.goto(`${desks.stage.address}/register/${entry}`);
    await visitor.getByText(/移出/u).first().waitFor();
    const firm = await openProceeding(desks, "firm");
    await write(firm, firm.getByLabel("申请复核的理由"), "演示：请复核计量");
    await go(firm, ["button", /^申请复核/u]);
    await firm.getByText("单位申请复核").waitFor();
    const second = await openProceeding(desks, "province-2");
    await choose(second, ["radio", "维持移出"]);
    await write(second, second.getByLabel("理由"), "演示：计量无误");
    await write(second, second.getByLabel("复核文书"), "演示复核〔2024〕5号");
    await go(second, second.getByRole("button", { name: /^答复复核/u }));
    await second.getByText("复核：维持移出").waitFor();
    expect(await faultsOf(second, "proceeding-afterwards")).toEqual([]);
  }, 90_000);
});

test("[F4 F13 zj-2023 一（四）.10] from the register's page the city opens a proceeding on an incident in the notice's own words, sees the stages before it does, and reports it", async () => {
  const page = await desks.at("city", `/desk/entries/${desks.stage.entries[other] ?? ""}`);
  await go(page, ["link", "立动态调整"]);
  await page.getByRole("heading", { name: "对在册单位立案" }).waitFor();
  await page.getByText("事由来源").or(page.getByRole("radio", { name: "事件（通知列明的）" })).first().waitFor();
  await go(page, ["button", /^立案/u]);
  await page.getByRole("alert").filter({ hasText: "请选择情形" }).waitFor();
  expect(await faultsOf(page, "proceeding-open")).toEqual([]);
  await pickByArrows(page, page.getByLabel("情形（通知的用语）"), "安全（含网络安全");
  await choose(page, ["radio", "造成重大社会影响"]);
  await write(page, page.getByLabel("事件", { exact: true }), "演示事件通报〔2024〕7号");
  await page.getByLabel("发生日期").fill("2024-02-20");
  await page.getByText(/立案后的环节：上报（市级，一（四）\.8）/u).waitFor();
  await go(page, page.getByRole("button", { name: /^立案/u }));
  await go(page, ["button", /^上报/u]);
  await page.getByText("已上报").first().waitFor();
  await page.getByText("等待省级主管部门办理").waitFor();
}, 90_000);

test("[U1] the pages of upkeep complained of nothing", () => {
  expect(desks.complaints).toEqual([]);
});
