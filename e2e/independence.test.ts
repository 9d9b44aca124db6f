// The hints at independence in a real browser: an officer reads both places beside each other and marks that it looked.
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf, openDesksOver, type Desks, type Served } from "./desk-people.ts";
import { press } from "./journey/keyboard.ts";

interface HintsStage extends Served {
  readonly declaration: string;
}

let desks: Desks<HintsStage>;

beforeAll(async () => {
  // By a path in a variable: the journeys' own project of types does not reach into the server's.
  const path: string = join(import.meta.dirname, "..", "server", "test", "desk", "hints-stage.ts");
  desks = await openDesksOver(async (pages) => ((await import(/* @vite-ignore */ path)) as { openHintsStage(pages: string): Promise<HintsStage> }).openHintsStage(pages));
}, 120_000);
afterAll(() => desks.close());

test("[C4 n-2022 三.1.3] the officer sees what both sides share with its places, no verdict, and marks what it looked at", async () => {
  const page = await desks.at("province", `/desk/cases/${desks.stage.declaration}`);
  const section = page.locator("#independence");
  await section.getByText("提示，供核对，不作结论。").waitFor();
  for (const title of ["张三丰", "相同的文段：57 字", "3 个相同的数字", "1 列次序相同的数字"]) await press(page, section.locator("summary").filter({ hasText: title }));
  await section.locator("blockquote").first().waitFor();
  await press(page, section.locator("summary").first());
  expect(await section.textContent()).not.toMatch(/抄袭|违规|造假|不独立/u);
  expect.soft(await faultsOf(page, "independence")).toEqual([]);
  await section.getByLabel("核对所见（入日志）").fill("已核对，文段出自企业设备台账");
  await press(page, section.getByRole("button", { name: "标记已核对" }));
  await section.getByText("本人已核对").waitFor();
  expect(desks.complaints).toEqual([]);
}, 60_000);
