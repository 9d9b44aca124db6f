// Pages of the workbench that no journey dwells on: no grave fault, no sideways scroll at 400 percent, and the focus never hidden behind a bar.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf } from "./desk-people.ts";
import { openCompany, type Company } from "./journey/company.ts";
import { enrol, openFormOf } from "./journey/enrol.ts";
import { go } from "./journey/keyboard.ts";
import { hiddenFocus } from "./journey/hidden-focus.ts";
import { toStep } from "./journey/office.ts";

let company: Company;

beforeAll(async () => {
  company = await openCompany();
}, 120_000);
afterAll(() => company.close());

const desk = /^批次工作台 · 演示批次/u;

describe("pages that no journey dwells on", () => {
  test("[U1] sign-in, the inboxes of city and province, the account", async () => {
    expect.soft(await faultsOf(await company.visitor("/desk/sign-in"), "sign-in")).toEqual([]);
    for (const login of ["city", "province"]) expect.soft(await faultsOf(await company.at(login), `inbox-${login}`)).toEqual([]);
    const city = await company.at("city");
    await go(city, ["link", /^舟山市经信局经办人/u]);
    await city.getByRole("heading", { name: "账号" }).waitFor();
    expect.soft(await faultsOf(city, "account")).toEqual([]);
  }, 90_000);

  test("[U1] the authority's desk where others recommend, with quotas and amendments unfolded", async () => {
    const page = await company.at("province");
    await toStep(page, desk, "推荐");
    for (const panel of ["名额", "异议", "补充通知"]) await go(page, ["button", new RegExp(`${panel}$`, "u")]);
    await page.getByText("批次开启后只能以签发的补充通知变更").waitFor();
    expect.soft(await faultsOf(page, "round-recommend")).toEqual([]);
    const city = await company.at("city");
    await go(city, ["link", /^推荐工作台/u]);
    await go(city, ["button", `排除：${company.stage.rival}`]);
    await city.getByRole("dialog").waitFor();
    expect.soft(await faultsOf(city, "city-exclude", ".ant-modal")).toEqual([]);
  }, 90_000);

  test("[U1] whoever goes through a form or a case by Tab sees at every stop where the focus is", async () => {
    const { stage } = company;
    const firm = await company.visitor("/desk/sign-in");
    await enrol(firm, stage.address, { login: "walker", password: "a firm's own password", name: "演示定海园区管理有限公司", creditCode: stage.code("330902", 904), region: "330902" });
    await openFormOf(firm, stage.address, stage.round, "park");
    expect.soft(await hiddenFocus(firm, { width: 1280, height: 800 })).toEqual([]);
    expect.soft(await hiddenFocus(firm, { width: 320, height: 568 })).toEqual([]);
    const city = await company.at("city");
    await go(city, ["link", company.stage.rival]);
    await city.locator(".case-head h1").waitFor();
    expect.soft(await hiddenFocus(city, { width: 1280, height: 800 })).toEqual([]);
    expect.soft(await hiddenFocus(city, { width: 320, height: 568 })).toEqual([]);
  }, 90_000);

  test("nothing went wrong in the pages themselves", () => {
    expect(company.complaints).toEqual([]);
  });
});
