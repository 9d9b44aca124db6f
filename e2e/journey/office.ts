// What offices do at their desks, by keyboard: cases judged and scored, lists published by two people, the announced entered.
import type { Page } from "playwright-core";
import type { Company } from "./company.ts";
import { chord, go, tick, write } from "./keyboard.ts";

/** Opens the first case of the inbox: Enter is enough. */
export async function openFirst(page: Page, name: string): Promise<void> {
  await page.locator(".case-list tr[data-current=true]", { hasText: name }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".case-head h1", { hasText: name }).waitFor();
}

/** Presses the key of an act, once its bar is there; its form opens with the focus in it. */
export async function chooseAct(page: Page, key: string): Promise<void> {
  await page.locator(".act-bar .act-buttons button").first().waitFor();
  await page.keyboard.press(key);
  await page.locator(".act-form :focus").waitFor();
}

/** Passes the case in hand with an opinion. */
export async function passCase(page: Page, opinion: string): Promise<void> {
  await chooseAct(page, "1");
  await page.keyboard.type(opinion);
  await chord(page);
  await page.getByText("已通过").first().waitFor();
}

/** Goes from the inbox to the desk of a round, and there to a step. */
export async function toStep(page: Page, desk: RegExp, act: string): Promise<void> {
  await go(page, ["link", desk]);
  await go(page, page.locator(".funnel-step", { hasText: act }));
  await page.locator(".funnel-step[aria-pressed=true]", { hasText: act }).waitFor();
}

/** Gives experts, chosen by name, the cases that wait. */
export async function assignExperts(page: Page, experts: readonly string[]): Promise<void> {
  for (const name of experts) {
    await write(page, ["searchbox", /查找专家/u], name);
    await tick(page, ["checkbox", new RegExp(`选择专家.*${name}`, "u")]);
  }
  await tick(page, ["checkbox", "全选"]);
  await go(page, ["button", `分派给所选（${experts.length} 人次）`]);
  await page.getByText(`已分派 ${experts.length} 人次`).waitFor();
}

/** Each expert comes in and scores the case that waits. */
export async function scoreBy(company: Company, name: string, scores: { readonly [login: string]: string }): Promise<void> {
  for (const [login, score] of Object.entries(scores)) {
    const page = await company.at(login);
    await openFirst(page, name);
    await go(page, ["button", "无利益关系，打开案卷"]);
    await page.locator(".act-bar").waitFor();
    await chooseAct(page, "1");
    await page.keyboard.type(score);
    await write(page, ["textbox", "评审意见"], "演示意见");
    await chord(page);
    await page.getByText("已评分").first().waitFor();
  }
}

/** A question before what cannot be undone: the answer that does it has the focus. */
export async function confirm(page: Page, word: string): Promise<void> {
  await go(page, page.getByRole("dialog").getByRole("button", { name: word, exact: true }));
}

interface Publishing {
  readonly desk: RegExp;
  readonly word: "公示" | "公布";
  readonly document: string;
  readonly by: readonly [first: string, second: string];
}

/** One proposes, another confirms; the first may not. */
export async function publish(company: Company, { desk, word, document, by: [one, other] }: Publishing): Promise<void> {
  const first = await company.at(one);
  await toStep(first, desk, word);
  await write(first, ["textbox", `${word}文件的名称、文号`], document);
  await go(first, ["button", `提出${word} 1 家`]);
  await first.getByText("须由本单位另一人登录后确认").waitFor();
  if (!(await first.getByRole("button", { name: `确认${word}…` }).isDisabled())) throw new Error("whoever proposes could also confirm");
  const second = await company.at(other);
  await second.getByText(`${word}名单 1 家待您确认`).waitFor();
  await toStep(second, desk, word);
  await go(second, ["button", `确认${word}…`]);
  await confirm(second, `确认${word}`);
  await second.getByText(word === "公示" ? "公示中：1 家" : "已公布 1 家").first().waitFor();
}

export async function enterRegister(company: Company, login: string, desk: RegExp): Promise<void> {
  const page = await company.at(login);
  await toStep(page, desk, "入册");
  await go(page, ["button", "列入名单 1 家…"]);
  await confirm(page, "列入名单");
  await page.getByText("已列入名单 1 家").waitFor();
}
