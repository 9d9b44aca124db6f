// Opens a real browser for the journeys. One a test file; a context a person.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { prepareChromium } from "./chromium.ts";
import { watchAsking } from "./journey/settle.ts";

// The sandbox needs rights that neither root nor a container has; web security stays on, for the journeys prove it.
const args = ["--no-sandbox", "--no-zygote", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none", "--lang=zh-CN"];

export interface OpenBrowser {
  readonly browser: Browser;
  /** A fresh person: own cookies, Chinese, Shanghai, reduced motion. */
  person(): Promise<BrowserContext>;
  close(): Promise<void>;
}

function attended(context: BrowserContext): BrowserContext {
  return context.on("page", (page) => {
    watchAsking(page);
    // Who listens from the start is asked for every file; the browser's own window never opens.
    page.on("filechooser", () => undefined);
  });
}

/** Those that are open now, for the pages kept when a test fails. */
export const browsers = new Set<Browser>();

/** Launches Chromium; call it in `beforeAll` and `close` in `afterAll`. */
export async function openBrowser(): Promise<OpenBrowser> {
  const temporary = mkdtempSync(join(tmpdir(), "qingce-e2e-"));
  const { executable, env } = prepareChromium(temporary);
  const browser = await chromium.launch({ executablePath: executable, args, env: { ...env } });
  browsers.add(browser);
  return {
    browser,
    person: async () => attended(await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce", viewport: { width: 1280, height: 800 } })),
    close: async () => {
      browsers.delete(browser);
      await browser.close();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}
