// Set-up of every journey's file: when a test fails, each open page is kept in .cache/journeys as picture and words.
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { afterEach } from "vitest";
import type { Page } from "playwright-core";
import { browsers } from "../browser.ts";

const folder = join(import.meta.dirname, "..", "..", ".cache", "journeys");

async function keep(page: Page, name: string): Promise<void> {
  const told = await page.evaluate("[document.activeElement?.outerHTML.slice(0, 300), document.body.innerText].join('\\n\\n')");
  writeFileSync(join(folder, `${name}.txt`), `${page.url()}\n${String(told)}\n`);
  await page.screenshot({ path: join(folder, `${name}.png`), timeout: 5_000 });
}

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  mkdirSync(folder, { recursive: true });
  const title = `${basename(task.file.name, ".test.ts")}-${task.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 60);
  const pages = [...browsers].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());
  // A page that hangs must not hide why the test failed.
  const inTime = (kept: Promise<void>): Promise<void> => Promise.race([kept.catch(() => undefined), new Promise<void>((done) => setTimeout(done, 8_000))]);
  await Promise.all(pages.map((page, n) => inTime(keep(page, `${title}-${n + 1}`))));
});
