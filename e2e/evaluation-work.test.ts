// The evaluator's whole work in a case by keyboard: answers the offer, puts contract, papers and visit on record, files its report; the office reads it with its photographs.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { chord, go, tick, write } from "./journey/keyboard.ts";

interface EvaluationStage extends Served {
  readonly declaration: string;
  readonly firm: string;
  readonly agency: string;
  day(day: string): void;
  submit(): Promise<void>;
  photograph(time?: string): Buffer;
}

let desks: Desks<EvaluationStage>;

// By a path in a variable: the journeys' own project of types does not reach into the server's.
const stagePath = "../server/test/desk/evaluation-stage.ts";

beforeAll(async () => {
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ stagePath)) as { openEvaluationStage(pages: string): Promise<EvaluationStage> }).openEvaluationStage(pages));
}, 120_000);
afterAll(() => desks.close());

const caseOf = (): string => `/desk/cases/${desks.stage.declaration}`;
const pdf = { name: "演示合同.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\ntrailer<</Root 1 0 R>>\n%%EOF\n") };

describe("the evaluator's work, by keyboard", () => {
  test("[C3 C8] the applicant reads that its offer waits, and that nothing is submitted before it is accepted", async () => {
    const page = await desks.at("firm", `/desk/declarations/${desks.stage.declaration}`);
    const section = page.locator("#section-evaluation");
    await section.getByText("等待答复").waitFor();
    await section.getByText(/最后一天 2023年5月20日/u).waitFor();
    await go(page, ["button", "撤回委托，另选机构"]);
    await section.getByRole("alert").filter({ hasText: "请写明理由" }).waitFor();
    expect.soft(await faultsOf(page, "declare-offer", "#section-evaluation")).toEqual([]);
    await page.context().close();
  }, 60_000);

  test("[C5 U1] the inbox says what is next; the feasibility check is answered in words, and one no forbids to accept", async () => {
    const page = await desks.at("agency", "/desk");
    await page.getByRole("row", { name: desks.stage.firm }).getByText("答复委托").waitFor();
    expect.soft(await faultsOf(page, "inbox-offer")).toEqual([]);
    await go(page, ["link", desks.stage.firm]);
    const work = page.locator("#work");
    await work.getByText("申报单位委托本机构评价本件").waitFor();
    await go(page, ["button", "接受委托"]);
    await work.getByRole("alert").filter({ hasText: "请写明“利益冲突”的审查情况" }).waitFor();
    expect.soft(await faultsOf(page, "case-offer")).toEqual([]);
    await write(page, ["textbox", "评价范围与能力：审查情况"], "演示：通用设备制造在评价范围内");
    await write(page, ["textbox", "人员与时间：审查情况"], "演示：可派两人，本月内完成");
    await write(page, ["textbox", "利益冲突：审查情况"], "演示：无股权关系，未参与自评价");
    await go(page, ["button", "接受委托"]);
    await work.getByText("登记现场走访").first().waitFor();
    await page.context().close();
  }, 60_000);

  test("[C5 zj-2023 二（二）.1] contract, papers and visit go on record; a photograph tells its own time, another is asked for it; the report follows", async () => {
    await desks.stage.submit();
    desks.stage.day("2023-05-12");
    const page = await desks.at("agency", caseOf());
    const work = page.locator("#work");
    const fold = (word: string) => work.locator("summary", { hasText: word });
    await go(page, fold("登记合同"));
    const contract = work.locator("details", { has: page.locator("summary", { hasText: "登记合同" }) });
    await write(page, contract.getByLabel("合同编号"), "演示合同2023-01");
    await contract.getByLabel("签订日期").fill("2023-05-11");
    await write(page, contract.getByLabel("委托方签署人"), "演示法人");
    await write(page, contract.getByLabel("受托方签署人"), "演示评价负责人");
    await chord(page);
    await contract.getByRole("alert").filter({ hasText: "请上传合同文件" }).waitFor();
    await contract.getByLabel(/^合同文件/u).setInputFiles(pdf);
    await contract.getByText("已上传 演示合同.pdf").waitFor();
    await write(page, contract.getByLabel("合同编号"), "演示合同2023-01");
    await chord(page);
    await work.getByText("2023年5月11日").waitFor();
    await go(page, fold("登记资料审查"));
    const review = work.locator("details", { has: page.locator("summary", { hasText: "登记资料审查" }) });
    await tick(page, review.getByRole("checkbox", { name: /演示人员/u }).first());
    await write(page, review.getByLabel(/^案卷外查阅的资料/u), "演示能源台账");
    await write(page, review.getByLabel("审查发现"), "演示：用电量与电费清单一致");
    await chord(page);
    await work.getByText("演示能源台账（案卷外查阅）").waitFor();
    const visit = work.locator("details", { has: page.locator("summary", { hasText: "登记现场走访" }) });
    await visit.getByLabel("开始时间").fill("2023-05-09T09:00");
    await visit.getByLabel("结束时间").fill("2023-05-11T11:30");
    await write(page, visit.getByLabel("走访地点"), "演示厂区一号车间");
    await write(page, visit.getByLabel(/^接待人员/u), "演示厂长");
    await tick(page, visit.getByRole("checkbox", { name: /演示人员/u }).first());
    await write(page, visit.getByLabel("现场所见"), "演示：空压站两台变频机组在用，电表编号与台账相符");
    await visit.getByLabel(/^现场照片/u).setInputFiles([
      { name: "厂门.jpg", mimeType: "image/jpeg", buffer: desks.stage.photograph("2023-05-11T09:10") },
      { name: "空压站.jpg", mimeType: "image/jpeg", buffer: desks.stage.photograph() },
    ]);
    await visit.getByText("拍摄于 2023年5月11日 09:10（照片自带）").waitFor();
    await write(page, visit.getByLabel("走访地点"), "演示厂区一号车间");
    await chord(page);
    await visit.getByRole("alert").filter({ hasText: "现场走访不能早于委托之日" }).waitFor();
    await visit.getByRole("alert").filter({ hasText: "“空压站.jpg”没有拍摄时间" }).waitFor();
    expect.soft(await faultsOf(page, "case-visit")).toEqual([]);
    await visit.getByLabel("开始时间").fill("2023-05-11T09:00");
    await visit.getByLabel("拍摄时间：空压站.jpg").fill("2023-05-11T12:05");
    await write(page, visit.getByLabel("走访地点"), "演示厂区一号车间");
    await chord(page);
    await work.getByText("2023年5月11日 09:00 至 11:30").waitFor();
    await work.getByText("提交评价报告").waitFor();
    await go(page, ["button", /^提交评价/u]);
    await page.locator(".act-form :focus").waitFor();
    await page.keyboard.type("86.5");
    await page.getByLabel(/^评价报告/u).setInputFiles({ ...pdf, name: "演示评价报告.pdf" });
    await page.getByText("已上传 演示评价报告.pdf").waitFor();
    await write(page, page.getByLabel(/^评价负责人/u), "演示评价负责人");
    await chord(page);
    await page.getByText("已提交评价").first().waitFor();
    await work.getByText(/演示评价负责人/u).last().waitFor();
    expect.soft(await faultsOf(page, "case-filed")).toEqual([]);
    await page.context().close();
  }, 120_000);

  test("[C5] the county reads the visit in the case: who, when, where, the photographs with their times, and what lies outside the visit", async () => {
    const page = await desks.at("county", caseOf());
    const work = page.locator("#work");
    await work.getByText("已提交评价，以下为其提交时的记录。").waitFor();
    await work.getByRole("img", { name: "厂门.jpg" }).waitFor();
    await work.getByText("手填时间").waitFor();
    await work.getByText("不在走访时段").waitFor();
    await work.getByText("照片自带时间").waitFor();
    await expect.poll(() => work.getByRole("button").count()).toBe(0);
    expect(await faultsOf(page, "office-work")).toEqual([]);
    expect(desks.complaints).toEqual([]);
  }, 60_000);
});
